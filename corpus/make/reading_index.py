"""Writes index.tsv and facts.tsv of corpus/reading."""

from pathlib import Path

from plan_text import CORPUS
from reading_entry import GOVERNING_PLAN, LABELS, READING, Entry

COLUMNS = (
    "file kind use twin_of pages document against page_sources notes_expected notes_forbidden text cells verdicts criteria about"
).split()


def write_index(entries: list[Entry]) -> None:
    write(READING / "index.tsv", ["\t".join(COLUMNS), *("\t".join(index_row(entry)) for entry in entries)])
    facts = [f"{entry.file}\t{key}\t{value}" for entry in entries for key, value in all_facts(entry)]
    write(READING / "facts.tsv", ["file\tkey\tvalue", *facts])
    remove_unused_labels(entries)


def remove_unused_labels(entries: list[Entry]) -> None:
    used = {value for entry in entries for value in index_row(entry)}
    for path in LABELS.iterdir():
        if str(path.relative_to(CORPUS)) not in used:
            path.unlink()


def index_row(entry: Entry) -> list[str]:
    source = entry.source
    default = GOVERNING_PLAN if source.document == "report" else ""
    values = {
        "file": entry.file,
        "kind": entry.kind,
        "use": source.use,
        "twin_of": entry.twin_of,
        "pages": str(len(entry.page_sources)),
        "document": source.document,
        "against": default if entry.against is None else entry.against,
        "page_sources": ",".join(entry.page_sources),
        "notes_expected": ",".join(entry.expected),
        "notes_forbidden": ",".join(entry.forbidden),
        "text": source.text if entry.text is None else entry.text,
        "cells": source.cells if entry.cells is None else entry.cells,
        "verdicts": source.verdicts if entry.verdicts is None else entry.verdicts,
        "criteria": source.criteria,
        "about": entry.about,
    }
    return [values[column] for column in COLUMNS]


def all_facts(entry: Entry) -> list[tuple[str, str]]:
    """What the head says comes first unless the entry says otherwise; an empty value drops it."""
    source = entry.source
    facts = {"number": source.number, "date": source.date, "signer": source.signer} | dict(entry.facts)
    return [(key, value) for key, value in facts.items() if value]


def write(path: Path, rows: list[str]) -> None:
    assert all("\n" not in row for row in rows), path
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
