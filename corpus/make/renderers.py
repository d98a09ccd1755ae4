"""Turns HTML or DOCX into PDF with three different programs."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import to_docx
import to_html
from blocks import Document

SOURCE_DATE_EPOCH = "1664150400"  # 26/9/2022 00:00 UTC


def render(document: Document, renderer: str, output: Path) -> None:
    """`renderer`: libreoffice, chromium or weasyprint."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        RENDERERS[renderer](document, Path(folder), output)


def run(command: list[str], folder: Path) -> None:
    environment = os.environ | {"SOURCE_DATE_EPOCH": SOURCE_DATE_EPOCH, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    subprocess.run(command, check=True, cwd=folder, env=environment, capture_output=True, timeout=300)


def with_weasyprint(document: Document, folder: Path, output: Path) -> None:
    (folder / "a.html").write_text(to_html.document_to_html(document), encoding="utf-8")
    run(["weasyprint", "-q", "a.html", "a.pdf"], folder)
    shutil.copy(folder / "a.pdf", output)


def with_chromium(document: Document, folder: Path, output: Path) -> None:
    (folder / "a.html").write_text(to_html.document_to_html(document), encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/profile"]
    run(["chromium", *flags, f"--print-to-pdf={folder}/a.pdf", f"file://{folder}/a.html"], folder)
    shutil.copy(folder / "a.pdf", output)


def with_libreoffice(document: Document, folder: Path, output: Path) -> None:
    to_docx.document_to_docx(document).save(folder / "a.docx")
    run(["soffice", "--headless", "--convert-to", "pdf", "a.docx"], folder)
    shutil.copy(folder / "a.pdf", output)


RENDERERS = {"libreoffice": with_libreoffice, "chromium": with_chromium, "weasyprint": with_weasyprint}
