"""Changes how finished pages lie: /Rotate with pages that still look upright, writing that runs up or down the page, other origins."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array

from scan_pdf import save

# What turns the content of a page of width w and height h by so many degrees clockwise, into its new MediaBox.
TURNS = {
    90: lambda w, h: (f"0 -1 1 0 0 {w}", (h, w)),
    180: lambda w, h: (f"-1 0 0 -1 {w} {h}", (w, h)),
    270: lambda w, h: (f"0 1 -1 0 {h} 0", (h, w)),
}


def changed_pages(source: Path, change: Callable[[pikepdf.Pdf, pikepdf.Page, int], None]):
    """Gives the function that draws the file: `change` is called for each page with its number."""

    def draw(output: Path) -> None:
        with pikepdf.open(io.BytesIO(source.read_bytes())) as pdf:
            for number, page in enumerate(pdf.pages, start=1):
                change(pdf, page, number)
            save(pdf, output)

    return draw


def page_size(page: pikepdf.Page) -> tuple[float, float]:
    """Width and height of a page whose lower left corner is 0 0."""
    _, _, width, height = (float(value) for value in page.mediabox)
    return width, height


def turn_content(pdf: pikepdf.Pdf, page: pikepdf.Page, degrees: int) -> None:
    """The page shows its content turned clockwise."""
    width, height = page_size(page)
    matrix, size = TURNS[degrees](width, height)
    page.contents_add(pikepdf.Stream(pdf, f"q {matrix} cm".encode()), prepend=True)
    page.contents_add(pikepdf.Stream(pdf, b"Q"))
    page.obj.MediaBox = Array([0, 0, *size])
    drop_boxes(page)


def rotate_upright(pdf: pikepdf.Pdf, page: pikepdf.Page, degrees: int) -> None:
    """The page looks as before, and has /Rotate."""
    turn_content(pdf, page, 360 - degrees)
    page.obj.Rotate = degrees


def move_origin(pdf: pikepdf.Pdf, page: pikepdf.Page, x: float, y: float) -> None:
    """The page looks as before; its lower left corner is not 0 0."""
    width, height = page_size(page)
    page.contents_add(pikepdf.Stream(pdf, f"q 1 0 0 1 {x} {y} cm".encode()), prepend=True)
    page.contents_add(pikepdf.Stream(pdf, b"Q"))
    page.obj.MediaBox = Array([x, y, x + width, y + height])
    drop_boxes(page)


def drop_boxes(page: pikepdf.Page) -> None:
    for name in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
        if name in page.obj:
            del page.obj[name]
