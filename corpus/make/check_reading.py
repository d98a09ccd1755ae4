"""Holds corpus/reading to its own rules: files, pages, twins, labels, known rules; legacy text really reads as mojibake."""

import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pikepdf

from check_corpus import RULES, read_table
from plan_text import CORPUS
from reading_entry import READING
from report_source import VERDICTS

NOTES = set(
    """unreadable encrypted truncated text-layer-untrusted legacy-encoding ocr-low-confidence signature-invalid signature-untrusted
    signature-missing changed-after-signing motto-missing agency-missing number-missing date-incomplete title-missing signer-missing
    recipients-missing criterion-missing""".split()
)
SOURCES = {"text", "ocr", "blank", "unread"}


def main() -> None:
    rows = read_table(READING / "index.tsv")
    facts = read_table(READING / "facts.tsv")
    passwords = {fact["file"]: fact["value"] for fact in facts if fact["key"] == "password"}
    files = {row["file"] for row in rows}
    assert {fact["file"] for fact in facts} <= files
    for row in rows:
        check_row(row, passwords.get(row["file"], ""))
    on_disk = {str(path.relative_to(CORPUS)) for path in READING.rglob("*") if path.suffix in (".pdf", ".docx")}
    assert on_disk == files, on_disk ^ files
    check_twins(rows)
    for row in rows:
        check_legacy(row)
    size = sum(path.stat().st_size for path in READING.rglob("*") if path.is_file())
    counts = Counter(row["kind"] for row in rows)
    print(f"{len(rows)} documents, {sum(int(row['pages']) for row in rows)} pages, {size / 1e6:.1f} MB: every label is whole")
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()), "| held out:", sum(row["use"] == "held-out" for row in rows))


def check_row(row: dict[str, str], password: str) -> None:
    path = CORPUS / row["file"]
    kinds = row["page_sources"].split(",") if row["page_sources"] else []
    assert set(kinds) <= SOURCES and len(kinds) == int(row["pages"]), row
    if path.suffix == ".pdf":
        with pikepdf.open(path, password=password) as pdf:
            assert len(pdf.pages) == len(kinds), row["file"]
    expected = {one for part in row["notes_expected"].split(",") if part for one in part.split("|")}
    forbidden = set(filter(None, row["notes_forbidden"].split(",")))
    assert expected <= NOTES and forbidden <= NOTES and not expected & forbidden, row["file"]
    for column in ("text", "cells", "verdicts", "criteria", "against", "twin_of"):
        assert not row[column] or (CORPUS / row[column]).exists(), (row["file"], column)
    if row["text"]:
        check_text(CORPUS / row["text"], int(row["pages"]))
    if row["verdicts"]:
        check_verdicts(CORPUS / row["verdicts"])
    assert ("held" in path.stem) == (row["use"] == "held-out"), row["file"]


def check_text(path: Path, pages: int) -> None:
    text = path.read_text(encoding="utf-8")
    assert text == unicodedata.normalize("NFC", text), path
    assert {int(row["page"]) for row in read_table(path)} <= set(range(0 if pages == 0 else 1, pages + 1)), path


def check_verdicts(path: Path) -> None:
    rows = [row for row in read_table(path) if row["code"] != "-"]
    assert len(rows) == 45 and all(row["verdict"] in VERDICTS for row in rows), path
    assert all(set(filter(None, row["findings"].split(","))) <= RULES for row in rows), path


def check_twins(rows: list[dict[str, str]]) -> None:
    """Every document but a few clean ones has a twin; a twin outside the folder is a clean document of the corpus."""
    alone = [row["file"] for row in rows if not row["twin_of"]]
    assert all("plan" in name or "excerpt" in name or "appendix-200dpi" in name for name in alone), alone


def check_legacy(row: dict[str, str]) -> None:
    """What must fire legacy-encoding reads as mojibake in pdftotext; what must not does not."""
    if row["kind"] != "legacy":
        return
    text = subprocess.run(["pdftotext", CORPUS / row["file"], "-"], capture_output=True, check=True, text=True).stdout
    text = unicodedata.normalize("NFC", text).lower().replace("\u00a0", " ")
    reads_well = "cộng hòa" in text or "cộng hoà" in text
    mixed = "mixed" in row["file"]
    assert mixed or reads_well != ("legacy-encoding" in row["notes_expected"]), row["file"]


if __name__ == "__main__":
    main()
