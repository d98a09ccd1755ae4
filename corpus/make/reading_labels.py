"""Labels of text and of table cells, taken from the clean digital PDF that a scan or a variant was made of.

NAME.text.tsv    page, line, text: every printed line in the order of writing (a table cell by cell), white space squeezed
NAME.cells.tsv   table, row, column, columns, rows, kind, page, last_page, text: every cell, where it begins and how many columns
                 and rows it covers; a cut row has last_page > page
"""

import re
import subprocess
import unicodedata
from pathlib import Path

import pikepdf

from blocks import Document, Table, grid_places
from plan_text import CORPUS
from reading_entry import LABELS


def write_text_labels(name: str, pdf: Path, pages: tuple[int, ...] = ()) -> str:
    """`pages`: which pages of the PDF, 1-based; all when empty. Gives the path relative to corpus/."""
    rows = ["page\tline\ttext"]
    for place, page in enumerate(pages or all_pages(pdf), start=1):
        rows += [f"{place}\t{line}\t{text}" for line, text in enumerate(page_lines(pdf, page), start=1)]
    return write(f"{name}.text.tsv", rows)


def write_cell_labels(name: str, document: Document, pdf: Path, pages: tuple[int, ...] = ()) -> str:
    tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    if not tables:
        return ""
    printed = [squeeze(" ".join(page_lines(pdf, page))) for page in pages or all_pages(pdf)]
    rows, place = ["table\trow\tcolumn\tcolumns\trows\tkind\tpage\tlast_page\ttext"], (0, 0)
    for number, table in enumerate(tables, start=1):
        places = grid_places(table)
        for index, row in enumerate(table.rows, start=1):
            first, last, place = locate([" ".join(cell) for cell in row.cells], printed, place)
            for (column, wide, high), cell in zip(places[index - 1], row.cells):
                rows.append(f"{number}\t{index}\t{column}\t{wide}\t{high}\t{row.kind}\t{first}\t{last}\t{' '.join(cell)}")
    return write(f"{name}.cells.tsv", rows)


def locate(cells: list[str], printed: list[str], place: tuple[int, int]) -> tuple[int, int, tuple[int, int]]:
    """First and last page (1-based) of a row that follows `place` (page index, offset), and where it was found.

    Looked for by the beginning of its longest cell; a row is cut when a cell of it does not stand whole on the first page.
    """
    texts = sorted((squeeze(cell) for cell in cells if cell.strip()), key=len, reverse=True)
    page, offset = place
    while (found := printed[page].find(texts[0][:12], offset)) < 0:
        page, offset = page + 1, 0
    whole = all(printed[page].find(text, offset) >= 0 for text in texts)
    return page + 1, page + (1 if whole else 2), (page, found + 1)


def page_lines(pdf: Path, page: int) -> list[str]:
    command = ["pdftotext", "-raw", "-f", str(page), "-l", str(page), str(pdf), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    text = unicodedata.normalize("NFC", text.replace("\f", "").replace("\u00a0", " "))
    return [line for line in (re.sub(r"\s+", " ", line).strip() for line in text.split("\n")) if line]


def all_pages(pdf: Path) -> tuple[int, ...]:
    return tuple(range(1, page_count(pdf) + 1))


def page_count(pdf: Path) -> int:
    with pikepdf.open(pdf) as file:
        return len(file.pages)


def squeeze(text: str) -> str:
    return re.sub(r"\s+", "", text)


def write(name: str, rows: list[str]) -> str:
    LABELS.mkdir(parents=True, exist_ok=True)
    path = LABELS / name
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return str(path.relative_to(CORPUS))
