"""Makes an archive of five years: plans, reports and everything else, named anyhow, and what is true of it.

    make_archive.py OUT [UNITS]      OUT/archive/: the files; OUT/*.tsv: the labels. UNITS: 8, or more

The labels come first: archive_facts.py says what is planted, this file only writes it down. The same files every time.
"""

import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import archive_facts as facts
import archive_scan
from archive_facts import CRITERIA, YEARS, unit_at
from blocks import Document, Letterhead, Paragraph, Row, Salutation, Section, Signature, Table, Title
from fast_pdf import write_pdf

CORPUS = Path(__file__).resolve().parent.parent
HEADER = ("TT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Mục tiêu, yêu cầu", "Cơ quan phụ trách", "Cơ quan phối hợp/thực hiện", "Thời gian")
SIGNERS = ("Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Võ Văn Em", "Hoàng Thị Giang", "Rơ Châm Hà", "Siu Khoa")


@dataclass(frozen=True)
class Label:
    """One file. `instead`: the path of the file that it gives way to."""

    path: str
    kind: str
    unit: str = ""
    year: int = 0
    period: str = "unknown"
    number: str = ""
    date: str = ""
    role: str = ""
    instead: str = ""


class Archive:
    def __init__(self, out: Path, units: int):
        self.out, self.units, self.labels = out, units, []
        self.report_path = {}

    def make(self) -> None:
        shutil.rmtree(self.out / "archive", ignore_errors=True)
        for year in YEARS:
            self.plan(year)
            for unit in range(-1, self.units):
                self.year_of(unit, year)
        self.odds_and_ends()
        self.write_labels()

    def add(self, document: Document, label: Label) -> None:
        write_pdf(document, self.out / "archive" / label.path)
        self.labels.append(label)

    def copy(self, path: str, label: Label) -> None:
        target = self.out / "archive" / label.path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self.out / "archive" / path, target)
        self.labels.append(label)

    # Plans -------------------------------------------------------------------------------------------------------
    def plan(self, year: int) -> None:
        number, path = f"{20 + year - 2018}/KH-UBND", f"{year}/KH {year}.pdf" if year % 2 else f"ke hoach/kh cchc ({year}) ban chinh.pdf"
        if year == 2021:
            early = f"{year}/KH {year} ban dau.pdf"
            self.add(plan(year, "07/KH-UBND", f"ngày 11 tháng 01 năm {year}"), Label(early, "plan", facts.PROVINCE.name, year, "year", "07/KH-UBND", f"{year}-01-11", "superseded", path))
        self.add(plan(year, number, f"ngày 20 tháng 02 năm {year}"), Label(path, "plan", facts.PROVINCE.name, year, "year", number, f"{year}-02-20", "plan"))
        if year == 2022:
            own = Label("2022/So Noi vu/KH trien khai.pdf", "plan", "Sở Nội vụ", year, "year", "15/KH-SNV", "2022-03-05", "unit-plan", path)
            self.add(plan(year, own.number, "ngày 05 tháng 3 năm 2022", 0), own)

    # Reports -----------------------------------------------------------------------------------------------------
    def year_of(self, unit: int, year: int) -> None:
        if (unit, year) not in facts.NOT_SENT:
            self.annual(unit, year)
        if unit in facts.HALF_YEAR_UNITS and (unit, year) not in facts.HALF_YEAR_NOT_SENT:
            self.interim(unit, year, "six_months", "6 tháng đầu năm", f"{60 + unit}", f"ngày 15 tháng 6 năm {year}", f"{year}-06-15", f"bc 6t/{year}-{unit}.pdf")
        for who, when, quarter in facts.QUARTERS:
            if (unit, year) == (who, when):
                month = quarter * 3
                written = f"ngày 16 tháng {month if month > 2 else f'{month:02}'} năm {year}"
                self.interim(unit, year, "quarter", f"quý {'I' * quarter}", f"{30 + quarter}", written, f"{year}-{month:02}-16", f"{year}/quy {quarter}.pdf")

    def annual(self, unit: int, year: int) -> None:
        who, number = unit_at(unit), f"{(110 if unit >= 0 else 310) + unit}/BC-{unit_at(unit).symbol}"
        day = 10 + unit % 5
        path = self.name_of(unit, year)
        self.report_path[unit, year] = path
        label = Label(path, "report", who.name, year, "year", number, f"{year}-12-{day}", "report")
        document = annual_report(unit, year, number, f"ngày {day} tháng 12 năm {year}", self.units)
        if (unit, year) in facts.SCANNED:
            archive_scan.write_scan(document, self.out / "archive" / path)
            self.labels.append(label)
        else:
            self.add(document, label)
        if (unit, year) == (0, 2020):
            self.revision(label)
        if (unit, year) == (6, 2021):
            self.draft(label)
        if (unit, year) == (2, 2022):
            stamped = annual_report(unit, year, number, f"ngày {day} tháng 12 năm {year}", self.units, ("Văn bản này đã được số hóa và lưu tại hồ sơ công việc.",))
            counts = "luu tru/STC.ban luu.pdf"  # of two alike the first by path
            self.labels[-1] = replace(label, role="near-duplicate", instead=counts)
            self.add(stamped, replace(label, path=counts))

    def revision(self, label: Label) -> None:
        """What was sent first counts no more: one figure was mended and the report sent again."""
        first = Label("2020/SNV bao cao nam.pdf", "report", label.unit, 2020, "year", "104/BC-SNV", "2020-12-07", "revised", label.path)
        self.add(annual_report(0, 2020, "104/BC-SNV", "ngày 07 tháng 12 năm 2020", self.units, slip=True), first)

    def draft(self, label: Label) -> None:
        path = "2021/huyen/du thao lan 2.pdf"
        document = annual_report(6, 2021, "      /BC-UBND", "ngày      tháng 12 năm 2021", self.units)
        self.add(document, Label(path, "report", label.unit, 2021, "year", "", "", "draft", label.path))

    def interim(self, unit: int, year: int, period: str, words: str, number: str, written: str, iso: str, path: str) -> None:
        who = unit_at(unit)
        document = interim_report(unit, year, words, f"{number}/BC-{who.symbol}", written)
        self.add(document, Label(path, "report", who.name, year, period, f"{number}/BC-{who.symbol}", iso, "interim"))

    def name_of(self, unit: int, year: int) -> str:
        """Names that say little, or the wrong thing."""
        if (unit, year) == (1, 2021):
            return "2019/ke-hoach-2019.pdf"
        if unit < 0:
            return f"tinh/{year - 1}/bc tinh.pdf"
        kind = (unit * 7 + year * 3) % 4
        if kind == 0:
            return f"scan/IMG_{year % 100:02}{unit:04}.pdf"
        if kind == 1:
            return f"{year}/bc final ({unit}).pdf"
        if kind == 2:
            return f"{year + 1}/Báo cáo CCHC {unit_at(unit).symbol} {unit}.pdf"
        return f"khong ro/{unit}/{year}.tmp.pdf"

    # The rest ----------------------------------------------------------------------------------------------------
    def odds_and_ends(self) -> None:
        for number, (unit, year) in enumerate(((3, 2018), (5, 2019), (-1, 2022))):
            original = next(label for label in self.labels if label.path == self.report_path[unit, year])
            again = f"zz ban sao/{number}.pdf"
            self.copy(original.path, Label(again, original.kind, original.unit, year, original.period, original.number, original.date, "duplicate", original.path))
        self.add(decision(), Label("2020/qd bo tieu chi.pdf", "decision", facts.PROVINCE.name, 2020, "unknown", "412/QĐ-UBND", "2020-06-09", "decision"))
        self.add(letter(), Label("2021/cv nhac.pdf", "other", "Sở Nội vụ", 2021, "unknown", "1204/SNV-CCHC", "2021-11-22", "other"))
        self.add(appendix(), Label("2022/pl so lieu.pdf", "appendix", "", 2022, "unknown", "", "", "appendix"))
        self.add(old_report(), Label("cu/2016.pdf", "report", "Sở Y tế", 2016, "year", "98/BC-SYT", "2016-12-12", "no-plan"))
        self.add(undated_report(), Label("khong ro/x.pdf", "report", "Sở Xây dựng", 0, "unknown", "", "", "no-year"))
        for name, source in (("hong/mat khau.pdf", "bad/encrypted.pdf"), ("hong/0.pdf", "bad/empty.pdf")):
            target = self.out / "archive" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(CORPUS / source, target)
            self.labels.append(Label(name, "unknown", role="unreadable"))

    # Labels ------------------------------------------------------------------------------------------------------
    def write_labels(self) -> None:
        levels = {unit.name: unit.level for unit in map(unit_at, range(-1, self.units))}
        values = lambda label: (*vars(label).values(), levels.get(label.unit))
        rows = [tuple(str(value or "") for value in values(label)) for label in sorted(self.labels, key=lambda label: label.path)]
        write_table(self.out / "documents.tsv", (*vars(self.labels[0]), "level"), rows)
        write_table(self.out / "cells.tsv", ("unit", "year", "thread", "code", "verdict"), self.cells())
        write_table(self.out / "findings.tsv", ("rule", "unit", "year", "code", "period"), self.findings())
        rows = [(unit_at(unit).name, thread, str(year), state, str(since)) for unit, thread, year, state, since in facts.faults(self.units)]
        write_table(self.out / "faults.tsv", ("unit", "thread", "year", "state", "since"), sorted(rows))

    def cells(self) -> list[tuple]:
        return [
            (unit_at(unit).name, str(year), criterion.thread, facts.code_of(criterion, year), facts.verdict(unit, year, criterion, self.units))
            for unit in range(-1, self.units)
            for year in YEARS
            if (unit, year) not in facts.NOT_SENT
            for criterion in CRITERIA
        ]

    def findings(self) -> list[tuple]:
        """The facts that only the archive as a whole shows, and those told of single reports."""
        rows = [("report-missing", unit_at(unit).name, str(year), "", "year") for unit, year in facts.NOT_SENT]
        rows += [("report-missing", unit_at(unit).name, str(year), "", "six_months") for unit, year in facts.HALF_YEAR_NOT_SENT]
        rows += [("copied-forward", unit_at(unit).name, str(year), "", "year") for unit, year in facts.COPIED]
        rows += [("baseline-conflicts", unit_at(unit).name, str(year), "8.1.1", "year") for unit, year in facts.FORGED]
        rows += [("units-sum-disagrees", facts.PROVINCE.name, str(year), thread, "year") for year, thread in facts.WRONG_SUM]
        rows += [("figure-outlier", unit_at(unit).name, str(year), "8.1.1", "year") for (unit, year), value in facts.INDEX.items() if value > 9900]
        rows += [("citation-replaced", unit_at(unit).name, str(year), "", "year") for unit, year in facts.REPLACED]
        return sorted(rows)


# Documents -------------------------------------------------------------------------------------------------------
def head(unit: int, number: str, written: str) -> Letterhead:
    who = unit_at(unit)
    superior = "" if unit < 0 else "ỦY BAN NHÂN DÂN HUYỆN CHƯ SÊ" if who.level == "commune" else "UBND TỈNH GIA LAI"
    return Letterhead(superior, who.head.replace("ỦY BAN NHÂN DÂN ", "ỦY BAN NHÂN DÂN\n"), True, f"Số: {number}", f"Gia Lai, {written}")


def signature(unit: int, also: tuple = ()) -> Signature:
    collegial = unit_at(unit).symbol == "UBND"
    title = ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") if collegial else ("GIÁM ĐỐC",) if unit != 5 else ("TRƯỞNG BAN",)
    return Signature(("Như trên;", *also, "Lưu: VT, CCHC."), title, SIGNERS[unit % len(SIGNERS)])


def document(subject: str, *blocks) -> Document:
    return Document(subject, (Section(tuple(blocks)),), size=13)


def plan(year: int, number: str, written: str, unit: int = -1) -> Document:
    of = "" if unit < 0 else " của Sở Nội vụ"
    rows, field = [Row(tuple((cell,) for cell in HEADER), "header")], ""
    for criterion in CRITERIA:
        if criterion.field != field:
            field = criterion.field
            rows.append(Row(((field,), (criterion.field_name,)), "field"))
        name = f"{criterion.kind} {facts.code_of(criterion, year)} - {criterion.name}"
        lead = "Các sở, ban, ngành; UBND các huyện" if unit < 0 else "Văn phòng Sở"
        cells = (str(len(rows)), name, facts.target_of(criterion, year), lead, "Các cơ quan, đơn vị liên quan", f"Trong năm {year}")
        rows.append(Row(tuple((cell,) for cell in cells)))
    return document(
        f"Cải cách hành chính năm {year}{of}",
        head(unit, number, written),
        Title("KẾ HOẠCH", f"Cải cách hành chính năm {year}{of}"),
        Paragraph("I. MỤC ĐÍCH, YÊU CẦU", "heading"),
        Paragraph("Tiếp tục nâng cao chất lượng phục vụ người dân, doanh nghiệp; xác định rõ trách nhiệm của từng cơ quan, đơn vị."),
        Paragraph("II. TỔ CHỨC THỰC HIỆN", "heading"),
        Paragraph(f"Các cơ quan, đơn vị báo cáo 6 tháng trước ngày 20/6/{year}, báo cáo năm trước ngày 15/12/{year}."),
        signature(unit),
        Paragraph("PHỤ LỤC", "centered-bold"),
        Paragraph(f"(Kèm theo Kế hoạch số {number})", "centered-italic"),
        Table((4, 22, 16, 14, 13, 10), tuple(rows), size=11),
    )


def share(done: int, of: int) -> str:
    """Percent with two digits, rounded to the nearest."""
    hundredths = (done * 20000 + of) // (2 * of)
    return "100%" if done == of else f"{hundredths // 100},{hundredths % 100:02}%"


def grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def said(thread: str, value, noun: str) -> str:
    if thread == "1.2":
        return f"Có {value:02} sáng kiến được công nhận."
    if thread == "5.2.1":
        return "Không có công chức, viên chức bị kỷ luật." if value == 0 else f"Có {value:02} công chức bị kỷ luật khiển trách."
    if thread == "8.1.1":
        return f"Chỉ số đạt {value // 100},{value % 100:02}%."
    verb = {"1.1": "Hoàn thành", "3.1.1": "Giải quyết đúng hạn", "3.2.1": "Tiếp nhận trực tuyến", "3.3.1": "Đã xử lý", "7.1.1": "Đã ký số"}[thread]
    return f"{verb} {grouped(value[0])}/{grouped(value[1])} {noun}, đạt {share(*value)}."


def sentence(unit: int, year: int, criterion: facts.Criterion, units: int, slip: bool) -> str:
    value = facts.figures_of(unit, year, units).of[criterion.thread]
    if slip and criterion.thread == "3.3.1":
        value = (value[0] - 1, value[1])
    text = said(criterion.thread, value, criterion.noun)
    forged = facts.FORGED.get((unit, year))
    if forged and criterion.thread == "8.1.1":
        text = f"Năm {year} chỉ số đạt {value // 100},{value % 100:02}%, năm {year - 1} là {forged // 100},{forged % 100:02}%."
    return text


def annual_report(unit: int, year: int, number: str, written: str, units: int, extra: tuple = (), slip: bool = False) -> Document:
    subject = f"Kết quả thực hiện công tác cải cách hành chính năm {year}"
    spoken = [c for c in CRITERIA if c.thread not in facts.SILENT.get((unit, year), ())]
    lines = {c.thread: sentence(unit, year, c, units, slip) for c in spoken}
    named = {c.thread: f"{c.kind} {facts.code_of(c, year)} - {c.name}" for c in spoken}
    replaced = facts.REPLACED.get((unit, year))
    body = [Paragraph(f"Thực hiện Kế hoạch số {20 + year - 2018}/KH-UBND ngày 20/02/{year} của Ủy ban nhân dân tỉnh, {opening(unit, year)}")] if unit >= 0 else []
    if replaced:
        body.append(Paragraph(f"Việc tự đánh giá, chấm điểm thực hiện theo {replaced}."))
    body.append(Paragraph("I. KẾT QUẢ THỰC HIỆN", "heading"))
    if unit % 2 == 0:
        rows = [Row((("TT",), ("Tiêu chí, tiêu chí thành phần",), ("Kết quả thực hiện",)), "header")]
        rows += [Row(((str(at + 1),), (named[thread],), (lines[thread],))) for at, thread in enumerate(lines)]
        body.append(Table((3, 20, 25), tuple(rows), size=12))
    else:
        body += [Paragraph(f"{named[thread]}: {lines[thread]}") for thread in lines]
    body.append(Paragraph("II. KIẾN NGHỊ", "heading"))
    body.append(Paragraph(closing(unit, year)))
    body += [Paragraph(text) for text in extra]
    to = "Bộ Nội vụ." if unit < 0 else "Ủy ban nhân dân tỉnh."
    return document(subject, head(unit, number, written), Title("BÁO CÁO", subject), Salutation((to,)), *body, signature(unit))


OPENINGS = ("{} báo cáo kết quả như sau:", "{} tổng hợp kết quả thực hiện như sau:", "{} kính báo cáo tình hình triển khai như sau:")
CLOSINGS = (
    "Đề nghị tiếp tục tổ chức tập huấn nghiệp vụ cho công chức làm đầu mối.",
    "Đề nghị quan tâm bố trí kinh phí nâng cấp hệ thống thông tin một cửa.",
    "Đề nghị sớm sửa đổi quy chế phối hợp giữa các cơ quan.",
    "Đề nghị bổ sung biên chế cho bộ phận tiếp nhận và trả kết quả.",
    "Đề nghị hướng dẫn thống nhất cách tính các chỉ số thành phần.",
)


def source_year(unit: int, year: int) -> int:
    return facts.COPIED.get((unit, year), year)


def opening(unit: int, year: int) -> str:
    return OPENINGS[(unit + source_year(unit, year)) % len(OPENINGS)].format(unit_at(unit).name)


def closing(unit: int, year: int) -> str:
    return CLOSINGS[(unit * 2 + source_year(unit, year)) % len(CLOSINGS)]


def interim_report(unit: int, year: int, words: str, number: str, written: str) -> Document:
    subject = f"Kết quả thực hiện công tác cải cách hành chính {words} năm {year}"
    figures = facts.figures(unit, year).of
    files = figures["3.1.1"][1] // (2 if "tháng" in words else 4)
    on_time = files * 97 // 100
    body = (
        Paragraph("I. KẾT QUẢ THỰC HIỆN", "heading"),
        Paragraph(f"TCTP 3.1.1 - Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn: Giải quyết đúng hạn {grouped(on_time)}/{grouped(files)} hồ sơ, đạt {share(on_time, files)}."),
        Paragraph("II. NHIỆM VỤ THỜI GIAN TỚI", "heading"),
        Paragraph(closing(unit, year + 1)),
    )
    return document(subject, head(unit, number, written), Title("BÁO CÁO", subject), Salutation(("Ủy ban nhân dân tỉnh.",)), *body, signature(unit))


def decision() -> Document:
    subject = "Về việc ban hành Bộ tiêu chí đánh giá công tác cải cách hành chính"
    body = (
        Paragraph("Điều 1. Ban hành kèm theo Quyết định này Bộ tiêu chí đánh giá công tác cải cách hành chính của các cơ quan, đơn vị trên địa bàn tỉnh."),
        Paragraph("Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
    )
    return document(subject, head(-1, "412/QĐ-UBND", "ngày 09 tháng 6 năm 2020"), Title("QUYẾT ĐỊNH", subject), *body, signature(-1))


def letter() -> Document:
    body = (Paragraph("Để kịp tổng hợp, Sở Nội vụ đề nghị các cơ quan, đơn vị gửi báo cáo năm 2021 trước ngày 15/12/2021."),)
    return document("V/v đôn đốc báo cáo", head(0, "1204/SNV-CCHC", "ngày 22 tháng 11 năm 2021"), Salutation(("Các sở, ban, ngành.",)), *body, signature(0))


def appendix() -> Document:
    rows = [Row((("TT",), ("Đơn vị",), ("Số hồ sơ",)), "header")]
    rows += [Row(((str(at + 1),), (unit_at(at).name,), (grouped(facts.figures(at, 2022).of["3.1.1"][1]),))) for at in range(8)]
    return document("Phụ lục", Paragraph("PHỤ LỤC", "centered-bold"), Paragraph("SỐ LIỆU HỒ SƠ NĂM 2022", "centered-bold"), Table((3, 20, 10), tuple(rows), size=12))


def old_report() -> Document:
    subject = "Kết quả thực hiện công tác cải cách hành chính năm 2016"
    body = (Paragraph("I. KẾT QUẢ THỰC HIỆN", "heading"), Paragraph("Giải quyết đúng hạn 1.010/1.044 hồ sơ, đạt 96,74%."))
    return document(subject, head(3, "98/BC-SYT", "ngày 12 tháng 12 năm 2016"), Title("BÁO CÁO", subject), Salutation(("Ủy ban nhân dân tỉnh.",)), *body, signature(3))


def undated_report() -> Document:
    subject = "Kết quả tự kiểm tra công tác tiếp nhận và trả kết quả"
    body = (Paragraph("I. KẾT QUẢ KIỂM TRA", "heading"), Paragraph("Đoàn kiểm tra làm việc với bộ phận tiếp nhận và trả kết quả; hồ sơ được sắp xếp đầy đủ."))
    return document(subject, head(4, "     /BC-SXD", "ngày      tháng      năm"), Title("BÁO CÁO", subject), Salutation(("Ủy ban nhân dân tỉnh.",)), *body, signature(4))


def write_table(path: Path, header: tuple, rows: list) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in (header, *rows)), encoding="utf-8")


def main(out: str, units: str = "8") -> None:
    Archive(Path(out), int(units)).make()


if __name__ == "__main__":
    main(*sys.argv[1:])
