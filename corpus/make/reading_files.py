"""Kind 6: PDF/A, attachments, portfolios, passwords: the same reports in other wrappings."""

import io
import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import reading_sources as sources
from blocks import Document, Paragraph, Section
from plan_text import CORPUS
from reading_entry import Entry, Source
from reading_scanner import draw_scan
from reading_scans import QUIET
from renderers import run
from scan_page import Scan
from scan_pdf import save
from to_docx import document_to_docx
from report_source import source_to_document

PROFILE = Path("/usr/share/color/icc/ghostscript/srgb.icc")
PASSWORD, OWNER = "mat-khau", "chu-so-huu"


def entries() -> list[Entry]:
    return [*archives(), *attached(), *locked(), *other_wrappings()]


def entry(name: str, about: str, source: Source, draw: Callable[[Path], None], **more) -> Entry:
    twin = more.pop("twin", None) or twin_of(source)
    more = {"page_sources": ("text",) * source.pages, "forbidden": QUIET} | more
    return Entry(f"reading/files/{name}.pdf", "file", about, draw, source, twin_of=twin, **more)


def twin_of(source: Source) -> str:
    if source.pdf.is_relative_to(CORPUS):
        return str(source.pdf.relative_to(CORPUS))
    return source.verdicts.replace(".labels.tsv", ".pdf")


def changed(source: Source, change: Callable[[pikepdf.Pdf], None], **saving):
    def draw(output: Path) -> None:
        with pikepdf.open(source.pdf) as pdf:
            change(pdf)
            if saving:
                pdf.save(output, static_id=True, **saving)
            else:
                save(pdf, output)

    return draw


def archives() -> list[Entry]:
    """PDF/A rebuilds the colour transform of its OutputIntent on every page unless a reader drops it.

    Ghostscript spoils the ToUnicode of WeasyPrint's and Chromium's fonts, so these start from LibreOffice's files.
    """
    quarter, mixed, whole, held = sources.report("05-"), sources.report("13-"), sources.plan("complete"), sources.report("16-")
    scanned = sources.report("07-")
    return [
        entry("pdfa-1b-libreoffice", "PDF/A-1b by LibreOffice", libreoffice_source(), copied_archive),
        entry("pdfa-2b", "PDF/A-2b by Ghostscript, with an output intent", mixed, ghostscript(mixed, 2)),
        entry("pdfa-3b-attachment", "PDF/A-3b by Ghostscript, with an attachment", quarter, with_attachment(quarter), facts=(("attachment", "Số liệu quý III.csv"),)),
        entry("pdfa-2b-plan", "PDF/A-2b of the whole plan: sixteen pages with one output intent", whole, ghostscript(whole, 2)),
        entry("pdfa-scan", "A scanner's PDF/A: pictures and an output intent", scanned, scan_archive(scanned), page_sources=("ocr",), twin="reading/scans/prose-200dpi.pdf"),
        entry("held-pdfa-2b", "PDF/A-2b by Ghostscript, with an output intent", held, ghostscript(held, 2)),
    ]


def libreoffice_source() -> Source:
    text = sources.report_text("05-")
    document = source_to_document(text)
    pdf = sources.DRAWN / "05.pdfa.pdf"
    sources.DRAWN.mkdir(parents=True, exist_ok=True)
    if not pdf.exists():
        export_archive(document, pdf)
    return sources.relabelled(f"{text.name}.pdfa", document, pdf, sources.report("05-"))


def export_archive(document: Document, pdf: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        document_to_docx(document).save(f"{folder}/a.docx")
        options = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"1"}}'
        run(["soffice", "--headless", "--convert-to", options, "a.docx"], Path(folder))
        pdf.write_bytes(Path(folder, "a.pdf").read_bytes())


def copied_archive(output: Path) -> None:
    output.write_bytes((sources.DRAWN / "05.pdfa.pdf").read_bytes())


DEFINITIONS = """%!
[/_objdef {icc} /type /stream /OBJ pdfmark
[{icc} << /N 3 >> /PUT pdfmark
[{icc} (PROFILE) (r) file /PUT pdfmark
[/_objdef {intent} /type /dict /OBJ pdfmark
[{intent} << /Type /OutputIntent /S /GTS_PDFA1 /DestOutputProfile {icc} /OutputConditionIdentifier (sRGB) >> /PUT pdfmark
[{Catalog} << /OutputIntents [ {intent} ] >> /PUT pdfmark
"""


def ghostscript(source: Source, level: int):
    def draw(output: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            definitions = Path(folder, "definitions.ps")
            definitions.write_text(DEFINITIONS.replace("PROFILE", str(PROFILE)))
            command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", f"-dPDFA={level}", "-dPDFACompatibilityPolicy=1"]
            command += ["-sColorConversionStrategy=RGB", f"--permit-file-read={PROFILE}", f"-sOutputFile={output}", str(definitions), str(source.pdf)]
            subprocess.run(command, check=True, capture_output=True)

    return draw


def with_attachment(source: Source):
    def draw(output: Path) -> None:
        ghostscript(source, 3)(output)
        with pikepdf.open(io.BytesIO(output.read_bytes())) as pdf:
            attach(pdf, "Số liệu quý III.csv", FIGURES)
            pdf.save(output, static_id=True)

    return draw


FIGURES = "Mã;Tiếp nhận;Đúng hạn\n3.4.1;846;841\n".encode()


def attach(pdf: pikepdf.Pdf, name: str, data: bytes) -> None:
    spec = pikepdf.AttachedFileSpec(pdf, data, filename=name, mime_type="text/csv" if name.endswith("csv") else "application/pdf")
    pdf.attachments[name] = spec


def scan_archive(source: Source):
    def draw(output: Path) -> None:
        draw_scan(source, Scan())(output)
        with pikepdf.open(io.BytesIO(output.read_bytes())) as pdf:
            profile = pdf.make_stream(PROFILE.read_bytes(), N=3)
            intent = Dictionary(Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=String("sRGB"), DestOutputProfile=profile)
            pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
            save(pdf, output)

    return draw


def attached() -> list[Entry]:
    table, quarter = sources.report("01-"), sources.report("05-")
    two = (("attachment", "Phụ lục số liệu.csv"), ("attachment.2", "Bản scan có chữ ký.pdf"))

    def add_two(pdf: pikepdf.Pdf) -> None:
        attach(pdf, "Phụ lục số liệu.csv", FIGURES)
        attach(pdf, "Bản scan có chữ ký.pdf", quarter.pdf.read_bytes())

    return [
        entry("attachments", "Two attached files, one of them another report", table, changed(table, add_two), facts=two),
        entry("attachment-on-page", "An attached file as a pin on the page", quarter, changed(quarter, pin), facts=(("attachment", "Phụ lục số liệu.csv"),)),
        portfolio(),
    ]


def pin(pdf: pikepdf.Pdf) -> None:
    spec = pikepdf.AttachedFileSpec(pdf, FIGURES, filename="Phụ lục số liệu.csv", mime_type="text/csv")
    note = Dictionary(Type=Name.Annot, Subtype=Name.FileAttachment, Rect=Array([540, 700, 556, 720]), FS=spec.obj, Name=Name.PushPin, Contents=String("Số liệu"))
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])


COVER = ["BỘ HỒ SƠ BÁO CÁO", "Tệp này gồm nhiều tài liệu đính kèm. Hãy mở bằng phần mềm đọc PDF có hỗ trợ bộ hồ sơ (portfolio) để xem."]


def portfolio() -> Entry:
    """The report is among the attachments, which are not opened: nothing may be called missing."""
    first, second = "128-BC-BQLKKT.pdf", "Phụ lục kèm theo báo cáo.pdf"
    document = Document("Bộ hồ sơ", (Section((Paragraph(COVER[0], "centered-bold"), Paragraph(COVER[1]))),))
    source = sources.drawn("portfolio", document, "weasyprint", Source("portfolio", Path(), 1, document="other"))

    def fill(pdf: pikepdf.Pdf) -> None:
        attach(pdf, first, sources.report("01-").pdf.read_bytes())
        attach(pdf, second, sources.report("15-").pdf.read_bytes())
        pdf.Root.Collection = Dictionary(Type=Name.Collection, View=Name.D, D=String(first))

    facts = (("attachment", first), ("attachment.2", second), ("portfolio", "yes"))
    forbidden = ("criterion-missing", "unreadable", "text-layer-untrusted", "legacy-encoding", "truncated", "encrypted")
    draw = changed(source, fill)
    return entry("portfolio", "A portfolio: a cover page, two reports inside", source, draw, facts=facts, forbidden=forbidden, twin="reports/tuning/01-ma-o-cot-stt.pdf")


def locked() -> list[Entry]:
    """`password` opens the file; without it, the file is encrypted and unreadable."""
    table, quarter, prose, held = sources.report("01-"), sources.report("05-"), sources.report("07-"), sources.report("18-")
    rows = [
        ("password-aes256", "User password, AES-256", table, PASSWORD, 6),
        ("password-aes128", "User password, AES-128", quarter, PASSWORD, 4),
        ("password-rc4", "User password, RC4 128", prose, PASSWORD, 3),
        ("password-vietnamese", "A password with Vietnamese letters, AES-256", prose, "Mật khẩu Số 1", 6),
        ("held-password-aes256", "User password, AES-256", held, PASSWORD, 6),
    ]
    made = [entry(name, about, source, lock(source, user, level), facts=(("password", user), ("without_password", "encrypted"))) for name, about, source, user, level in rows]
    for name, source in (("owner-password", table), ("held-owner-password", held)):
        made.append(entry(name, "Owner password only: opens without any, printing and copying not allowed", source, lock(source, "", 6), facts=(("owner_password", OWNER),)))
    made.append(entry("owner-password-rc4", "Owner password only, RC4 40", quarter, lock(quarter, "", 2), facts=(("owner_password", OWNER),)))
    return made


def lock(source: Source, user: str, level: int):
    none = pikepdf.Permissions(extract=False, print_lowres=False, print_highres=False, modify_other=False, accessibility=True)
    encryption = pikepdf.Encryption(user=user, owner=OWNER, R=level, aes=level >= 4, metadata=level >= 4, allow=none)

    def draw(output: Path) -> None:
        with pikepdf.open(source.pdf) as pdf:
            pdf.save(output, encryption=encryption, static_id=True)

    return draw


def other_wrappings() -> list[Entry]:
    """Other ways to write the same file."""
    table, prose = sources.report("01-"), sources.report("07-")
    compact = dict(object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return [
        entry("object-streams", "Objects in compressed streams, cross references too", table, changed(table, lambda pdf: None, **compact)),
        entry("linearized", "Linearised for the web", table, changed(table, lambda pdf: None, linearize=True)),
        entry("junk-around", "A mail header before the file, blank bytes after it", prose, junk(prose)),
    ]


def junk(source: Source):
    def draw(output: Path) -> None:
        output.write_bytes(b"Content-Type: application/pdf\r\n\r\n" + source.pdf.read_bytes() + b"\r\n" * 200)

    return draw
