"""Makes the PDFs of the governing plan, its faultless twin, and the label table of its appendix."""

import csv
import dataclasses
import re
import sys

from blocks import Document, Letterhead, Paragraph, Row, Section, Signature, Table, Title
from plan_text import CORPUS, Criterion, PlanText, cell_paragraphs, read_plan
from renderers import render

FOLDER = CORPUS / "plan-2022"
WIDTHS = (14, 62, 70, 29, 35, 42)


def main(only: list[str]) -> None:
    plan = read_plan()
    write_criteria(plan.criteria)
    for renderer in ("libreoffice", "chromium", "weasyprint"):
        if not only or renderer in only:
            render(plan_to_document(plan), renderer, FOLDER / f"ke-hoach-2022.{renderer}.pdf")
    if not only or "complete" in only:
        render(plan_to_document(repaired(plan), complete=True), "libreoffice", FOLDER / "ke-hoach-2022.complete.pdf")


def write_criteria(criteria: list[Criterion]) -> None:
    with open(FOLDER / "criteria.tsv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE)
        writer.writerow([column.name for column in dataclasses.fields(Criterion)])
        writer.writerows(dataclasses.astuple(criterion) for criterion in criteria)


def plan_to_document(plan: PlanText, complete: bool = False) -> Document:
    body = Section((*body_head(plan, complete), *body_text(plan), signature(plan)))
    appendix = Section((*appendix_head(plan), appendix_table(plan)), landscape=True)
    return Document(title="Kế hoạch khắc phục tồn tại, hạn chế năm 2022", sections=(body, appendix))


def body_head(plan: PlanText, complete: bool) -> tuple:
    number, place_date, kind, subject = plan.body[:4]
    superior, agency = ("UBND TỈNH GIA LAI", "BAN QUẢN LÝ KHU KINH TẾ") if complete else ("", "")
    return Letterhead(superior, agency, complete, number, place_date), Title(kind, subject)


def body_text(plan: PlanText) -> list[Paragraph]:
    end = plan.body.index("Nơi nhận:")
    return [Paragraph(text, paragraph_style(text)) for text in plan.body[4:end]]


def paragraph_style(text: str) -> str:
    if re.match(r"[IVX]+\. ", text):
        return "heading"
    if re.match(r"[12]\. (Mục đích|Yêu cầu|Tập trung|Tiếp tục)|1\.\d+\. ", text):
        return "subheading"
    if text.startswith("(Có phụ lục"):
        return "centered-italic"
    return "body"


def signature(plan: PlanText) -> Signature:
    block = plan.body[plan.body.index("Nơi nhận:") + 1 :]
    recipients = tuple(line.removeprefix("- ") for line in block if line.startswith("- "))
    *authority, name = [line for line in block if not line.startswith("- ")]
    return Signature(recipients, tuple(authority), name)


def appendix_head(plan: PlanText) -> list[Paragraph]:
    heading, title, reference = plan.appendix_title
    return [Paragraph(heading, "centered-bold"), Paragraph(title, "centered-bold"), Paragraph(reference, "centered-italic")]


def appendix_table(plan: PlanText) -> Table:
    rows = [Row(tuple((cell,) for cell in plan.header), "header"), Row(tuple((cell,) for cell in plan.numbers), "numbers")]
    field = ""
    for criterion in plan.criteria:
        if criterion.field != field:
            field = criterion.field
            rows.append(Row(((field,), (criterion.field_name,)), "field"))
        rows.append(criterion_row(criterion))
    return Table(WIDTHS, tuple(rows))


def criterion_row(criterion: Criterion) -> Row:
    texts = (criterion.name_cell, criterion.target, criterion.lead, criterion.support, criterion.deadline)
    return Row(((str(criterion.order),), *(cell_paragraphs(text) for text in texts)))


# What the twin says instead, as (part of a paragraph, its replacement).
REPAIRS_ANYWHERE = [
    ("Số: /KH-BQLKKT", "Số: 45/KH-BQLKKT"),
    ("Gia Lai, ngày tháng 9 năm 2022", "Gia Lai, ngày 26 tháng 9 năm 2022"),
    ("Không có công chức, viên chức bị kỷ luật", "Không có cán bộ, công chức, viên chức bị kỷ luật"),
    ("Nâng cao tỷ lệ hài lòng so với năm 2021", "Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021"),
    ("1.10. Chỉ số hài lòng kết quả giải quyết TTHC", "1.10. Tiêu chí thành phần “Chỉ số hài lòng về kết quả giải quyết TTHC thuộc Chỉ số SIPAS”"),
    ("thông nhất, đồng bộ", "thống nhất, đồng bộ"),
    ("Webside", "Website"),
    ("KT.TRƯỞNG BAN", "KT. TRƯỞNG BAN"),
    ("Trần Quang Thái", "Nguyễn Văn An"),  # the twin is not the office's paper: an invented name
]
SUPPORT = "- Phối hợp/Thực hiện: "
ADDED_SUPPORT = {"1.2.": "Sở Thông tin và Truyền thông", "1.10.": "Bưu điện tỉnh"}


def repaired(plan: PlanText) -> PlanText:
    """The twin: number, date and header filled in, items 1.2, 1.4, 1.9, 1.10 mended, item 1.7 left out."""
    body = [replace_all(text) for text in plan.body]
    body = add_support(body)
    body = add_deadline(body)
    body = leave_out_item(body, 7)
    title = [
        "PHỤ LỤC",
        plan.appendix_title[1].replace("NHẪM", "NHẰM"),
        "(Kèm theo Kế hoạch số 45/KH-BQLKKT ngày 26/9/2022 của Ban Quản lý Khu kinh tế)",
    ]
    return dataclasses.replace(plan, body=body, appendix_title=title)


def replace_all(text: str) -> str:
    for wrong, right in REPAIRS_ANYWHERE:
        text = text.replace(wrong, right)
    return text


def add_support(body: list[str]) -> list[str]:
    item, out = "", []
    for text in body:
        item = item_number(text) or item
        if text.startswith(SUPPORT) and item in ADDED_SUPPORT:
            text = text.rstrip(".") + f", {ADDED_SUPPORT[item]}."
        out.append(text)
    return out


def add_deadline(body: list[str]) -> list[str]:
    place = next(index for index, text in enumerate(body) if item_number(text) == "1.10.")
    return body[:place] + ["d) Thời gian thực hiện/hoàn thành: Trong năm 2022."] + body[place:]


def leave_out_item(body: list[str], left_out: int) -> list[str]:
    """Drops item 1.<left_out> and renumbers those after it."""
    out, skipping = [], False
    for text in body:
        item = item_number(text)
        if item or text.startswith("2. Tiếp tục"):
            skipping = item == f"1.{left_out}."
        if skipping:
            continue
        number = int(item[2:-1]) if item else 0
        out.append(f"1.{number - 1}." + text.removeprefix(item) if number > left_out else text)
    return out


def item_number(text: str) -> str:
    found = re.match(r"1\.\d+\.(?= )", text)
    return found.group() if found else ""


if __name__ == "__main__":
    main(sys.argv[1:])
