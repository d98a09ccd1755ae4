"""Reads the text dump of the governing plan and undoes what page breaks did to it."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).resolve().parent.parent
DUMP = CORPUS / "plan-2022" / "ke-hoach-2022.txt"

# A paragraph of the body that a page break cut in two ends like this.
CUT_PARAGRAPH_ENDS = ("tham mưu, đề xuất Chủ tịch", "tìm hiểu cơ hội đầu tư vào")
CODE = re.compile(r"^(TC|TCTP) (\d+(?:\.\d+)+) - (.*)$")


@dataclass(frozen=True)
class Criterion:
    """One appendix row, exact to the character."""

    field: str
    field_name: str
    order: int
    kind: str
    code: str
    name: str
    name_cell: str
    target: str
    lead: str
    support: str
    deadline: str


@dataclass(frozen=True)
class PlanText:
    body: list[str]
    appendix_title: list[str]
    header: list[str]
    numbers: list[str]
    criteria: list[Criterion]


def read_plan() -> PlanText:
    text = DUMP.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text)
    lines = [line.strip(" ") for line in text.replace("**", "").split("\n")]
    lines = [line for line in lines if line.strip()]
    start = lines.index("PHỤ LỤC")
    table = [line.split("\t") for line in lines[start:] if "\t" in line]
    rows = join_cut_rows(drop_repeated_headers(table))
    return PlanText(
        body=join_cut_paragraphs(lines[:start]),
        appendix_title=[line for line in lines[start:] if "\t" not in line],
        header=table[0],
        numbers=table[1],
        criteria=rows_to_criteria(rows),
    )


def join_cut_paragraphs(lines: list[str]) -> list[str]:
    joined: list[str] = []
    for line in lines:
        if joined and joined[-1].endswith(CUT_PARAGRAPH_ENDS):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return joined


def drop_repeated_headers(table: list[list[str]]) -> list[list[str]]:
    return [row for row in table if row != table[0] and row != table[1]]


def join_cut_rows(table: list[list[str]]) -> list[list[str]]:
    """A row whose first two cells are empty continues the row above."""
    rows: list[list[str]] = []
    for row in table:
        if row[0].strip() or row[1].strip():
            rows.append([cell.strip() for cell in row])
        else:
            rows[-1] = [join_cut_cell(a, b.strip()) for a, b in zip(rows[-1], row)]
    return rows


def join_cut_cell(above: str, below: str) -> str:
    if above.endswith("PT-"):
        return above + below
    return f"{above} {below}".strip()


def rows_to_criteria(rows: list[list[str]]) -> list[Criterion]:
    criteria = []
    field, field_name = "", ""
    for row in rows:
        if not row[0].isdigit():
            field, field_name = row[0], row[1]
            continue
        kind, code, name = CODE.match(row[1]).groups()
        criteria.append(Criterion(field, field_name, int(row[0]), kind, code, name, *row[1:6]))
    assert len(criteria) == 45
    return criteria


def cell_paragraphs(text: str) -> tuple[str, ...]:
    """Where the original cell had paragraphs: before (1), (2), (3), "- Ngoài" and "+ Thực hiện"."""
    return tuple(re.split(r" (?=\(\d\) |- Ngoài|\+ Thực hiện)", text))
