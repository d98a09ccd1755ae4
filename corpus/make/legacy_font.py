"""Fonts as they were before Unicode: Liberation Serif whose glyphs lie at the codes of TCVN3 (.VnTime) or VNI-Windows.

TCVN3 has one byte per letter; capitals with a tone exist only in the capital fonts (.VnTimeH), at the byte of the small
letter. VNI has a byte for the letter and one for its marks.
Source of the tables: CRAN vietnameseConverter, which agrees with UniKey.
"""

import io
import unicodedata
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

FOLDER = Path("/usr/share/fonts/truetype/liberation2")
TCVN3_RUNS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TCVN3 = {letter: bytes([start + index]) for start, run in TCVN3_RUNS.items() for index, letter in enumerate(run)}
GRAVE, ACUTE, CIRCUMFLEX, TILDE, BREVE, HOOK, DOT = "\u0300\u0301\u0302\u0303\u0306\u0309\u0323"
# The second byte in VNI: what is put on the letter before it. Capitals lie 0x20 below.
VNI_MARKS = {
    GRAVE: "ø", ACUTE: "ù", CIRCUMFLEX: "â", TILDE: "õ", BREVE: "ê", DOT: "ï", HOOK: "û",
    CIRCUMFLEX + ACUTE: "á", CIRCUMFLEX + GRAVE: "à", CIRCUMFLEX + HOOK: "å", CIRCUMFLEX + TILDE: "ã", CIRCUMFLEX + DOT: "ä",
    BREVE + ACUTE: "é", BREVE + GRAVE: "è", BREVE + HOOK: "ú", BREVE + TILDE: "ü", BREVE + DOT: "ë",
}  # fmt: skip
VNI_LETTERS = {"ì": 0xEC, "í": 0xED, "đ": 0xF1, "ĩ": 0xF3, "ơ": 0xF4, "ư": 0xF6, "ỉ": 0xE6, "ị": 0xF2, "ỵ": 0xEE}
HORNED = {"ơ": "ô", "ư": "ö"}


def tcvn3(letter: str) -> bytes | None:
    """None: only a capital font has it, at the small letter's byte."""
    if letter in TCVN3:
        return TCVN3[letter]
    return None if letter.lower() in TCVN3 else plain(letter)


def vni(letter: str) -> bytes:
    small = letter.lower()
    if small in VNI_LETTERS:
        return bytes([VNI_LETTERS[small] - (0 if letter == small else 0x20)])
    base, marks = taken_apart(small)
    if marks not in VNI_MARKS:
        return plain(letter)
    pair = HORNED.get(base, base) + VNI_MARKS[marks]
    return (pair if letter == small else pair.upper()).encode("latin-1")


def taken_apart(letter: str) -> tuple[str, str]:
    """"ấ" is "a" and two marks, the circumflex first; "ớ" is "ơ" and one."""
    parts = unicodedata.normalize("NFD", letter)
    base, marks = parts[0], parts[1:].replace("\u031b", "")
    if "\u031b" in parts:
        base = unicodedata.normalize("NFC", base + "\u031b")
    return base, "".join(sorted(marks, key=lambda mark: mark not in (CIRCUMFLEX, BREVE)))


def plain(letter: str) -> bytes:
    return {"\u00a0": b" "}.get(letter) or letter.encode("cp1252")


# What a font shows at each code: a letter, or (for VNI) a mark to be put on the letter before.
def codes_of(kind: str, letters: set[str]) -> dict[int, str]:
    codes = {}
    for letter in letters:
        if kind == "tcvn3-capital":
            codes[(tcvn3(letter.lower()) or b" ")[0]] = letter.upper()
            codes[plain_or(letter.upper())] = letter.upper()
        elif kind == "tcvn3":
            codes[tcvn3(letter)[0]] = letter
        else:
            add_vni(codes, letter)
    codes.pop(0, None)
    return codes


def plain_or(letter: str) -> int:
    return ord(letter) if letter.isascii() else 0


def add_vni(codes: dict[int, str], letter: str) -> None:
    code = vni(letter)
    if len(code) == 1:
        codes[code[0]] = letter
        return
    base, marks = taken_apart(letter.lower())
    codes[code[0]] = base if letter.islower() else base.upper()
    codes[code[1]] = ("" if letter.islower() else "^") + marks


def make_font(style: str, codes: dict[int, str], name: str, western: bool = False) -> tuple[bytes, list[int], dict]:
    """The TrueType file, the widths of codes 0 to 255 in thousandths, and measures for the descriptor.

    `western`: its cmap is by what the codes are in Windows Latin 1 (a "text font"); else by the codes (a symbol font).
    """
    font = TTFont(FOLDER / f"LiberationSerif-{style}.ttf")
    del font["FFTM"]
    keep = {ord(c) for shown in codes.values() for c in shown if c != "^"} | {0x20}
    keep |= {ord(mark) for mark in (GRAVE, ACUTE, CIRCUMFLEX, TILDE, BREVE, HOOK, DOT)}
    options = subset.Options(hinting=False, notdef_outline=True, glyph_names=True, layout_features=[], drop_tables=["GSUB", "GPOS", "GDEF"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=keep)
    cutter.subset(font)
    best = dict(font.getBestCmap())
    glyphs = {}
    for code, shown in sorted(codes.items()):
        is_mark = unicodedata.combining(shown[-1]) != 0
        glyphs[code] = add_mark(font, best, code, shown) if is_mark else best[ord(shown)]
    glyphs[0x20] = best[0x20]
    font["cmap"].tables = western_cmap(glyphs) if western else symbol_cmap(glyphs)
    for record in font["name"].names:
        record.string = name
    out = io.BytesIO()
    font.save(out, reorderTables=False)
    unit = font["head"].unitsPerEm
    widths = [round(font["hmtx"][glyphs[code]][0] * 1000 / unit) if code in glyphs else 0 for code in range(256)]
    return out.getvalue(), widths, measures(font)


def symbol_cmap(glyphs: dict[int, str]) -> list:
    return [table(3, 0, 4, {0xF000 + code: glyph for code, glyph in glyphs.items()}), table(1, 0, 6, glyphs)]


def western_cmap(glyphs: dict[int, str]) -> list:
    cmap = {ord(bytes([code]).decode("cp1252")): glyph for code, glyph in glyphs.items()}
    if 0xB5 in glyphs:
        cmap[0x3BC] = glyphs[0xB5]
    return [table(3, 1, 4, cmap)]


def table(platform: int, encoding: int, form: int, cmap: dict[int, str]):
    made = CmapSubtable.newSubtable(form)
    made.platformID, made.platEncID, made.language, made.cmap = platform, encoding, 0, cmap
    return made


def add_mark(font: TTFont, best: dict[int, str], code: int, shown: str) -> str:
    """A glyph without width that puts marks on the letter before it; "^" raises it for capitals."""
    capital, marks = shown.startswith("^"), shown.lstrip("^")
    pen = TTGlyphPen(None)
    glyph_set = font.getGlyphSet()
    for index, mark in enumerate(marks):
        glyph = font["glyf"][best[ord(mark)]]
        middle = (glyph.xMin + glyph.xMax) / 2
        raised = 0 if mark == DOT else (430 if capital else 0) + (230 if index else 0)
        shift = (-720 if capital else -470) - middle + (210 if index and mark in (ACUTE, HOOK) else -210 if index and mark == GRAVE else 0)
        shape = DecomposingRecordingPen(glyph_set)
        glyph_set[best[ord(mark)]].draw(shape)
        shape.replay(TransformPen(pen, (1, 0, 0, 1, shift, raised)))
    name = f"mark{code:02X}"
    glyph = pen.glyph()
    glyph.recalcBounds(font["glyf"])
    font["glyf"][name] = glyph
    font["hmtx"][name] = (0, glyph.xMin)  # no width; the shape lies left of the pen
    if name not in font.getGlyphOrder():
        font.setGlyphOrder([*font.getGlyphOrder(), name])
    return name


def measures(font: TTFont) -> dict:
    unit, head = font["head"].unitsPerEm, font["head"]
    scaled = lambda value: round(value * 1000 / unit)
    return {
        "box": [scaled(value) for value in (head.xMin, head.yMin, head.xMax, head.yMax)],
        "ascent": scaled(font["hhea"].ascent),
        "descent": scaled(font["hhea"].descent),
    }
