"""Draws the reports and plans of other hands from the pages in corpus/reports/source/{other,later}-hands/, pairs/ and unread-*/.

    make_other_hands.py [NAME...]       all, or those whose name contains one of the words

The pages and their labels (*.labels.tsv, verdicts only) were written by some who knew the appendix and the meaning of the verdicts but
not the program. Every verdict was labelled before the program was run; where two are fair, both stand, parted by a bar. Reports of
`pairs` name their own plan in the column `plan`. What is in a folder `unread-...` is only counted: nobody who works on the program reads it.
A page says with <meta name="renderer"> what draws it; WeasyPrint does where it says nothing.
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

from plan_text import CORPUS
from renderers import run

SETS = ("other-hands", "later-hands", "unread-hands", "unread-later", "pairs", "unread-pairs")


def with_weasyprint(folder: Path) -> None:
    run(["weasyprint", "-q", "a.html", "a.pdf"], folder)


def with_chromium(folder: Path) -> None:
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/profile"]
    run(["chromium", *flags, f"--print-to-pdf={folder}/a.pdf", f"file://{folder}/a.html"], folder)


def with_libreoffice(folder: Path) -> None:
    run(["soffice", "--headless", "--convert-to", "odt:writer8", "a.html"], folder)
    run(["soffice", "--headless", "--convert-to", "pdf", "a.odt"], folder)


RENDERERS = {"weasyprint": with_weasyprint, "chromium": with_chromium, "libreoffice": with_libreoffice}


def draw(page: Path, output: Path) -> None:
    named = re.search(r'<meta name="renderer" content="(\w+)">', page.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(page, Path(folder) / "a.html")
        for style in page.parent.glob("*.css"):
            shutil.copy(style, folder)
        RENDERERS[named[1] if named else "weasyprint"](Path(folder))
        shutil.copy(Path(folder) / "a.pdf", output)


def main() -> None:
    wanted = sys.argv[1:]
    for name in SETS:
        for page in sorted((CORPUS / "reports" / "source" / name).glob("*.html")):
            if wanted and not any(word in page.stem for word in wanted):
                continue
            draw(page, CORPUS / "reports" / name / f"{page.stem}.pdf")


if __name__ == "__main__":
    main()
