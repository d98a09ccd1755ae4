#include "check/kind_names.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <utility>

namespace rasoat {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 31> kKinds = {
    {{"nghị quyết", "NQ"},   {"quyết định", "QĐ"},       {"chỉ thị", "CT"},
     {"quy chế", "QC"},      {"quy định", "QyĐ"},        {"thông cáo", "TC"},
     {"thông báo", "TB"},    {"hướng dẫn", "HD"},        {"chương trình", "CTr"},
     {"kế hoạch", "KH"},     {"phương án", "PA"},        {"đề án", "ĐA"},
     {"dự án", "DA"},        {"báo cáo", "BC"},          {"biên bản", "BB"},
     {"tờ trình", "TTr"},    {"hợp đồng", "HĐ"},         {"công điện", "CĐ"},
     {"bản ghi nhớ", "BGN"}, {"bản thỏa thuận", "BTT"},  {"giấy ủy quyền", "GUQ"},
     {"giấy mời", "GM"},     {"giấy giới thiệu", "GGT"}, {"giấy nghỉ phép", "GNP"},
     {"phiếu gửi", "PG"},    {"phiếu chuyển", "PC"},     {"phiếu báo", "PB"},
     {"nghị định", "NĐ"},    {"thông tư", "TT"},         {"thông tư liên tịch", "TTLT"},
     {"kết luận", "KL"}}};

bool same(std::string_view text, std::string_view words) {
  return RE2::FullMatch({text.data(), text.size()}, "(?i)" + RE2::QuoteMeta({words.data(), words.size()}));
}

}  // namespace

std::string abbreviation_of_kind(std::string_view kind) {
  for (const auto& [name, abbreviation] : kKinds) {
    if (same(kind, name)) return abbreviation;
  }
  return "";
}

bool is_kind_abbreviation(std::string_view group) {
  return std::any_of(kKinds.begin(), kKinds.end(), [&](const auto& kind) { return group == kind.second; });
}

bool begins_alike(std::string_view group, std::string_view abbreviation) {
  return RE2::PartialMatch({group.data(), group.size()},
                           "(?i)^" + RE2::QuoteMeta({abbreviation.data(), abbreviation.size()}));
}

}  // namespace rasoat
