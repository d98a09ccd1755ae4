"""Holds the corpus to its own rules: NFC, tables of equal width, every criterion labelled once, known verdicts and rules."""

import csv
import unicodedata
from pathlib import Path

from plan_text import CORPUS, read_plan
from report_source import VERDICTS

RULES = set(
    """criterion-missing target-not-met result-unclear figures-disagree sum-disagrees self-score-contradicts claims-conflict
    evidence-missing baseline-missing baseline-conflicts code-unknown code-name-mismatch criterion-duplicated criterion-moved
    year-stale unit-name-foreign copied-forward report-late report-missing""".split()
)
TEXT = {".tsv", ".txt", ".json", ".md", ".py"}


def main() -> None:
    for path in sorted(CORPUS.rglob("*")):
        if path.suffix in TEXT:
            text = path.read_text(encoding="utf-8")
            assert text == unicodedata.normalize("NFC", text), f"{path}: not NFC"
    codes = [criterion.code for criterion in read_plan().criteria]
    reports = sorted((CORPUS / "reports").rglob("*.labels.tsv"))
    for path in reports:
        check_labels(path, codes)
    check_plan_tables(codes)
    print(f"{len(reports)} reports, {len(codes)} criteria: every label table is whole")


def check_labels(path: Path, codes: list[str]) -> None:
    rows = read_table(path)
    assert path.with_name(path.name.replace(".labels.tsv", ".pdf")).exists(), path
    if "plan" in rows[0]:  # of a plan of its own
        assert all(path.with_name(row["plan"]).exists() for row in rows), path
        return
    assert [row["code"] for row in rows if row["code"] != "-"] == codes, path
    for row in rows:
        assert set(row["verdict"].split("|")) <= set(VERDICTS) or row["code"] == "-", (path, row)
        assert set(filter(None, row.get("findings", "").split(","))) <= RULES, (path, row)


def check_plan_tables(codes: list[str]) -> None:
    folder = CORPUS / "plan-2022"
    deadlines = {row["text"] for row in read_table(folder / "deadlines.tsv")}
    criteria = read_table(folder / "criteria.tsv")
    assert [row["code"] for row in criteria] == codes
    assert all(row["deadline"] in deadlines for row in criteria)
    for name in ("self_check.tsv", "self_check.complete.tsv"):
        assert all(row["fires"] in ("yes", "no", "either") for row in read_table(folder / name))


def read_table(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert all(None not in row and None not in row.values() for row in rows), f"{path}: uneven rows"
    return rows


if __name__ == "__main__":
    main()
