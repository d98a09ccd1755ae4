"""Labels of text and of table cells, taken from the clean digital PDF that a scan or a variant was made of.

NAME.text.tsv    page, line, text: every printed line in the order of writing (a table cell by cell), white space squeezed
NAME.cells.tsv   table, row, column, columns, rows, kind, page, last_page, text: every cell, where it begins and how many columns
                 and rows it covers; a cut row has last_page > page
"""

import re
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pikepdf

from blocks import Document, Letterhead, Salutation, Signature, Table, Title, grid_places
from plan_text import CORPUS
from reading_entry import LABELS


def write_text_labels(name: str, pdf: Path, pages: tuple[int, ...] = ()) -> str:
    """`pages`: which pages of the PDF, 1-based; all when empty. Gives the path relative to corpus/."""
    rows = ["page\tline\ttext"]
    for place, page in enumerate(pages or all_pages(pdf), start=1):
        rows += [f"{place}\t{line}\t{text}" for line, text in enumerate(page_lines(pdf, page), start=1)]
    return write(f"{name}.text.tsv", rows)


def write_cell_labels(name: str, document: Document, pdf: Path, pages: tuple[int, ...] = ()) -> str:
    printed = [squeeze(" ".join(page_lines(pdf, page))) for page in pages or all_pages(pdf)]
    place = (0, 0)

    def find(texts: list[str]) -> tuple[int, int]:
        nonlocal place
        first, last, place = locate(texts, printed, place)
        return first, last

    return write_cells(name, document, find)


def write_cells(name: str, document: Document, find: Callable[[list[str]], tuple[int, int]]) -> str:
    """`find` gives the first and last page of a row from the texts of its cells."""
    tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    if not tables:
        return ""
    lines = ["table\trow\tcolumn\tcolumns\trows\tkind\tpage\tlast_page\ttext"]
    for number, table in enumerate(tables, start=1):
        for index, (row, places) in enumerate(zip(table.rows, grid_places(table)), start=1):
            texts = [" ".join(cell) for cell in row.cells]
            first, last = find(texts)
            for (column, wide, high), text in zip(places, texts):
                kind = row.kind.removeprefix("typed-")
                lines.append(f"{number}\t{index}\t{column}\t{wide}\t{high}\t{kind}\t{first}\t{last}\t{text}")
    return write(f"{name}.cells.tsv", lines)


def write_draft_labels(name: str, document: Document) -> tuple[str, str]:
    """Text and cells of a DOCX, which has no pages: page 0, one line per paragraph."""
    lines = [line for section in document.sections for block in section.blocks for line in block_lines(block)]
    lines = [line for line in lines if line]
    rows = ["page\tline\ttext", *(f"0\t{number}\t{line}" for number, line in enumerate(lines, start=1))]
    return write(f"{name}.text.tsv", rows), write_cells(name, document, lambda texts: (0, 0))


def block_lines(block) -> list[str]:
    match block:
        case Letterhead():
            motto = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"] if block.motto else []
            return [block.superior, block.agency, *motto, clean(block.number), clean(block.place_date)]
        case Title():
            return [block.kind, block.subject]
        case Salutation():
            names = block.addressees
            return [f"Kính gửi: {names[0]}"] if len(names) == 1 else ["Kính gửi:", *(f"- {name}" for name in names)]
        case Table():
            return [paragraph for row in block.rows for cell in row.cells for paragraph in cell]
        case Signature():
            return ["Nơi nhận:", *(f"- {name}" for name in block.recipients), *block.authority, block.name]
        case _:
            return [block.text]


def clean(text: str) -> str:
    return re.sub(r"\s+", " ", text)


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
