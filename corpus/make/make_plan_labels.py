"""Writes targets.json: the predicate that each appendix target means.

PREDICATES is written by hand, one entry per criterion; the script only adds what is the same for all.
"""

import json

from make_plan import FOLDER
from plan_text import read_plan

MAIN_PLACES_325 = ["Cổng TTĐT của tỉnh", "Cổng dịch vụ công của tỉnh", "Trang TTĐT của Ban Quản lý"]


def at_least(value: float, unit: str = "percent", **more) -> dict:
    return {"kind": "threshold", "op": ">=", "value": value, "unit": unit, **more}


def change(op: str, value: float, unit: str | None, year: int | None) -> dict:
    return {"kind": "change", "op": op, "value": value, "unit": unit, "baseline_year": year}


def named(*items: str) -> dict:
    return {"kind": "list", "items": list(items)}


def duty(*conditions: str, conditional: bool = False) -> dict:
    return {"kind": "duty", "conditions": list(conditions), "conditional": conditional}


ZERO = {"kind": "zero"}

PREDICATES = {
    "1.1": at_least(100),
    "1.2": duty("gửi đúng thời gian theo quy định"),
    "1.3.1": duty(),
    "1.3.2": at_least(100),
    "1.4": named(
        "Tổ chức các hội nghị, lồng ghép tuyên truyền CCHC",
        "Đăng tải thông tin CCHC trên website của BQLKKT",
        "Tuyên truyền CCHC trên Đài PT-TH của tỉnh",
    ),
    "1.5": at_least(3, "count"),
    "1.6": duty("đúng thời gian quy định", conditional=True),
    "2.1.1": named(
        "Thực hiện thu thập thông tin về tình hình thi hành pháp luật",
        "Thực hiện công tác kiểm tra tình hình thi hành pháp luật",
        "Thực hiện hoạt động điều tra, khảo sát tình hình thi hành pháp luật",
    ),
    "2.1.2": duty(),
    "3.1.1": ZERO,
    "3.1.2": at_least(100),
    "3.2.1": at_least(
        100,
        conditions=["đã công bố TTHC hoặc nhóm TTHC liên thông theo quy định của bộ, ngành Trung ương"],
        conditional=True,
    ),
    "3.2.3": at_least(100, conditional=True),
    "3.2.4": at_least(100, conditions=["Trung tâm hành chính công", "Bộ phận tiếp nhận và trả kết quả"]),
    "3.2.5": at_least(100, conditions=MAIN_PLACES_325),
    "3.2.6": at_least(100, conditions=["Cổng TTĐT", "Cổng dịch vụ công của tỉnh"]),
    "3.3.1": at_least(100, conditions=["Trung tâm Hành chính công"]),
    "3.4.1": at_least(100),
    "3.4.4": duty(conditional=True),
    "3.5.1": at_least(100, conditional=True),
    "3.5.2": at_least(100, conditional=True),
    "4.1.1": duty(conditional=True),
    "4.1.2": at_least(
        100,
        conditions=[
            "có cơ cấu hợp lý giữa số lượng công chức giữ chức vụ lãnh đạo và công chức không giữ chức vụ lãnh đạo"
        ],
    ),
    "4.3.1": duty(),
    "5.1.1": duty(),
    "5.1.2": at_least(
        100,
        conditions=[
            "tiêu chuẩn ngạch công chức tương ứng với bản mô tả công việc, khung năng lực của từng vị trí"
        ],
    ),
    "5.1.3": named(
        "Hoàn thiện việc xây dựng bản mô tả công việc và khung năng lực cho từng vị trí việc làm theo danh mục đã được phê duyệt",
        "Bố trí viên chức đúng theo vị trí việc làm và tiêu chuẩn chức danh nghề nghiệp tương ứng với từng vị trí",
    ),
    "5.5.1": duty(),
    "5.5.2": ZERO,
    "5.6": at_least(100),
    "6.1.2": ZERO,
    "6.2.2": duty(),
    "6.2.4": duty(),
    "6.3.3": ZERO,
    "7.1.3": duty(),
    "7.1.4": at_least(100),
    "7.2.1": at_least(50),
    "7.2.2": at_least(50),
    "7.4.1": duty(),
    "7.4.2": duty(),
    "8.1.1": change(">=", 2, "percentage_point", 2021),
    "8.1.2": change(">=", 2, "percentage_point", 2021),
    "8.1.4": change(">=", 0, "percentage_point", 2021),
    "8.1.5": change(">=", 10, "percentage_point", 2021),
    "8.2": change(">", 0, None, None),
}

ABSENT = {
    "op": None,
    "value": None,
    "value_max": None,
    "unit": None,
    "baseline_year": None,
    "items": [],
    "conditions": [],
    "conditional": False,
}
ORDER = ["text", "kind", *ABSENT]


def main() -> None:
    labels = []
    for criterion in read_plan().criteria:
        target = {"text": criterion.target, **ABSENT, **PREDICATES[criterion.code]}
        assert all(part in criterion.target for part in target["items"] + target["conditions"]), criterion.code
        labels.append({"code": criterion.code, "target": {key: target[key] for key in ORDER}})
    text = json.dumps(labels, ensure_ascii=False, indent=1)
    (FOLDER / "targets.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
