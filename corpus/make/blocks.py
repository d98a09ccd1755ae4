"""What a document of the corpus consists of: plain values, no rendering.

The same blocks are turned into HTML (Chromium, WeasyPrint) and DOCX (LibreOffice), so that one text is drawn by
different programs.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Letterhead:
    """The block above the title. `superior`, `agency` and `motto` are absent in the plan made from the dump."""

    superior: str
    agency: str
    motto: bool
    number: str
    place_date: str


@dataclass(frozen=True)
class Title:
    """Kind of document ("BÁO CÁO") and its subject."""

    kind: str
    subject: str


@dataclass(frozen=True)
class Salutation:
    addressees: tuple[str, ...]


@dataclass(frozen=True)
class Paragraph:
    """`style`: body, heading (bold), subheading (bold), centered, centered-bold, centered-italic."""

    text: str
    style: str = "body"


@dataclass(frozen=True)
class Row:
    """`kind`: header, numbers (the row 1 2 3 ...), field (second cell spans to the right) or data.

    A cell is a tuple of paragraphs. `spans`: columns and rows of each cell where some cell has more than one; only the HTML
    renderings know it. Cells that are covered from above are left out.
    """

    cells: tuple[tuple[str, ...], ...]
    kind: str = "data"
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Table:
    """`widths`: shares of the text width, any unit. `centered`: indexes of centred columns. `size`: points."""

    widths: tuple[float, ...]
    rows: tuple[Row, ...]
    centered: tuple[int, ...] = (0,)
    size: float = 13


def grid_places(table: Table) -> list[list[tuple[int, int, int]]]:
    """For every row the column (1-based), columns and rows of each of its cells."""
    taken: set[tuple[int, int]] = set()
    out = []
    for line, row in enumerate(table.rows):
        places, column = [], 1
        for index in range(len(row.cells)):
            while (line, column) in taken:
                column += 1
            wide, high = row.spans[index] if row.spans else (1, 1)
            if row.kind == "field" and index == 1:
                wide = len(table.widths) - 1
            taken |= {(line + down, column + right) for down in range(high) for right in range(wide)}
            places.append((column, wide, high))
            column += wide
        out.append(places)
    return out


@dataclass(frozen=True)
class Signature:
    recipients: tuple[str, ...]
    authority: tuple[str, ...]
    name: str


@dataclass(frozen=True)
class Section:
    """Pages of one orientation with their own page numbers; the first number is not printed."""

    blocks: tuple
    landscape: bool = False


@dataclass(frozen=True)
class Document:
    """`extra`: "css" is added to the HTML renderings."""

    title: str
    sections: tuple[Section, ...]
    font: str = "Liberation Serif"
    size: float = 14
    extra: dict = field(default_factory=dict)
