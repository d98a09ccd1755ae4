"""Kind 8: drafts in DOCX, the second front door."""

import copy
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from PIL import Image

import reading_labels
import reading_sources as sources
from blocks import Document
from legacy_font import tcvn3
from make_plan import appendix_table, plan_to_document, repaired
from plan_text import CORPUS, read_plan
from reading_entry import Entry, Source
from reading_geometry import PLAN_GROUPS
from reading_handwriting import Head, blanked
from reading_scans import QUIET
from report_source import source_to_document
from scan_page import draw_page
from table_shape import merged, nested_header
from to_docx import document_to_docx

Change = Callable[[object], None]


def entries() -> list[Entry]:
    return [*plain_drafts(), *shaped_drafts(), *odd_drafts()]


def entry(name: str, about: str, like: Source, document: Document, change: Change = lambda out: None, **more) -> Entry:
    text, cells = reading_labels.write_draft_labels(f"draft-{name}", document)
    source = replace(like, name=f"draft-{name}", pages=0, text=text, cells=cells)
    twin = more.pop("twin", None) or (str(like.pdf.relative_to(CORPUS)) if like.pdf.is_relative_to(CORPUS) else "")
    more = {"forbidden": (*QUIET, "signature-missing")} | more

    def draw(output: Path) -> None:
        out = document_to_docx(document)
        change(out)
        save(out, output)

    return Entry(f"reading/drafts/{name}.docx", "draft", about, draw, source, (), twin_of=twin, **more)


def save(out, output: Path) -> None:
    """Without the time of writing."""
    raw = io.BytesIO()
    out.save(raw)
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            new.writestr(zipfile.ZipInfo(item.filename, (2022, 12, 1, 0, 0, 0)), old.read(item), zipfile.ZIP_DEFLATED)


def report(word: str) -> tuple[Source, Document]:
    return sources.report(word), source_to_document(sources.report_text(word))


def plain_drafts() -> list[Entry]:
    complete, text = sources.plan("complete"), repaired(read_plan())
    return [
        entry("table", "A tabular report", *report("01-")),
        entry("prose", "A report in prose", *report("05-")),
        entry("marks", "A report with columns of marks", *report("15-")),
        entry("plan", "The whole plan", complete, plan_to_document(text, complete=True)),
        entry("plan-slips", "The whole plan with its own slips", sources.plan("libreoffice"), plan_to_document(read_plan()), expected=("number-missing", "date-incomplete"), forbidden=()),
        entry("held-table", "A tabular report", *report("20-")),
        entry("held-prose", "A report in prose", *report("18-")),
    ]


def shaped_drafts() -> list[Entry]:
    """Merged cells and headers of two levels."""
    fields = ("I", "II", "III")
    table = appendix_table(sources.excerpt_text(fields))
    like = sources.excerpt_source(fields, "tuning")
    rows = [
        ("excerpt", "An excerpt of the plan: the twin", table, ""),
        ("excerpt-merged", "Equal leads, supports and deadlines in merged cells", merged(table, (3, 4, 5)), "reading/drafts/excerpt.docx"),
        ("excerpt-nested-header", "Header of two levels", nested_header(table, PLAN_GROUPS), "reading/drafts/excerpt.docx"),
    ]
    return [entry(name, about, like, sources.excerpt_document(fields, table=changed), twin=twin) for name, about, changed, twin in rows]


def odd_drafts() -> list[Entry]:
    """What drafts have and final papers have not."""
    prose, table = report("05-"), report("01-")
    blank_source, blank_document = blank_head("07-")
    missing = ("number-missing", "date-incomplete")
    calm = tuple(rule for rule in QUIET if rule not in missing)
    legacy = tuple(rule for rule in QUIET if rule != "legacy-encoding")
    return [
        entry("blank-number-day", "Number and day are left blank", blank_source, blank_document, expected=missing, forbidden=calm, facts=(("number", "/BC-QLDN"), ("date", "2022-12"))),
        entry("tcvn3", "Typed in .VnTime and .VnTimeH", *prose, to_tcvn3, expected=("legacy-encoding",), forbidden=legacy, twin="reading/drafts/prose.docx"),
        entry("tracked-changes", "Tracked changes: what was deleted is not read, what was inserted is", *table, track, twin="reading/drafts/table.docx"),
        entry("hidden-text", "Hidden text is no part of the text", *prose, hide, twin="reading/drafts/prose.docx"),
        entry("split-runs", "Every word is cut into runs, as after many edits", *table, split_runs, twin="reading/drafts/table.docx"),
        pasted("pasted-scan", "01-"),
    ]


def blank_head(word: str) -> tuple[Source, Document]:
    source, document = report(word)
    head = sources.report_text(word).head
    lines = blanked(head["number"], head["date"], Head("", ""))
    body = document.sections[0]
    letterhead = replace(body.blocks[0], number="Số: " + lines["number"], place_date=lines["date"])
    return source, replace(document, sections=(replace(body, blocks=(letterhead, *body.blocks[1:])), *document.sections[1:]))


def all_runs(out) -> list:
    """The runs of the whole body, tables included."""
    return list(out.element.body.iter(qn("w:r")))


def to_tcvn3(out) -> None:
    for run in all_runs(out):
        text = "".join(node.text or "" for node in run.iter(qn("w:t")))
        if text:
            replace_run(run, [legacy_run(run, font, part) for font, part in tcvn3_parts(text)])


def tcvn3_parts(text: str) -> list[tuple[str, str]]:
    """Text by font: whole lines of capitals in the capital font, else only the capitals that the small font lacks."""
    capitals = text.upper() == text and text.lower() != text and not text.isascii()
    parts: list[tuple[str, str]] = []
    for letter in text:
        code = tcvn3(letter)
        font = ".VnTimeH" if capitals or code is None else ".VnTime"
        shown = (tcvn3(letter.lower()) if font == ".VnTimeH" else code).decode("cp1252")
        if parts and parts[-1][0] == font:
            parts[-1] = (font, parts[-1][1] + shown)
        else:
            parts.append((font, shown))
    return parts


def legacy_run(run, font: str, text: str):
    made = copy_with_text(run, text)
    fonts = made.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(kind), font)
    return made


def copy_with_text(run, text: str):
    made = copy.deepcopy(run)
    for node in list(made.iter(qn("w:t"))):
        node.getparent().remove(node)
    node = OxmlElement("w:t")
    node.text = text
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    made.append(node)
    return made


def replace_run(run, others: list) -> None:
    for other in others:
        run.addprevious(other)
    run.getparent().remove(run)


def track(out) -> None:
    """In every second result cell, a wrong figure was deleted and the right text inserted."""
    (table,) = [table for table in out.tables if len(table.rows) > 5]
    for index, row in enumerate(table.rows[1:]):
        (run, *_) = list(row.cells[2]._tc.iter(qn("w:r"))) or [None]
        if run is None or index % 2:
            continue
        text = "".join(node.text for node in run.iter(qn("w:t")))
        replace_run(run, [deleted(copy_with_text(run, "Chưa thực hiện, mới đạt 10%")), marked("w:ins", copy_with_text(run, text))])


def marked(kind: str, run):
    made = OxmlElement(kind)
    for key, value in (("w:id", "1"), ("w:author", "Văn thư"), ("w:date", "2022-12-01T08:00:00Z")):
        made.set(qn(key), value)
    made.append(run)
    return made


def deleted(run):
    for node in run.iter(qn("w:t")):
        node.tag = qn("w:delText")
    return marked("w:del", run)


def hide(out) -> None:
    """A hidden sentence after every fourth paragraph's text."""
    for paragraph in out.paragraphs[4::4]:
        run = paragraph.add_run(" Số liệu nháp: chỉ đạt 12,5%, chưa ban hành.")
        run.font.hidden = True


def split_runs(out) -> None:
    for run in all_runs(out):
        text = "".join(node.text or "" for node in run.iter(qn("w:t")))
        if len(text) > 3:
            replace_run(run, [copy_with_text(run, text[i : i + 3]) for i in range(0, len(text), 3)])


def pasted(name: str, word: str) -> Entry:
    """Pictures of the pages, good enough to be recognised, were pasted into an empty document."""
    like = sources.report(word)

    def draw(output: Path) -> None:
        out = docx.Document()
        for page in range(1, like.pages + 1):
            picture = io.BytesIO()
            Image.fromarray(draw_page(like.pdf, page, 75)).convert("1").save(picture, "PNG")
            out.add_picture(picture, width=Mm(150))
        save(out, output)

    forbidden = ("number-missing", "date-incomplete", "motto-missing", "agency-missing", "title-missing")
    source = replace(like, pages=0)
    return Entry(f"reading/drafts/{name}.docx", "draft", "Pictures of pages pasted into a document", draw, source, (), twin_of="reading/drafts/table.docx", forbidden=forbidden, text="", cells="")
