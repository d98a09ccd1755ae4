"""Makes small inputs that cannot be read, or not as expected, in corpus/bad/."""

import io

import pikepdf

from blocks import Document, Paragraph, Section, Title
from make_plan import body_head, body_text, signature
from plan_text import CORPUS, read_plan
from renderers import render

BAD = CORPUS / "bad"
PASSWORD = "mat-khau"


def main() -> None:
    BAD.mkdir(exist_ok=True)
    no_appendix()
    whole = (BAD / "no-appendix.pdf").read_bytes()
    (BAD / "empty.pdf").write_bytes(b"")
    (BAD / "not-a-pdf.pdf").write_text("Đây là một tệp văn bản, không phải tệp PDF.\n", encoding="utf-8")
    (BAD / "truncated.pdf").write_bytes(whole[: len(whole) * 6 // 10])
    encrypted(whole)
    huge_page()


def no_appendix() -> None:
    plan = read_plan()
    body = Section((*body_head(plan, False), *body_text(plan), signature(plan)))
    render(Document("Kế hoạch không có phụ lục", (body,)), "weasyprint", BAD / "no-appendix.pdf")


def encrypted(whole: bytes) -> None:
    with pikepdf.open(io.BytesIO(whole)) as pdf:
        del pdf.pages[1:]
        pdf.remove_unreferenced_resources()
        pdf.save(BAD / "encrypted.pdf", encryption=pikepdf.Encryption(user=PASSWORD, owner=PASSWORD + "-2", R=6))


def huge_page() -> None:
    """One page of 10,000 x 10,000 points with one line of text in the middle."""
    page = Section((Title("BÁO CÁO", "Trang rất lớn"), Paragraph("TC 1.1: Đã hoàn thành 100% kế hoạch.")))
    render(Document("Trang rất lớn", (page,)), "weasyprint", BAD / "huge-page.pdf")
    with pikepdf.open(BAD / "huge-page.pdf", allow_overwriting_input=True) as pdf:
        pdf.pages[0].MediaBox = [-4700, -4600, 5300, 5400]
        for box in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
            if box in pdf.pages[0]:
                del pdf.pages[0][box]
        pdf.save(BAD / "huge-page.pdf", static_id=True)


if __name__ == "__main__":
    main()
