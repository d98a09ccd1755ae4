"""A document as a scanner writes it: each page one black-and-white picture of 200 dpi, no text. Needs pdftoppm."""

import subprocess
import tempfile
import zlib
from pathlib import Path

import fast_pdf
from blocks import Document

DPI = 200


def write_scan(document: Document, output: Path) -> None:
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        fast_pdf.write_pdf(document, Path(folder) / "a.pdf")
        subprocess.run(["pdftoppm", "-r", str(DPI), "-mono", f"{folder}/a.pdf", f"{folder}/p"], check=True, capture_output=True, timeout=120)
        pictures = [read_pbm(path.read_bytes()) for path in sorted(Path(folder).glob("p-*.pbm"))]
    output.write_bytes(pdf_of(pictures))


def read_pbm(data: bytes) -> tuple[int, int, bytes]:
    """Width, height, and rows of bits where 1 is ink (P4)."""
    magic, size, rest = data.split(b"\n", 2)
    assert magic == b"P4"
    width, height = map(int, size.split())
    return width, height, rest


def pdf_of(pictures: list) -> bytes:
    kids = " ".join(f"{3 + 3 * index} 0 R" for index in range(len(pictures)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {len(pictures)} /Kids [{kids}] >>".encode()]
    for index, (width, height, bits) in enumerate(pictures):
        points = (width * 72 / DPI, height * 72 / DPI)
        at = 3 + 3 * index
        content = f"q {points[0]:.2f} 0 0 {points[1]:.2f} 0 0 cm /I Do Q".encode()
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {points[0]:.2f} {points[1]:.2f}] /Resources << /XObject << /I {at + 2} 0 R >> >> /Contents {at + 1} 0 R >>".encode(),
            fast_pdf.stream(content, ""),
            fast_pdf.stream(zlib.compress(bits, 9), f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode"),
        ]
    return fast_pdf.assemble(objects)
