"""Makes a plan whose appendix has 5,000 rows. The output is large and is not committed.

    make_long_table.py OUTPUT.pdf [ROWS]
"""

import sys
from pathlib import Path

from blocks import Document, Letterhead, Paragraph, Row, Section, Table, Title
from make_plan import WIDTHS
from plan_text import read_plan
from renderers import render

PER_FIELD = 100


def main(output: str, rows: int = 5000) -> None:
    head = (
        Letterhead("UBND TỈNH GIA LAI", "BAN QUẢN LÝ KHU KINH TẾ", True, "Số: 45/KH-BQLKKT", "Gia Lai, ngày 26 tháng 9 năm 2022"),
        Title("KẾ HOẠCH", "Cải cách hành chính năm 2022"),
        Paragraph("PHỤ LỤC", "centered-bold"),
    )
    document = Document("Bảng dài", (Section((*head, long_table(rows)), landscape=True),))
    render(document, "chromium", Path(output).resolve())


def long_table(count: int) -> Table:
    plan = read_plan()
    rows = [Row(tuple((cell,) for cell in plan.header), "header")]
    for index in range(count):
        field, place = divmod(index, PER_FIELD)
        if place == 0:
            rows.append(Row(((roman(field + 1),), (f"LĨNH VỰC {field + 1}",)), "field"))
        rows.append(long_table_row(field + 1, place + 1, index))
    return Table(WIDTHS, tuple(rows))


def long_table_row(field: int, place: int, index: int) -> Row:
    texts = (str(place), f"TCTP {field}.1.{place} - Tiêu chí thứ {index + 1}", "Từ 50% trở lên", "Văn phòng", "Các phòng chuyên môn", "Trong năm 2022")
    return Row(tuple((text,) for text in texts))


def roman(number: int) -> str:
    out = ""
    for value, letters in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        out += letters * (number // value)
        number %= value
    return out


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5000)
