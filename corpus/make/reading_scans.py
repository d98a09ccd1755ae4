"""Kind 1: pictures of pages. Scans of reports and plans, clean and in every usual bad shape."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf

import reading_sources as sources
from blocks import Document, Section, Table
from make_plan import appendix_head, appendix_table, plan_to_document, repaired
from plan_text import CORPUS, read_plan
from reading_entry import Entry, Source
from reading_relabel import repaged_text, unread_verdicts
from reading_scanner import draw_scan, scan_pages, seed
from reading_seal import sign_and_seal
from report_source import source_to_document
from scan_page import Scan, scan
from scan_pdf import add_picture_page, pictures_to_pdf, save

# What a document with a whole head and foot must not be blamed for, however it is scanned.
WHOLE_FORM = ("motto-missing", "agency-missing", "number-missing", "date-incomplete", "title-missing", "signer-missing", "recipients-missing")
QUIET = (*WHOLE_FORM, "unreadable", "text-layer-untrusted", "legacy-encoding", "truncated", "encrypted")
CLEAN = Scan()
GRAY150 = Scan(dpi=150, mode="gray", quality=45)
THICK = Scan(threshold=218, blur=0.9, noise=9, specks=150)
FAINT = Scan(threshold=96, specks=30)
PALE = Scan(dpi=150, mode="gray", quality=45, pale=0.75)
HOPELESS = Scan(threshold=222, blur=7, noise=10, specks=60)


def entries() -> list[Entry]:
    return [*clean_scans(), *bad_scans(), *turned_scans(), *coded_scans(), *sealed_scans(), *plan_scans(), *excerpts(), *mixed(), *gaps()]


def entry(name: str, about: str, source: Source, how: Scan, twin: str = "", **more) -> Entry:
    """A scan of all pages of a source. `twin`: a scan by its short name; "": the digital original."""
    drawing = {key: more.pop(key) for key in ("coding", "others", "retouch") if key in more}
    more = {"expected": (), "forbidden": QUIET, "page_sources": ("ocr",) * source.pages} | more
    return Entry(
        file=f"reading/scans/{name}.pdf",
        kind="scan",
        about=about,
        draw=more.pop("draw", draw_scan(source, how, **drawing)),
        source=source,
        twin_of=f"reading/scans/{twin}.pdf" if twin else twin_path(source),
        **more,
    )


def twin_path(source: Source) -> str:
    return str(source.pdf.relative_to(CORPUS)) if source.pdf.is_relative_to(CORPUS) else ""


def clean_scans() -> list[Entry]:
    report = sources.report
    calm = (*QUIET, "ocr-low-confidence")
    return [
        entry("prose-200dpi", "Bilevel G4, 200 dpi, clean", report("07-"), CLEAN, forbidden=calm),
        entry("prose-300dpi", "Bilevel G4, 300 dpi, clean", report("07-"), Scan(dpi=300), forbidden=calm),
        entry("prose-150dpi-gray", "Grey JPEG, 150 dpi", report("07-"), GRAY150),
        entry("quarter-200dpi", "Bilevel G4, 200 dpi, clean, two pages", report("05-"), CLEAN, forbidden=calm),
        entry("table-200dpi", "Tabular report, 200 dpi, clean", report("01-"), CLEAN, forbidden=calm),
        entry("table-300dpi", "Tabular report, 300 dpi, clean", report("01-"), Scan(dpi=300), forbidden=calm),
        entry("table-150dpi-gray", "Tabular report, grey JPEG, 150 dpi", report("01-"), GRAY150),
        entry("marks-200dpi", "Columns of marks x, a row cut across pages, clean", report("15-"), CLEAN, forbidden=calm),
        entry("held-prose-200dpi", "Prose, clean", report("18-"), CLEAN, forbidden=calm),
        entry("held-short-200dpi", "One page of prose, clean", report("08-"), CLEAN, forbidden=calm),
        entry("held-table-200dpi", "Tabular report with names of criteria, a row cut across pages, clean", report("20-"), CLEAN, forbidden=calm),
        entry("held-points-200dpi", "Table with points, a row cut across pages, clean", report("16-"), CLEAN, forbidden=calm),
    ]


def bad_scans() -> list[Entry]:
    report = sources.report
    return [
        entry("prose-skew-0.7", "Skewed by 0.7 degrees", report("07-"), Scan(skew=0.7), "prose-200dpi"),
        entry("table-skew-1.6", "Skewed by -1.6 degrees", report("01-"), Scan(skew=-1.6), "table-200dpi"),
        entry("quarter-skew-2.5", "Skewed by 2.5 degrees", report("05-"), Scan(skew=2.5), "quarter-200dpi"),
        entry("held-table-skew-2.2", "Skewed by 2.2 degrees", report("20-"), Scan(skew=2.2), "held-table-200dpi"),
        entry("held-prose-skew-1.2", "Skewed by -1.2 degrees", report("18-"), Scan(skew=-1.2), "held-prose-200dpi"),
        entry("quarter-specks", "Some specks", report("05-"), Scan(specks=180), "quarter-200dpi"),
        entry("table-specks-streaks", "Many specks, two broken streaks down the page", report("01-"), Scan(specks=900, streaks=2), "table-200dpi"),
        entry("held-points-specks", "Many specks, one streak", report("16-"), Scan(specks=600, streaks=1), "held-points-200dpi"),
        entry("table-broken-rulings", "An eighth of every ruling is lost", report("01-"), Scan(broken=0.12), "table-200dpi"),
        entry("marks-broken-skew", "A quarter of every ruling is lost; skewed", report("15-"), Scan(broken=0.25, skew=0.9), "marks-200dpi"),
        entry("held-table-broken", "A fifth of every ruling is lost, specks", report("20-"), Scan(broken=0.2, specks=120), "held-table-200dpi"),
        entry("prose-border", "Thick black scanner border", report("07-"), Scan(border=9, skew=0.8), "prose-200dpi"),
        entry("table-border", "Thick black scanner border around a table", report("01-"), Scan(border=11, skew=-0.6), "table-200dpi"),
        entry("held-short-border", "Thick black scanner border, specks", report("08-"), Scan(border=7, specks=150), "held-short-200dpi"),
        entry("table-photocopy", "Thick letters of a copy of a copy", report("01-"), THICK, "table-200dpi"),
        entry("table-pale", "Gray, the print grows pale towards the right", report("01-"), PALE, "table-150dpi-gray"),
        entry("quarter-pale", "Gray, the print grows pale towards the right", report("05-"), PALE, "quarter-200dpi"),
        entry("quarter-faint", "Faint, broken letters", report("05-"), FAINT, "quarter-200dpi"),
        entry("held-prose-photocopy", "Thick letters of a copy of a copy", report("18-"), THICK, "held-prose-200dpi"),
        narrow("narrow-columns", "01-", "table-200dpi"),
        narrow("held-narrow-columns", "20-", "held-table-200dpi"),
    ]


NARROW = "table.ruled { width: 64%; margin-left: auto; margin-right: auto; }"


def narrow(name: str, word: str, twin: str) -> Entry:
    """The table on two thirds of the page: codes and short words wrap in columns of 13 to 20 mm."""
    text = sources.report_text(word)
    document = source_to_document(text)
    section = document.sections[0]
    blocks = tuple(replace(block, widths=(12, 34, 34, 19), size=11) if isinstance(block, Table) else block for block in section.blocks)
    squeezed = replace(document, sections=(Section(blocks),), extra={"css": NARROW})
    source = sources.drawn(f"{text.name}.narrow", squeezed, "weasyprint", sources.report(word))
    return entry(name, "Narrow columns", source, CLEAN, twin)


def excerpts() -> list[Entry]:
    """A plan of two fields; on portrait pages its last columns are 15 to 22 mm wide."""
    fields, held = ("I", "II"), ("VI", "VII")
    slim = replace(appendix_table(sources.excerpt_text(fields)), widths=(11, 45, 52, 15, 18, 24))
    slim_held = replace(appendix_table(sources.excerpt_text(held)), widths=(11, 45, 52, 15, 18, 24))
    plain, narrow = sources.excerpt("plan-I-II", fields), sources.excerpt("plan-I-II.narrow", fields, table=slim, landscape=False)
    plain_held = sources.excerpt("plan-VI-VII", held, "held-out")
    narrow_held = sources.excerpt("plan-VI-VII.narrow", held, "held-out", table=slim_held, landscape=False)
    return [
        entry("excerpt-200dpi", "A plan of two fields, clean", plain, CLEAN),
        entry("excerpt-narrow-columns", "Portrait appendix: Văn phòng in a column of 15 mm", narrow, CLEAN, "excerpt-200dpi"),
        entry("excerpt-narrow-dirty", "Portrait appendix, narrow columns, skewed, specks, broken rulings", narrow, Scan(skew=1.1, specks=150, broken=0.1), "excerpt-200dpi"),
        entry("held-excerpt-200dpi", "A plan of two fields, clean", plain_held, CLEAN),
        entry("held-excerpt-narrow-dirty", "Portrait appendix, narrow columns, specks, broken rulings", narrow_held, Scan(skew=-0.8, specks=200, broken=0.08), "held-excerpt-200dpi"),
    ]


def turned_scans() -> list[Entry]:
    report = sources.report
    return [
        entry("table-turned-90", "Lies on its side, top to the right", report("01-"), Scan(turn=90), "table-200dpi", facts=turned(90, 2)),
        entry("prose-turned-180", "Upside down", report("07-"), Scan(turn=180), "prose-200dpi", facts=turned(180, 1)),
        entry("quarter-turned-270", "Lies on its side, top to the left", report("05-"), Scan(turn=270), "quarter-200dpi", facts=turned(270, 2)),
        entry("held-table-turned-90", "Lies on its side, skewed", report("20-"), Scan(turn=90, skew=0.8), "held-table-200dpi", facts=turned(90, 2)),
        entry("quarter-page-2-upside-down", "Page 2 upside down, page 1 upright", report("05-"), CLEAN, "quarter-200dpi", others={2: Scan(turn=180)}, facts=(("turned.2", "180"),)),
        entry("marks-page-2-upside-down", "Page 2 of a table upside down among upright ones", report("15-"), CLEAN, "marks-200dpi", others={2: Scan(turn=180)}, facts=(("turned.2", "180"),)),
        entry("held-points-page-3-sideways", "Page 3 on its side", report("16-"), CLEAN, "held-points-200dpi", others={3: Scan(turn=270)}, facts=(("turned.3", "270"),)),
        entry("prose-rotate-upright", "The picture lies on its side, /Rotate shows it upright", report("07-"), CLEAN, "prose-200dpi", draw=rotated_upright(report("07-"))),
    ]


def turned(degrees: int, pages: int) -> tuple[tuple[str, str], ...]:
    """How far the writing is turned clockwise, page by page."""
    return tuple((f"turned.{page}", str(degrees)) for page in range(1, pages + 1))


def rotated_upright(source: Source):
    def draw(output: Path) -> None:
        pictures_to_pdf(scan_pages(source, Scan(turn=270), output.stem, {}, None), 200, output, "mask")
        with pikepdf.open(output, allow_overwriting_input=True) as pdf:
            for page in pdf.pages:
                page.Rotate = 90
            save(pdf, output)

    return draw


def coded_scans() -> list[Entry]:
    report = sources.report
    color = Scan(mode="color", quality=45)
    return [
        entry("table-jbig2", "JBIG2 instead of G4", report("01-"), CLEAN, "table-200dpi", coding="jbig2"),
        entry("quarter-strips", "Every page in eight strips", report("05-"), CLEAN, "quarter-200dpi", coding="strips"),
        entry("marks-mask", "The page is an image mask", report("15-"), CLEAN, "marks-200dpi", coding="mask"),
        entry("prose-jpx", "Colour, JPEG 2000", report("07-"), color, "prose-200dpi", coding="jpx"),
        entry("held-points-jbig2", "JBIG2 instead of G4", report("16-"), CLEAN, "held-points-200dpi", coding="jbig2"),
    ]


def sealed_scans() -> list[Entry]:
    color = Scan(mode="color", quality=45)
    made = []
    for name, word, twin, over, how in (
        ("prose-seal-color", "07-", "prose-200dpi", 0.2, color),
        ("quarter-seal-bilevel", "05-", "quarter-200dpi", 0.3, Scan(specks=60)),
        ("held-short-seal-color", "08-", "held-short-200dpi", 0.6, color),
    ):
        source = sources.report(word)
        seal = sign_and_seal(source, name, over_name=over)
        about = "A signature and a round red seal" + (" over the signer's name" if over > 0.25 else "")
        made.append(entry(name, about, source, how, twin, retouch=seal))
    return made


APPENDIX_HEAD = {"libreoffice": 10, "weasyprint": 9, "complete": 9}


def plan_scans() -> list[Entry]:
    """The whole plan, its appendix alone, and a short excerpt."""
    complete, slips = sources.plan("complete"), sources.plan("weasyprint")
    alone = appendix_alone("libreoffice", "tuning")
    dirty = Scan(skew=0.9, specks=150, broken=0.1, streaks=1)
    appendix_only = ("unreadable", "text-layer-untrusted", "legacy-encoding", "truncated")
    slips_form = tuple(rule for rule in QUIET if rule not in ("motto-missing", "agency-missing", "number-missing", "date-incomplete"))
    return [
        entry("plan-200dpi", "The plan, rows cut across pages", complete, CLEAN),
        entry("plan-slips-dirty", "The plan with its own slips; skewed, specks, broken rulings", slips, dirty, expected=("number-missing", "date-incomplete"), forbidden=slips_form),
        entry("appendix-200dpi", "The appendix alone, rows cut across pages", alone, CLEAN, forbidden=appendix_only),
        entry("appendix-dirty", "The appendix alone; skewed, specks, broken rulings, border", alone, replace(dirty, border=6), "appendix-200dpi", forbidden=appendix_only),
        entry("appendix-sideways", "Landscape pages fed sideways: the table runs up the page", alone, Scan(turn=270), "appendix-200dpi", forbidden=appendix_only, facts=turned(270, 8)),
    ]


def appendix_alone(renderer: str, use: str) -> Source:
    whole = sources.plan(renderer)
    text = repaired(read_plan()) if renderer == "complete" else read_plan()
    appendix = Document("", (Section((*appendix_head(text), appendix_table(text)), landscape=True),))
    part = sources.pages_of(whole, f"appendix.{renderer}", APPENDIX_HEAD[renderer], whole.pages, appendix)
    return replace(part, number="", date="", signer="", use=use)


def mixed() -> list[Entry]:
    """Some pages digital, the others scanned: nothing may be lost or read twice."""
    complete = sources.plan("complete")
    table, points, marks = sources.report("01-"), sources.report("16-"), sources.report("15-")
    return [
        mix("plan-body-digital-appendix-scanned", complete, tuple(range(9, 17)), CLEAN),
        mix("plan-body-digital-appendix-sideways-dirty", complete, tuple(range(9, 17)), Scan(turn=90, specks=150, skew=0.7)),
        mix("table-page-1-digital", table, (2,), CLEAN),
        mix("marks-page-2-scanned", marks, (2,), Scan(skew=0.8, specks=80)),
        mix("held-points-page-1-scanned", points, (1,), CLEAN),
    ]


def mix(name: str, source: Source, scanned: tuple[int, ...], how: Scan) -> Entry:
    def draw(output: Path) -> None:
        with pikepdf.open(source.pdf) as pdf:
            pictures = scan_pages(source, how, output.stem, {}, None)
            for page in range(1, source.pages + 1):
                if page in scanned:
                    add_picture_page(pdf, pictures[page - 1], how.dpi, "g4")
                else:
                    pdf.pages.append(pdf.pages[page - 1])
            del pdf.pages[: source.pages]
            pdf.remove_unreferenced_resources()
            save(pdf, output)

    kinds = tuple("ocr" if page in scanned else "text" for page in range(1, source.pages + 1))
    facts = turned_pages(scanned, how.turn)
    return replace(entry(name, "Some pages digital, others scanned", source, how, page_sources=kinds, draw=draw, facts=facts), kind="mixed")


def turned_pages(pages: tuple[int, ...], degrees: int) -> tuple[tuple[str, str], ...]:
    return tuple((f"turned.{page}", str(degrees)) for page in pages) if degrees else ()


def gaps() -> list[Entry]:
    """Blank backs and pages that nobody can read."""
    quarter = sources.report("05-")
    return [
        entry(
            "quarter-blank-backs",
            "Both sides were scanned, the backs are blank but for specks and a border",
            quarter,
            CLEAN,
            "quarter-200dpi",
            draw=blank_backs(quarter),
            page_sources=("ocr", "blank", "ocr", "blank"),
            text=repaged_text(quarter, "quarter-blank-backs", (1, 0, 2, 0)),
        ),
        hopeless("table-page-2-unreadable", "01-", 2, "table-200dpi"),
        hopeless("quarter-page-1-unreadable", "05-", 1, "quarter-200dpi"),
        hopeless("held-prose-page-2-unreadable", "18-", 2, "held-prose-200dpi"),
    ]


def blank_backs(source: Source):
    def draw(output: Path) -> None:
        pictures = []
        for page, front in enumerate(scan_pages(source, CLEAN, output.stem, {}, None), start=1):
            back = np.full((front.shape[0] * 2, front.shape[1] * 2), 255, np.uint8)
            pictures += [front, scan(back, Scan(specks=90, border=3 if page == 2 else 0), seed(output.stem, 100 + page))]
        pictures_to_pdf(pictures, 200, output)

    return draw


def hopeless(name: str, word: str, page: int, twin: str) -> Entry:
    source = sources.report(word)
    kinds = tuple("unread" if number == page else "ocr" for number in range(1, source.pages + 1))
    made = entry(
        name,
        f"Page {page} is too blurred for anyone to read: nothing may be called missing",
        source,
        CLEAN,
        twin,
        others={page: HOPELESS},
        page_sources=kinds,
        expected=("unreadable|ocr-low-confidence",),
        forbidden=("criterion-missing", "number-missing", "date-incomplete", "title-missing", "motto-missing", "agency-missing", "signer-missing", "recipients-missing"),
        text=repaged_text(source, name, tuple(0 if number == page else number for number in range(1, source.pages + 1))),
        verdicts=unread_verdicts(source, name, (page,)),
    )
    return made if page > 1 else replace(made, facts=(("number", ""), ("date", "")))
