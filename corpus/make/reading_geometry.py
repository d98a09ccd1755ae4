"""Kind 5: how pages lie and how tables are built; marks across the text. Digital, some of them scanned as well."""

from dataclasses import replace
from pathlib import Path

import pikepdf

import page_marks
import reading_sources as sources
from blocks import Document, Section, Table
from make_plan import appendix_table
from page_turn import changed_pages, move_origin, rotate_upright, turn_content
from plan_text import CORPUS
from reading_entry import LABELS, Entry, Source
from reading_legacy import plain
from reading_relabel import read_table
from reading_scanner import draw_scan
from reading_scans import QUIET, turned_pages
from report_source import source_to_document
from scan_page import Scan
from table_shape import LINES, emptied, merged, nested_header, reordered, with_notes

TUNING, HELD = ("I", "II", "III"), ("V", "VI", "VII")
PLAN_GROUPS = [("", 1), ("", 1), ("", 1), ("Tổ chức thực hiện", 3)]


def entries() -> list[Entry]:
    return [*base(), *lines(), *headers(), *cells(), *columns(), *lying(), *letterheads(), *marks(), *scanned()]


def entry(name: str, about: str, source: Source, twin: str, draw=None, **more) -> Entry:
    more = {"page_sources": ("text",) * source.pages, "forbidden": QUIET} | more
    path = twin if "/" in twin else f"reading/geometry/{twin}.pdf" if twin else ""
    return Entry(f"reading/geometry/{name}.pdf", more.pop("kind", "geometry"), about, draw or copied(source), source, twin_of=path, **more)


def copied(source: Source):
    return lambda output: output.write_bytes(source.pdf.read_bytes())


def shaped(name: str, change=lambda table: table, fields=TUNING, renderer: str = "weasyprint", css: str = "", **shape) -> Source:
    """An excerpt of the plan whose table is changed."""
    table = change(appendix_table(sources.excerpt_text(fields)))
    use = "held-out" if fields == HELD else "tuning"
    return sources.excerpt(f"plan-{fields[0]}-{fields[-1]}.{name}", fields, use, renderer, table=table, css=css, **shape)


def shaped_report(name: str, word: str, change=lambda table: table, css: str = "", renderer: str = "weasyprint") -> Source:
    text = sources.report_text(word)
    document = source_to_document(text)
    parts = tuple(replace(part, blocks=tuple(change(b) if isinstance(b, Table) else b for b in part.blocks)) for part in document.sections)
    return sources.drawn(f"{text.name}.{name}", replace(document, sections=parts, extra={"css": css}), renderer, sources.report(word))


def report_twin(word: str) -> str:
    return str(sources.report(word).pdf.relative_to(CORPUS))


def base() -> list[Entry]:
    return [
        entry("plan", "The twin: landscape appendix, all lines drawn, header repeated", shaped("plain"), ""),
        entry("held-plan", "The twin: landscape appendix, all lines drawn, header repeated", shaped("plain", fields=HELD), ""),
    ]


def lines() -> list[Entry]:
    """Which lines of the table are drawn."""
    abouts = {
        "no-vertical": "Table without vertical lines",
        "no-lines": "Table without any line, columns by alignment only",
        "head-and-foot": "Lines only above, under the header and below",
        "no-outer": "Table without its outer border",
        "double": "Double lines",
        "dashed": "Dashed lines",
        "dotted-rows": "Dotted lines between rows, full lines between columns",
        "banded": "No lines, every other row is shaded",
        "header-once": "Header not repeated on the next page",
    }
    made = [entry(f"plan-{name}", about, shaped(name, css=LINES[name]), "plan") for name, about in abouts.items()]
    for name, renderer in (("no-vertical", "chromium"), ("no-lines", "chromium"), ("dashed", "chromium")):
        source = shaped(f"{name}.chromium", css=LINES[name], renderer=renderer)
        made.append(entry(f"plan-{name}-chromium", abouts[name] + ", drawn by Chromium", source, "plan"))
    for name in ("no-vertical", "no-lines", "header-once", "head-and-foot"):
        made.append(entry(f"table-{name}", abouts[name], shaped_report(name, "01-", css=LINES[name]), report_twin("01-")))
        made.append(entry(f"marks-{name}", abouts[name] + "; columns of marks", shaped_report(name, "15-", css=LINES[name]), report_twin("15-")))
    for name in ("no-vertical", "no-lines", "dashed", "header-once"):
        made.append(entry(f"held-plan-{name}", abouts[name], shaped(name, fields=HELD, css=LINES[name]), "held-plan"))
        made.append(entry(f"held-table-{name}", abouts[name], shaped_report(name, "20-", css=LINES[name]), report_twin("20-")))
    return made


def headers() -> list[Entry]:
    plan = lambda table: nested_header(table, PLAN_GROUPS)
    marks = lambda table: nested_header(table, [("", 1), ("", 1), ("Tự đánh giá", 2), ("", 1)])
    points = lambda table: nested_header(table, [*[("", 1)] * (len(table.widths) - 2), ("Đánh giá", 2)])
    return [
        entry("plan-nested-header", "Header of two levels", shaped("nested", plan), "plan"),
        entry("plan-nested-no-vertical", "Header of two levels, no vertical lines", shaped("nested-no-vertical", plan, css=LINES["no-vertical"]), "plan"),
        entry("marks-nested-header", "Header of two levels over the marks", shaped_report("nested", "15-", marks), report_twin("15-")),
        entry("held-plan-nested-header", "Header of two levels", shaped("nested", plan, HELD), "held-plan"),
        entry("held-table-nested-header", "Header of two levels", shaped_report("nested", "20-", points), report_twin("20-")),
    ]


EMPTY = ("1.1", "1.5", "3.1.1", "3.2.4")


def cells() -> list[Entry]:
    lead = lambda table: merged(table, (3,))
    all_three = lambda table: merged(table, (3, 4, 5))
    return [
        entry("plan-merged-lead", "Equal leads of neighbouring rows in one cell", shaped("merged-lead", lead), "plan"),
        entry("plan-merged", "Equal leads, supports and deadlines in one cell each", shaped("merged", all_three), "plan"),
        entry("held-plan-merged", "Equal leads, supports and deadlines in one cell each", shaped("merged", all_three, HELD), "held-plan"),
        empty_cells("plan-empty-cells", EMPTY),
    ]


def empty_cells(name: str, codes: tuple[str, ...]) -> Entry:
    """Some criteria name no supporting unit: nothing may slide into the empty cell."""
    source = shaped("empty", lambda table: emptied(table, 4, codes))
    rows = read_table(source.criteria)
    for row in rows:
        row["support"] = "" if row["code"] in codes else row["support"]
    path = LABELS / "plan-I-III.empty.criteria.tsv"
    path.write_text("\n".join(["\t".join(rows[0])] + ["\t".join(row.values()) for row in rows]) + "\n", encoding="utf-8")
    return entry(name, "Empty cells in the column of supporting units", replace(source, criteria=str(path.relative_to(CORPUS))), "plan")


SYNONYMS = ("STT", "Tên tiêu chí", "Thời hạn hoàn thành", "Đơn vị chủ trì", "Đơn vị phối hợp", "Yêu cầu, mục tiêu")


def columns() -> list[Entry]:
    other = lambda table: reordered(table, (0, 1, 5, 3, 4, 2))
    renamed = lambda table: reordered(table, (0, 1, 5, 3, 4, 2), SYNONYMS)
    return [
        entry("plan-columns-reordered", "Deadline before the units, target last", shaped("reordered", other), "plan"),
        entry("plan-columns-renamed", "Columns in another order with other titles", shaped("renamed", renamed), "plan"),
        entry("plan-notes-column", "An empty column of notes", shaped("notes", with_notes), "plan"),
        entry("held-plan-columns-renamed", "Columns in another order with other titles", shaped("renamed", renamed, HELD), "held-plan"),
    ]


def lying() -> list[Entry]:
    """/Rotate, origins, writing that runs up or down the page."""
    made = []
    for name, source, twin, degrees in (
        ("table-rotate-90", plain("01-"), report_twin("01-"), 90),
        ("table-rotate-180", plain("01-"), report_twin("01-"), 180),
        ("plan-rotate-270", shaped("plain"), "plan", 270),
        ("plan-rotate-90", shaped("plain"), "plan", 90),
        ("held-table-rotate-270", plain("20-"), report_twin("20-"), 270),
        ("held-plan-rotate-90", shaped("plain", fields=HELD), "held-plan", 90),
    ):
        draw = changed_pages(source.pdf, lambda pdf, page, number, degrees=degrees: rotate_upright(pdf, page, degrees))
        made.append(entry(name, f"/Rotate {degrees}, the pages look upright", source, twin, draw))
    for name, fields, degrees in (("plan-sideways-up", TUNING, 270), ("plan-sideways-down", TUNING, 90), ("held-plan-sideways-up", HELD, 270)):
        source = shaped("plain", fields=fields)
        twin = "held-plan" if fields == HELD else "plan"
        about = "The table is drawn sideways on portrait pages, no /Rotate"
        facts = turned_pages(tuple(range(2, source.pages + 1)), degrees)
        made.append(entry(name, about, source, twin, changed_pages(source.pdf, sideways(degrees)), facts=facts))
    table = plain("01-")
    made.append(entry("table-page-2-sideways", "Page 2 is drawn sideways, page 1 upright", table, report_twin("01-"), changed_pages(table.pdf, sideways(270)), facts=(("turned.2", "270"),)))
    moved = changed_pages(table.pdf, lambda pdf, page, number: move_origin(pdf, page, -310.5, 127.25))
    made.append(entry("table-other-origin", "The lower left corner of the pages is not 0 0", table, report_twin("01-"), moved))
    return made


def sideways(degrees: int):
    """All pages but the first are turned."""
    return lambda pdf, page, number: turn_content(pdf, page, degrees) if number > 1 else None


HEADS = {
    "narrow": ".head td { white-space: normal; } .head td:first-child { width: 26%; } .head .top td:last-child { padding: 0 62pt; }",
    "boxed": ".head { table-layout: fixed; } .head td { border: 0.75pt solid black; padding: 3pt; white-space: normal; }",
    "close": ".head { width: auto; margin-left: 6mm; } .head td:first-child { width: auto; padding-right: 9pt; }",
}


def letterheads() -> list[Entry]:
    """The two columns of the head: wrapped into one another, boxed, hardly apart."""
    rows = [
        ("prose-head-narrow", "07-", "narrow", "Both halves of the head wrap, so that their lines alternate"),
        ("quarter-head-boxed", "05-", "boxed", "The head stands in ruled boxes"),
        ("table-head-close", "01-", "close", "The halves of the head are hardly apart"),
        ("held-short-head-narrow", "08-", "narrow", "Both halves of the head wrap, so that their lines alternate"),
    ]
    return [entry(name, about, shaped_report(f"head-{css}", word, css=HEADS[css]), report_twin(word)) for name, word, css, about in rows]


TRACE = "vanthu.bql@example.vn 20/12/2022 09:15:27"


def marks() -> list[Entry]:
    """What is printed across the text stays out of it."""
    m = page_marks
    rows = [
        ("table-watermark-vertical", "01-", m.vertical(TRACE), False, "A line of text runs up the page through the table"),
        ("quarter-watermark-stacked", "05-", m.stacked("BẢN SAO 20122022 091527"), False, "Single letters below one another run through the text"),
        ("table-watermark-diagonal", "01-", m.diagonal("DỰ THẢO"), True, "A large pale word lies across the page"),
        ("marks-watermark-tiled", "15-", m.tiled(TRACE), True, "A small pale line is repeated all over the page"),
        ("quarter-incoming-stamp", "05-", m.incoming("2154", "20/12/2022"), False, "The stamp of the office that received it has another number and day"),
        ("table-seal-vector", "01-", m.seal(330, 470), False, "A red seal is drawn over the table"),
        ("held-table-watermark-vertical", "20-", m.vertical(TRACE, 0.5), False, "A line of text runs up the page through the table"),
        ("held-prose-watermark-tiled", "18-", m.tiled(TRACE), False, "A small pale line is repeated all over the page"),
        ("held-short-incoming-stamp", "08-", m.incoming("0388", "09/12/2022"), False, "The stamp of the office that received it has another number and day"),
    ]
    made = []
    for name, word, painter, under, about in rows:
        source = plain(word)
        first = "stamp" in name or "seal" in name
        made.append(entry(name, about, source, report_twin(word), changed_pages(source.pdf, painted(painter, under, first))))
    plan = shaped("plain")
    draw = changed_pages(plan.pdf, painted(m.vertical(TRACE, 0.3), False, False))
    return [*made, entry("plan-watermark-vertical", "A line of text runs up the page through the table", plan, "plan", draw)]


def painted(painter, under: bool, first_only: bool):
    return lambda pdf, page, number: page_marks.paint(page, painter, under) if number == 1 or not first_only else None


def scanned() -> list[Entry]:
    """The hardest of these on paper."""
    small, held_small = ("I", "II"), ("VI", "VII")
    nested = lambda table: nested_header(table, PLAN_GROUPS)
    all_three = lambda table: merged(table, (3, 4, 5))
    how = Scan(skew=0.5, specks=40)
    rows = [
        ("scan-plan-no-vertical", shaped("no-vertical", fields=small, css=LINES["no-vertical"]), "reading/scans/excerpt-200dpi.pdf"),
        ("scan-plan-no-lines", shaped("no-lines", fields=small, css=LINES["no-lines"]), "reading/scans/excerpt-200dpi.pdf"),
        ("scan-plan-nested-header", shaped("nested", nested, small), "reading/scans/excerpt-200dpi.pdf"),
        ("scan-plan-merged", shaped("merged", all_three, small), "reading/scans/excerpt-200dpi.pdf"),
        ("scan-plan-dashed", shaped("dashed", fields=small, css=LINES["dashed"]), "reading/scans/excerpt-200dpi.pdf"),
        ("scan-table-no-vertical", shaped_report("no-vertical", "01-", css=LINES["no-vertical"]), "reading/scans/table-200dpi.pdf"),
        ("scan-table-no-lines", shaped_report("no-lines", "01-", css=LINES["no-lines"]), "reading/scans/table-200dpi.pdf"),
        ("scan-held-plan-no-vertical", replace(shaped("no-vertical", fields=held_small, css=LINES["no-vertical"]), use="held-out"), "reading/scans/held-excerpt-200dpi.pdf"),
        ("scan-held-plan-nested-header", replace(shaped("nested", nested, held_small), use="held-out"), "reading/scans/held-excerpt-200dpi.pdf"),
        ("scan-held-table-no-lines", shaped_report("no-lines", "20-", css=LINES["no-lines"]), "reading/scans/held-table-200dpi.pdf"),
    ]
    made = []
    for name, source, twin in rows:
        about = "Scan: " + name.removeprefix("scan-").replace("-", " ")
        made.append(entry(name, about, source, twin, draw_scan(source, how), kind="geometry scan", page_sources=("ocr",) * source.pages))
    stamped = sources.report("05-")
    return [*made, stamped_scan("scan-quarter-incoming-stamp", stamped, page_marks.incoming("2154", "20/12/2022"), "quarter-200dpi"), *watermarked_scans()]


def stamped_scan(name: str, source: Source, painter, twin: str, how: Scan = Scan(), first: bool = True) -> Entry:
    """Paints on the clean pages, then scans them."""
    pdf = sources.DRAWN / f"{name}.pdf"
    changed_pages(source.pdf, painted(painter, False, first))(pdf)
    marked = replace(source, pdf=pdf)
    about = "Scan: a mark lies over the text"
    return entry(name, about, source, f"reading/scans/{twin}.pdf", draw_scan(marked, how), kind="geometry scan", page_sources=("ocr",) * source.pages)


def watermarked_scans() -> list[Entry]:
    return [
        stamped_scan("scan-table-watermark-vertical", sources.report("01-"), page_marks.vertical(TRACE), "table-200dpi", first=False),
        stamped_scan("scan-held-short-incoming-stamp", sources.report("08-"), page_marks.incoming("0388", "09/12/2022"), "held-short-200dpi"),
    ]
