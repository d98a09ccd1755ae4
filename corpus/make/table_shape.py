"""Shapes of one table: which lines are drawn, how the header is built, what is merged, in which order the columns stand."""

from dataclasses import replace

from blocks import Row, Table

CELLS = "table.ruled td, table.ruled th"
# CSS by name.
LINES = {
    "no-vertical": f"{CELLS} {{ border-left: none; border-right: none; }}",
    "no-lines": f"{CELLS} {{ border: none; padding: 4pt 7pt; }}",
    "head-and-foot": f"{CELLS} {{ border: none; padding: 3pt 6pt; }} table.ruled {{ border-top: 1.2pt solid; border-bottom: 1.2pt solid; }} "
    "table.ruled thead th { border-bottom: 0.75pt solid; }",
    "no-outer": "table.ruled { border-style: hidden; }",
    "double": f"{CELLS} {{ border: 2.25pt double black; }}",
    "dashed": f"{CELLS} {{ border: 0.75pt dashed black; }}",
    "dotted-rows": f"{CELLS} {{ border-top: 0.75pt dotted black; border-bottom: 0.75pt dotted black; }}",
    "banded": f"{CELLS} {{ border: none; padding: 4pt 7pt; }} table.ruled thead th {{ background: #c8d4e6; }} table.ruled tr:nth-child(even) td {{ background: #eef1f6; }}",
    "header-once": "table.ruled thead { display: table-row-group; }",
}


def nested_header(table: Table, groups: list[tuple[str, int]]) -> Table:
    """Two levels: `groups` are (title, columns); a group of one column takes its old title over both levels."""
    (old,) = [row for row in table.rows if row.kind == "header"]
    upper, spans, lower, column = [], [], [], 0
    for title, columns in groups:
        if columns == 1:
            upper.append(old.cells[column])
            spans.append((1, 2))
        else:
            upper.append((title,))
            spans.append((columns, 1))
            lower += old.cells[column : column + columns]
        column += columns
    rows = [Row(tuple(upper), "header", tuple(spans)), Row(tuple(lower), "header", ((1, 1),) * len(lower))]
    return replace(table, rows=tuple([*rows, *(row for row in table.rows if row.kind != "header")]))


def merged(table: Table, columns: tuple[int, ...], limit: int = 4) -> Table:
    """Cells of some columns (0-based) that say what the cell above says become one cell, of at most `limit` rows."""
    rows = list(table.rows)
    spans = [[(1, 1)] * len(row.cells) for row in rows]
    covered = [set() for _ in rows]
    for column in columns:
        head = 0
        for index in range(1, len(rows)):
            same = rows[index].kind == rows[head].kind == "data" and rows[index].cells[column] == rows[head].cells[column]
            if same and index - head < limit:
                spans[head][column] = (1, index - head + 1)
                covered[index].add(column)
            else:
                head = index
    out = []
    for row, own, gone in zip(rows, spans, covered):
        kept = [index for index in range(len(row.cells)) if index not in gone]
        if row.kind == "data":
            row = replace(row, cells=tuple(row.cells[index] for index in kept), spans=tuple(own[index] for index in kept))
        out.append(row)
    return replace(table, rows=tuple(out))


def reordered(table: Table, order: tuple[int, ...], titles: tuple[str, ...] = ()) -> Table:
    """Columns in another order; `titles` are new header texts in the new order."""
    rows = []
    for row in table.rows:
        if row.kind == "field":
            rows.append(row)
            continue
        cells = tuple(row.cells[index] for index in order)
        if row.kind == "header" and titles:
            cells = tuple((title,) for title in titles)
        if row.kind == "numbers":
            cells = row.cells
        rows.append(replace(row, cells=cells))
    return replace(table, rows=tuple(rows), widths=tuple(table.widths[index] for index in order))


def with_notes(table: Table, title: str = "Ghi chú", width: float = 18) -> Table:
    """An empty column more."""
    rows = []
    for row in table.rows:
        last = {"header": (title,), "numbers": (str(len(row.cells) + 1),)}.get(row.kind, ("",))
        rows.append(row if row.kind == "field" else replace(row, cells=(*row.cells, last)))
    return replace(table, rows=tuple(rows), widths=(*table.widths, width))


def emptied(table: Table, column: int, codes: tuple[str, ...]) -> Table:
    """The cells of a column are empty where the name cell has one of these codes."""
    rows = []
    for row in table.rows:
        if row.kind == "data" and any(f" {code} " in f" {row.cells[1][0]} " for code in codes):
            cells = tuple(("",) if index == column else cell for index, cell in enumerate(row.cells))
            row = replace(row, cells=cells)
        rows.append(row)
    return replace(table, rows=tuple(rows))
