"""Kind 2: the number and the day are written by hand on paper, or left blank."""

import io
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pikepdf
from pikepdf import Dictionary, Name
from PIL import Image

import reading_sources as sources
from pen import BLACK, BLUE, write_digits
from reading_entry import Entry, Source
from reading_scanner import Retouch, draw_scan, seed
from reading_scans import QUIET
from reading_seal import pages_of_words, sign_and_seal
from scan_page import Scan
from scan_pdf import save

GAP, DAY_GAP, DOTS = "\u00a0" * 15, "\u00a0" * 10, "." * 14
CALM = tuple(rule for rule in QUIET if rule not in ("number-missing", "date-incomplete"))


@dataclass(frozen=True)
class Head:
    """What stands in the head. `number` and `day`: digits by hand, "" blank, None printed. `gap`: what the printer left."""

    number: str | None
    day: str | None
    gap: str = GAP
    day_gap: str = DAY_GAP


def entries() -> list[Entry]:
    blank, dots = Head("", ""), Head("", "", DOTS, "......")
    color = Scan(mode="color", quality=45)
    return [
        entry("prose-number-day", "07-", "scans/prose-200dpi", Head("41", "09")),
        entry("prose-blank", "07-", "handwriting/prose-number-day", blank),
        entry("prose-number-day-on-dots", "07-", "scans/prose-200dpi", Head("41", "09", DOTS, "......")),
        entry("prose-blank-dots", "07-", "handwriting/prose-number-day-on-dots", dots),
        entry("table-number-day", "01-", "scans/table-200dpi", Head("140", "16"), Scan(skew=0.6, specks=60)),
        entry("table-blank", "01-", "handwriting/table-number-day", blank, Scan(skew=0.6, specks=60)),
        entry("table-number-day-color", "01-", "scans/table-200dpi", Head("140", "16"), color, seal=True),
        entry("quarter-number", "05-", "scans/quarter-200dpi", Head("97", None)),
        entry("quarter-number-day-blank", "05-", "handwriting/quarter-number-day", Head("97", "")),
        entry("quarter-day-number-blank", "05-", "handwriting/quarter-number-day", Head("", "16")),
        entry("quarter-number-day", "05-", "scans/quarter-200dpi", Head("97", "16"), Scan(border=5)),
        entry("quarter-tight", "05-", "scans/quarter-200dpi", Head("1297", "16", GAP[:7], DAY_GAP[:3]), facts={"number": "1297/BC-BQLKKT"}),
        entry("quarter-150dpi-gray", "05-", "scans/quarter-200dpi", Head("97", "16"), Scan(dpi=150, mode="gray", quality=45)),
        excerpt("excerpt-number-day", "scans/excerpt-200dpi", Head("45", "26")),
        excerpt("excerpt-blank", "handwriting/excerpt-number-day", blank),
        entry("held-short-number-day", "08-", "scans/held-short-200dpi", Head("63", "07"), Scan(specks=90)),
        entry("held-short-blank", "08-", "handwriting/held-short-number-day", blank, Scan(specks=90)),
        entry("held-table-number-day", "20-", "scans/held-table-200dpi", Head("138", "15"), Scan(skew=-0.9)),
        entry("held-table-blank-dots", "20-", "handwriting/held-table-number-day", dots, Scan(skew=-0.9)),
        pictures("digital-number-day-pictures", "07-", Head("41", "09")),
    ]


def entry(name: str, word: str, twin: str, head: Head, how: Scan = Scan(), seal: bool = False, facts: dict | None = None) -> Entry:
    original = sources.report(word)
    printed = sources.report_text(word).head
    source = sources.redrawn_report(word, variant(head), **blanked(printed["number"], printed["date"], head))
    return hand(name, twin, source, original, head, how, seal, facts or {})


def variant(head: Head) -> str:
    """Names the source by what its head prints, so that equal heads share their labels."""
    gap = "printed" if head.number is None else f"gap{len(head.gap)}" if head.gap != DOTS else "dots"
    return f"{gap}-{'printed' if head.day is None else len(head.day_gap)}"


def blanked(number: str, date: str, head: Head) -> dict[str, str]:
    """Head lines with room for the pen."""
    day = date.split("ngày ")[1].split(" ")[0]
    return {
        "number": number if head.number is None else head.gap + number[number.index("/") :],
        "date": date if head.day is None else date.replace(f"ngày {day} tháng", f"ngày{glue(head)}tháng"),
    }


def glue(head: Head) -> str:
    return f" {head.day_gap} " if "." in head.day_gap else head.day_gap


def excerpt(name: str, twin: str, head: Head) -> Entry:
    fields = ("I", "II")
    original = sources.excerpt_source(fields, "tuning")
    document = sources.excerpt_document(fields)
    body, appendix = document.sections
    lines = blanked("45/KH-BQLKKT", body.blocks[0].place_date, head)
    letterhead = replace(body.blocks[0], number="Số: " + lines["number"], place_date=lines["date"])
    changed = replace(document, sections=(replace(body, blocks=(letterhead, *body.blocks[1:])), appendix))
    source = sources.drawn(f"plan-I-II.{variant(head)}", changed, "weasyprint", original)
    return hand(name, twin, source, original, head, Scan(), False, {})


def hand(name: str, twin: str, source: Source, original: Source, head: Head, how: Scan, seal: bool, facts: dict) -> Entry:
    retouch = pen(source, name, head)
    if seal:
        retouch = both(retouch, sign_and_seal(source, name, over_name=0.2))
    return Entry(
        file=f"reading/handwriting/{name}.pdf",
        kind="handwriting",
        about=about(head),
        draw=draw_scan(source, how, retouch=retouch, coding=""),
        source=source,
        page_sources=("ocr",) * source.pages,
        twin_of=f"reading/{twin}.pdf",
        expected=missing(head),
        forbidden=tuple(rule for rule in ("number-missing", "date-incomplete") if rule not in missing(head)) + CALM,
        facts=tuple((head_facts(original, head) | facts).items()),
    )


def about(head: Head) -> str:
    state = {None: "printed", "": "blank"}
    return f"Number {state.get(head.number, 'by hand')}, day {state.get(head.day, 'by hand')}" + (", dotted lines" if head.gap == DOTS else "")


def missing(head: Head) -> tuple[str, ...]:
    return (("number-missing",) if head.number == "" else ()) + (("date-incomplete",) if head.day == "" else ())


def head_facts(original: Source, head: Head) -> dict[str, str]:
    """A number or day that cannot be read by machine is no fault, but another number is: only these, or their printed part."""
    symbol = original.number[original.number.index("/") :]
    year, month, day = original.date.split("-")
    return {
        "number": symbol if head.number == "" else original.number,
        "number_printed": original.number if head.number is None else symbol,
        "number_by_hand": head.number or "",
        "date": f"{year}-{month}" if head.day == "" else original.date,
        "date_printed": f"{year}-{month}-{day}" if head.day is None else f"{year}-{month}",
        "day_by_hand": head.day or "",
    }


def pen(source: Source, name: str, head: Head, color=BLUE) -> Retouch:
    number_box, day_box = gaps(source.pdf, head)

    def retouch(page: int, picture: Image.Image, dpi: int) -> Image.Image:
        picture = picture.copy()
        if page == 1:
            for index, (digits, box) in enumerate(((head.number, number_box), (head.day, day_box))):
                if digits:
                    write_digits(picture, digits, tuple(value * dpi / 72 for value in box), dpi, seed(name, index), color)
        return picture

    return retouch


def gaps(pdf: Path, head: Head) -> tuple[tuple[float, ...] | None, tuple[float, ...] | None]:
    """Where the pen writes, in points: between Số: and the symbol, between ngày and tháng. Hands write larger than print."""
    words = pages_of_words(pdf)[0]
    number = between(words, lambda word: word.startswith("Số:"), lambda word: "/BC-" in word or "/KH-" in word) if head.number else None
    day = between(words, lambda word: word.startswith("ngày"), lambda word: word.endswith("tháng")) if head.day else None
    return number, day


def between(words, is_left, is_right) -> tuple[float, ...]:
    left = next(index for index, (word, _) in enumerate(words) if is_left(word))
    right = next(index for index in range(left + 1, len(words)) if is_right(words[index][0]))
    a, b = words[left][1], words[right][1]
    height = a[3] - a[1]
    dots = words[right][0].count(".")
    shares = dots * 0.25, (len(words[right][0]) - dots) * 0.62  # about how wide the dots and the symbol after them are
    x1 = b[0] + (b[2] - b[0]) * shares[0] / sum(shares)
    return a[2], a[1] - height * 0.12, x1, a[1] + height * 0.86


def both(first: Retouch, second: Retouch) -> Retouch:
    return lambda page, picture, dpi: second(page, first(page, picture, dpi), dpi)


def pictures(name: str, word: str, head: Head) -> Entry:
    """A digital page into which an office system put number and day as small pictures of handwriting."""
    printed = sources.report_text(word).head
    original = sources.report(word)
    source = sources.redrawn_report(word, variant(head), **blanked(printed["number"], printed["date"], head))

    def draw(output: Path) -> None:
        with pikepdf.open(source.pdf) as pdf:
            for index, (digits, box) in enumerate(zip((head.number, head.day), gaps(source.pdf, head))):
                add_digits(pdf, digits, box, f"/Pen{index}", seed(name, index))
            save(pdf, output)

    made = hand(name, "", source, original, head, Scan(), False, {})
    twin = str(original.pdf.relative_to(original.pdf.parents[2]))
    about = "Digital page; number and day are small pictures of handwriting"
    return replace(made, draw=draw, page_sources=("text",) * source.pages, twin_of=twin, about=about)


def add_digits(pdf: pikepdf.Pdf, digits: str, box, name: str, number: int) -> None:
    dpi = 300
    width, height = (int((box[side + 2] - box[side] + 4) * dpi / 72) for side in (0, 1))
    image = Image.new("L", (width, height), 255)
    write_digits(image, digits, (8, 8, width - 8, height - 8), dpi, number, BLACK)
    stream = pikepdf.Stream(pdf, np.packbits(np.asarray(image) > 128, axis=1).tobytes())
    stream.Type, stream.Subtype, stream.ImageMask = Name.XObject, Name.Image, True  # paints where the bit is 0
    stream.Width, stream.Height, stream.BitsPerComponent = width, height, 1
    page = pdf.pages[0]
    if "/XObject" not in page.Resources:
        page.Resources["/XObject"] = Dictionary()
    page.Resources.XObject[name] = pdf.make_indirect(stream)
    top = float(page.MediaBox[3])
    page.contents_add(pikepdf.Stream(pdf, b"q"), prepend=True)
    content = f"Q q {box[2] - box[0] + 4} 0 0 {box[3] - box[1] + 4} {box[0] - 2} {top - box[3] - 2} cm {name} Do Q"
    page.contents_add(pikepdf.Stream(pdf, content.encode()))
