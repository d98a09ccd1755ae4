"""Draws corpus/reports/other-hands/ with WeasyPrint from the pages in corpus/reports/source/other-hands/.

The pages and their labels (*.labels.tsv, verdicts only) were written by one who knew the appendix and the meaning of the verdicts but
not the program. Every verdict was labelled before the program was run; where two are fair, both stand, parted by a bar.
"""

from pathlib import Path

from plan_text import CORPUS
from weasyprint import HTML


def main() -> None:
    out = CORPUS / "reports" / "other-hands"
    for page in sorted((CORPUS / "reports" / "source" / "other-hands").glob("*.html")):
        HTML(filename=str(page)).write_pdf(str(out / f"{page.stem}.pdf"))


if __name__ == "__main__":
    main()
