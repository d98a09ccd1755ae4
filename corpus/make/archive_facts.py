"""What is true of the made-up archive: criteria, units, figures, and every fact that is planted. No documents yet.

One province, eight units that report to it, five years. Everything is invented; nothing stands for a real office.
Units from the ninth on (a larger archive) are without any fault.
"""

from dataclasses import dataclass

YEARS = (2018, 2019, 2020, 2021, 2022)
MOVED_SINCE = 2021  # from then on TCTP 3.3.1 stands under 3.4.2


@dataclass(frozen=True)
class Unit:
    name: str  # as in the labels
    head: str  # as printed above a document
    symbol: str
    level: str


PROVINCE = Unit("Ủy ban nhân dân tỉnh Gia Lai", "ỦY BAN NHÂN DÂN TỈNH GIA LAI", "UBND", "province")
UNITS = (
    Unit("Sở Nội vụ", "SỞ NỘI VỤ", "SNV", "department"),
    Unit("Sở Tư pháp", "SỞ TƯ PHÁP", "STP", "department"),
    Unit("Sở Tài chính", "SỞ TÀI CHÍNH", "STC", "department"),
    Unit("Sở Y tế", "SỞ Y TẾ", "SYT", "department"),
    Unit("Sở Xây dựng", "SỞ XÂY DỰNG", "SXD", "department"),
    Unit("Ban Quản lý Khu kinh tế", "BAN QUẢN LÝ KHU KINH TẾ", "BQLKKT", "department"),
    Unit("Ủy ban nhân dân huyện Chư Sê", "ỦY BAN NHÂN DÂN HUYỆN CHƯ SÊ", "UBND", "district"),
    Unit("Ủy ban nhân dân huyện Đak Đoa", "ỦY BAN NHÂN DÂN HUYỆN ĐAK ĐOA", "UBND", "district"),
)


@dataclass(frozen=True)
class Criterion:
    thread: str  # its code in the first year
    kind: str
    field: str
    field_name: str
    name: str
    target: str
    noun: str  # of what is counted
    least: int  # percent that counts must reach; 0: not a share


CRITERIA = (
    Criterion("1.1", "TC", "I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "Mức độ hoàn thành kế hoạch cải cách hành chính", "Hoàn thành 100% nhiệm vụ trong kế hoạch", "nhiệm vụ", 100),
    Criterion("1.2", "TC", "I", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", "Sáng kiến trong cải cách hành chính", "Có từ 02 sáng kiến trở lên", "sáng kiến", 0),
    Criterion("3.1.1", "TCTP", "III", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn", "Từ 95% trở lên", "hồ sơ", 95),
    Criterion("3.2.1", "TCTP", "III", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "Tỷ lệ hồ sơ được tiếp nhận trực tuyến", "Từ 50% trở lên", "hồ sơ", 50),
    Criterion("3.3.1", "TCTP", "III", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH", "Tỷ lệ phản ánh, kiến nghị của cá nhân, tổ chức được xử lý", "100%", "phản ánh, kiến nghị", 100),
    Criterion("5.2.1", "TCTP", "V", "CẢI CÁCH CHẾ ĐỘ CÔNG VỤ", "Công chức, viên chức bị kỷ luật", "Không có công chức, viên chức bị kỷ luật", "công chức", 0),
    Criterion("7.1.1", "TCTP", "VII", "XÂY DỰNG CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ", "Tỷ lệ văn bản điện tử được ký số", "100%", "văn bản", 100),
    Criterion("8.1.1", "TCTP", "VIII", "TÁC ĐỘNG CỦA CẢI CÁCH HÀNH CHÍNH", "Chỉ số hài lòng của người dân, tổ chức", "", "", 0),
)


def code_of(criterion: Criterion, year: int) -> str:
    return "3.4.2" if criterion.thread == "3.3.1" and year >= MOVED_SINCE else criterion.thread


def target_of(criterion: Criterion, year: int) -> str:
    if criterion.thread != "8.1.1":
        return criterion.target
    return "Đạt từ 80% trở lên" if year == YEARS[0] else f"Tăng ít nhất 01% so với năm {year - 1}"


# Planted: (unit, year, criterion) -> the figures that fail. Index of the unit as in UNITS.
SLOW_FILES = {(3, 2019): 91, (3, 2020): 92, (3, 2022): 90}  # percent on time
FEW_ONLINE = {(6, 2018): 40, (6, 2019): 43}  # percent received online
DISCIPLINED = {(2, 2020): 1}  # officials
SILENT = {(4, 2022): ("7.1.1",)}  # criteria of which the report says nothing
INDEX = {(5, 2021): 9980, (5, 2022): 8960}  # hundredths: an outlier, and the fall that follows
COPIED = {(7, 2021): 2020}  # the report of this year is that of another one
FORGED = {(1, 2022): 8300}  # hundredths that it gives for the year before
NOT_SENT = {(1, 2020), (7, 2022)}
HALF_YEAR_UNITS = (0, 2, 6)
HALF_YEAR_NOT_SENT = {(6, 2020)}
QUARTERS = ((0, 2022, 1), (0, 2022, 3))
WRONG_SUM = {(2019, "3.2.1"): 410}  # the province reports so many more than its units
REPLACED = {(4, 2022): "Quyết định số 1149/QĐ-BNV ngày 30/12/2020 của Bộ Nội vụ"}
SCANNED = {(4, 2020), (3, 2019)}


@dataclass(frozen=True)
class Figures:
    """Counts by criterion: (done, of); one value for 1.2, 5.2.1 and, in hundredths, 8.1.1."""

    of: dict


def figures(unit: int, year: int) -> Figures:
    """`unit` -1: the province, whose counts are the sums of its units."""
    if (unit, year) in COPIED:
        return figures(unit, COPIED[unit, year])
    if unit < 0:
        raise ValueError("see province_figures")
    step = year - YEARS[0]
    files = 1200 + 137 * unit + 61 * step + (unit * step * 7) % 23
    share = SLOW_FILES.get((unit, year), 97) if (unit, year) in SLOW_FILES else 96 + (unit + step) % 4
    online = FEW_ONLINE.get((unit, year), 56 + (unit * 5 + step * 3) % 20)
    tasks, letters, documents = 24 + (unit * 3 + step * 5) % 11, 14 + (unit * 5 + step * 3) % 17, 800 + 53 * unit + 71 * step
    index = INDEX.get((unit, year), 8210 + 31 * (unit % 8) + 140 * step)
    return Figures(
        {
            "1.1": (tasks, tasks),
            "1.2": 2 + (unit + step) % 3,
            "3.1.1": (files * share // 100, files),
            "3.2.1": (files * online // 100, files),
            "3.3.1": (letters, letters),
            "5.2.1": DISCIPLINED.get((unit, year), 0),
            "7.1.1": (documents, documents),
            "8.1.1": index,
        }
    )


def province_figures(year: int, units: int) -> Figures:
    parts = [figures(unit, year).of for unit in range(units)]
    total = {}
    for criterion in CRITERIA:
        values = [part[criterion.thread] for part in parts]
        if criterion.thread == "8.1.1":
            total[criterion.thread] = 8330 + 145 * (year - YEARS[0])
        elif isinstance(values[0], tuple):
            more = WRONG_SUM.get((year, criterion.thread), 0)
            total[criterion.thread] = (sum(a for a, _ in values) + more, sum(b for _, b in values))
        else:
            total[criterion.thread] = sum(values)
    return Figures(total)


def verdict(unit: int, year: int, criterion: Criterion, units: int) -> str:
    """By the meaning of the verdicts, from the figures alone."""
    if criterion.thread in SILENT.get((unit, year), ()):
        return "missing"
    value = figures_of(unit, year, units).of[criterion.thread]
    if criterion.thread == "1.2":
        return "met" if value >= 2 else "not_met"
    if criterion.thread == "5.2.1":
        return "met" if value == 0 else "not_met"
    if criterion.thread == "8.1.1":
        return index_verdict(unit, year, value, units)
    done, of = value
    return "met" if done * 100 >= criterion.least * of else "not_met"


def index_verdict(unit: int, year: int, value: int, units: int) -> str:
    if year == YEARS[0]:
        return "met" if value >= 8000 else "not_met"
    if (unit, year - 1) in NOT_SENT:
        return "review"  # nothing to compare with
    return "met" if value - figures_of(unit, year - 1, units).of["8.1.1"] >= 100 else "not_met"


def figures_of(unit: int, year: int, units: int) -> Figures:
    return province_figures(year, units) if unit < 0 else figures(unit, year)


def unit_at(index: int) -> Unit:
    if index < 0:
        return PROVINCE
    if index < len(UNITS):
        return UNITS[index]
    return Unit(f"Ủy ban nhân dân xã Ia {roman(index)}", f"ỦY BAN NHÂN DÂN XÃ IA {roman(index)}", "UBND", "commune")


SYLLABLES = ("RING", "GRAI", "PA", "KHAI", "DOM", "LANG", "TO", "BLANG", "HRUNG", "DER")


def roman(index: int) -> str:
    """A name of its own for every further commune: "RING", "RING GRAI", ..."""
    first, second = index % len(SYLLABLES), index // len(SYLLABLES)
    return SYLLABLES[first] if second == 0 else f"{SYLLABLES[first]} {roman(second)}"


def faults(units: int) -> list[tuple]:
    """(unit, thread, year, state, since) of what was not met or not reported, year by year; and when it was mended."""
    rows = []
    for unit in range(-1, units):
        for criterion in CRITERIA:
            since, before, ever = 0, False, False
            for year in YEARS:
                if (unit, year) in NOT_SENT:
                    continue
                now = verdict(unit, year, criterion, units)
                if now in ("not_met", "missing"):
                    since = since or year
                    state = "persisting" if before else "returned" if ever else "new"
                    rows.append((unit, criterion.thread, year, state, since))
                    before = ever = True
                elif now in ("met", "not_applicable"):
                    if before:
                        rows.append((unit, criterion.thread, year, "mended", since))
                    before = False
    return rows
