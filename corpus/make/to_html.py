"""Blocks to HTML with print CSS, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I asks."""

from html import escape

from blocks import Document, Letterhead, Paragraph, Row, Salutation, Section, Signature, Table, Title

CSS = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "FONT"; } }
@page landscape { size: A4 landscape; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 13pt "FONT"; } }
@page :first { @top-center { content: none; } }
.landscape { page: landscape; break-before: page; }
html { font-family: "FONT"; font-size: SIZEpt; line-height: 1.2; color: black; }
body { margin: 0; orphans: 1; widows: 1; }
p { margin: 0 0 6pt 0; }
p.body { text-align: justify; text-indent: 1.27cm; }
p.heading, p.subheading { font-weight: bold; text-indent: 1.27cm; break-after: avoid; }
p.centered { text-align: center; }
p.centered-bold { text-align: center; font-weight: bold; }
p.centered-italic { text-align: center; font-style: italic; }
.head { width: 100%; border-collapse: collapse; margin-bottom: 14pt; }
.head td { vertical-align: top; text-align: center; padding: 0; font-size: 13pt; white-space: nowrap; }
.head td:first-child { width: 42%; }
.head .top td { font-size: 12pt; }
.head .top .rule { font-size: 13pt; }
.head .rule { display: inline-block; border-bottom: 0.75pt solid black; }
.short { width: 30mm; margin: 1pt auto 0 auto; border-top: 0.75pt solid black; }
.head .second td { padding-top: 8pt; }
.kind { text-align: center; font-weight: bold; margin: 6pt 0 0 0; }
.subject { text-align: center; font-weight: bold; margin: 0; }
.salutation { text-align: center; margin: 12pt 0; }
table.ruled { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 6pt 0 10pt 0; }
table.ruled td, table.ruled th { border: 0.75pt solid black; padding: 2pt 4pt; vertical-align: top; text-align: left; font-weight: normal; overflow-wrap: break-word; }
table.ruled p { margin: 0; }
table.ruled tr { break-inside: auto; }
table.ruled .c { text-align: center; }
table.ruled thead th { font-weight: bold; text-align: center; vertical-align: middle; }
table.ruled tr.numbers td { text-align: center; font-style: italic; }
table.ruled tr.field td { font-weight: bold; }
table.sign { width: 100%; border-collapse: collapse; margin-top: 12pt; break-inside: avoid; }
table.sign td { vertical-align: top; padding: 0; }
table.sign td:first-child { width: 50%; font-size: 11pt; }
table.sign .to { font-size: 12pt; font-weight: bold; font-style: italic; }
table.sign .who { text-align: center; font-weight: bold; }
.name { margin-top: 60pt; }
"""


def document_to_html(document: Document) -> str:
    css = CSS.replace("FONT", document.font).replace("SIZE", f"{document.size:g}") + document.extra.get("css", "")
    body = "\n".join(section_to_html(section) for section in document.sections)
    return (
        f'<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8"><title>{escape(document.title)}</title>'
        f"<style>{css}</style></head><body>\n{body}\n</body></html>\n"
    )


def section_to_html(section: Section) -> str:
    blocks = "\n".join(TO_HTML[type(block)](block) for block in section.blocks)
    return f'<section class="{"landscape" if section.landscape else "portrait"}">\n{blocks}\n</section>'


def letterhead_to_html(block: Letterhead) -> str:
    left = right = ""
    if block.agency:
        left = f'{escape(block.superior)}<br><b>{escape(block.agency)}</b><div class="short"></div>'
    if block.motto:
        right = (
            "<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>"
            '<b class="rule">Độc lập - Tự do - Hạnh phúc</b>'
        )
    top = f'<tr class="top"><td>{left}</td><td>{right}</td></tr>' if left or right else ""
    return (
        f'<table class="head">{top}<tr class="second"><td>{escape(block.number)}</td>'
        f"<td><i>{escape(block.place_date)}</i></td></tr></table>"
    )


def title_to_html(block: Title) -> str:
    return f'<p class="kind">{escape(block.kind)}</p><p class="subject">{escape(block.subject)}</p><div class="short" style="margin-bottom:12pt"></div>'


def salutation_to_html(block: Salutation) -> str:
    if len(block.addressees) == 1:
        return f'<p class="salutation">Kính gửi: {escape(block.addressees[0])}</p>'
    lines = "".join(f"<br>- {escape(name)}" for name in block.addressees)
    return f'<p class="salutation">Kính gửi:{lines}</p>'


def paragraph_to_html(block: Paragraph) -> str:
    return f'<p class="{block.style}">{escape(block.text)}</p>'


def table_to_html(block: Table) -> str:
    total = sum(block.widths)
    columns = "".join(f'<col style="width:{100 * width / total:.2f}%">' for width in block.widths)
    head = "".join(row_to_html(row, block) for row in block.rows if row.kind == "header")
    body = "".join(row_to_html(row, block) for row in block.rows if row.kind != "header")
    return (
        f'<table class="ruled" style="font-size:{block.size:g}pt"><colgroup>{columns}</colgroup>'
        f"<thead>{head}</thead><tbody>{body}</tbody></table>"
    )


def row_to_html(row: Row, table: Table) -> str:
    tag = "th" if row.kind == "header" else "td"
    if row.kind == "field":
        first, second = row.cells[:2]
        span = len(table.widths) - 1
        return f'<tr class="field"><td class="c">{cell_to_html(first)}</td><td colspan="{span}">{cell_to_html(second)}</td></tr>'
    cells = ""
    for index, cell in enumerate(row.cells):
        style = ' class="c"' if index in table.centered and (not row.spans or len(row.cells) == len(table.widths)) else ""
        cells += f"<{tag}{style}{span_to_html(row, index)}>{cell_to_html(cell)}</{tag}>"
    return f'<tr class="{row.kind}">{cells}</tr>'


def span_to_html(row: Row, index: int) -> str:
    columns, rows = row.spans[index] if row.spans else (1, 1)
    return (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{rows}"' if rows > 1 else "")


def cell_to_html(cell: tuple[str, ...]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in cell)


def signature_to_html(block: Signature) -> str:
    recipients = "".join(f"- {escape(name)}<br>" for name in block.recipients)
    authority = "<br>".join(escape(line) for line in block.authority)
    return (
        f'<table class="sign"><tr><td><span class="to">Nơi nhận:</span><br>{recipients}</td>'
        f'<td class="who">{authority}<div class="name">{escape(block.name)}</div></td></tr></table>'
    )


TO_HTML = {
    Letterhead: letterhead_to_html,
    Title: title_to_html,
    Salutation: salutation_to_html,
    Paragraph: paragraph_to_html,
    Table: table_to_html,
    Signature: signature_to_html,
}
