"""Turns a PDF by WeasyPrint into one typed in legacy fonts: every glyph stays where it is, its code becomes the old one.

Simple fonts carry the raw codes; there is no ToUnicode, so that readers see "Céng hßa x· héi".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator

from legacy_font import codes_of, make_font, tcvn3, vni
from scan_pdf import save
from text_layer import map_targets

STYLES = {"BoldItalic": "-Bold-Italic", "Bold": "-Bold", "Italic": "-Italic", "Regular": ""}
# BaseFont by encoding and style, as Word writes it.
NAMES = {
    "tcvn3": {"Regular": ".VnTime", "Bold": ".VnTime,Bold", "Italic": ".VnTime,Italic", "BoldItalic": ".VnTime,BoldItalic"},
    "tcvn3-capital": {"Regular": ".VnTimeH", "Bold": ".VnTimeH,Bold", "Italic": ".VnTimeH,Italic", "BoldItalic": ".VnTimeH,BoldItalic"},
    "vni": {"Regular": "VNI-Times", "Bold": "VNI-Times,Bold", "Italic": "VNI-Times,Italic", "BoldItalic": "VNI-Times,BoldItalic"},
}


@dataclass(frozen=True)
class Legacy:
    """`encoding`: tcvn3 or vni; both: tcvn3 on odd pages, vni on even ones. `named`: telling font names. `western`: a text font with Latin 1 codes, else a symbol font.

    `typed_capitals`: ASCII capitals stay capitals where a capital font is used ("CéNG"), else small letters ("céng").
    `with_unicode`: the fonts have a ToUnicode, which says what the codes are in Windows Latin 1.
    `converts`: which texts are legacy, by page (1-based), number of the text on the page, and the text itself.
    """

    encoding: str
    named: bool = True
    western: bool = False
    typed_capitals: bool = False
    with_unicode: bool = False
    converts: Callable[[int, int, str], bool] = lambda page, number, text: True


@dataclass
class Run:
    """Codes of one font, with the kerning between them as in TJ."""

    font: tuple[str, str]  # kind, style
    pieces: list


def to_legacy(pdf_path: Path, output: Path, how: Legacy) -> None:
    with pikepdf.open(pdf_path) as pdf:
        converter = Converter(pdf, how)
        for number, page in enumerate(pdf.pages, start=1):
            converter.convert_page(page, number)
        converter.add_fonts()
        pdf.remove_unreferenced_resources()
        save(pdf, output)


class Converter:
    """Holds what the fonts must show until all pages are known."""

    def __init__(self, pdf: pikepdf.Pdf, how: Legacy):
        self.pdf, self.how = pdf, how
        self.letters: dict[tuple[str, str], set[str]] = {}
        self.holders: list[Dictionary] = []
        self.tables: dict[tuple[int, int], dict[int, str]] = {}

    def convert_page(self, page: pikepdf.Page, number: int) -> None:
        fonts = page.obj.Resources.Font
        out, font_name, size, texts, font_set = [], "", 0, 0, True
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tf":
                font_name, size, font_set = str(operands[0]), operands[1], False
                continue
            if str(operator) != "TJ":
                out.append((operands, operator))
                continue
            texts += 1
            glyphs = self.glyphs(fonts[font_name], operands[0])
            text = "".join(piece for piece in glyphs if isinstance(piece, str))
            if not self.how.converts(number, texts, text):
                if not font_set:
                    out.append(([Name(font_name), size], Operator("Tf")))
                    font_set = True
                out.append((operands, operator))
                continue
            encoding = self.how.encoding if self.how.encoding != "both" else ("tcvn3" if number % 2 else "vni")
            for run in self.runs(glyphs, text, encoding, style_of(str(fonts[font_name].BaseFont))):
                out.append(([Name(resource_name(run.font)), size], Operator("Tf")))
                out.append(([Array(run.pieces)], Operator("TJ")))
            font_set = False
        page.obj.Contents = self.pdf.make_stream(pikepdf.unparse_content_stream(out))
        page.obj.Resources = Dictionary(page.obj.Resources)
        kept = {str(operands[0]) for operands, operator in out if str(operator) == "Tf"}
        page.obj.Resources.Font = Dictionary({name: font for name, font in fonts.items() if name in kept})
        self.holders.append(page.obj.Resources.Font)

    def glyphs(self, font, pieces) -> list:
        """Letters and kerning numbers of a TJ."""
        key = font.objgen
        if key not in self.tables:
            self.tables[key] = to_unicode(font)
        out = []
        for piece in pieces:
            if isinstance(piece, pikepdf.String):
                data = bytes(piece)
                out += [self.tables[key][int.from_bytes(data[i : i + 2], "big")] for i in range(0, len(data), 2)]
            else:
                out.append(piece)
        return out

    def runs(self, glyphs: list, text: str, encoding: str, style: str) -> list[Run]:
        capital_text = text.upper() == text and text.lower() != text and not text.isascii()
        runs: list[Run] = []
        for piece in glyphs:
            if not isinstance(piece, str):
                if runs:
                    runs[-1].pieces.append(piece)
                continue
            for letter in piece:
                kind, code = self.code(letter, encoding, capital_text)
                self.letters.setdefault((kind, style), set()).add(letter)
                if not runs or runs[-1].font != (kind, style):
                    runs.append(Run((kind, style), []))
                append(runs[-1].pieces, code)
        return runs

    def code(self, letter: str, encoding: str, capital_text: bool) -> tuple[str, bytes]:
        if encoding == "vni":
            return "vni", vni(letter)
        code = tcvn3(letter)
        if capital_text or code is None:
            small = letter if self.how.typed_capitals and letter.isascii() else letter.lower()
            return "tcvn3-capital", tcvn3(small)
        return "tcvn3", code

    def add_fonts(self) -> None:
        for index, ((kind, style), letters) in enumerate(sorted(self.letters.items())):
            name = NAMES[kind][style] if self.how.named else f"F{index + 1}"
            font = simple_font(self.pdf, f"ABCDE{'FGHIJKLMNOPQ'[index]}+{name}", style, codes_of(kind, letters), self.how.western)
            if self.how.with_unicode:
                font.ToUnicode = self.pdf.make_stream(western_to_unicode(codes_of(kind, letters)))
            for holder in self.holders:
                holder[resource_name((kind, style))] = font


def append(pieces: list, code: bytes) -> None:
    if pieces and isinstance(pieces[-1], pikepdf.String):
        pieces[-1] = pikepdf.String(bytes(pieces[-1]) + code)
    else:
        pieces.append(pikepdf.String(code))


def resource_name(font: tuple[str, str]) -> str:
    return "/L" + "".join(part.title() for part in re.split(r"\W", "-".join(font)))


def style_of(base_font: str) -> str:
    return next(style for style, mark in STYLES.items() if base_font.endswith("Serif" + mark))


def to_unicode(font) -> dict[int, str]:
    pairs = {}

    def keep(code: str, text: str) -> None:
        pairs[int(code, 16)] = text

    table = bytes(font.ToUnicode.read_bytes()).decode("ascii")
    body = table[table.index("endcodespacerange") :]
    for code, target in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>", body):
        keep(code, bytes.fromhex(target).decode("utf-16-be"))
    return pairs


def simple_font(pdf: pikepdf.Pdf, name: str, style: str, codes: dict[int, str], western: bool):
    data, widths, size = make_font(style, codes, name.split("+")[1], western)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/" + name),
        Flags=32 if western else 4,
        FontBBox=Array(size["box"]),
        ItalicAngle=-16 if "Italic" in style else 0,
        Ascent=size["ascent"],
        Descent=size["descent"],
        CapHeight=660,
        StemV=140 if "Bold" in style else 80,
        FontFile2=pdf.make_stream(data),
    )
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.TrueType,
        BaseFont=Name("/" + name),
        FirstChar=0,
        LastChar=255,
        Widths=Array(widths),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    if western:  # Windows Latin 1 has a hyphen at 0xAD; these fonts have their ư there, as the soft hyphen
        font.Encoding = Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=Array([0xAD, Name("/softhyphen")]))
    return pdf.make_indirect(font)


def western_to_unicode(codes: dict[int, str]) -> bytes:
    lines = [f"<{code:02x}> <{ord(bytes([code]).decode('cp1252')):04x}>" for code in sorted({*codes, 0x20})]
    blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Western def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <ff>\nendcodespacerange\n{body}\nendcmap\nend\nend\n"
    ).encode("ascii")


def remap(pdf_path: Path, output: Path, change: Callable[[str], str], name: Callable[[str], str] = lambda old: old) -> None:
    """Leaves the fonts composite and changes what their ToUnicode says; `name` gives the new BaseFont for the old."""
    with pikepdf.open(pdf_path) as pdf:
        for font in {font.objgen: font for page in pdf.pages for _, font in page.obj.Resources.Font.items()}.values():
            table = bytes(font.ToUnicode.read_bytes()).decode("ascii")
            font.ToUnicode = pdf.make_stream(map_targets(table, change).encode("ascii"))
            rename(font, name)
        save(pdf, output)


def rename(font, name: Callable[[str], str]) -> None:
    old = str(font.BaseFont).lstrip("/")
    new = Name("/" + name(old))
    font.BaseFont = new
    for child in font.DescendantFonts:
        child.BaseFont = new
        child.FontDescriptor.FontName = new
