// Core: what a sentence tells of the unit that reports, in the time that it reports on. Reports compare themselves with
// the whole province, with districts and with other departments, and name what they aim at; none of that is their
// result. Cuts, does not judge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parse/submission.h"

namespace rasoat {

enum class UnitRank : std::uint8_t { kUnknown, kProvince, kDepartment, kDistrict, kCommune };

// Who reports, and on what: whom it calls others follows from it. A department's districts are others, a district's
// communes are its own.
struct Reporter {
  UnitRank rank = UnitRank::kUnknown;
  std::string unit;  // comparison key of its name: "sở tư pháp"
  std::int32_t year = 0;
  bool interim = false;
  std::int32_t last_month = 12;  // of the year that is reported on: 9 for the third quarter
};

Reporter reporter_of(const Header& header);

// kOthers: "toàn tỉnh đạt 61%", "thấp hơn bình quân các sở (85,1%)", "06/17 huyện gửi báo cáo chậm". kAhead: "mục tiêu
// năm 2023 là 70%", and in an interim report "dự kiến cả năm 25/40".
enum class AsideKind : std::uint8_t { kOthers, kAhead };

struct Aside {
  std::size_t begin = 0;  // bytes [begin, end)
  std::size_t end = 0;
  AsideKind kind = AsideKind::kOthers;
  bool operator==(const Aside&) const = default;
};

// Ascending, not overlapping.
std::vector<Aside> find_asides(std::string_view text, const Reporter& reporter);

// Fills `core` and `of_others` of the statement and of its clauses.
void read_core(Statement& statement, const Reporter& reporter);

}  // namespace rasoat
