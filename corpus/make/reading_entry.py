"""What one labelled document of corpus/reading is: plain values. All paths are relative to corpus/."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from plan_text import CORPUS

READING = CORPUS / "reading"
LABELS = READING / "labels"
GOVERNING_PLAN = "plan-2022/ke-hoach-2022.complete.pdf"


@dataclass(frozen=True)
class Source:
    """A clean digital PDF and what is true of it. `text`, `cells`, `verdicts`, `criteria` are label tables or ""."""

    name: str
    pdf: Path
    pages: int
    first: int = 1  # page of the PDF that it begins with
    document: str = "report"
    signer: str = ""
    number: str = ""
    date: str = ""
    text: str = ""
    cells: str = ""
    verdicts: str = ""
    criteria: str = ""
    use: str = "tuning"


@dataclass(frozen=True)
class Entry:
    """One row of index.tsv and how its file is drawn.

    `page_sources`: one of text, ocr, blank, unread per page. `expected`: notes and findings that must fire; `forbidden`:
    those that must not; what is in neither may do either. `facts`: (key, value) pairs for facts.tsv.
    """

    file: str
    kind: str
    about: str
    draw: Callable[[Path], None]
    source: Source
    page_sources: tuple[str, ...]
    twin_of: str = ""
    expected: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    verdicts: str | None = None  # None: those of the source
    text: str | None = None
    cells: str | None = None
    against: str | None = None

    @property
    def path(self) -> Path:
        return CORPUS / self.file
