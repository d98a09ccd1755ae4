"""Pictures of pages to a PDF as scanners write it: one picture per page, nothing else."""

import io
import struct
from pathlib import Path

import numpy as np
import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image, TiffImagePlugin

TiffImagePlugin.STRIP_SIZE = 1 << 30  # bytes: the whole picture in one strip


def pictures_to_pdf(pictures: list[np.ndarray], dpi: int, output: Path, coding: str = "", quality: int = 60) -> None:
    """`coding`: g4, jbig2, jpeg, jpx, strips (g4 in eight pictures), mask (g4 as an image mask); "": by the picture."""
    pdf = pikepdf.new()
    for picture in pictures:
        add_picture_page(pdf, picture, dpi, coding or ("g4" if picture.dtype == bool else "jpeg"), quality)
    save(pdf, output)


def save(pdf: pikepdf.Pdf, output: Path) -> None:
    output.parent.mkdir(parents=True, exist_ok=True)
    pdf.save(output, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)


def add_picture_page(pdf: pikepdf.Pdf, picture: np.ndarray, dpi: int, coding: str, quality: int = 60) -> pikepdf.Page:
    height, width = picture.shape[:2]
    points = [round(width * 72 / dpi, 2), round(height * 72 / dpi, 2)]
    pieces = np.array_split(picture, 8) if coding == "strips" else [picture]
    content, images, bottom = "", Dictionary(), points[1]
    for index, piece in enumerate(pieces):
        part = piece.shape[0] * 72 / dpi
        bottom -= part
        images[f"/Im{index}"] = CODINGS[coding](pdf, np.ascontiguousarray(piece), quality)
        content += f"q {points[0]} 0 0 {part:.3f} 0 {bottom:.3f} cm /Im{index} Do Q\n"
    page = pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, *points]),
            Resources=Dictionary(XObject=images),
            Contents=pdf.make_stream(content.encode()),
        )
    )
    pdf.pages.append(pikepdf.Page(page))
    return pdf.pages[-1]


def image_stream(pdf: pikepdf.Pdf, data: bytes, picture: np.ndarray, filter_name: str, **more) -> pikepdf.Stream:
    stream = pikepdf.Stream(pdf, data)
    stream.Type, stream.Subtype, stream.Filter = Name.XObject, Name.Image, Name("/" + filter_name)
    stream.Height, stream.Width = picture.shape[:2]
    for key, value in more.items():
        stream[f"/{key}"] = value
    return pdf.make_indirect(stream)


def g4(pdf, ink: np.ndarray, quality: int):
    parameters = Dictionary(K=-1, Columns=ink.shape[1], Rows=ink.shape[0], BlackIs1=False)
    color = dict(ColorSpace=Name.DeviceGray, BitsPerComponent=1, DecodeParms=parameters)
    return image_stream(pdf, g4_bytes(ink), ink, "CCITTFaxDecode", **color)


def mask(pdf, ink: np.ndarray, quality: int):
    """An image mask paints where the sample is 0."""
    parameters = Dictionary(K=-1, Columns=ink.shape[1], Rows=ink.shape[0], BlackIs1=False)
    more = dict(ImageMask=True, BitsPerComponent=1, DecodeParms=parameters)
    return image_stream(pdf, g4_bytes(ink), ink, "CCITTFaxDecode", **more)


def g4_bytes(ink: np.ndarray) -> bytes:
    """CCITT group 4 in one strip; ink is given as 1, since Pillow writes black as 0 and group 4 codes 0 as white."""
    out = io.BytesIO()
    image = Image.fromarray(np.where(ink, 255, 0).astype(np.uint8)).convert("1")
    image.save(out, "TIFF", compression="group4")
    tiff = Image.open(io.BytesIO(out.getvalue()))
    offsets, counts = tiff.tag_v2[273], tiff.tag_v2[279]
    assert len(offsets) == 1, "one strip"
    data = out.getvalue()[offsets[0] : offsets[0] + counts[0]]
    return data if tiff.tag_v2.get(266, 1) == 1 else data.translate(TURNED_BYTES)


# Pillow may write the least significant bit first (TIFF tag FillOrder); PDF has it the other way round.
TURNED_BYTES = bytes(int(f"{value:08b}"[::-1], 2) for value in range(256))


def jbig2(pdf, ink: np.ndarray, quality: int):
    """One generic region coded by MMR, which is group 4 once more (ITU-T T.88, 6.2.6)."""
    height, width = ink.shape
    page = struct.pack(">IIIIBH", width, height, 0, 0, 0, 0)
    region = struct.pack(">IIIIB", width, height, 0, 0, 0) + b"\x01" + g4_bytes(ink)
    data = segment(0, 48, page) + segment(1, 38, region)
    return image_stream(pdf, data, ink, "JBIG2Decode", ColorSpace=Name.DeviceGray, BitsPerComponent=1)


def segment(number: int, kind: int, data: bytes) -> bytes:
    return struct.pack(">IBBBI", number, kind, 0, 1, len(data)) + data


def jpeg(pdf, picture: np.ndarray, quality: int):
    return coded(pdf, picture, "DCTDecode", "JPEG", quality=quality)


def jpx(pdf, picture: np.ndarray, quality: int):
    return coded(pdf, picture, "JPXDecode", "JPEG2000", quality_mode="rates", quality_layers=[60], irreversible=True)


def coded(pdf, picture: np.ndarray, filter_name: str, form: str, **options):
    out = io.BytesIO()
    Image.fromarray(picture).save(out, form, **options)
    space = Name.DeviceGray if picture.ndim == 2 else Name.DeviceRGB
    return image_stream(pdf, out.getvalue(), picture, filter_name, ColorSpace=space, BitsPerComponent=8)


CODINGS = {"g4": g4, "strips": g4, "mask": mask, "jbig2": jbig2, "jpeg": jpeg, "jpx": jpx}
