"""Makes corpus/baseline/: a report of 2021, reports of 2022 to be held against it, and their labels.

    make_baseline.py [NAME...]     all, or those whose name contains one of the words

The measure is the plan of 2022. In 2021 two criteria had other codes. Figures are invented.
"""

import sys

from blocks import Document, Letterhead, Paragraph, Salutation, Section, Signature, Title
from plan_text import CORPUS, read_plan
from renderers import render

FOLDER = CORPUS / "baseline"

# code of 2022: code of 2021, what was reported for 2021
PAST = (
    ("8.1.1", "8.1.1", "Chỉ số đạt 83,90%."),
    ("8.1.2", "8.1.3", "Chỉ số đạt 85,12%."),
    ("8.1.4", "8.1.5", "Chỉ số đạt 88,40%."),
    ("8.2", "8.2", "Đạt 12 dự án."),
)
# name of the report: code, what it says, verdict and rules with the record, verdict without it
REPORTS = {
    "chi-neu-nam-nay": (
        ("8.1.1", "Năm 2022 chỉ số đạt 86,40%.", "met", "", "review"),
        ("8.1.2", "Năm 2022 chỉ số đạt 86,02%.", "not_met", "", "review"),
        ("8.1.4", "Năm 2022 chỉ số đạt 88,40%.", "met", "", "review"),
    ),
    "neu-sai-nam-truoc": (
        ("8.1.1", "Năm 2022 chỉ số đạt 86,40%, năm 2021 là 84,90%.", "review", "baseline-conflicts", "not_met"),
        ("8.1.2", "Năm 2022 chỉ số đạt 88,50%, năm 2021 là 85,12%.", "met", "", "met"),
        ("8.1.4", "Năm 2022 chỉ số đạt 89,00%, năm 2021 là 88,00%.", "met", "baseline-conflicts", "met"),
    ),
}


def document(number: str, year: int, lines: list[str]) -> Document:
    subject = f"Kết quả thực hiện công tác cải cách hành chính năm {year}"
    blocks = (
        Letterhead("UBND TỈNH GIA LAI", "BAN QUẢN LÝ KHU KINH TẾ", True, f"Số: {number}/BC-BQLKKT", f"Gia Lai, ngày 14 tháng 12 năm {year}"),
        Title("BÁO CÁO", subject),
        Salutation(("Sở Nội vụ tỉnh Gia Lai.",)),
        Paragraph("I. TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH", "heading"),
        *(Paragraph(line) for line in lines),
        Signature(("Như trên;", "Lưu: VT, VP."), ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"), "Nguyễn Văn An"),
    )
    return Document(subject, (Section(blocks),))


def main(words: list[str]) -> None:
    FOLDER.mkdir(exist_ok=True)
    criteria = {criterion.code: criterion for criterion in read_plan().criteria}

    def line(code: str, printed: str, said: str) -> str:
        criterion = criteria[code]
        return f"{criterion.kind} {printed} - {criterion.name}: {said}"

    made = {"bao-cao-2021": ("weasyprint", document("95", 2021, [line(code, before, said) for code, before, said in PAST]))}
    for at, (name, rows) in enumerate(REPORTS.items()):
        made[f"bao-cao-2022.{name}"] = ("chromium", document(str(101 + at), 2022, [line(code, code, said) for code, said, *_ in rows]))
    for name, (renderer, blocks) in made.items():
        if not words or any(word in name for word in words):
            render(blocks, renderer, FOLDER / f"{name}.pdf")
    for name, rows in REPORTS.items():
        lines = ["\t".join(("code", "verdict", "finding", "verdict_without"))]
        lines += ["\t".join((code, verdict, rule, without)) for code, _, verdict, rule, without in rows]
        (FOLDER / f"bao-cao-2022.{name}.labels.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
