"""Kind 9: tables that mislead: empty results, headers in the middle or missing, tables of figures."""

from dataclasses import replace
from pathlib import Path

import reading_sources as sources
from blocks import Document, Paragraph, Row, Section, Table
from plan_text import CORPUS, read_plan
from reading_entry import Entry, Source
from reading_geometry import shaped_report
from reading_labels import write
from reading_relabel import read_table
from reading_scanner import draw_scan
from reading_scans import QUIET
from report_source import source_to_document
from scan_page import Scan


def entries() -> list[Entry]:
    return [*empty_results(), *odd_headers(), *figures()]


def pair(name: str, about: str, source: Source, scan: bool = False, **more) -> list[Entry]:
    """The document, and a scan of it if asked for."""
    twin = source.verdicts.replace(".labels.tsv", ".pdf") if "reports/" in source.verdicts else more.pop("twin")
    more = {"forbidden": QUIET} | more
    digital = Entry(
        f"reading/tables/{name}.pdf", "bad table", about, copied(source), source, ("text",) * source.pages, twin_of=twin, **more
    )
    scanned = replace(
        digital,
        file=f"reading/tables/{name}-scan.pdf",
        about=about + "; scanned",
        draw=draw_scan(source, Scan(skew=0.4, specks=40)),
        page_sources=("ocr",) * source.pages,
        twin_of=digital.file,
    )
    return [digital, scanned] if scan else [digital]


def copied(source: Source):
    return lambda output: output.write_bytes(source.pdf.read_bytes())


def emptied_rows(columns: tuple[int, ...], rows: range | None = None):
    """Empties columns (0-based) of data rows; `rows`: which of them."""

    def change(table: Table) -> Table:
        out, index = [], -1
        for row in table.rows:
            if row.kind == "data":
                index += 1
                if rows is None or index in rows:
                    row = replace(row, cells=tuple(("",) if place in columns else cell for place, cell in enumerate(row.cells)))
            out.append(row)
        return replace(table, rows=tuple(out))

    return change


def empty_results() -> list[Entry]:
    """The codes are printed, the results are not: missing, not met."""
    table = sources.report("01-")
    nothing = shaped_report("empty", "01-", emptied_rows((2, 3)))
    half = shaped_report("half-empty", "01-", emptied_rows((2, 3), range(8, 99)))
    held = shaped_report("empty", "20-", emptied_rows((2, 3), range(5, 9)))
    codes = [row.code for row in read_plan().criteria]
    kept = data_codes("01-")[:8]
    rows = {
        "empty-results": (nothing, codes),
        "half-empty-results": (half, [code for code in codes if code not in kept]),
    }
    made = []
    for name, (source, missing) in rows.items():
        labelled = replace(source, verdicts=missing_verdicts(table, name, missing))
        about = "The result column is empty" + (" from the ninth row on" if name.startswith("half") else "")
        made += pair(name, about, labelled, scan=True, twin="reports/tuning/01-ma-o-cot-stt.pdf")
    original = sources.report("20-")
    gone = data_codes("20-")[5:9]
    labelled = replace(held, verdicts=missing_verdicts(original, "held-half-empty-results", gone))
    return [*made, *pair("held-half-empty-results", "Results are empty in four rows", labelled, scan=True, twin="reports/held-out/20-ma-sai-trung-lap.pdf")]


def data_codes(word: str) -> list[str]:
    document = source_to_document(sources.report_text(word))
    tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
    return [row.cells[0][0].removeprefix("TCTP ").removeprefix("TC ").rstrip(".") for table in tables for row in table.rows if row.kind == "data"]


def missing_verdicts(source: Source, name: str, missing: list[str]) -> str:
    """The verdicts of the source, but for criteria whose results are gone."""
    rows = ["code\tverdict\tquote\tfindings\tin_scope\tnote"]
    for row in read_table(source.verdicts):
        if row["code"] in missing:
            note = "the result cell is empty" if row["verdict"] != "missing" else row["note"]
            rows.append("\t".join((row["code"], "missing", "", "criterion-missing", "yes", note)))
        else:
            rows.append("\t".join(row.values()))
    return write(f"{name}.labels.tsv", rows)


def odd_headers() -> list[Entry]:
    rows = [
        ("header-in-the-middle", "The header row stands after the sixth row", "01-", header_after(6), True),
        ("header-again-as-row", "The header row is typed once more in the middle", "01-", header_again(10), False),
        ("no-header", "There is no header row", "01-", no_header, True),
        ("title-and-total-rows", "A title row above the header, a total row at the end", "01-", title_and_total, False),
        ("marks-header-in-the-middle", "The header row stands after the fifth row; columns of marks", "15-", header_after(5), False),
        ("held-header-in-the-middle", "The header row stands after the fourth row", "20-", header_after(4), True),
        ("held-no-header", "There is no header row", "20-", no_header, False),
    ]
    made = []
    for name, about, word, change, scan in rows:
        made += pair(name, about, shaped_report(name, word, change), scan)
    return made


def split_header(table: Table) -> tuple[Row, list[Row]]:
    """The header typed as an ordinary row, and the others."""
    (header,) = [row for row in table.rows if row.kind == "header"]
    return replace(header, kind="typed-header"), [row for row in table.rows if row.kind != "header"]


def header_after(count: int):
    def change(table: Table) -> Table:
        header, rows = split_header(table)
        return replace(table, rows=(*rows[:count], header, *rows[count:]))

    return change


def header_again(count: int):
    def change(table: Table) -> Table:
        header, _ = split_header(table)
        return replace(table, rows=(*table.rows[: count + 1], header, *table.rows[count + 1 :]))

    return change


def no_header(table: Table) -> Table:
    return replace(table, rows=tuple(split_header(table)[1]))


def title_and_total(table: Table) -> Table:
    columns = len(table.widths)
    title = Row((("BẢNG TỔNG HỢP KẾT QUẢ NĂM 2022",),), "header", ((columns, 1),))
    total = Row((("Tổng số tiêu chí",), (str(len(table.rows) - 1),)), "data", ((columns - 1, 1), (1, 1)))
    return replace(table, rows=(title, *table.rows, total))


def figures() -> list[Entry]:
    """A page that holds hardly a word: its text layer is good all the same."""
    made = []
    for name, word, scan in (("figures-only", "05-", True), ("figures-only-short", "07-", False), ("held-figures-only", "18-", True)):
        text = sources.report_text(word)
        document = source_to_document(text)
        page = Section((Paragraph("Biểu 1", "centered-bold"), figure_table()), landscape=True)
        longer = replace(document, sections=(*document.sections, page))
        source = sources.drawn(f"{text.name}.figures", longer, "weasyprint", sources.report(word))
        made += pair(name, "The last page is a table of figures", source, scan)
    return made


def figure_table() -> Table:
    """Twelve months by nine columns. The figures follow a rule and speak of no criterion."""
    header = Row(tuple((title,) for title in ("", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)")), "header")
    rows = [header]
    for month in range(1, 13):
        values = [1000 + 137 * month + 251 * column * month % 977 for column in range(1, 10)]
        rows.append(Row(((f"{month:02}/2022",), *((grouped(value),) for value in values))))
    return Table((20, *[24] * 9), tuple(rows), centered=tuple(range(10)), size=11)


def grouped(value: int) -> str:
    return f"{value:,}".replace(",", ".")
