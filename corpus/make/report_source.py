"""Reads one hand-written report source: head, text, labels. The format is described in corpus/README.md."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from blocks import Document, Letterhead, Paragraph, Row, Salutation, Section, Signature, Table, Title
from plan_text import Criterion

VERDICTS = ("met", "not_met", "missing", "review", "not_applicable")
LABEL = re.compile(r'^(\S+) (\w+)(?: "([^"]*)")?(?: \+([a-z,-]+))?(?: -- (.*))?$')
STYLES = {"# ": "heading", "## ": "subheading", "^ ": "centered-italic", "^^ ": "centered-bold", "^. ": "centered"}
IMPLIED = {"not_met": "target-not-met", "missing": "criterion-missing", "review": "result-unclear"}
# What most reports have in common; a source's own head comes first.
DEFAULTS = {
    "superior": "UBND TỈNH GIA LAI",
    "agency": "BAN QUẢN LÝ KHU KINH TẾ",
    "unit": "Ban Quản lý Khu kinh tế tỉnh Gia Lai",
    "to": "Sở Nội vụ tỉnh Gia Lai.",
    "recipients": "Như trên; | Lãnh đạo Ban; | Lưu: VT, VP.",
    "authority": "KT. TRƯỞNG BAN | PHÓ TRƯỞNG BAN",
    "signer": "Nguyễn Văn An",
    "year": "2022",
    "period": "year",
}


@dataclass(frozen=True)
class Label:
    code: str
    verdict: str
    quote: str
    findings: tuple[str, ...]
    in_scope: bool
    note: str


@dataclass(frozen=True)
class ReportSource:
    """`folder`: where it goes below corpus/reports: ".", "tuning" or "held-out", as its source lies."""

    name: str
    folder: str
    head: dict[str, str]
    text: list[str]
    labels: list[Label]
    document_findings: list[Label]


def read_source(path: Path, criteria: list[Criterion]) -> ReportSource:
    raw = path.read_text(encoding="utf-8")
    assert raw == unicodedata.normalize("NFC", raw), f"{path}: not NFC"
    head_text, text, label_text = re.split(r"^=== (?:text|labels)\n", raw, flags=re.M)
    head = DEFAULTS | dict(line.split(": ", 1) for line in head_text.strip().split("\n"))
    head["iso"] = written_date_to_iso(head["date"])
    lines = [expand(line, criteria) for line in text.split("\n") if line.strip()]
    written = [read_label(line, path) for line in label_text.split("\n") if line.strip()]
    labels = complete_labels(written, criteria, head["unit"])
    folder = "." if path.parent.name == "source" else path.parent.name
    return ReportSource(path.stem, folder, head, lines, labels, [label for label in written if label.code == "-"])


def written_date_to_iso(text: str) -> str:
    """"Gia Lai, ngày 14 tháng 12 năm 2022" is 2022-12-14."""
    day, month, year = re.search(r"ngày (\d+) tháng (\d+) năm (\d+)", text).groups()
    return f"{year}-{int(month):02}-{int(day):02}"


def expand(line: str, criteria: list[Criterion]) -> str:
    """{3.2.5} is the name cell "TCTP 3.2.5 - ...", {n3.2.5} the name alone."""
    by_code = {criterion.code: criterion for criterion in criteria}

    def name(match) -> str:
        criterion = by_code[match.group(2)]
        return criterion.name if match.group(1) else criterion.name_cell

    return re.sub(r"\{(n?)([\d.]+)\}", name, line.strip())


def read_label(line: str, path: Path) -> Label:
    match = LABEL.match(line)
    assert match, f"{path.name}: {line}"
    code, verdict, quote, findings, note = match.groups()
    assert verdict in VERDICTS or code == "-", f"{path.name}: {line}"
    return Label(code, verdict, quote or "", tuple((findings or "").split(",")) if findings else (), True, note or "")


def complete_labels(written: list[Label], criteria: list[Criterion], unit: str) -> list[Label]:
    """One label per criterion, in plan order; what no line speaks of is missing."""
    by_code = {label.code: label for label in written}
    assert len(by_code) >= len([label for label in written if label.code != "-"]), "a code is labelled twice"
    unknown = set(by_code) - {criterion.code for criterion in criteria} - {"-"}
    assert not unknown, unknown
    leads = {criterion.lead for criterion in criteria}
    labels = []
    for criterion in criteria:
        label = by_code.get(criterion.code, Label(criterion.code, "missing", "", (), True, "not spoken of"))
        led_by_other = unit in leads and criterion.lead != unit
        in_scope = not (led_by_other and label.verdict == "missing")
        implied = IMPLIED.get(label.verdict)
        findings = tuple(dict.fromkeys(([implied] if implied else []) + list(label.findings)))
        labels.append(Label(label.code, label.verdict, label.quote, findings, in_scope, label.note))
    return labels


def source_to_document(source: ReportSource) -> Document:
    head = source.head
    first = [
        Letterhead(head["superior"], head["agency"], True, f"Số: {head['number']}", head["date"]),
        Title(head.get("kind", "BÁO CÁO"), head["subject"]),
    ]
    if head["to"] != "-":
        first.append(Salutation(tuple(head["to"].split(" | "))))
    sections = text_to_sections(source, first)
    return Document(head["subject"], tuple(sections), size=float(head.get("size", 14)))


def text_to_sections(source: ReportSource, first: list) -> list[Section]:
    sections, blocks, landscape, signed = [], first, False, False
    lines = iter(source.text)
    for line in lines:
        if line in ("@landscape", "@portrait"):
            sections.append(Section(tuple(blocks), landscape))
            blocks, landscape = [], line == "@landscape"
        elif line == "@sign":
            blocks.append(signature(source.head))
            signed = True
        elif line.startswith("@table "):
            blocks.append(read_table(line, lines))
        else:
            blocks.append(read_paragraph(line))
    if not signed:
        blocks.append(signature(source.head))
    return [*sections, Section(tuple(blocks), landscape)]


def signature(head: dict[str, str]) -> Signature:
    return Signature(tuple(head["recipients"].split(" | ")), tuple(head["authority"].split(" | ")), head["signer"])


def read_paragraph(line: str) -> Paragraph:
    for mark, style in STYLES.items():
        if line.startswith(mark):
            return Paragraph(line.removeprefix(mark), style)
    return Paragraph(line)


def read_table(opening: str, lines) -> Table:
    """Lines up to @end: "! a | b" header, "= I | NAME" field row, "% 1 | 2" number row, else data; "//" is a paragraph break."""
    widths = tuple(float(width) for width in opening.split()[1:])
    rows = []
    for line in lines:
        if line == "@end":
            break
        kind = {"!": "header", "=": "field", "%": "numbers"}.get(line[0], "data")
        cells = line if kind == "data" else line[1:]
        rows.append(Row(tuple(read_cell(cell) for cell in cells.split("|")), kind))
        assert kind == "field" or len(rows[-1].cells) == len(widths), line
    return Table(widths, tuple(rows), size=12)


def read_cell(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("//"))
