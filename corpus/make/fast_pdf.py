"""Blocks to PDF in a millisecond or two a page, without any library: for archives of many documents.

The same bytes every time. Fonts are Liberation Serif, cut down; text is mapped to Unicode. Pages are portrait A4.
"""

import zlib
from pathlib import Path

import small_font
from blocks import Document, Letterhead, Paragraph, Salutation, Signature, Table, Title

WIDTH, HEIGHT = 595.0, 842.0
LEFT, RIGHT, TOP, BOTTOM = 85.0, 552.0, 57.0, 785.0  # from the top, as on the page
FACES = {"r": "Regular", "b": "Bold", "i": "Italic"}
SPACING = 1.2


def write_pdf(document: Document, output: Path) -> None:
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(pdf_bytes(Pages(document).contents()))


class Pages:
    """Lays blocks out from top to bottom."""

    def __init__(self, document: Document):
        self.size = document.size
        self.pages: list[list[str]] = [[]]
        self.y = TOP
        for section in document.sections:
            for block in section.blocks:
                getattr(self, "draw_" + type(block).__name__.lower())(block)

    def contents(self) -> list[bytes]:
        return ["\n".join(page).encode() for page in self.pages]

    def turn(self) -> None:
        self.pages.append([])
        number = str(len(self.pages))
        self.put(number, (WIDTH - width(number, "r", 13)) / 2, TOP - 12, "r", 13)
        self.y = TOP + 8

    def room(self, height: float) -> None:
        if self.y + height > BOTTOM:
            self.turn()

    def put(self, text: str, x: float, baseline: float, face: str, size: float) -> None:
        font = small_font.load(FACES[face])
        codes = "".join(f"{font.glyphs[letter]:04X}" for letter in text)
        self.pages[-1].append(f"BT /{face} {size:g} Tf {x:.2f} {HEIGHT - baseline:.2f} Td <{codes}> Tj ET")

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.pages[-1].append(f"0.75 w {x0:.2f} {HEIGHT - y0:.2f} m {x1:.2f} {HEIGHT - y1:.2f} l S")

    def centred(self, text: str, middle: float, face: str, size: float, at: float) -> None:
        self.put(text, middle - width(text, face, size) / 2, at + size, face, size)

    def lines(self, text: str, face: str, size: float, centre: bool = False, indent: float = 0, after: float = 6) -> None:
        for index, line in enumerate(wrap(text, face, size, RIGHT - LEFT, indent)):
            self.room(size * SPACING)
            x = (LEFT + RIGHT - width(line, face, size)) / 2 if centre else LEFT + (indent if index == 0 else 0)
            self.put(line, x, self.y + size, face, size)
            self.y += size * SPACING
        self.y += after

    def draw_letterhead(self, block: Letterhead) -> None:
        left, right = LEFT + 90, RIGHT - 135
        for text, face, size in ((block.superior, "r", 12), (block.agency, "b", 13)):
            for line in text.split("\n") if text else ():
                self.centred(line, left, face, size, self.y)
                self.y += size * SPACING
        self.rule(left - 35, self.y + 3, left + 35, self.y + 3)
        if block.motto:
            self.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", right, "b", 12, TOP)
            self.centred("Độc lập - Tự do - Hạnh phúc", right, "b", 13, TOP + 15)
            self.rule(right - 80, TOP + 33, right + 80, TOP + 33)
        self.y = max(self.y, TOP + 30) + 8
        self.centred(block.number, left, "r", 13, self.y)
        self.centred(block.place_date, right, "i", 13, self.y)
        self.y += 32

    def draw_title(self, block: Title) -> None:
        self.lines(block.kind, "b", 14, centre=True, after=0)
        self.lines(block.subject, "b", 14, centre=True, after=4)
        self.rule((LEFT + RIGHT) / 2 - 45, self.y, (LEFT + RIGHT) / 2 + 45, self.y)
        self.y += 14

    def draw_salutation(self, block: Salutation) -> None:
        self.lines("Kính gửi: " + "; ".join(block.addressees), "r", self.size, centre=True, after=12)

    def draw_paragraph(self, block: Paragraph) -> None:
        face = "b" if block.style in ("heading", "subheading", "centered-bold") else "i" if block.style.endswith("italic") else "r"
        centre = block.style.startswith("centered")
        self.lines(block.text, face, self.size, centre, 0 if centre else 36)

    def draw_table(self, block: Table) -> None:
        total, x = sum(block.widths), LEFT
        edges = [LEFT]
        for share in block.widths:
            x += (RIGHT - LEFT) * share / total
            edges.append(x)
        header = [row for row in block.rows if row.kind == "header"]
        for row in block.rows:
            if self.y + self.row_height(row, edges, block.size) > BOTTOM:
                self.turn()
                for again in header:
                    self.draw_row(again, edges, block.size)
            self.draw_row(row, edges, block.size)
        self.y += 10

    @staticmethod
    def cells_of(row, edges: list[float], size: float):
        """Left, right and lines of each cell."""
        face = "b" if row.kind in ("header", "field") else "r"
        places = list(zip(edges, edges[1:]))
        if row.kind == "field":
            places = [places[0], (edges[1], edges[-1])]
        for (x0, x1), cell in zip(places, row.cells):
            yield x0, x1, face, [line for text in cell for line in wrap(text, face, size, x1 - x0 - 8, 0)]

    def row_height(self, row, edges: list[float], size: float) -> float:
        return max(1, *(len(lines) for *_, lines in self.cells_of(row, edges, size))) * size * SPACING + 5

    def draw_row(self, row, edges: list[float], size: float) -> None:
        height = self.row_height(row, edges, size)
        for x0, x1, face, lines in self.cells_of(row, edges, size):
            for index, line in enumerate(lines):
                self.put(line, x0 + 4, self.y + size + 1 + index * size * SPACING, face, size)
            for a, b in (((x0, self.y), (x1, self.y)), ((x0, self.y + height), (x1, self.y + height)), ((x0, self.y), (x0, self.y + height)), ((x1, self.y), (x1, self.y + height))):
                self.rule(*a, *b)
        self.y += height

    def draw_signature(self, block: Signature) -> None:
        self.room(150)
        start, middle = self.y + 6, RIGHT - 110
        self.put("Nơi nhận:", LEFT, start + 12, "b", 12)
        for index, name in enumerate(block.recipients):
            self.put(f"- {name}", LEFT, start + 12 + 14 * (index + 1), "r", 11)
        for index, line in enumerate(block.authority):
            self.centred(line, middle, "b", self.size, start + 17 * index)
        self.centred(block.name, middle, "b", self.size, start + 95)
        self.y = start + 130


def width(text: str, face: str, size: float) -> float:
    return small_font.load(FACES[face]).width(text, size)


def wrap(text: str, face: str, size: float, room: float, indent: float) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if line and width(longer, face, size) + (indent if not lines else 0) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line] if line else lines


def pdf_bytes(contents: list[bytes]) -> bytes:
    fonts, pages = len(FACES), len(contents)
    first_page = 3 + 5 * fonts
    font_names = " ".join(f"/{face} {3 + 5 * index} 0 R" for index, face in enumerate(FACES))
    kids = " ".join(f"{first_page + 2 * index} 0 R" for index in range(pages))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>".encode()]
    for index, face in enumerate(FACES.values()):
        objects += font_objects(small_font.load(face), 3 + 5 * index)
    for index, content in enumerate(contents):
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH:g} {HEIGHT:g}] /Resources << /Font << {font_names} >> >> /Contents {first_page + 2 * index + 1} 0 R >>"
        objects += [page.encode(), stream(zlib.compress(content, 6), "/Filter /FlateDecode")]
    return assemble(objects)


def stream(data: bytes, more: str) -> bytes:
    return f"<< /Length {len(data)} {more} >>\nstream\n".encode() + data + b"\nendstream"


def font_objects(font: small_font.SmallFont, first: int) -> list[bytes]:
    widths = " ".join(f"{glyph} [{value}]" for glyph, value in sorted(font.widths.items()))
    name = f"AAAAAA+{font.name}"
    italic = "Italic" in name
    return [
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{first + 1} 0 R] /ToUnicode {first + 4} 0 R >>".encode(),
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {first + 2} 0 R /CIDToGIDMap /Identity /W [{widths}] >>".encode(),
        f"<< /Type /FontDescriptor /FontName /{name} /Flags {70 if italic else 6} /FontBBox [-180 -300 1100 1000] /ItalicAngle {-16 if italic else 0} /Ascent 891 /Descent -216 /CapHeight 660 /StemV {140 if 'Bold' in name else 80} /FontFile2 {first + 3} 0 R >>".encode(),
        stream(font.program, f"/Filter /FlateDecode /Length1 {font.length}"),
        stream(zlib.compress(to_unicode(font)), "/Filter /FlateDecode"),
    ]


def to_unicode(font: small_font.SmallFont) -> bytes:
    pairs = sorted({glyph: letter for letter, glyph in reversed(font.glyphs.items())}.items())
    text = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
    for begin in range(0, len(pairs), 100):
        part = pairs[begin : begin + 100]
        text += f"{len(part)} beginbfchar\n" + "".join(f"<{glyph:04X}> <{ord(letter):04X}>\n" for glyph, letter in part) + "endbfchar\n"
    return (text + "endcmap CMapName currentdict /CMap defineresource pop end end").encode()


def assemble(objects: list[bytes]) -> bytes:
    out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
