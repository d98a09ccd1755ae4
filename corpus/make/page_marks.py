"""What is printed across pages and is no part of their text: watermarks, stamps of incoming mail, seals."""

import io
import math
from collections.abc import Callable

import pikepdf
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from page_turn import page_size

SERIF = "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"
SANS = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
GREY, PALE, RED = (0.55, 0.55, 0.55), (0.86, 0.86, 0.86), (0.82, 0.1, 0.12)

Painter = Callable[[Canvas, float, float], None]  # on a page of so many points, origin bottom left


def paint(page: pikepdf.Page, painter: Painter, under: bool = False) -> None:
    width, height = page_size(page)
    out = io.BytesIO()
    pdfmetrics.registerFont(TTFont("Serif", SERIF))
    pdfmetrics.registerFont(TTFont("SansBold", SANS))
    canvas = Canvas(out, pagesize=(width, height), invariant=1)
    painter(canvas, width, height)
    canvas.showPage()
    canvas.save()
    with pikepdf.open(io.BytesIO(out.getvalue())) as marks:
        box = pikepdf.Rectangle(page.mediabox)
        (page.add_underlay if under else page.add_overlay)(marks.pages[0], box)


def vertical(text: str, at: float = 0.42) -> Painter:
    """A line that runs up the page through the text."""

    def draw(canvas: Canvas, width: float, height: float) -> None:
        canvas.setFillColorRGB(*GREY)
        canvas.setFont("Serif", 13)
        canvas.translate(width * at, height * 0.08)
        canvas.rotate(90)
        canvas.drawString(0, 0, (text + "     ") * 4)

    return draw


def stacked(text: str, at: float = 0.6) -> Painter:
    """Upright letters one below the other, through the text."""

    def draw(canvas: Canvas, width: float, height: float) -> None:
        canvas.setFillColorRGB(*GREY)
        canvas.setFont("Serif", 13)
        y = height * 0.86
        for letter in text:
            canvas.drawCentredString(width * at, y, letter)
            y -= 17

    return draw


def diagonal(text: str, size: float = 90) -> Painter:
    def draw(canvas: Canvas, width: float, height: float) -> None:
        canvas.setFillColorRGB(*PALE)
        canvas.setFont("SansBold", size)
        canvas.translate(width / 2, height / 2)
        canvas.rotate(math.degrees(math.atan2(height, width)))
        canvas.drawCentredString(0, -size / 3, text)

    return draw


def tiled(text: str) -> Painter:
    """As systems that trace copies print it: small, turned, all over the page."""

    def draw(canvas: Canvas, width: float, height: float) -> None:
        canvas.setFillColorRGB(*PALE)
        canvas.setFont("Serif", 11)
        for column in range(3):
            for row in range(7):
                canvas.saveState()
                canvas.translate(width * (column + 0.1) / 3, height * (row + 0.2) / 7)
                canvas.rotate(30)
                canvas.drawString(0, 0, text)
                canvas.restoreState()

    return draw


def incoming(number: str, date: str, left: float = 12, top: float = 112) -> Painter:
    """The stamp of the office that received the paper: its own number and day, in a red box, a little askew."""

    def draw(canvas: Canvas, width: float, height: float) -> None:
        canvas.setFillColorRGB(*RED)
        canvas.setStrokeColorRGB(*RED)
        canvas.translate(left, height - top - 56)
        canvas.rotate(3)
        canvas.setLineWidth(1.2)
        canvas.rect(0, 0, 118, 56)
        canvas.line(0, 40, 118, 40)
        canvas.setFont("SansBold", 9)
        canvas.drawCentredString(59, 44, "CÔNG VĂN ĐẾN")
        canvas.setFont("Serif", 11)
        for index, line in enumerate((f"Số: {number}", f"Ngày: {date}", "Chuyển: Văn phòng")):
            canvas.drawString(6, 28 - 12 * index, line)

    return draw


def seal(left: float, top: float) -> Painter:
    """A red round seal as vector drawing, with text around a star."""

    def draw(canvas: Canvas, width: float, height: float) -> None:
        canvas.setStrokeColorRGB(*RED)
        canvas.setFillColorRGB(*RED)
        canvas.setFillAlpha(0.75)
        canvas.setStrokeAlpha(0.75)
        canvas.translate(left, height - top)
        for radius, line in ((50, 2), (46, 0.8), (31, 0.8)):
            canvas.setLineWidth(line)
            canvas.circle(0, 0, radius)
        canvas.setFont("SansBold", 7)
        text = "BẢN MẪU THỬ NGHIỆM ★ KHÔNG CÓ GIÁ TRỊ ★ "
        for index, letter in enumerate(text):
            canvas.saveState()
            canvas.rotate(90 - 360 * index / len(text))
            canvas.translate(36, 0)
            canvas.rotate(-90)
            canvas.drawCentredString(0, 0, letter)
            canvas.restoreState()

    return draw
