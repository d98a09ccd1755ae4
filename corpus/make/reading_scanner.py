"""Draws a source as a scan: its clean pages go through the scanner one by one, each with a seed of its own."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from reading_entry import Source
from scan_page import OVER, Scan, draw_page, scan
from scan_pdf import pictures_to_pdf

# Changes the clean picture of a page before it is scanned: (page 1-based, picture, its dpi) to picture.
Retouch = Callable[[int, Image.Image, int], Image.Image]


def draw_scan(source: Source, how: Scan, *, coding: str = "", others: dict[int, Scan] | None = None, retouch: Retouch | None = None):
    """Gives the function that draws the file. `others`: pages that are scanned otherwise."""

    def draw(output: Path) -> None:
        pictures = scan_pages(source, how, output.stem, others or {}, retouch)
        pictures_to_pdf(pictures, how.dpi, output, coding, how.quality)

    return draw


def scan_pages(source: Source, how: Scan, name: str, others: dict[int, Scan], retouch: Retouch | None) -> list[np.ndarray]:
    out = []
    for page in range(1, source.pages + 1):
        this = others.get(page, how)
        picture = draw_page(source.pdf, source.first + page - 1, this.dpi, this.mode == "color")
        if retouch:
            picture = np.asarray(retouch(page, Image.fromarray(picture), this.dpi * OVER))
        out.append(scan(picture, wavering(this, page), seed(name, page)))
    return out


def wavering(how: Scan, page: int) -> Scan:
    """Every page lies a little differently: the skew changes sides on even pages where it is small."""
    if abs(how.skew) < 0.5:
        return replace(how, skew=how.skew * (1 if page % 2 else -1))
    return replace(how, skew=how.skew * (1 - 0.1 * ((page - 1) % 3)))


def seed(name: str, page: int) -> int:
    return zlib.crc32(f"{name} {page}".encode())
