"""Makes corpus/scoring/: a scoring appendix in three layouts, two self-scoring reports, and their labels.

    make_scoring.py [NAME...]      all, or those whose name contains one of the words

The layouts are those of the ministry's and the provinces' sets: codes with a trailing dot in the STT column, points
under a header of two levels, the rule below the name (in rows of its own, or in the name's cell) or in a column of its
own. Names and rules are worded like theirs; figures and units are invented.
"""

import sys

from blocks import Document, Letterhead, Paragraph, Row, Salutation, Section, Signature, Table, Title
from plan_text import CORPUS
from renderers import render

FOLDER = CORPUS / "scoring"

CHECKED = ("Từ 20% số cơ quan, đơn vị trở lên: 1", "Từ 15% - dưới 20%: 0.5", "Dưới 15%: 0")
DONE = (
    "Hoàn thành 100% kế hoạch: 1.5",
    "Hoàn thành từ 80% - dưới 100% kế hoạch thì điểm đánh giá được tính theo công thức: (b/a)*1.50. Trong đó:",
    "a là tổng số nhiệm vụ nêu trong kế hoạch",
    "b là số nhiệm vụ đã hoàn thành",
    "Hoàn thành dưới 80% kế hoạch: 0",
)
RATIO = (
    "Tính điểm theo công thức: (b/a)*điểm tối đa. Trong đó:",
    "{a}",
    "{b}",
    "Nếu tỷ lệ b/a < 0.8 thì điểm đánh giá là 0",
)
ONLINE = (
    "Tính điểm theo công thức: (b/a)*1.50 + (c/a)*1.00. Trong đó:",
    "a là tổng số TTHC cung cấp trực tuyến",
    "b là số TTHC toàn trình",
    "c là số TTHC một phần",
    "Trường hợp a = 0 thì đạt điểm tối đa",
)


def ratio(a: str, b: str) -> tuple[str, ...]:
    return tuple(line.format(a=a, b=b) for line in RATIO)


# code, name, maximum, rule, survey
ITEMS = (
    ("I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH", "5.5", (), False),
    ("1.1.", "Kế hoạch cải cách hành chính (CCHC)", "2", (), False),
    ("1.1.1.", "Ban hành kế hoạch CCHC năm", "0.5", ("Ban hành kịp thời: 0.5", "Không ban hành hoặc ban hành không kịp thời: 0"), False),
    ("1.1.2.", "Mức độ hoàn thành kế hoạch CCHC", "1.5", DONE, False),
    ("1.2.", "Kiểm tra công tác CCHC", "2.5", (), False),
    ("1.2.1.", "Tỷ lệ cơ quan, đơn vị được kiểm tra trong năm", "1", CHECKED, False),
    ("1.2.2.", "Xử lý các vấn đề phát hiện qua kiểm tra", "1.5",
     ratio("a là tổng số vấn đề phát hiện", "b là số vấn đề đã được xử lý hoặc kiến nghị xử lý"), False),
    ("1.3.", "Sáng kiến trong cải cách hành chính", "1",
     ("Có từ 03 sáng kiến trở lên: 1", "Có từ 01 đến 02 sáng kiến: 0.5", "Không có sáng kiến: 0"), False),
    ("II", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "8.5", (), False),
    ("2.1.", "Công bố, công khai thủ tục hành chính (TTHC)", "2", (), False),
    ("2.1.1.", "Công khai TTHC trên Cổng dịch vụ công", "1",
     ("100% TTHC được công khai: 1", "Dưới 100% TTHC được công khai: 0"), False),
    ("2.1.2.", "Rà soát, đơn giản hóa TTHC", "1",
     ("Đã ban hành phương án đơn giản hóa: 1", "Chưa ban hành phương án đơn giản hóa: 0"), False),
    ("2.2.", "Giải quyết TTHC", "4", (), False),
    ("2.2.1.", "Cung cấp dịch vụ công trực tuyến", "2.5", ONLINE, False),
    ("2.2.2.", "Tỷ lệ hồ sơ giải quyết đúng hạn", "1.5",
     ("Từ 95% số hồ sơ trở lên: 1.5", "Từ 90% đến dưới 95% số hồ sơ: 0.75", "Dưới 90% số hồ sơ: 0"), False),
    ("2.3.", "Đánh giá của người dân, tổ chức đối với việc giải quyết TTHC", "2.5", ("Điều tra xã hội học",), True),
    ("III", "TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH", "6", (), False),
    ("3.1.", "Mức độ hài lòng của người dân, tổ chức (SIPAS)", "4", ("Điều tra xã hội học",), True),
    ("3.2.", "Thu hút đầu tư trong năm", "2",
     ("Cao hơn năm trước: 2", "Bằng năm trước: 1", "Thấp hơn năm trước: 0"), False),
)

HEAD = {"superior": "ỦY BAN NHÂN DÂN", "agency": "TỈNH GIA LAI"}


def cell(*paragraphs: str) -> tuple[str, ...]:
    return tuple(paragraphs)


def two_level_header() -> tuple[Row, Row]:
    top = Row((cell("STT"), cell("Lĩnh vực/Tiêu chí/Tiêu chí thành phần"), cell("Điểm đánh giá"), cell("Chỉ số"), cell("Ghi chú")),
              "header", ((1, 2), (1, 2), (4, 1), (1, 2), (1, 2)))
    low = Row((cell("Điểm tối đa"), cell("Tự đánh giá"), cell("Điều tra XHH"), cell("Điểm đạt được")), "header", ((1, 1),) * 4)
    return top, low


def points_cells(maximum: str, survey: bool) -> tuple[tuple[str, ...], ...]:
    return (cell(maximum), cell(""), cell("x" if survey else ""), cell(""), cell(""), cell(""))


def rows_below() -> Table:
    """Each step in a row of its own below the name."""
    rows = [*two_level_header()]
    for code, name, maximum, rule, survey in ITEMS:
        rows.append(Row((cell(code), cell(name), *points_cells(maximum, survey))))
        for step in rule:
            rows.append(Row((cell(""), cell(step), *(cell(""),) * 6)))
    return Table((6, 44, 8, 8, 8, 8, 8, 10), tuple(rows), centered=(0, 2, 3, 4, 5, 6), size=12)


def same_cell() -> Table:
    """The rule in the name's cell, a paragraph for each step."""
    rows = [*two_level_header()]
    for code, name, maximum, rule, survey in ITEMS:
        rows.append(Row((cell(code), cell(name, *rule), *points_cells(maximum, survey))))
    return Table((6, 44, 8, 8, 8, 8, 8, 10), tuple(rows), centered=(0, 2, 3, 4, 5, 6), size=12)


def method_column() -> Table:
    """The provinces' form: rule and proof in columns of their own."""
    rows = [Row((cell("STT"), cell("Tiêu chí, tiêu chí thành phần"), cell("Điểm tối đa"), cell("Cách tính điểm"),
                 cell("Các yêu cầu và tài liệu kiểm chứng"), cell("Điểm tự đánh giá")), "header")]
    for code, name, maximum, rule, _ in ITEMS:
        proof = "Báo cáo kết quả thực hiện" if rule else ""
        rows.append(Row((cell(code), cell(name), cell(maximum), cell(*rule) if rule else cell(""), cell(proof), cell(""))))
    return Table((7, 30, 8, 35, 14, 8), tuple(rows), centered=(0, 2, 5), size=12)


def decision(table: Table) -> Document:
    subject = "Ban hành Bộ tiêu chí xác định Chỉ số cải cách hành chính của các sở, ban, ngành năm 2025"
    body = (
        Letterhead(HEAD["superior"], HEAD["agency"], True, "Số: 512/QĐ-UBND", "Gia Lai, ngày 20 tháng 01 năm 2025"),
        Title("QUYẾT ĐỊNH", subject),
        Paragraph("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"),
        Paragraph("Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí xác định Chỉ số cải cách hành chính năm 2025."),
        Paragraph("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
        Signature(("Như Điều 2;", "Lưu: VT, NC."), ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Trần Văn Bình"),
    )
    appendix = (
        Paragraph("PHỤ LỤC", "centered-bold"),
        Paragraph("BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH", "centered-bold"),
        table,
    )
    return Document(subject, (Section(body), Section(appendix, landscape=True)))


# code: result, self-score, proof; then what must come out: verdict, points earned, finding
SELF_SCORED = (
    ("1.1.1.", "Đã ban hành Kế hoạch số 15/KH-SCT ngày 03/01/2025, kịp thời.", "0.5", "Kế hoạch số 15/KH-SCT ngày 03/01/2025", "met", "0.5", ""),
    ("1.1.2.", "Hoàn thành 38/40 nhiệm vụ, đạt 95%.", "1.5", "Báo cáo số 201/BC-SCT ngày 10/12/2025", "not_met", "1.425", "points"),
    ("1.2.1.", "Đã kiểm tra 09/50 cơ quan, đơn vị, đạt 18%.", "0.5", "Kết luận số 12/KL-SCT ngày 15/9/2025", "not_met", "0.5", ""),
    ("1.2.2.", "Đã xử lý 07/10 vấn đề, đạt 70%.", "1.05", "Báo cáo số 190/BC-SCT ngày 01/12/2025", "not_met", "0", "points"),
    ("1.3.", "Có 02 sáng kiến được công nhận.", "0.5", "Quyết định số 77/QĐ-SCT ngày 20/11/2025", "not_met", "0.5", ""),
    ("2.1.1.", "Đã công khai 128/128 TTHC, đạt 100%.", "1", "Quyết định số 30/QĐ-SCT ngày 10/02/2025", "met", "1", ""),
    ("2.1.2.", "Chưa ban hành phương án đơn giản hóa.", "1", "", "not_met", "0", "points"),
    ("2.2.1.", "a = 120; b = 90; c = 30.", "1.38", "Báo cáo số 205/BC-SCT ngày 12/12/2025", "not_met", "1.375", ""),
    ("2.2.2.", "Giải quyết đúng hạn 1.470/1.500 hồ sơ, đạt 98%.", "1.5", "Báo cáo số 205/BC-SCT ngày 12/12/2025", "met", "1.5", ""),
    ("2.3.", "", "", "", "missing", "", ""),
    ("3.1.", "", "", "", "missing", "", ""),
    ("3.2.", "Vốn đầu tư đăng ký năm 2025 cao hơn năm 2024.", "2", "Báo cáo số 210/BC-SCT ngày 14/12/2025", "met", "2", ""),
)
IN_PROSE = (
    ("1.1.1.", "Sở đã ban hành Kế hoạch số 15/KH-SCT ngày 03/01/2025, kịp thời; tự chấm 0,5 điểm.", "met", "0.5", ""),
    ("1.1.2.", "Hoàn thành 40/40 nhiệm vụ, đạt 100%; tự chấm 1,5/1,5 điểm.", "met", "1.5", ""),
    ("1.2.1.", "Đã kiểm tra 12/50 cơ quan, đơn vị, đạt 24%; tự chấm 0,5 điểm.", "met", "1", "fewer"),
    ("1.2.2.", "Đã xử lý 19/20 vấn đề, đạt 95%; tự chấm 1,43 điểm.", "not_met", "1.425", ""),
    ("1.3.", "Có 04 sáng kiến được công nhận; tự chấm 1,5 điểm.", "met", "1", "maximum"),
    ("2.1.1.", "Đã công khai 126/128 TTHC, đạt 98,44%; tự chấm 1 điểm.", "not_met", "0", "points"),
    ("2.1.2.", "", "missing", "", ""),
    ("2.2.1.", "Có 120 TTHC cung cấp trực tuyến; tự chấm 2 điểm.", "review", "", ""),
    ("2.2.2.", "Giải quyết đúng hạn 1.380/1.500 hồ sơ, đạt 92%; tự chấm 0,75 điểm.", "not_met", "0.75", ""),
    ("2.3.", "Tự chấm 2,5 điểm.", "review", "", "survey"),
    ("3.1.", "", "missing", "", ""),
    ("3.2.", "Công tác thu hút đầu tư được quan tâm.", "review", "", ""),
)


def report(number: str, blocks: tuple) -> Document:
    subject = "Tự đánh giá, chấm điểm Chỉ số cải cách hành chính năm 2025"
    head = (
        Letterhead("UBND TỈNH GIA LAI", "SỞ CÔNG THƯƠNG", True, f"Số: {number}/BC-SCT", "Gia Lai, ngày 20 tháng 12 năm 2025"),
        Title("BÁO CÁO", subject),
        Salutation(("Sở Nội vụ tỉnh Gia Lai.",)),
    )
    foot = (Signature(("Như trên;", "Lưu: VT, VP."), ("GIÁM ĐỐC",), "Lê Thị Chi"),)
    return Document(subject, (Section((*head, *blocks, *foot)),))


def self_scoring_table() -> Table:
    by_code = {code: (name, maximum) for code, name, maximum, _, _ in ITEMS}
    rows = [Row((cell("STT"), cell("Tiêu chí, tiêu chí thành phần"), cell("Điểm tối đa"), cell("Kết quả thực hiện"),
                 cell("Tài liệu kiểm chứng"), cell("Điểm tự đánh giá")), "header")]
    for code, result, score, proof, *_ in SELF_SCORED:
        name, maximum = by_code[code]
        rows.append(Row((cell(code), cell(name), cell(maximum), cell(result), cell(proof), cell(score))))
    return Table((8, 26, 8, 30, 20, 8), tuple(rows), centered=(0, 2, 5), size=12)


def prose() -> tuple[Paragraph, ...]:
    names = {code: name for code, name, *_ in ITEMS}
    lines = []
    for code, text, *_ in IN_PROSE:
        kind = "TC" if code.count(".") == 2 else "TCTP"
        if text:
            lines.append(Paragraph(f"{kind} {code.rstrip('.')} - {names[code]}: {text}"))
    return tuple(lines)


DOCUMENTS = {
    "bo-tieu-chi-2025.dong-rieng.chromium": ("chromium", lambda: decision(rows_below())),
    "bo-tieu-chi-2025.dong-rieng.weasyprint": ("weasyprint", lambda: decision(rows_below())),
    "bo-tieu-chi-2025.cung-o.chromium": ("chromium", lambda: decision(same_cell())),
    "bo-tieu-chi-2025.cung-o.weasyprint": ("weasyprint", lambda: decision(same_cell())),
    "bo-tieu-chi-2025.cot-cach-tinh.weasyprint": ("weasyprint", lambda: decision(method_column())),
    "tu-cham-bang": ("weasyprint", lambda: report("230", (self_scoring_table(),))),
    "tu-cham-van-xuoi": ("chromium", lambda: report("231", prose())),
}


def write_table(name: str, header: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    lines = ["\t".join(line) for line in [header, *rows]]
    (FOLDER / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def criteria_rows() -> list[tuple[str, ...]]:
    """Fields and groups are headings: what has codes below it is no criterion."""
    rows, field, name_of_field = [], "", ""
    codes = [item[0] for item in ITEMS]
    for code, name, maximum, rule, survey in ITEMS:
        if "." not in code:
            field, name_of_field = code, name
        elif not any(other != code and other.startswith(code) for other in codes):
            kind = "TC" if code.count(".") == 2 else "TCTP"
            rows.append((code.rstrip("."), kind, field, name_of_field, name, maximum, "yes" if survey else "no", " ".join(rule)))
    return rows


def main(words: list[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, (renderer, make) in DOCUMENTS.items():
        if not words or any(word in name for word in words):
            render(make(), renderer, FOLDER / f"{name}.pdf")
    write_table("criteria.tsv", ("code", "kind", "field", "field_name", "name", "max", "survey", "rule"), criteria_rows())
    header = ("code", "verdict", "earned", "self_score_finding")
    write_table("tu-cham-bang.labels.tsv", header, [(c.rstrip("."), *rest[-3:]) for c, *rest in SELF_SCORED])
    write_table("tu-cham-van-xuoi.labels.tsv", header, [(c.rstrip("."), *rest[-3:]) for c, *rest in IN_PROSE])


if __name__ == "__main__":
    main(sys.argv[1:])
