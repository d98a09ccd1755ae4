"""Makes corpus/listed/: two plans whose targets are a list in prose, a report on each, and their labels.

    make_listed.py [NAME...]       all, or those whose name contains one of the words

The wording of the targets follows public plans of trade unions and departments; figures and units are invented.
"""

import sys

from blocks import Document, Letterhead, Paragraph, Salutation, Section, Signature, Title
from plan_text import CORPUS
from renderers import render

FOLDER = CORPUS / "listed"

# code, target as printed, kind, op, value; then what the report says of it and its verdict
UNION = (
    ("II.1", "90% công nhân, viên chức, lao động (CNVCLĐ) toàn tỉnh được tuyên truyền, phổ biến pháp luật lao động", "threshold", ">=", "90",
     "Đã tuyên truyền, phổ biến pháp luật lao động cho 18.620/19.600 CNVCLĐ toàn tỉnh, đạt 95%.", "met"),
    ("II.2", "Từ 85% cơ quan, đơn vị trở lên đạt chuẩn danh hiệu cơ quan văn hóa", "threshold", ">=", "85",
     "Có 164/205 cơ quan, đơn vị đạt chuẩn danh hiệu cơ quan văn hóa, đạt 80%.", "not_met"),
    ("II.3", "Kết nạp mới ít nhất 1.200 đoàn viên công đoàn", "threshold", ">=", "1200",
     "Kết nạp mới 1.340 đoàn viên công đoàn.", "met"),
    ("II.4", "100% công đoàn cơ sở khu vực nhà nước tổ chức hội nghị cán bộ, công chức, viên chức", "threshold", ">=", "100",
     "205/205 công đoàn cơ sở khu vực nhà nước đã tổ chức hội nghị cán bộ, công chức, viên chức, đạt 100%.", "met"),
    ("II.5", "Không có doanh nghiệp xảy ra ngừng việc tập thể trái pháp luật", "zero", "", "",
     "Trong năm không có doanh nghiệp nào xảy ra ngừng việc tập thể trái pháp luật.", "met"),
    ("II.6", "Ít nhất 70% nữ đoàn viên đạt danh hiệu Giỏi việc nước, đảm việc nhà", "threshold", ">=", "70", "", "missing"),
)
DEPARTMENT = (
    ("I.2.1.1", "100% văn bản đi được ký số và gửi trên môi trường mạng", "threshold", ">=", "100",
     "2.105/2.105 văn bản đi được ký số và gửi trên môi trường mạng, đạt 100%.", "met"),
    ("I.2.1.2", "Trên 80% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến", "threshold", ">", "80",
     "Tiếp nhận trực tuyến 1.512/1.890 hồ sơ thủ tục hành chính, đạt 80%.", "not_met"),
    ("I.2.2.1", "Từ 95% công chức trở lên được bồi dưỡng kỹ năng số", "threshold", ">=", "95",
     "Đã bồi dưỡng kỹ năng số cho 57/60 công chức, đạt 95%.", "met"),
    ("I.2.2.2", "Không có công chức bị kỷ luật", "zero", "", "",
     "Có 01 công chức bị kỷ luật khiển trách.", "not_met"),
)


def plan(head: Letterhead, subject: str, body: tuple, signer: Signature) -> Document:
    return Document(subject, (Section((head, Title("KẾ HOẠCH", subject), *body, signer)),))


def union_plan() -> Document:
    items = [Paragraph(f"- {text}{'.' if code == 'II.6' else ';'}") for code, text, *_ in UNION]
    body = (
        Paragraph("I. MỤC ĐÍCH, YÊU CẦU", "heading"),
        Paragraph("Nâng cao chất lượng hoạt động công đoàn, chăm lo, bảo vệ quyền lợi của đoàn viên, người lao động."),
        Paragraph("II. CHỈ TIÊU PHẤN ĐẤU", "heading"),
        *items,
        Paragraph("III. NHIỆM VỤ, GIẢI PHÁP", "heading"),
        Paragraph("- Đẩy mạnh tuyên truyền, phổ biến pháp luật; 100% công đoàn cơ sở xây dựng kế hoạch cụ thể."),
        Paragraph("IV. TỔ CHỨC THỰC HIỆN", "heading"),
        Paragraph("Các công đoàn cơ sở báo cáo kết quả trước ngày 05/12/2025."),
    )
    head = Letterhead("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH", True, "Số: 08/KH-LĐLĐ", "Gia Lai, ngày 15 tháng 01 năm 2025")
    signer = Signature(("Như phần IV;", "Lưu: VT."), ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), "Phạm Văn Dũng")
    return plan(head, "Công tác công đoàn năm 2025", body, signer)


def department_plan() -> Document:
    texts = {code: text for code, text, *_ in DEPARTMENT}
    body = (
        Paragraph("I. MỤC TIÊU", "heading"),
        Paragraph("1. Mục tiêu chung", "subheading"),
        Paragraph("Đẩy mạnh chuyển đổi số, nâng cao chất lượng phục vụ người dân, doanh nghiệp."),
        Paragraph("2. Mục tiêu cụ thể", "subheading"),
        Paragraph("a) Về thủ tục hành chính:"),
        Paragraph(f"- {texts['I.2.1.1']}."),
        Paragraph(f"- {texts['I.2.1.2']}."),
        Paragraph("b) Về công chức, công vụ:"),
        Paragraph(f"- {texts['I.2.2.1']}."),
        Paragraph(f"- {texts['I.2.2.2']}."),
        Paragraph("II. NHIỆM VỤ TRỌNG TÂM", "heading"),
        Paragraph("- Rà soát, cắt giảm thời gian giải quyết thủ tục hành chính."),
    )
    head = Letterhead("UBND TỈNH GIA LAI", "SỞ NỘI VỤ", True, "Số: 21/KH-SNV", "Gia Lai, ngày 20 tháng 01 năm 2025")
    signer = Signature(("Các phòng;", "Lưu: VT, VP."), ("GIÁM ĐỐC",), "Võ Thị Hoa")
    return plan(head, "Cải cách hành chính năm 2025 của Sở Nội vụ", body, signer)


def report(rows: tuple, head: Letterhead, subject: str, signer: Signature) -> Document:
    body = [Paragraph("I. KẾT QUẢ THỰC HIỆN", "heading")]
    body += [Paragraph(f"- {said}") for *_, said, _ in rows if said]
    body += [Paragraph("II. KIẾN NGHỊ", "heading"), Paragraph("Không có.")]
    return Document(subject, (Section((head, Title("BÁO CÁO", subject), Salutation(("Ủy ban nhân dân tỉnh.",)), *body, signer)),))


def union_report() -> Document:
    head = Letterhead("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM", "LIÊN ĐOÀN LAO ĐỘNG TỈNH", True, "Số: 141/BC-LĐLĐ", "Gia Lai, ngày 12 tháng 12 năm 2025")
    signer = Signature(("Như trên;", "Lưu: VT."), ("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), "Phạm Văn Dũng")
    return report(UNION, head, "Kết quả công tác công đoàn năm 2025", signer)


def department_report() -> Document:
    head = Letterhead("UBND TỈNH GIA LAI", "SỞ NỘI VỤ", True, "Số: 388/BC-SNV", "Gia Lai, ngày 15 tháng 12 năm 2025")
    signer = Signature(("Như trên;", "Lưu: VT, VP."), ("GIÁM ĐỐC",), "Võ Thị Hoa")
    return report(DEPARTMENT, head, "Kết quả cải cách hành chính năm 2025 của Sở Nội vụ", signer)


DOCUMENTS = {
    "cong-doan.ke-hoach": ("weasyprint", union_plan),
    "cong-doan.bao-cao": ("chromium", union_report),
    "so-noi-vu.ke-hoach": ("libreoffice", department_plan),
    "so-noi-vu.bao-cao": ("weasyprint", department_report),
}


def main(words: list[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, (renderer, make) in DOCUMENTS.items():
        if not words or any(word in name for word in words):
            render(make(), renderer, FOLDER / f"{name}.pdf")
    for name, rows in (("cong-doan", UNION), ("so-noi-vu", DEPARTMENT)):
        lines = ["\t".join(("code", "name", "kind", "op", "value", "verdict"))]
        lines += ["\t".join((*row[:5], row[6])) for row in rows]
        (FOLDER / f"{name}.labels.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
