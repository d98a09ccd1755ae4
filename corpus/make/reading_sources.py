"""The clean digital documents that corpus/reading shows in worse shapes: reports, the plan, excerpts of the plan."""

import csv
import dataclasses
import functools
import hashlib
import os
import tempfile
from dataclasses import replace
from pathlib import Path

import reading_labels
from blocks import Document, Letterhead, Paragraph, Row, Section, Signature, Table, Title
from make_plan import appendix_table, body_head, paragraph_style, plan_to_document, repaired, signature
from plan_text import CORPUS, Criterion, PlanText, read_plan
from reading_entry import LABELS, Source
from renderers import render
from report_source import ReportSource, read_source, source_to_document

# Clean PDFs that are not themselves committed; kept outside the corpus and drawn again when what they say changes.
DRAWN = Path(os.environ.get("RASOAT_DRAWN", tempfile.gettempdir())) / "rasoat-drawn"
# Which paragraphs of the plan's body an excerpt keeps: those that name no criterion.
KEPT = (4, 5, 6, 8, 9, 10)


@functools.cache
def report(word: str) -> Source:
    """A committed report by a part of its name."""
    source = report_text(word)
    pdf = CORPUS / "reports" / source.folder / f"{source.name}.pdf"
    name = source.name
    return Source(
        name=name,
        pdf=pdf,
        pages=reading_labels.page_count(pdf),
        signer=source.head["signer"],
        number=source.head["number"],
        date=source.head["iso"],
        text=reading_labels.write_text_labels(name, pdf),
        cells=reading_labels.write_cell_labels(name, source_to_document(source), pdf),
        verdicts=str(pdf.relative_to(CORPUS).with_suffix(".labels.tsv")),
        use="held-out" if source.folder == "held-out" else "tuning",
    )


@functools.cache
def report_text(word: str) -> ReportSource:
    found = [path for path in sorted((CORPUS / "reports" / "source").rglob("*.txt")) if word in path.name]
    assert len(found) == 1, f"{word}: {found}"
    return read_source(found[0], read_plan().criteria)


def redrawn_report(word: str, variant: str, renderer: str = "weasyprint", **head: str) -> Source:
    """A report drawn anew with other head lines; the verdicts are those of the report."""
    text = report_text(word)
    changed = dataclasses.replace(text, head=text.head | head)
    return drawn(f"{text.name}.{variant}", source_to_document(changed), renderer, report(word))


def drawn(name: str, document: Document, renderer: str, like: Source) -> Source:
    """Draws a document that says what `like` says, and labels its text and cells."""
    pdf = DRAWN / f"{name}.pdf"
    key = hashlib.sha256(f"{renderer} {document!r}".encode()).hexdigest()
    mark = pdf.with_suffix(".key")
    if not (pdf.exists() and mark.exists() and mark.read_text() == key):
        render(document, renderer, pdf)
        mark.write_text(key)
    return relabelled(name, document, pdf, like)


def relabelled(name: str, document: Document, pdf: Path, like: Source) -> Source:
    return replace(
        like,
        name=name,
        pdf=pdf,
        pages=reading_labels.page_count(pdf),
        text=reading_labels.write_text_labels(name, pdf),
        cells=reading_labels.write_cell_labels(name, document, pdf),
    )


@functools.cache
def plan(renderer: str) -> Source:
    """The whole governing plan: libreoffice, chromium, weasyprint (with its slips) or complete (mended)."""
    pdf = CORPUS / "plan-2022" / f"ke-hoach-2022.{renderer}.pdf"
    text = repaired(read_plan()) if renderer == "complete" else read_plan()
    document = plan_to_document(text, renderer == "complete")
    name = f"ke-hoach-2022.{renderer}"
    return Source(
        name=name,
        pdf=pdf,
        pages=reading_labels.page_count(pdf),
        document="plan",
        signer="Nguyễn Văn An" if renderer == "complete" else "Trần Quang Thái",
        number="45/KH-BQLKKT" if renderer == "complete" else "/KH-BQLKKT",
        date="2022-09-26" if renderer == "complete" else "2022-09",
        text=reading_labels.write_text_labels(name, pdf),
        cells=reading_labels.write_cell_labels(name, document, pdf),
        criteria="plan-2022/criteria.tsv",
    )


def pages_of(source: Source, name: str, first: int, last: int, document: Document) -> Source:
    """Some pages of a clean PDF as a document of its own; `document`: what stands on them, for the cells."""
    pages = tuple(range(first, last + 1))
    return replace(
        source,
        name=name,
        pages=len(pages),
        first=first,
        text=reading_labels.write_text_labels(name, source.pdf, pages),
        cells=reading_labels.write_cell_labels(name, document, source.pdf, pages),
    )


@functools.cache
def excerpt_text(fields: tuple[str, ...]) -> PlanText:
    whole = repaired(read_plan())
    return dataclasses.replace(whole, criteria=[row for row in whole.criteria if row.field in fields])


def excerpt_document(fields: tuple[str, ...], table: Table | None = None, size: float = 12, landscape: bool = True, css: str = "") -> Document:
    """A plan of few fields: one page of text, then the appendix . Its body names no criterion."""
    text = excerpt_text(fields)
    table = table or appendix_table(text)
    appendix = Section((*excerpt_appendix_head(text), replace(table, size=size)), landscape)
    return Document("Kế hoạch cải cách hành chính (trích)", (excerpt_body(text), appendix), extra={"css": css})


def excerpt_body(text: PlanText) -> Section:
    kept = [Paragraph(text.body[index], paragraph_style(text.body[index])) for index in KEPT]
    attached = Paragraph("(Có phụ lục kèm theo)", "centered-italic")
    return Section((*body_head(text, True), *kept, attached, signature(text)))


def excerpt_appendix_head(text: PlanText) -> list[Paragraph]:
    heading, title, reference = text.appendix_title
    return [Paragraph(heading, "centered-bold"), Paragraph(title, "centered-bold"), Paragraph(reference, "centered-italic")]


def excerpt_source(fields: tuple[str, ...], use: str) -> Source:
    """What is true of an excerpt, whatever its shape; `pdf` is not drawn yet."""
    text = excerpt_text(fields)
    return Source(
        name="",
        pdf=Path(),
        pages=0,
        document="plan",
        signer="Nguyễn Văn An",
        number="45/KH-BQLKKT",
        date="2022-09-26",
        criteria=write_criteria(fields, text.criteria),
        use=use,
    )


def write_criteria(fields: tuple[str, ...], criteria: list[Criterion]) -> str:
    LABELS.mkdir(parents=True, exist_ok=True)
    path = LABELS / f"plan-{fields[0]}-{fields[-1]}.criteria.tsv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE)
        writer.writerow([column.name for column in dataclasses.fields(Criterion)])
        writer.writerows(dataclasses.astuple(row) for row in criteria)
    return str(path.relative_to(CORPUS))


def excerpt(name: str, fields: tuple[str, ...], use: str = "tuning", renderer: str = "weasyprint", **shape) -> Source:
    """An excerpt of the plan, drawn in the shape that excerpt_document() is asked for."""
    return drawn(name, excerpt_document(fields, **shape), renderer, excerpt_source(fields, use))
