"""Makes corpus/reading: documents as departments really send them, each with labels and a twin that has no fault.

    make_reading.py [WORD...]      draws all, or those whose path contains one of the words; labels and index are always written
"""

import sys
import time

import reading_drafts
import reading_files
import reading_geometry
import reading_handwriting
import reading_layers
import reading_legacy
import reading_scans
import reading_signatures
import reading_tables
from plan_text import CORPUS
from reading_entry import Entry
from reading_index import write_index

KINDS = (reading_scans, reading_handwriting, reading_layers, reading_legacy, reading_geometry, reading_files, reading_signatures, reading_drafts, reading_tables)


def main(words: list[str]) -> None:
    entries = [entry for kind in KINDS for entry in kind.entries()]
    check_names(entries)
    for entry in chosen(entries, words):
        start = time.time()
        entry.path.parent.mkdir(parents=True, exist_ok=True)
        entry.draw(entry.path)
        print(f"{entry.file}: {entry.path.stat().st_size // 1024} KiB, {time.time() - start:.1f} s", flush=True)
    write_index(entries)
    print(f"{len(entries)} documents")


def chosen(entries: list[Entry], words: list[str]) -> list[Entry]:
    """Signatures are drawn all or none: their authority is a new one each time."""
    named = [entry for entry in entries if not words or any(word in entry.file for word in words)]
    signs = any(entry.kind == "signature" for entry in named)
    return [entry for entry in entries if entry in named or (signs and entry.kind == "signature")]


def check_names(entries: list[Entry]) -> None:
    names = [entry.file for entry in entries]
    assert len(set(names)) == len(names), "two documents of one name"
    for entry in entries:
        assert not entry.twin_of or entry.twin_of in names or (CORPUS / entry.twin_of).exists(), entry.twin_of


if __name__ == "__main__":
    main(sys.argv[1:])
