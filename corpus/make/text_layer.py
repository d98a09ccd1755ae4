"""Text over, under or beside the pictures of pages, and fonts that no longer say what their glyphs mean."""

import io
import re
import unicodedata
from dataclasses import dataclass

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

SERIF = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
PAINTED, INVISIBLE = 0, 3  # text render modes


@dataclass(frozen=True)
class PlacedWord:
    text: str
    box: tuple[float, float, float, float]  # points, origin top left


def words_page(words: list[PlacedWord], size: tuple[float, float], mode: int, latin1: bool = False) -> pikepdf.Pdf:
    """A PDF of one page with words in their boxes. `latin1`: a font that is not embedded and has Western letters only."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1)
    if not latin1:
        pdfmetrics.registerFont(TTFont("Serif", SERIF))
    font = "Helvetica" if latin1 else "Serif"
    text = canvas.beginText()
    text.setTextRenderMode(mode)
    for word in words:
        draw_word(text, word, size[1], font)
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    return pikepdf.open(io.BytesIO(out.getvalue()))


def draw_word(text, word: PlacedWord, page_height: float, font: str) -> None:
    x0, top, x1, bottom = word.box
    height = (bottom - top) * 0.85
    width = pdfmetrics.stringWidth(word.text, font, height) or 1
    text.setFont(font, height)
    text.setHorizScale(max(20, min(300, 100 * (x1 - x0) / width)))
    text.setTextOrigin(x0, page_height - bottom + height * 0.25)
    text.textOut(word.text + " ")


def lay_over(page: pikepdf.Page, layer: pikepdf.Pdf) -> None:
    page.add_overlay(layer.pages[0], pikepdf.Rectangle(page.mediabox))


def lay_under(page: pikepdf.Page, layer: pikepdf.Pdf) -> None:
    page.add_underlay(layer.pages[0], pikepdf.Rectangle(page.mediabox))


def foreign(text: str, random) -> str:
    """What an OCR for another language makes of Vietnamese: "CQNG HOA XA HO! CHU NGHIA VT NAM"."""
    return "".join(foreign_letter(letter, random) for letter in text)


def foreign_letter(letter: str, random) -> str:
    if letter.isascii():
        return letter
    plain = without_marks(letter)
    if not plain.isascii() or not plain.isalpha():
        return plain.encode("latin-1", "replace").decode("latin-1")
    chance = random.random()
    if chance < 0.5:
        return plain
    if chance < 0.72:
        return {"a": "ä", "e": "ê", "o": "ö", "u": "ü", "i": "ï", "y": "ÿ", "d": "ð"}.get(plain.lower(), plain)
    if chance < 0.88:
        return ""
    return {"o": "Q", "e": "(", "i": "!", "u": "ir", "a": "n", "d": "cl", "y": "'"}.get(plain.lower(), "?")


def without_marks(text: str) -> str:
    text = text.replace("đ", "d").replace("Đ", "D").replace("“", '"').replace("”", '"')
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def garbage(text: str, random) -> str:
    letters = "bcdfghjklmnpqrstvwxz#%&*~^<>|{}§¤¶"
    return "".join(letters[int(random.integers(0, len(letters)))] for _ in text)


def add_stamp(pdf: pikepdf.Pdf, page: pikepdf.Page, lines: list[str], corner: tuple[float, float], annotation: bool, size: float = 8.5) -> None:
    """The stamp of a digital signature: a few lines at `corner` (points, left and top), as an annotation or as content."""
    line = size * 1.1
    width, height = max(pdfmetrics_width(text, size) for text in lines) + 4, line * len(lines) + 4
    words, top = [], 2.0
    for text in lines:
        words.append(PlacedWord(text, (2, top, 2 + pdfmetrics_width(text, size), top + size * 1.1)))
        top += line
    drawn = words_page(words, (width, height), PAINTED)
    form = pdf.copy_foreign(drawn.make_indirect(drawn.pages[0].as_form_xobject()))
    left, page_height = corner[0], float(page.mediabox[3])
    bottom = page_height - corner[1] - height
    if annotation:
        add_stamp_annotation(pdf, page, form, (left, bottom, left + width, bottom + height))
        return
    resources = page.obj.Resources
    resources.XObject["/Stamp"] = form
    page.contents_add(pikepdf.Stream(pdf, b"q"), prepend=True)
    page.contents_add(pikepdf.Stream(pdf, f"Q q 1 0 0 1 {left} {bottom} cm /Stamp Do Q".encode()))


def pdfmetrics_width(text: str, size: float) -> float:
    pdfmetrics.registerFont(TTFont("Serif", SERIF))
    return pdfmetrics.stringWidth(text, "Serif", size)


def add_stamp_annotation(pdf: pikepdf.Pdf, page: pikepdf.Page, form, box: tuple[float, ...]) -> None:
    annotation = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Stamp,
        Rect=Array([round(value, 2) for value in box]),
        F=4,
        AP=Dictionary(N=form),
    )
    page.obj.Annots = Array([*page.obj.get("/Annots", Array()), pdf.make_indirect(annotation)])


def break_fonts(pdf: pikepdf.Pdf, pages: list[int], how: str) -> None:
    """`how`: none (no ToUnicode), shifted (every letter is another one), private (all in the private use area).

    Fonts are copied first, so that the pages that are not named keep theirs.
    """
    done = {}
    for number in pages:
        page = pdf.pages[number - 1]
        page.obj.Resources = pdf.make_indirect(Dictionary(page.obj.Resources))
        fonts = Dictionary()
        for name, font in page.obj.Resources.Font.items():
            key = font.objgen
            if key not in done:
                done[key] = broken_font(pdf, font, how)
            fonts[name] = done[key]
        page.obj.Resources.Font = fonts


def broken_font(pdf: pikepdf.Pdf, font, how: str):
    copy = Dictionary(font)
    if how == "none":
        del copy["/ToUnicode"]
        return pdf.make_indirect(copy)
    table = bytes(font.ToUnicode.read_bytes()).decode("ascii")
    copy.ToUnicode = pdf.make_stream(map_targets(table, BREAKS[how]).encode("ascii"))
    return pdf.make_indirect(copy)


def map_targets(table: str, change) -> str:
    """Changes what the codes of a ToUnicode table mean: `change` takes and gives text."""

    def line(match) -> str:
        text = bytes.fromhex(match.group(2)).decode("utf-16-be")
        return f"<{match.group(1)}> <{change(text).encode('utf-16-be').hex()}>"

    before, _, rest = table.partition("begincmap")
    head, middle, tail = rest.partition("endcodespacerange")
    return before + "begincmap" + head + middle + re.sub(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", line, tail)


ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def shifted(text: str) -> str:
    """Letters and digits move by 7 places, letters with marks become signs."""
    out = ""
    for letter in text:
        if letter in ALPHABET:
            out += ALPHABET[(ALPHABET.index(letter) + 7) % len(ALPHABET)]
        else:
            out += letter if letter in " .,:;-/()" else chr(0xA1 + ord(letter) % 90)
    return out


def private(text: str) -> str:
    return "".join(letter if letter == " " else chr(0xF000 + ord(letter) % 0x800) for letter in text)


BREAKS = {"shifted": shifted, "private": private}


def seeded(number: int):
    return np.random.default_rng(number)
