"""Makes corpus/figures/: a report with a table of indicators and a table of files, and what is wrong in them.

    make_figure_tables.py [NAME...]

Headers as in public reports and in a public on-time table; figures are invented.
"""

import sys

from blocks import Document, Letterhead, Paragraph, Row, Salutation, Section, Signature, Table, Title
from plan_text import CORPUS
from renderers import render

FOLDER = CORPUS / "figures"

# name, unit, planned, done, printed ratio; then verdict and rule
INDICATORS = (
    ("Số cuộc tuyên truyền cải cách hành chính", "cuộc", "12", "14", "116,67", "met", ""),
    ("Số TTHC được rà soát, đơn giản hóa", "TTHC", "20", "18", "90,0", "not_met", "target-not-met"),
    ("Tỷ lệ công chức được bồi dưỡng", "%", "95", "97,5", "102,63", "met", ""),
    ("Số sáng kiến được công nhận", "sáng kiến", "4", "5", "120", "met", "figures-disagree"),
    ("Tỷ lệ hộ nghèo", "%", "3,2", "3,5", "109,38", "not_met", "target-not-met"),
    ("Biên chế công chức", "người", "62", "60", "96,77", "review", ""),
    ("Thu hút vốn đầu tư đăng ký", "tỷ đồng", "1.250", "1.187,5", "95,0", "not_met", "target-not-met"),
)
# field, received, resolved: total, in time, late; pending: total, in time, late; share; then rule
FILES = (
    ("Đầu tư", "210", "202", "200", "2", "8", "8", "0", "99,01%", ""),
    ("Doanh nghiệp, lao động", "738", "727", "723", "4", "11", "10", "1", "98,31%", "figures-disagree"),
    ("Quy hoạch, xây dựng", "239", "233", "230", "3", "6", "5", "1", "98,71%", ""),
    ("Xuất nhập khẩu", "101", "101", "100", "1", "0", "0", "0", "98,01%", "figures-disagree"),
    ("Môi trường", "61", "50", "49", "2", "11", "11", "0", "98,00%", "sum-disagrees"),
    ("Tổng cộng", "1.349", "1.313", "1.302", "12", "36", "34", "2", "", "sum-disagrees"),
)


def cell(text: str) -> tuple[str, ...]:
    return (text,)


def indicator_table() -> Table:
    header = ("TT", "Chỉ tiêu", "Đơn vị", "Kế hoạch", "Thực hiện", "So với kế hoạch (%)")
    rows = [Row(tuple(map(cell, header)), "header")]
    rows += [Row((cell(str(at)), *map(cell, row[:5]))) for at, row in enumerate(INDICATORS, 1)]
    return Table((6, 40, 12, 13, 13, 16), tuple(rows), centered=(0, 2, 3, 4, 5), size=12)


def file_table() -> Table:
    top = Row((cell("TT"), cell("Lĩnh vực"), cell("Số hồ sơ tiếp nhận"), cell("Đã giải quyết"), cell("Đang giải quyết"), cell("Tỷ lệ đúng hạn")),
              "header", ((1, 2), (1, 2), (1, 2), (3, 1), (3, 1), (1, 2)))
    low = Row(tuple(map(cell, ("Tổng số", "Trong hạn", "Quá hạn") * 2)), "header", ((1, 1),) * 6)
    rows = [top, low]
    rows += [Row((cell(str(at) if row[0] != "Tổng cộng" else ""), *map(cell, row[:9]))) for at, row in enumerate(FILES, 1)]
    return Table((5, 21, 10, 9, 9, 9, 9, 9, 9, 10), tuple(rows), centered=(0, 2, 3, 4, 5, 6, 7, 8, 9), size=12)


def report() -> Document:
    subject = "Kết quả thực hiện nhiệm vụ năm 2022"
    blocks = (
        Letterhead("UBND TỈNH GIA LAI", "BAN QUẢN LÝ KHU KINH TẾ", True, "Số: 119/BC-BQLKKT", "Gia Lai, ngày 14 tháng 12 năm 2022"),
        Title("BÁO CÁO", subject),
        Salutation(("Ủy ban nhân dân tỉnh.",)),
        Paragraph("I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "heading"),
        indicator_table(),
        Paragraph("II. KẾT QUẢ GIẢI QUYẾT HỒ SƠ", "heading"),
        file_table(),
        Signature(("Như trên;", "Lưu: VT, VP."), ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), "Nguyễn Văn An"),
    )
    return Document(subject, (Section(blocks),))


def main(words: list[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for renderer in ("weasyprint", "chromium"):
        if not words or any(word in renderer for word in words):
            render(report(), renderer, FOLDER / f"bao-cao-so-lieu.{renderer}.pdf")
    lines = ["\t".join(("table", "name", "verdict", "rule"))]
    lines += ["\t".join(("indicators", row[0], row[5], row[6])) for row in INDICATORS]
    lines += ["\t".join(("files", row[0], "", row[9])) for row in FILES]
    (FOLDER / "labels.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
