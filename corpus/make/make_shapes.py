"""Makes corpus/shapes/: appendices of other shapes than the plan of 2022, reports on them, scans of both, and labels.

    make_shapes.py [NAME...]       all, or those whose name contains one of the words

Columns, numbering and wording follow public plans of departments, districts and communes; figures and units are invented.
labels.tsv was written before the reports were first checked: report, plan, criterion, verdict.
"""

import sys
from pathlib import Path

from blocks import Document, Letterhead, Paragraph, Row, Salutation, Section, Signature, Table, Title
from plan_text import CORPUS
from renderers import render
from scan_page import Scan, draw_page, scan
from scan_pdf import pictures_to_pdf

FOLDER = CORPUS / "shapes"
SPAN = "^"  # covered by the cell above


def table(header: tuple, widths: tuple, *rows: tuple) -> Table:
    """A row of one text is a field over the whole table; a cell SPAN belongs to the cell above it."""
    made = [Row(tuple((cell,) for cell in header), "header")]
    for index, row in enumerate(rows):
        if len(row) == 1:
            made.append(Row(((row[0],),), spans=((len(header), 1),)))
            continue
        cells, spans = [], []
        for column, cell in enumerate(row):
            if cell == SPAN:
                continue
            cells.append((cell,))
            spans.append((1, 1 + covered(rows[index + 1 :], column)))
        made.append(Row(tuple(cells), spans=tuple(spans)))
    return Table(widths, tuple(made), size=12)


def covered(below: tuple, column: int) -> int:
    count = 0
    for row in below:
        if len(row) == 1 or row[column] != SPAN:
            break
        count += 1
    return count


def heads(superior: str, agency: str, number: str, place_date: str, signer: str) -> tuple[Letterhead, Signature]:
    return Letterhead(superior, agency, True, f"Số: {number}", place_date), Signature(("Như trên;", "Lưu: VT."), (signer,), "Nguyễn Văn Bình")


def plan(head: tuple, subject: str, annex: Table, landscape: bool = False) -> Document:
    letterhead, signature = head
    body = (
        Paragraph("I. MỤC ĐÍCH, YÊU CẦU", "heading"),
        Paragraph("Nâng cao chất lượng công tác cải cách hành chính."),
        Paragraph("II. TỔ CHỨC THỰC HIỆN", "heading"),
        Paragraph("Các đơn vị thực hiện theo Phụ lục kèm theo Kế hoạch này."),
    )
    first = Section((letterhead, Title("KẾ HOẠCH", subject), *body, signature))
    return Document(subject, (first, Section((Title("PHỤ LỤC", subject), annex), landscape)))


def report(head: tuple, subject: str, *blocks) -> Document:
    letterhead, signature = head
    said = [Paragraph(block) if isinstance(block, str) else block for block in blocks]
    return Document(subject, (Section((letterhead, Title("BÁO CÁO", subject), Salutation(("Ủy ban nhân dân cấp trên.",)), *said, signature)),))


# ---- Tasks with a product instead of a target, rows numbered through, no codes

SNV = ("UBND TỈNH HÀ NAM", "SỞ NỘI VỤ")


def product_plan() -> Document:
    annex = table(
        ("TT", "Nhiệm vụ", "Sản phẩm", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành"), (1, 5, 4, 3, 3, 3),
        ("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH",),
        ("1", "Xây dựng kế hoạch cải cách hành chính năm 2025 của Sở", "Kế hoạch được ban hành", "Văn phòng Sở", "Các phòng chuyên môn", "Trước ngày 31/12/2024"),
        ("2", "Kiểm tra công tác cải cách hành chính tại các đơn vị trực thuộc", "Kiểm tra ít nhất 30% số đơn vị trực thuộc", "Thanh tra Sở", "Văn phòng Sở", "Quý III/2024"),
        ("3", "Tuyên truyền cải cách hành chính trên Trang thông tin điện tử của Sở", "Ít nhất 24 tin, bài", "Văn phòng Sở", "Các phòng chuyên môn", "Thường xuyên"),
        ("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH",),
        ("4", "Giải quyết hồ sơ thủ tục hành chính trước hạn và đúng hạn", "Từ 98% trở lên", "Văn phòng Sở", "Các phòng chuyên môn", "Năm 2024"),
        ("5", "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", "Tối thiểu 80%", "Văn phòng Sở", "Các phòng chuyên môn", "Tháng 11/2024"),
        ("6", "Thanh toán trực tuyến phí, lệ phí", "Đạt từ 45% trở lên", "Phòng Kế hoạch - Tài chính", "Văn phòng Sở", "Năm 2024"),
        ("III. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ",),
        ("7", "Cử công chức, viên chức tham gia các lớp đào tạo, bồi dưỡng theo kế hoạch", "100% công chức, viên chức được cử", "Phòng Công chức, viên chức", "Các phòng chuyên môn", "Năm 2024"),
        ("8", "Thực hiện tinh giản biên chế", "Giảm ít nhất 01 biên chế so với năm 2023", "Phòng Công chức, viên chức", "Văn phòng Sở", "Quý IV/2024"),
    )
    return plan(heads(*SNV, "12/KH-SNV", "Hà Nam, ngày 10 tháng 01 năm 2024", "GIÁM ĐỐC"), "Cải cách hành chính năm 2024", annex)


def product_report() -> Document:
    return report(
        heads(*SNV, "215/BC-SNV", "Hà Nam, ngày 12 tháng 12 năm 2024", "GIÁM ĐỐC"), "Kết quả thực hiện công tác cải cách hành chính năm 2024",
        Paragraph("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "heading"),
        "Sở đã ban hành Kế hoạch số 98/KH-SNV ngày 05/12/2024 về cải cách hành chính năm 2025. Thanh tra Sở đã kiểm tra công tác cải cách hành chính tại 02/05 đơn vị trực thuộc (đạt 40%). Trên Trang thông tin điện tử của Sở đã đăng 19 tin, bài tuyên truyền về cải cách hành chính.",
        Paragraph("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "heading"),
        "Trong năm, Sở tiếp nhận 1.245 hồ sơ; đã giải quyết 1.230 hồ sơ, trong đó giải quyết trước hạn và đúng hạn 1.228 hồ sơ, đạt 99,84%. Tỷ lệ số hóa hồ sơ, kết quả giải quyết đạt 76,2%. Thanh toán trực tuyến phí, lệ phí đạt 52,3%, vượt 7,3% so với chỉ tiêu được giao.",
        Paragraph("III. CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", "heading"),
        "Đã cử 35/35 công chức, viên chức tham gia các lớp đào tạo, bồi dưỡng, đạt 100% kế hoạch.",
    )


# ---- Indicators with their unit in a column, the leading unit over several rows

TP = ("UBND TỈNH HÀ NAM", "UBND THÀNH PHỐ PHỦ LÝ")
INDICATORS = ("Tỷ lệ nhiệm vụ trong kế hoạch CCHC được hoàn thành", "Số sáng kiến về cải cách hành chính được công nhận", "Tỷ lệ xã, phường được kiểm tra công vụ",
              "Tỷ lệ hồ sơ giải quyết đúng hạn", "Tỷ lệ hồ sơ nộp trực tuyến toàn trình", "Tỷ lệ hồ sơ được số hóa", "Số hồ sơ trễ hạn",
              "Mức độ hài lòng của người dân", "Thứ hạng Chỉ số chuyển đổi số cấp huyện")


def unit_plan() -> Document:
    n = INDICATORS
    annex = table(
        ("STT", "Tên chỉ tiêu", "Đơn vị tính", "Chỉ tiêu năm 2025", "Cơ quan chủ trì thực hiện", "Thời hạn"), (1, 5, 2, 3, 3, 2),
        ("I", "Chỉ đạo điều hành", "", "", "", ""),
        ("1.1", n[0], "%", "100", "Phòng Nội vụ", "31/12/2025"),
        ("1.2", n[1], "Sáng kiến", "≥ 02", SPAN, "30/11/2025"),
        ("1.3", n[2], "%", "≥ 30", SPAN, "31/10/2025"),
        ("II", "Thủ tục hành chính", "", "", "", ""),
        ("2.1", n[3], "%", "≥ 99", "Văn phòng HĐND và UBND", "31/12/2025"),
        ("2.2", n[4], "%", "≥ 70", SPAN, "31/12/2025"),
        ("2.3", n[5], "%", "85", SPAN, "31/12/2025"),
        ("2.4", n[6], "Hồ sơ", "0", SPAN, "31/12/2025"),
        ("III", "Chuyển đổi số", "", "", "", ""),
        ("3.1", n[7], "%", "> 90", "Phòng Văn hóa và Thông tin", "31/12/2025"),
        ("3.2", n[8], "Bậc", "Tăng ít nhất 02 bậc so với năm 2024", "Phòng Văn hóa và Thông tin", "31/12/2025"),
    )
    return plan(heads(*TP, "33/KH-UBND", "Phủ Lý, ngày 02 tháng 02 năm 2025", "CHỦ TỊCH"), "Nâng cao Chỉ số cải cách hành chính năm 2025", annex)


def unit_table_report() -> Document:
    n = INDICATORS
    rows = (("1.1", n[0], "%", "100", "97,5", "Không đạt"), ("1.2", n[1], "Sáng kiến", "02", "03", "Vượt"), ("1.3", n[2], "%", "30", "33,3", "Đạt"),
            ("2.1", n[3], "%", "99", "98,7", "Đạt"), ("2.2", n[4], "%", "70", "71,4", "Đạt"), ("2.3", n[5], "%", "85", "", ""),
            ("2.4", n[6], "Hồ sơ", "0", "12", "Không đạt"), ("3.1", n[7], "%", "90", "90", "Đạt"),
            ("3.2", n[8], "Bậc", "Tăng 02 bậc", "Tăng 03 bậc (từ hạng 5 lên hạng 2)", "Vượt"))
    return report(heads(*TP, "410/BC-UBND", "Phủ Lý, ngày 28 tháng 12 năm 2025", "CHỦ TỊCH"), "Kết quả thực hiện các chỉ tiêu cải cách hành chính năm 2025",
                  "UBND thành phố báo cáo kết quả như sau:", table(("STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện", "Đánh giá"), (1, 5, 2, 2, 3, 2), *rows))


def unit_prose_report() -> Document:
    return report(
        heads(*TP, "411/BC-UBND", "Phủ Lý, ngày 28 tháng 12 năm 2025", "CHỦ TỊCH"), "Kết quả thực hiện các chỉ tiêu cải cách hành chính năm 2025",
        Paragraph("1. Chỉ đạo điều hành", "heading"),
        "Có 39/40 nhiệm vụ trong kế hoạch CCHC được hoàn thành, đạt 97,5%. Toàn thành phố có 03 sáng kiến về cải cách hành chính được công nhận. Đã kiểm tra công vụ đối với 07/21 xã, phường.",
        Paragraph("2. Thủ tục hành chính", "heading"),
        "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7%; còn 12 hồ sơ trễ hạn. Hồ sơ nộp trực tuyến toàn trình đạt 71,4% tổng số hồ sơ. Công tác số hóa hồ sơ tiếp tục được quan tâm.",
        Paragraph("3. Chuyển đổi số", "heading"),
        "Mức độ hài lòng của người dân đạt 90%. Chỉ số chuyển đổi số xếp thứ 2 trong toàn tỉnh, tăng 3 bậc so với năm 2024.",
    )


# ---- Maximum points and last year's points beside the targets; fields numbered like their codes

UBT = ("UBND TỈNH ĐẮK LẮK", "SỞ NỘI VỤ")


def points_plan() -> Document:
    annex = table(
        ("TT", "Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm đạt năm 2022", "Yêu cầu cần đạt năm 2023", "Cơ quan chủ trì tham mưu", "Thời gian hoàn thành"), (1, 5, 1.4, 1.6, 4, 3, 2.4),
        ("1", "CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH CCHC", "9,5", "8,0", "", "", ""),
        ("1.1", "Kế hoạch CCHC", "2,0", "1,5", "", "", ""),
        ("1.1.1", "Ban hành kế hoạch CCHC năm kịp thời", "0,5", "0,5", "Ban hành trước ngày 31/12/2022", "Sở Nội vụ", "31/12/2022"),
        ("1.1.2", "Mức độ hoàn thành kế hoạch CCHC", "1,5", "1,0", "Hoàn thành 100% nhiệm vụ", "Các sở, ban, ngành", "15/12/2023"),
        ("1.2", "Báo cáo CCHC định kỳ", "1,0", "1,0", "Đủ số lượng, đúng thời gian (báo cáo quý I, 6 tháng, quý III và năm)", "Sở Nội vụ", "Theo quy định"),
        ("1.3", "Kiểm tra CCHC", "1,5", "1,0", "", "", ""),
        ("1.3.1", "Tỷ lệ cơ quan, đơn vị được kiểm tra trong năm", "1,0", "0,5", "≥ 30%", "Sở Nội vụ", "30/11/2023"),
        ("1.3.2", "Tỷ lệ vấn đề phát hiện qua kiểm tra được xử lý", "0,5", "0,5", "100%", "Sở Nội vụ", "15/12/2023"),
        ("2", "Cải cách thủ tục hành chính", "14", "12", "", "", ""),
        ("2.1", "Đánh giá tác động TTHC", "0,5", "0,5", "100% dự thảo VBQPPL có quy định TTHC được đánh giá tác động", "Sở Tư pháp", "Trong năm"),
        ("2.2", "Tỷ lệ hồ sơ TTHC do các sở, ban, ngành tiếp nhận được giải quyết đúng hạn", "1,0", "0,5", "Từ 95% số hồ sơ trở lên", "Các sở, ban, ngành", "Trong năm"),
        ("2.3", "Thực hiện việc xin lỗi người dân, tổ chức khi trễ hẹn", "1,0", "1,0", "100% hồ sơ trễ hẹn có văn bản xin lỗi", "Các sở, ban, ngành", "Trong năm"),
        ("2.4", "Mức độ hài lòng của người dân, tổ chức", "2,0", "1,5", "Tối thiểu 90%", "Sở Nội vụ", "Trong năm"),
    )
    return plan(heads(*UBT, "88/KH-SNV", "Đắk Lắk, ngày 20 tháng 3 năm 2023", "GIÁM ĐỐC"), "Nâng cao Chỉ số cải cách hành chính năm 2023", annex)


def points_report() -> Document:
    return report(
        heads(*UBT, "1205/BC-SNV", "Đắk Lắk, ngày 14 tháng 12 năm 2023", "GIÁM ĐỐC"), "Kết quả thực hiện công tác cải cách hành chính năm 2023",
        Paragraph("1. Công tác chỉ đạo điều hành", "heading"),
        "- Kế hoạch CCHC năm 2023 của tỉnh được ban hành tại Quyết định số 2890/QĐ-UBND ngày 30/12/2022. Năm 2023, tỉnh đề ra 52 nhiệm vụ; đến nay đã hoàn thành 51 nhiệm vụ, 01 nhiệm vụ chuyển sang năm 2024.",
        "- Báo cáo CCHC quý I, 6 tháng, quý III và báo cáo năm được gửi Bộ Nội vụ đầy đủ, đúng thời gian quy định.",
        "- Đã kiểm tra công tác CCHC tại 12/35 cơ quan, đơn vị, qua đó phát hiện 18 vấn đề tồn tại, hạn chế; đến nay 18/18 vấn đề đã được khắc phục, xử lý xong.",
        Paragraph("2. Cải cách thủ tục hành chính", "heading"),
        "- Trong năm không có dự thảo văn bản QPPL nào quy định TTHC.",
        "- Các sở, ban, ngành tiếp nhận 45.210 hồ sơ; đã giải quyết 44.870 hồ sơ, trong đó đúng hạn và trước hạn 43.950 hồ sơ (97,95%), quá hạn 920 hồ sơ. Các đơn vị đã thực hiện xin lỗi bằng văn bản đối với 815/920 hồ sơ trễ hẹn.",
        "- Kết quả khảo sát cho thấy 88,6% người dân, tổ chức hài lòng với sự phục vụ của cơ quan nhà nước.",
    )


# ---- A commune: the unit in charge over several rows, rows numbered through

XA = ("UBND HUYỆN SƠN ĐỘNG", "UBND XÃ THANH SƠN")


def commune_plan() -> Document:
    annex = table(
        ("STT", "Nội dung công việc", "Yêu cầu", "Đơn vị thực hiện", "Tiến độ"), (1, 5, 5, 4, 2),
        ("I", "Cải cách thể chế", "", "", ""),
        ("1", "Rà soát, hệ thống hóa văn bản quy phạm pháp luật", "Rà soát 100% văn bản", "Công chức Tư pháp - Hộ tịch", "Quý IV"),
        ("2", "Phổ biến, giáo dục pháp luật", "Tổ chức ít nhất 04 hội nghị", SPAN, "Hằng quý"),
        ("II", "Cải cách thủ tục hành chính", "", "", ""),
        ("3", "Niêm yết công khai thủ tục hành chính", "100% TTHC được niêm yết tại Bộ phận Một cửa và trên Trang TTĐT của xã", "Công chức Văn phòng - Thống kê", "Thường xuyên"),
        ("4", "Giải quyết hồ sơ", "Không để hồ sơ quá hạn", SPAN, "Thường xuyên"),
        ("5", "Lấy ý kiến đánh giá mức độ hài lòng", "Trên 95% hài lòng", SPAN, "Quý IV"),
        ("III", "Cải cách tài chính công", "", "", ""),
        ("6", "Công khai dự toán, quyết toán ngân sách xã", "Công khai đúng quy định", "Công chức Tài chính - Kế toán", "Theo quy định"),
    )
    return plan(heads(*XA, "05/KH-UBND", "Thanh Sơn, ngày 15 tháng 01 năm 2024", "CHỦ TỊCH"), "Cải cách hành chính năm 2024", annex)


def commune_report() -> Document:
    return report(
        heads(*XA, "210/BC-UBND", "Thanh Sơn, ngày 10 tháng 12 năm 2024", "CHỦ TỊCH"), "Công tác cải cách hành chính năm 2024",
        Paragraph("1. Cải cách thể chế", "heading"),
        "Xã đã rà soát 15/15 văn bản quy phạm pháp luật, đạt 100%. Tổ chức được 3 hội nghị phổ biến, giáo dục pháp luật với 245 lượt người tham dự.",
        Paragraph("2. Cải cách thủ tục hành chính", "heading"),
        "Toàn bộ 128/128 TTHC được niêm yết công khai tại Bộ phận Một cửa. Trong năm tiếp nhận 3.456 hồ sơ, đã giải quyết 3.456 hồ sơ, không có hồ sơ quá hạn. Kết quả lấy phiếu đánh giá: 412/430 phiếu hài lòng và rất hài lòng, đạt 95,81%.",
        Paragraph("3. Cải cách tài chính công", "heading"),
        "Dự toán và quyết toán ngân sách xã được công khai theo đúng quy định tại Quyết định số 15/QĐ-UBND ngày 12/01/2024.",
    )


# ---- The unit in the headers, last year's results beside the targets, across the page

HUYEN = ("UBND TỈNH VĨNH PHÚC", "UBND HUYỆN VĨNH TƯỜNG")
SHARES = ("Tỷ lệ dịch vụ công trực tuyến toàn trình có phát sinh hồ sơ", "Tỷ lệ thanh toán trực tuyến", "Tỷ lệ cán bộ, công chức được tập huấn kỹ năng số", "Tỷ lệ hộ gia đình có kết nối Internet băng rộng")


def header_plan() -> Document:
    n = SHARES
    annex = table(
        ("Mã", "Tên chỉ tiêu", "Mục tiêu năm 2025 (%)", "Thực hiện năm 2024 (%)", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"), (1, 5, 2, 2, 3, 3, 2),
        ("1.1", n[0], "≥ 80", "71,2", "Văn phòng HĐND&UBND", "UBND các xã", "31/12/2025"),
        ("1.2", n[1], "≥ 60", "48,5", "Phòng Tài chính - Kế hoạch", "UBND các xã", "31/12/2025"),
        ("1.3", n[2], "100", "92", "Phòng Nội vụ", "", "30/9/2025"),
        ("1.4", n[3], "≥ 85", "82", "Phòng Văn hóa - Thông tin", "UBND các xã", "31/12/2025"),
    )
    return plan(heads(*HUYEN, "41/KH-UBND", "Vĩnh Tường, ngày 03 tháng 02 năm 2025", "CHỦ TỊCH"), "Chuyển đổi số và cải cách hành chính năm 2025", annex, landscape=True)


def header_report() -> Document:
    n = SHARES
    rows = (("1.1", n[0], "80", "82,4", "Vượt"), ("1.2", n[1], "60", "57.9", "Chưa đạt do người dân chưa quen"), ("1.3", n[2], "100", "100", ""), ("1.4", n[3], "85", "-", "Chưa có số liệu"))
    return report(heads(*HUYEN, "399/BC-UBND", "Vĩnh Tường, ngày 15 tháng 12 năm 2025", "CHỦ TỊCH"), "Kết quả thực hiện chuyển đổi số và cải cách hành chính năm 2025",
                  table(("Mã", "Chỉ tiêu", "Mục tiêu (%)", "Kết quả (%)", "Ghi chú"), (1, 6, 2, 2, 4), *rows))


# ---- The field in a left column over its rows, codes with letters

STP = ("UBND TỈNH QUẢNG TRỊ", "SỞ TƯ PHÁP")
ROAD = "Chuyển đổi số năm 2026"


def field_plan() -> Document:
    annex = table(
        ("Lĩnh vực", "Mã số", "Nội dung công việc", "Yêu cầu năm 2026", "Bộ phận chủ trì", "Hoàn thành"), (2.4, 1.4, 5, 4, 3, 2.2),
        ("1. Chỉ đạo, điều hành", "1a", "Ban hành văn bản phát động thi đua cải cách hành chính", "Trước ngày 28/02/2026", "Văn phòng Sở", "Quý I/2026"),
        (SPAN, "1b", "Giao ban chuyên đề cải cách hành chính", "Ít nhất 04 cuộc", "Văn phòng Sở", "Cả năm"),
        (SPAN, "1c", "Bồi dưỡng kỹ năng số cho công chức, người lao động", "Từ 60 công chức, người lao động trở lên", "Phòng Tổ chức - Pháp chế", "Tháng 9/2026"),
        ("2. Thủ tục hành chính", "II.1.1", "Hồ sơ hộ tịch, quốc tịch giải quyết đúng hạn", "≥ 99%", "Phòng Hành chính tư pháp", "Cả năm"),
        (SPAN, "II.1.2", "Cắt giảm thành phần hồ sơ của thủ tục lý lịch tư pháp", "Giảm ít nhất 02 thành phần", "Phòng Hành chính tư pháp", "Quý III/2026"),
        (SPAN, "II.2.1", "Bản sao chứng thực điện tử", "Không dưới 1.500 bản", "Phòng Hành chính tư pháp", "Tháng 12/2026"),
        ("3. Sự hài lòng", "HL 1", "Mức độ hài lòng của người dân khi làm lý lịch tư pháp", "Trên 95%", "Phòng Hành chính tư pháp", "Tháng 11/2026"),
        (SPAN, "HL 2", "Phản ánh qua đường dây nóng được trả lời", "100%", "Thanh tra Sở", "Cả năm"),
    )
    return plan(heads(*STP, "21/KH-STP", "Quảng Trị, ngày 22 tháng 01 năm 2026", "GIÁM ĐỐC"), "Cải cách hành chính năm 2026", annex)


def field_report() -> Document:
    rows = (("1a", "Phát động thi đua", "Văn bản số 96/STP-VP ngày 11/02/2026", "Ban hành đúng hạn"), ("1b", "Giao ban chuyên đề", "03 cuộc", ""),
            ("1c", "Bồi dưỡng kỹ năng số", "64 công chức, người lao động", ""), ("HL1", "Hài lòng khi làm lý lịch tư pháp", "96,4%", "Phát 250 phiếu"), ("HL2", "Trả lời phản ánh", "", ""))
    return report(
        heads(*STP, "512/BC-STP", "Quảng Trị, ngày 19 tháng 12 năm 2026", "GIÁM ĐỐC"), "Kết quả thực hiện cải cách hành chính năm 2026",
        "Kết quả một số nội dung như sau:", table(("Mã số", "Nội dung", "Kết quả", "Ghi chú"), (1.4, 5, 4, 4), *rows),
        "Tiêu chí II.1.1: đã giải quyết 2.418 hồ sơ, trong đó đúng hạn 2.401 hồ sơ, đạt 99,3%.",
        "Tiêu chí II.2.1: đã cấp 1.322 bản sao chứng thực điện tử.",
    )


# ---- Targets of several years under one heading; the plan's own year counts

CLIMB = (("Tỷ lệ văn bản đi được ký số cá nhân", "%", "82", "95", "100", "Văn phòng Sở", "Tháng 6/2026"),
         ("Tỷ lệ dữ liệu hộ tịch được làm sạch", "%", "64", "90", "100", "Phòng Hành chính tư pháp", "Tháng 12/2026"),
         ("Số dịch vụ công trực tuyến toàn trình", "Dịch vụ", "12", "20", "30", "Phòng Hành chính tư pháp", "Tháng 10/2026"),
         ("Tỷ lệ máy tính có phần mềm diệt mã độc", "%", "70", "100", "100", "Văn phòng Sở", "Tháng 4/2026"),
         ("Số sự cố mất an toàn dữ liệu", "Sự cố", "2", "0", "0", "Văn phòng Sở", "Thường xuyên"),
         ("Kinh phí chi cho chuyển đổi số được giải ngân", "%", "91", "98", "99", "Phòng Tài chính - Tổ chức", "Tháng 12/2026"),
         ("Tỷ lệ công chức có chữ ký số cá nhân", "%", "60", "85", "100", "Phòng Tổ chức - Pháp chế", "Quý II/2026"))


def road_plan() -> Document:
    upper = ("TT", "Chỉ tiêu", "Đơn vị tính", "Lộ trình thực hiện", "Đơn vị chủ trì", "Thời hạn")
    spans = ((1, 2), (1, 2), (1, 2), (3, 1), (1, 2), (1, 2))
    header = (Row(tuple((cell,) for cell in upper), "header", spans=spans), Row((("Năm 2025",), ("Năm 2026",), ("Năm 2027",)), "header"))
    rows = tuple(Row(tuple((cell,) for cell in (str(at), *row))) for at, row in enumerate(CLIMB, 1))
    annex = Table((1, 5, 1.6, 1.5, 1.5, 1.5, 3, 2.4), header + rows, size=12)
    return plan(heads(*STP, "34/KH-STP", "Quảng Trị, ngày 05 tháng 02 năm 2026", "GIÁM ĐỐC"), ROAD, annex)


def road_submitted() -> Document:
    promised = (("95", "Văn phòng Sở", "Tháng 5/2026"), ("80 - 90", "Phòng Hành chính tư pháp", "Tháng 12/2026"), ("22", "Phòng HCTP", "Tháng 10/2026"), ("100", "Phòng Tổ chức - Pháp chế", "Tháng 4/2026"),
                ("Không quá 01", "Văn phòng Sở", "Thường xuyên"), ("98", "Phòng TCTC", "Quý I/2027"))
    rows = tuple((str(at), row[0], row[1], *kept) for at, (row, kept) in enumerate(zip(CLIMB, promised), 1))
    annex = table(("TT", "Chỉ tiêu", "ĐVT", "Năm 2026", "Đơn vị chủ trì", "Thời hạn"), (1, 5, 1.6, 2, 3, 2.4), *rows)
    return plan(heads("SỞ TƯ PHÁP QUẢNG TRỊ", "VĂN PHÒNG SỞ", "06/KH-VP", "Quảng Trị, ngày 24 tháng 02 năm 2026", "CHÁNH VĂN PHÒNG"), "Thực hiện các chỉ tiêu chuyển đổi số năm 2026", annex)


# ---- Plans submitted under these plans, in a shape of their own


def unit_submitted() -> Document:
    n = INDICATORS
    annex = table(
        ("STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm 2025", "Đơn vị chủ trì", "Thời gian hoàn thành"), (1, 5, 2, 3, 3, 2),
        ("1.1", n[0], "%", "100", "Phòng Nội vụ", "15/12/2025"),
        ("1.2", n[1], "Sáng kiến", "01", "Phòng Nội vụ", "30/11/2025"),
        ("1.3", n[2], "%", "≥ 40", "Phòng Nội vụ", "31/12/2025"),
        ("2.1", n[3], "%", "≥ 98", "Văn phòng HĐND và UBND", "31/12/2025"),
        ("2.2", n[4], "%", "≥ 70", "Phòng Nội vụ", "31/12/2025"),
        ("2.3", n[5], "%", "", "Văn phòng HĐND và UBND", "31/12/2025"),
        ("3.1", n[7], "%", "≥ 90", "Phòng Văn hóa và Thông tin", ""),
        ("3.2", n[8], "Bậc", "Tăng ít nhất 03 bậc so với năm 2024", "Phòng Văn hóa và Thông tin", "Theo kế hoạch"),
    )
    return plan(heads("UBND THÀNH PHỐ PHỦ LÝ", "PHÒNG NỘI VỤ", "07/KH-PNV", "Phủ Lý, ngày 20 tháng 02 năm 2025", "TRƯỞNG PHÒNG"), "Thực hiện các chỉ tiêu cải cách hành chính năm 2025", annex)


def product_submitted() -> Document:
    annex = table(
        ("TT", "Nội dung công việc", "Yêu cầu, kết quả cần đạt", "Bộ phận chủ trì", "Bộ phận phối hợp", "Thời gian"), (1, 5, 4, 3, 3, 3),
        ("1", "Tham mưu xây dựng kế hoạch CCHC năm 2025", "Kế hoạch được ban hành", "Văn phòng Sở", "Các phòng", "Tháng 12/2024"),
        ("2", "Kiểm tra công tác CCHC tại đơn vị trực thuộc", "Kiểm tra 02/05 đơn vị (40%)", "Thanh tra Sở", "Văn phòng Sở", "Quý IV/2024"),
        ("3", "Viết tin, bài tuyên truyền CCHC trên Trang TTĐT", "24 tin, bài", "Phòng Cải cách hành chính", "Các phòng", "Thường xuyên"),
        ("4", "Giải quyết hồ sơ TTHC đúng hạn, trước hạn", "Trên 98%", "Văn phòng Sở", "Các phòng", "Năm 2024"),
        ("5", "Số hóa hồ sơ, kết quả giải quyết TTHC", "80%", "Văn phòng Sở", "Các phòng", "Tháng 11/2024"),
        ("6", "Thanh toán trực tuyến phí, lệ phí", "40%", "Phòng Kế hoạch - Tài chính", "Văn phòng Sở", "Năm 2024"),
        ("7", "Cử công chức, viên chức đi đào tạo, bồi dưỡng", "100% kế hoạch", "Phòng Công chức, viên chức", "Các phòng", "Năm 2024"),
    )
    return plan(heads("SỞ NỘI VỤ", "VĂN PHÒNG SỞ", "03/KH-VP", "Hà Nam, ngày 25 tháng 01 năm 2024", "CHÁNH VĂN PHÒNG"), "Thực hiện nhiệm vụ cải cách hành chính năm 2024", annex)


DOCUMENTS = {
    "don-vi-tinh.ke-hoach-phong": ("weasyprint", unit_submitted),
    "san-pham.ke-hoach-phong": ("chromium", product_submitted),
    "san-pham.ke-hoach": ("weasyprint", product_plan),
    "san-pham.bao-cao": ("chromium", product_report),
    "don-vi-tinh.ke-hoach": ("chromium", unit_plan),
    "don-vi-tinh.bao-cao-bang": ("weasyprint", unit_table_report),
    "don-vi-tinh.bao-cao-xuoi": ("weasyprint", unit_prose_report),
    "diem-toi-da.ke-hoach": ("weasyprint", points_plan),
    "diem-toi-da.bao-cao": ("weasyprint", points_report),
    "cap-xa.ke-hoach": ("chromium", commune_plan),
    "cap-xa.bao-cao": ("chromium", commune_report),
    "don-vi-o-dau-cot.ke-hoach": ("weasyprint", header_plan),
    "don-vi-o-dau-cot.bao-cao": ("chromium", header_report),
    "linh-vuc-cot-trai.ke-hoach": ("weasyprint", field_plan),
    "linh-vuc-cot-trai.bao-cao": ("chromium", field_report),
    "lo-trinh.ke-hoach": ("chromium", road_plan),
    "lo-trinh.ke-hoach-phong": ("weasyprint", road_submitted),
}
SCANS = {"don-vi-tinh.ke-hoach": 2, "don-vi-tinh.bao-cao-bang": 1, "don-vi-o-dau-cot.bao-cao": 1}  # pages


def draw_scan(name: str, pages: int) -> None:
    how = Scan(skew=0.4, threshold=155, specks=40)
    pictures = [scan(draw_page(FOLDER / f"{name}.pdf", page, how.dpi), how, page) for page in range(1, pages + 1)]
    pictures_to_pdf(pictures, how.dpi, FOLDER / f"{name}.scan.pdf")


def main(words: list[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, (renderer, make) in DOCUMENTS.items():
        if not words or any(word in name for word in words):
            render(make(), renderer, Path(FOLDER / f"{name}.pdf"))
            if name in SCANS:
                draw_scan(name, SCANS[name])


if __name__ == "__main__":
    main(sys.argv[1:])
