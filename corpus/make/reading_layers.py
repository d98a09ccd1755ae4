"""Kind 3: scans with a text layer that is a stamp only, somebody else's OCR, or good; fonts without meaning; traps."""

import io
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pikepdf

import reading_sources as sources
from blocks import Document, Paragraph, Section
from plan_text import CORPUS
from reading_entry import Entry, Source
from reading_scanner import draw_scan, seed
from reading_scans import QUIET
from reading_seal import pages_of_words
from report_source import source_to_document
from scan_page import Scan
from scan_pdf import jpeg, save
from text_layer import INVISIBLE, PAINTED, PlacedWord, add_stamp, break_fonts, foreign, garbage, lay_over, lay_under, seeded, without_marks, words_page

OPEN = tuple(rule for rule in QUIET if rule != "text-layer-untrusted")
STAMP = ["Người ký: {unit}", "Email: vanthu@example.vn", "Cơ quan: Đơn vị thử nghiệm", "Thời gian ký: {date} 15:17:44 +07:00"]
TOP_LEFT, TOP_RIGHT = (24.0, 5.0), (368.0, 5.0)


def entries() -> list[Entry]:
    return [*stamped(), *foreign_layers(), *good_layers(), *broken_fonts(), *traps()]


def entry(name: str, about: str, source: Source, draw: Callable, twin: str, kinds: tuple[str, ...] | None = None, **more) -> Entry:
    kinds = kinds or ("ocr",) * source.pages
    more = {"forbidden": QUIET} | more
    return Entry(f"reading/layers/{name}.pdf", "text layer", about, draw, source, kinds, twin_of=twin, **more)


def changed(base: Callable[[Path], None], change: Callable[[pikepdf.Pdf], None]):
    """Draws a file and changes it."""

    def draw(output: Path) -> None:
        base(output)
        with pikepdf.open(io.BytesIO(output.read_bytes())) as pdf:
            change(pdf)
            save(pdf, output)

    return draw


def original(source: Source):
    return lambda output: output.write_bytes(source.pdf.read_bytes())


def stamp_lines(word: str) -> list[str]:
    head = sources.report_text(word).head
    date = ".".join(reversed(head["iso"].split("-")))
    return [line.format(unit=head["unit"], date=date) for line in STAMP]


def stamped() -> list[Entry]:
    """Few words on the picture of a page: the page must be read by OCR, and the stamp is no part of the text."""
    made = []
    for name, word, twin, annotation, corner in (
        ("stamp-annotation", "07-", "prose-200dpi", True, TOP_LEFT),
        ("stamp-content", "05-", "quarter-200dpi", False, TOP_RIGHT),
        ("stamp-table", "01-", "table-200dpi", True, TOP_RIGHT),
        ("held-stamp", "20-", "held-table-200dpi", True, TOP_LEFT),
    ):
        source = sources.report(word)
        draw = changed(draw_scan(source, Scan()), stamp_first(stamp_lines(word), corner, annotation))
        made.append(entry(name, "Only the stamp of a digital signature is text", source, draw, f"reading/scans/{twin}.pdf", forbidden=OPEN))
    return [*made, *other_few_words(), *stamped_digital()]


def stamp_first(lines: list[str], corner: tuple[float, float], annotation: bool):
    return lambda pdf: add_stamp(pdf, pdf.pages[0], lines, corner, annotation)


def other_few_words() -> list[Entry]:
    quarter, marks = sources.report("05-"), sources.report("15-")

    def footer(pdf: pikepdf.Pdf) -> None:
        for number, page in enumerate(pdf.pages, start=1):
            lines = ["Scanned with CamScanner", f"Trang {number}/{len(pdf.pages)}"]
            add_stamp(pdf, page, lines, (24, float(page.mediabox[3]) - 40), False)

    def four(pdf: pikepdf.Pdf) -> None:
        for index in range(4):
            add_stamp(pdf, pdf.pages[0], stamp_lines("15-"), (16 + 142 * index, 6), index % 2 == 0, 6.5)

    return [
        entry("scan-app-footer", "A scanner app wrote its name and page numbers on every page", quarter, changed(draw_scan(quarter, Scan()), footer), "reading/scans/quarter-200dpi.pdf", forbidden=OPEN),
        entry("four-stamps", "Four stamps of four signers on the first page", marks, changed(draw_scan(marks, Scan()), four), "reading/scans/marks-200dpi.pdf", forbidden=OPEN),
    ]


def stamped_digital() -> list[Entry]:
    source = sources.report("07-")
    draw = changed(original(source), stamp_first(stamp_lines("07-"), TOP_LEFT, True))
    return [entry("digital-stamp", "A stamp on a digital page: its text is good", source, draw, str(source.pdf.relative_to(CORPUS)), ("text",))]


def layer(source: Source, name: str, change: Callable[[str, object], str], under: bool = False, only: tuple[int, ...] = (), latin1: bool = False):
    """Lays the words of the clean pages over (invisible) or under (painted) the pictures, changed by `change`."""

    def apply(pdf: pikepdf.Pdf) -> None:
        clean = pages_of_words(source.pdf)[source.first - 1 :]
        for number, page in enumerate(pdf.pages, start=1):
            if only and number not in only:
                continue
            random = seeded(seed(name, number))
            words = [PlacedWord(change(text, random), box) for text, box in clean[number - 1]]
            words = [word for word in words if word.text]
            size = (float(page.mediabox[2]), float(page.mediabox[3]))
            made = words_page(words, size, PAINTED if under else INVISIBLE, latin1)
            (lay_under if under else lay_over)(page, made)

    return apply


def both(first, second):
    def apply(pdf: pikepdf.Pdf) -> None:
        first(pdf)
        second(pdf)

    return apply


def foreign_layers() -> list[Entry]:
    """Somebody else's OCR: of another language, without marks, or nonsense. The page must be read again."""
    plain = lambda text, random: without_marks(text)
    made = []
    for name, word, twin, change, latin1, under, about in (
        ("foreign-ocr", "07-", "prose-200dpi", foreign, True, False, "Invisible layer by an OCR of another language"),
        ("foreign-ocr-table", "01-", "table-200dpi", foreign, True, False, "Invisible layer by an OCR of another language over a table"),
        ("foreign-ocr-under-picture", "05-", "quarter-200dpi", foreign, True, True, "The foreign layer is painted and hidden under the picture"),
        ("no-marks", "05-", "quarter-200dpi", plain, False, False, "Invisible layer without any Vietnamese marks"),
        ("no-marks-table", "15-", "marks-200dpi", plain, False, False, "Invisible layer without any Vietnamese marks over a table"),
        ("nonsense", "07-", "prose-200dpi", garbage, True, False, "Invisible layer of nonsense"),
        ("held-foreign-ocr", "20-", "held-table-200dpi", foreign, True, False, "Invisible layer by an OCR of another language"),
        ("held-no-marks", "18-", "held-prose-200dpi", plain, False, False, "Invisible layer without any Vietnamese marks"),
    ):
        source = sources.report(word)
        draw = changed(draw_scan(source, Scan()), layer(source, name, change, under, latin1=latin1))
        twin = GOOD_TWINS.get(word, f"reading/scans/{twin}.pdf")
        made.append(entry(name, about, source, draw, twin, expected=("text-layer-untrusted",), forbidden=OPEN))
    return made


# Where a good layer over the same scan exists, that is the twin.
GOOD_TWINS = {"07-": "reading/layers/good-layer.pdf", "05-": "reading/layers/good-layer-quarter.pdf", "18-": "reading/layers/held-good-layer.pdf"}


def good_layers() -> list[Entry]:
    same = lambda text, random: text
    quarter = sources.report("05-")
    half_bad = both(layer(quarter, "half-good-layer", same, only=(1,)), layer(quarter, "half-good-layer", foreign, only=(2,), latin1=True))
    made = [
        entry(
            "half-good-layer",
            "Good layer on page 1, foreign one on page 2",
            quarter,
            changed(draw_scan(quarter, Scan()), half_bad),
            "reading/layers/good-layer-quarter.pdf",
            ("text", "ocr"),
            expected=("text-layer-untrusted",),
            forbidden=OPEN,
        )
    ]
    for name, word, twin in (("good-layer", "07-", "prose-200dpi"), ("good-layer-quarter", "05-", "quarter-200dpi"), ("held-good-layer", "18-", "held-prose-200dpi")):
        source = sources.report(word)
        draw = changed(draw_scan(source, Scan()), layer(source, name, same))
        made.append(entry(name, "Good invisible layer over a scan", source, draw, f"reading/scans/{twin}.pdf", ("text",) * source.pages))
    return made


def broken_fonts() -> list[Entry]:
    """Digital pages that look right and whose fonts say nothing, or something else."""
    made = []
    for name, word, how, about in (
        ("unmapped", "01-", "none", "No ToUnicode: glyphs without meaning"),
        ("wrongly-mapped", "01-", "shifted", "ToUnicode says other letters than are seen"),
        ("private-use", "01-", "private", "ToUnicode leads to the private use area"),
        ("held-wrongly-mapped", "18-", "shifted", "ToUnicode says other letters than are seen"),
    ):
        source = sources.redrawn_report(word, "plain")
        draw = changed(original(source), lambda pdf, how=how: break_fonts(pdf, list(range(1, len(pdf.pages) + 1)), how))
        made.append(entry(name, about, source, draw, twin_of_plain(word), expected=("text-layer-untrusted",), forbidden=OPEN))
    source = sources.redrawn_report("01-", "plain")
    draw = changed(original(source), lambda pdf: break_fonts(pdf, [2], "shifted"))
    made.append(entry("page-2-wrongly-mapped", "Page 1 is good, the fonts of page 2 are not", source, draw, twin_of_plain("01-"), ("text", "ocr"), expected=("text-layer-untrusted",), forbidden=OPEN))
    for name, source, word, about in (
        ("one-font-unmapped", sources.redrawn_report("01-", "plain"), "01-", "Ghostscript lost the meaning of one font of three"),
        ("letters-lost", sources.report("21-"), "21-", "Ghostscript lost some letters and mixed up others (đ, ệ, ị) of otherwise good text"),
        ("held-letters-lost", sources.report("20-"), "20-", "Ghostscript lost some letters and mixed up others (đ, ệ, ị) of otherwise good text"),
    ):
        made.append(entry(name, about, source, rewritten(source, "-dPDFA=2"), twin_of_plain(word), expected=("text-layer-untrusted",), forbidden=OPEN))
    made.append(outlined("outlined", "01-"))
    return made


def twin_of_plain(word: str) -> str:
    return str(sources.report(word).pdf.relative_to(CORPUS))


def outlined(name: str, word: str) -> Entry:
    """Every letter is a drawn shape; there is no text at all."""
    source = sources.redrawn_report(word, "plain")
    return entry(name, "Letters are drawn shapes, there is no text", source, rewritten(source, "-dNoOutputFonts"), twin_of_plain(word))


def rewritten(source: Source, option: str):
    """The file written anew by Ghostscript, without the time of writing."""

    def draw(output: Path) -> None:
        command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pdfwrite", option, f"-sOutputFile={output}", str(source.pdf)]
        subprocess.run(command, check=True, capture_output=True)
        with pikepdf.open(io.BytesIO(output.read_bytes())) as pdf:
            for key in ("/CreationDate", "/ModDate"):
                if key in pdf.docinfo:
                    del pdf.docinfo[key]
            if "/Metadata" in pdf.Root:
                del pdf.Root.Metadata
            save(pdf, output)

    return draw


ENGLISH = [
    "ANNEX. SUMMARY OF THE SURVEILLANCE AUDIT",
    "The surveillance audit of the quality management system was carried out on site over two working days. The audit team reviewed the scope of certification, the quality policy and objectives, the internal audits and the management review.",
    "The organisation has established, documented and maintained the procedures required by the standard. Records show that applications are received, checked and answered within the time limits published on the web site.",
    "Two opportunities for improvement were noted: the list of external documents should be updated every quarter, and the results of the customer survey should be compared with those of the year before. No nonconformity was raised.",
    "The team recommends that the certificate be continued. The next surveillance audit will take place within twelve months of the last day of this audit.",
]


def traps() -> list[Entry]:
    """Good text that looks unlike Vietnamese prose: it must be kept."""
    made = [english("english-annex", "07-", "weasyprint"), english("held-english-annex", "08-", "chromium")]
    source = sources.redrawn_report("05-", "plain")
    draw = changed(original(source), picture_behind)
    made.append(entry("picture-behind-text", "A pale picture fills the page behind good text", source, draw, twin_of_plain("05-"), ("text",) * source.pages))
    return made


def english(name: str, word: str, renderer: str) -> Entry:
    text = sources.report_text(word)
    document = source_to_document(text)
    annex = Section((Paragraph(ENGLISH[0], "centered-bold"), *map(Paragraph, ENGLISH[1:])), landscape=True)
    source = sources.drawn(f"{text.name}.english", replace(document, sections=(*document.sections, annex)), renderer, sources.report(word))
    return entry(name, "The second page is in English, and good", source, original(source), twin_of_plain(word), ("text",) * source.pages)


def picture_behind(pdf: pikepdf.Pdf) -> None:
    rows, columns = np.mgrid[0:424, 0:300]
    waves = 244 + 8 * np.sin(rows / 9.0 + np.sin(columns / 23.0))
    image = jpeg(pdf, waves.astype(np.uint8), 60)
    for page in pdf.pages:
        if "/XObject" not in page.obj.Resources:
            page.obj.Resources.XObject = pikepdf.Dictionary()
        page.obj.Resources.XObject["/Back"] = image
        width, height = float(page.mediabox[2]), float(page.mediabox[3])
        page.contents_add(pikepdf.Stream(pdf, f"q {width} 0 0 {height} 0 0 cm /Back Do Q".encode()), prepend=True)
