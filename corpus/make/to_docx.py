"""Blocks to DOCX, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I asks."""

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt

from blocks import Document, Letterhead, Paragraph, Row, Salutation, Section, Signature, Table, Title, grid_places

CENTER = WD_ALIGN_PARAGRAPH.CENTER
JUSTIFY = WD_ALIGN_PARAGRAPH.JUSTIFY
LONG, SHORT = 297, 210  # A4, millimetres
LEFT, RIGHT, TOP, BOTTOM = 30, 15, 20, 20


def document_to_docx(document: Document):
    out = docx.Document()
    set_base_style(out, document)
    for index, section in enumerate(document.sections):
        page = out.sections[0] if index == 0 else out.add_section(WD_SECTION.NEW_PAGE)
        set_page(page, section.landscape)
        width = (LONG if section.landscape else SHORT) - LEFT - RIGHT
        for block in section.blocks:
            ADD[type(block)](out, block, width)
    return out


def set_base_style(out, document: Document) -> None:
    style = out.styles["Normal"]
    style.font.name, style.font.size = document.font, Pt(document.size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), document.font)
    style.paragraph_format.space_after = Pt(6)
    style.paragraph_format.line_spacing = 1.1
    style.paragraph_format.widow_control = False
    out.core_properties.title, out.core_properties.author = document.title, ""


def set_page(page, landscape: bool) -> None:
    page.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    page.page_width, page.page_height = (Mm(LONG), Mm(SHORT)) if landscape else (Mm(SHORT), Mm(LONG))
    page.left_margin, page.right_margin = Mm(LEFT), Mm(RIGHT)
    page.top_margin, page.bottom_margin, page.header_distance = Mm(TOP), Mm(BOTTOM), Mm(10)
    page.different_first_page_header_footer = True
    page.header.is_linked_to_previous = False
    page.first_page_header.is_linked_to_previous = False
    add_page_number(page.header.paragraphs[0])
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    page._sectPr.append(numbering)


def add_page_number(paragraph) -> None:
    paragraph.alignment = CENTER
    paragraph.paragraph_format.space_after = Pt(0)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def add_text(holder, text, *, size=None, bold=False, italic=False, align=None, after=6, before=0, indent=0):
    paragraph = holder.add_paragraph()
    return fill(paragraph, text, size=size, bold=bold, italic=italic, align=align, after=after, before=before, indent=indent)


def fill(paragraph, text, *, size=None, bold=False, italic=False, align=None, after=0, before=0, indent=0):
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, italic
    if size:
        run.font.size = Pt(size)
    form = paragraph.paragraph_format
    form.alignment, form.space_after, form.space_before = align, Pt(after), Pt(before)
    form.first_line_indent = Cm(indent)
    return paragraph


def border_bottom(paragraph, inset_cm: float) -> None:
    """A rule under an empty thin paragraph, narrowed from both sides."""
    form = paragraph.paragraph_format
    form.left_indent = form.right_indent = Cm(inset_cm)
    form.space_after, form.space_before, form.line_spacing = Pt(0), Pt(0), Pt(3)
    borders = OxmlElement("w:pBdr")
    edge = OxmlElement("w:bottom")
    for key, value in {"val": "single", "sz": "6", "space": "0", "color": "000000"}.items():
        edge.set(qn(f"w:{key}"), value)
    borders.append(edge)
    paragraph._p.get_or_add_pPr().append(borders)


def plain_table(out, rows: int, widths_mm: list[float]):
    table = out.add_table(rows=rows, cols=len(widths_mm))
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    set_widths(table, widths_mm)
    return table


def no_cell_margins(table) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "0")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.append(margins)


def set_widths(table, widths_mm: list[float]) -> None:
    for index, width in enumerate(widths_mm):
        table.columns[index].width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths_mm):
            cell.width = Mm(width)


def add_letterhead(out, block: Letterhead, width: float) -> None:
    full = bool(block.agency or block.motto)
    table = plain_table(out, 2 if full else 1, [width * 0.42, width * 0.58])
    no_cell_margins(table)
    if block.agency:
        left = table.rows[0].cells[0]
        fill(left.paragraphs[0], block.superior, size=12, align=CENTER)
        add_text(left, block.agency, size=12, bold=True, align=CENTER, after=0)
        border_bottom(left.add_paragraph(), 2.4)
    if block.motto:
        right = table.rows[0].cells[1]
        fill(right.paragraphs[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", size=12, bold=True, align=CENTER)
        add_text(right, "Độc lập - Tự do - Hạnh phúc", size=13, bold=True, align=CENTER, after=0)
        border_bottom(right.add_paragraph(), 1.9)
    number, date = table.rows[-1].cells
    fill(number.paragraphs[0], block.number, size=13, align=CENTER, before=6)
    fill(date.paragraphs[0], block.place_date, size=13, italic=True, align=CENTER, before=6)
    out.add_paragraph().paragraph_format.space_after = Pt(0)


def add_title(out, block: Title, width: float) -> None:
    add_text(out, block.kind, bold=True, align=CENTER, after=0)
    add_text(out, block.subject, bold=True, align=CENTER, after=0)
    border_bottom(out.add_paragraph(), 6.5)
    out.add_paragraph().paragraph_format.space_after = Pt(0)


def add_salutation(out, block: Salutation, width: float) -> None:
    if len(block.addressees) == 1:
        add_text(out, f"Kính gửi: {block.addressees[0]}", align=CENTER, after=12)
        return
    add_text(out, "Kính gửi:", align=CENTER, after=0)
    for name in block.addressees:
        add_text(out, f"- {name}", align=CENTER, after=12 if name == block.addressees[-1] else 0)


STYLES = {
    "body": {"align": JUSTIFY, "indent": 1.27},
    "heading": {"bold": True, "indent": 1.27},
    "subheading": {"bold": True, "indent": 1.27},
    "centered": {"align": CENTER},
    "centered-bold": {"align": CENTER, "bold": True},
    "centered-italic": {"align": CENTER, "italic": True},
}


def add_paragraph(out, block: Paragraph, width: float) -> None:
    paragraph = add_text(out, block.text, **STYLES[block.style])
    paragraph.paragraph_format.keep_with_next = block.style in ("heading", "subheading")


def add_table(out, block: Table, width: float) -> None:
    total = sum(block.widths)
    widths = [width * share / total for share in block.widths]
    table = plain_table(out, len(block.rows), widths)
    table.style = "Table Grid"
    merge_spans(table, block)
    for source, places, row in zip(block.rows, grid_places(block), table.rows):
        fill_row(source, places, row, block)
    after = fill(out.add_paragraph(), "", size=1)
    after.paragraph_format.line_spacing = Pt(1)


def merge_spans(table, block: Table) -> None:
    for line, places in enumerate(grid_places(block)):
        for column, wide, high in places:
            if wide > 1 or high > 1:
                table.cell(line, column - 1).merge(table.cell(line + high - 1, column + wide - 2))


def fill_row(source: Row, places: list[tuple[int, int, int]], row, table: Table) -> None:
    if source.kind == "header":
        mark = OxmlElement("w:tblHeader")
        mark.set(qn("w:val"), "true")
        row._tr.get_or_add_trPr().append(mark)
    cells = row.cells
    for (column, _, _), texts in zip(places, source.cells):
        middle = column - 1 in table.centered or source.kind in ("header", "numbers")
        fill_cell(cells[column - 1], texts, table.size, source.kind, CENTER if middle else None)


def fill_cell(cell, texts, size: float, kind: str, align) -> None:
    bold, italic = kind in ("header", "field"), kind == "numbers"
    for extra in cell.paragraphs[1:]:
        extra._p.getparent().remove(extra._p)
    for index, text in enumerate(texts):
        paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        fill(paragraph, text, size=size, bold=bold, italic=italic, align=align)


def keep_whole(row) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def add_signature(out, block: Signature, width: float) -> None:
    table = plain_table(out, 1, [width * 0.5, width * 0.5])
    keep_whole(table.rows[0])
    left, right = table.rows[0].cells
    fill(left.paragraphs[0], "Nơi nhận:", size=12, bold=True, italic=True)
    for name in block.recipients:
        add_text(left, f"- {name}", size=11, after=0)
    fill(right.paragraphs[0], block.authority[0], bold=True, align=CENTER)
    for line in block.authority[1:]:
        add_text(right, line, bold=True, align=CENTER, after=0)
    add_text(right, block.name, bold=True, align=CENTER, after=0, before=60)


ADD = {
    Letterhead: add_letterhead,
    Title: add_title,
    Salutation: add_salutation,
    Paragraph: add_paragraph,
    Table: add_table,
    Signature: add_signature,
}
