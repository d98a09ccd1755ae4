"""A TrueType font cut down to the letters of Vietnamese text, without any library: glyph numbers stay, outlines go."""

import struct
import unicodedata
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FOLDER = Path("/usr/share/fonts/truetype/liberation2")
KEPT = ("cvt ", "fpgm", "head", "hhea", "hmtx", "loca", "maxp", "glyf", "prep")
MARKS = "\u0300\u0301\u0303\u0309\u0323"
BASES = "aăâeêioôơuưy"


def letters() -> str:
    plain = "".join(chr(code) for code in range(0x20, 0x7F)) + "đĐ“”‘’–…"
    toned = "".join(unicodedata.normalize("NFC", base + mark) for base in BASES for mark in ("", *MARKS))
    return plain + toned + toned.upper()


@dataclass(frozen=True)
class SmallFont:
    """`glyphs`: letter -> glyph; `widths`: glyph -> thousandths of the size; `program`: the font file, deflated."""

    name: str
    glyphs: dict
    widths: dict
    program: bytes
    length: int

    def width(self, text: str, size: float) -> float:
        return sum(self.widths[self.glyphs[letter]] for letter in text) * size / 1000


@lru_cache
def load(face: str) -> SmallFont:
    """`face`: Regular, Bold or Italic."""
    data = (FOLDER / f"LiberationSerif-{face}.ttf").read_bytes()
    tables = read_tables(data)
    cmap = read_cmap(tables["cmap"])
    glyphs = {letter: cmap[ord(letter)] for letter in letters()}
    widths = read_widths(tables, set(glyphs.values()))
    program = write_tables(subset(tables, set(glyphs.values())))
    return SmallFont(f"LiberationSerif-{face}", glyphs, widths, zlib.compress(program, 9), len(program))


def read_tables(data: bytes) -> dict:
    count = struct.unpack(">H", data[4:6])[0]
    entries = (struct.unpack(">4sIII", data[12 + 16 * i : 28 + 16 * i]) for i in range(count))
    return {tag.decode(): data[offset : offset + length] for tag, _, offset, length in entries}


def read_cmap(table: bytes) -> dict:
    """Format 4 only: the basic plane."""
    for index in range(struct.unpack(">H", table[2:4])[0]):
        offset = struct.unpack(">I", table[8 + 8 * index : 12 + 8 * index])[0]
        if struct.unpack(">H", table[offset : offset + 2])[0] == 4:
            return read_format_4(table[offset:])
    raise ValueError("no format 4")


def read_format_4(table: bytes) -> dict:
    count = struct.unpack(">H", table[6:8])[0] // 2
    ends = struct.unpack(f">{count}H", table[14 : 14 + 2 * count])
    starts, deltas, ranges = (
        struct.unpack(f">{count}H", table[16 + 2 * count * part : 16 + 2 * count * (part + 1)]) for part in (1, 2, 3)
    )
    found = {}
    for i in range(count):
        for code in range(starts[i], ends[i] + 1):
            if ranges[i] == 0:
                found[code] = (code + deltas[i]) & 0xFFFF
                continue
            at = 16 + 6 * count + 2 * i + ranges[i] + 2 * (code - starts[i])
            glyph = struct.unpack(">H", table[at : at + 2])[0] if at + 2 <= len(table) else 0
            if glyph:
                found[code] = (glyph + deltas[i]) & 0xFFFF
    return found


def read_widths(tables: dict, glyphs: set) -> dict:
    per_em = struct.unpack(">H", tables["head"][18:20])[0]
    metrics = struct.unpack(">H", tables["hhea"][34:36])[0]
    at = {glyph: 4 * min(glyph, metrics - 1) for glyph in glyphs}
    return {g: round(struct.unpack(">H", tables["hmtx"][a : a + 2])[0] * 1000 / per_em) for g, a in at.items()}


def outlines(tables: dict) -> list[bytes]:
    long_offsets = struct.unpack(">h", tables["head"][50:52])[0]
    count = struct.unpack(">H", tables["maxp"][4:6])[0] + 1
    offsets = struct.unpack(f">{count}{'I' if long_offsets else 'H'}", tables["loca"][: count * (4 if long_offsets else 2)])
    scale = 1 if long_offsets else 2
    return [tables["glyf"][a * scale : b * scale] for a, b in zip(offsets, offsets[1:])]


def parts_of(outline: bytes) -> list[int]:
    """The glyphs that a composite glyph is made of."""
    if not outline or struct.unpack(">h", outline[:2])[0] >= 0:
        return []
    parts, at, flags = [], 10, 0x20
    while flags & 0x20:
        flags, glyph = struct.unpack(">HH", outline[at : at + 4])
        parts.append(glyph)
        at += 4 + (4 if flags & 1 else 2) + (2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0)
    return parts


def subset(tables: dict, wanted: set) -> dict:
    all_outlines = outlines(tables)
    keep, rest = {0}, list(wanted)
    while rest:
        glyph = rest.pop()
        if glyph not in keep:
            keep.add(glyph)
            rest += parts_of(all_outlines[glyph])
    offsets, body = [0], b""
    for glyph, outline in enumerate(all_outlines):
        body += outline + b"\0" * (-len(outline) % 4) if glyph in keep else b""
        offsets.append(len(body))
    head = bytearray(tables["head"])
    head[50:52] = struct.pack(">h", 1)
    loca = struct.pack(f">{len(offsets)}I", *offsets)
    return {tag: tables[tag] for tag in KEPT if tag in tables} | {"head": bytes(head), "glyf": body, "loca": loca}


def write_tables(tables: dict) -> bytes:
    out = struct.pack(">IHHHH", 0x00010000, len(tables), 128, 3, len(tables) * 16 - 128)
    offset, body = 12 + 16 * len(tables), b""
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        total = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        out += struct.pack(">4sIII", tag.encode(), total, offset + len(body), len(data))
        body += padded
    return out + body
