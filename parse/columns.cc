#include "parse/columns.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <span>
#include <string>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

// What a header says when taken alone. The last four may turn out to be something else.
enum class Wording : std::uint8_t { kPlain, kIndicator, kUnitOrLead, kPlanFigure, kDoing };

struct Rule {
  ColumnRole role;
  Wording wording;
  const char* words;  // an expression over the bare key, slashes as blanks
};

// The first rule that matches wins.
std::span<const Rule> rules() {
  using R = ColumnRole;
  using W = Wording;
  static constexpr Rule kRules[] = {
      {R::kOrder, W::kPlain, R"(^(s ?t ?t|t ?t|so tt|so thu tu|no)$)"},
      {R::kUnit, W::kPlain, R"(don vi tinh|^dvt$|^d v tinh$)"},
      {R::kNote, W::kPlain, R"(ghi chu|giai trinh)"},
      {R::kEvidence, W::kPlain,
       R"(kiem chung|minh chung|chung minh|tai lieu kem theo|van ban kem theo|can cu phap l[iy])"},
      {R::kMethod, W::kPlain, R"(cach tinh|cong thuc|huong dan cham|phuong phap (tinh|danh gia))"},
      {R::kData, W::kPlain, R"(so lieu ke khai)"},
      {R::kAppraised, W::kPlain, R"(tham dinh)"},
      {R::kSurvey, W::kPlain, R"(xa hoi hoc|\bxhh\b)"},
      {R::kSelfScore, W::kPlain, R"((diem.*(tu cham|tu danh gia|don vi cham)|tu cham))"},
      {R::kPoints, W::kPlain, R"(diem.*(toi da|chuan\b|qu[iy] dinh)|thang diem|^diem$|^so diem$)"},
      {R::kScored, W::kPlain, R"(diem dat|diem danh gia|ket qua diem)"},
      {R::kIndex, W::kPlain, R"(^chi so( \D*)?( %)?$)"},
      {R::kRatio, W::kPlain, R"(so voi|^t[iy] le( %)?$|t[iy] le.*(hoan thanh|ke hoach|thuc hien|truoc han|dung han))"},
      {R::kNotMet, W::kPlain, R"(^(khong|chua) (dat|hoan thanh)$)"},
      {R::kMet, W::kPlain, R"(^(dat|hoan thanh)$)"},
      {R::kSelf, W::kPlain,
       R"(tu danh gia|dat (khong|chua) dat|muc do (hoan thanh|dat|thuc hien)|^danh gia|tinh trang|trang thai)"},
      {R::kDeadline, W::kPlain,
       R"(thoi gian|thoi han|tien do|han hoan thanh|thoi diem|han chot|ngay hoan thanh|hoan thanh truoc)"},
      {R::kLate, W::kPlain, R"((qua|tre|cham) han)"},
      {R::kInTime, W::kPlain, R"((truoc|dung|trong) han)"},
      {R::kSupport, W::kPlain, R"(phoi hop)"},
      {R::kLead, W::kPlain,
       R"(phu trach|chu tri|dau moi|trach nhiem|phan cong|(co quan|don vi|bo phan|phong|nguoi|to chuc).* (thuc hien|tham muu|chu quan|theo doi))"},
      {R::kProduct, W::kPlain, R"(san pham|du kien|dau ra|ket qua (can|phai) dat)"},
      {R::kResult, W::kPlain, R"(ket qua|tinh hinh|(da|so) thuc hien|thuc te|so lieu bao cao)"},
      {R::kCode, W::kPlain, R"(^(ma|ma so|k[iy] hieu|ma tieu chi)$)"},
      {R::kName, W::kPlain, R"(tieu chi|linh vuc|tctp)"},
      {R::kTarget, W::kPlain,
       R"(muc tieu|yeu cau|muc phan dau|ke hoach giao|chi tieu (giao|ke hoach|phan dau|dat|nam))"},
      {R::kTarget, W::kIndicator, R"(chi tieu)"},
      {R::kName, W::kPlain,
       R"(noi dung|nhiem vu|cong viec|^(cac )?dau viec|cong tac|hoat dong|danh muc|dac tinh|^ten\b|hang muc|giai phap)"},
      {R::kPlanned, W::kPlanFigure, R"(^ke hoach|^kh( nam)?( \d+)?$)"},
      {R::kResult, W::kDoing, R"(^(nam \d+ )?thuc hien|^uoc (thuc hien|th)|^th( nam)?( \d+)?$)"},
      {R::kTotal, W::kPlain, R"(^tong (so|cong)|^tong$)"},
      {R::kUnit, W::kUnitOrLead, R"(^(don vi|dv)$)"},
      {R::kSelf, W::kPlain, R"(\btu (nhan xet|nhan|xep)\b)"},
      {R::kName, W::kPlain, R"(^(nhung )?(viec|phan viec|dau viec)( (can|phai) (lam|thuc hien))?$)"},
      {R::kTarget, W::kPlain, R"(^doi hoi\b|\b(can|phai) dat$|^tinh (giao|yeu cau)$)"},
      {R::kResult, W::kPlain, R"(^(da )?lam duoc|^da lam$|^(muc |da )?dat duoc|^muc dat$)"},
      {R::kLead, W::kPlain, R"(^(co quan|co quan don vi|phong ban|bo phan|phong chuyen mon|nguoi lam)$)"},
  };
  return kRules;
}

const RE2::Set& rule_set() {
  static const auto* kSet = [] {
    auto* set = new RE2::Set(RE2::DefaultOptions, RE2::UNANCHORED);
    for (const Rule& rule : rules()) set->Add(rule.words, nullptr);
    set->Compile();
    return set;
  }();
  return *kSet;
}

std::string key_of_header(std::string_view text) {
  std::string key = bare_key(text);
  std::replace(key.begin(), key.end(), '/', ' ');
  for (const char mark : {',', '.', '-', ':'}) std::replace(key.begin(), key.end(), mark, ' ');
  return normalize(key);
}

constexpr std::size_t kLongestHeader = 120;  // characters

const Rule* rule_of(std::string_view text) {
  if (text.empty() || text.size() > 4 * kLongestHeader) return nullptr;
  const std::string key = key_of_header(text);
  std::vector<int> found;
  if (key.empty() || key.size() > kLongestHeader || !rule_set().Match(key, &found)) return nullptr;
  return &rules()[static_cast<std::size_t>(*std::min_element(found.begin(), found.end()))];
}

struct Draft {
  std::vector<ColumnRole> roles;
  std::vector<Wording> wordings;
  std::size_t count(ColumnRole role) const {
    return static_cast<std::size_t>(std::count(roles.begin(), roles.end(), role));
  }
};

// "Chỉ tiêu" names what is measured unless another column does; then it is the target.
void settle_indicators(Draft& read) {
  for (std::size_t i = 0; i < read.roles.size(); ++i) {
    if (read.wordings[i] == Wording::kIndicator && read.count(ColumnRole::kName) == 0)
      read.roles[i] = ColumnRole::kName;
  }
}

// "Đơn vị" is a unit of measure beside figures, else the unit in charge.
void settle_units(Draft& read) {
  const bool figures = read.count(ColumnRole::kPlanned) + read.count(ColumnRole::kRatio) > 0;
  for (std::size_t i = 0; i < read.roles.size(); ++i) {
    if (read.wordings[i] == Wording::kUnitOrLead && !figures) read.roles[i] = ColumnRole::kLead;
  }
}

// "Kế hoạch năm 2025" without a result beside it is what is asked.
void settle_plans(Draft& read) {
  if (read.count(ColumnRole::kTarget) + read.count(ColumnRole::kProduct) + read.count(ColumnRole::kResult) +
          read.count(ColumnRole::kRatio) >
      0)
    return;
  std::replace(read.roles.begin(), read.roles.end(), ColumnRole::kPlanned, ColumnRole::kTarget);
}

// "Thực hiện" beside "Chủ trì" says who carries out; "Nội dung" beside "Tiêu chí" is what is asked.
void settle_names(Draft& read) {
  if (read.count(ColumnRole::kName) < 2 || read.count(ColumnRole::kTarget) > 0) return;
  const auto first = std::find(read.roles.begin(), read.roles.end(), ColumnRole::kName);
  const auto second = std::find(first + 1, read.roles.end(), ColumnRole::kName);
  *second = ColumnRole::kTarget;
}

}  // namespace

std::optional<std::size_t> Columns::find(ColumnRole role) const {
  const auto at = std::find(roles.begin(), roles.end(), role);
  if (at == roles.end()) return std::nullopt;
  return static_cast<std::size_t>(at - roles.begin());
}

ColumnRole role_of_header(std::string_view text) {
  const Rule* rule = rule_of(text);
  return rule == nullptr ? ColumnRole::kNone : rule->role;
}

Columns read_columns(const std::vector<Passage>& header) {
  Draft read;
  for (const Passage& cell : header) {
    const Rule* rule = rule_of(cell.text);
    read.roles.push_back(rule == nullptr ? ColumnRole::kNone : rule->role);
    read.wordings.push_back(rule == nullptr ? Wording::kPlain : rule->wording);
  }
  settle_indicators(read);
  settle_units(read);
  settle_plans(read);
  settle_names(read);
  return {std::move(read.roles)};
}

const char* name_of(ColumnRole role) {
  static constexpr const char* kNames[] = {
      "",        "order",  "code",  "name",   "target", "product", "lead",     "support", "deadline",   "unit",
      "planned", "result", "ratio", "self",   "met",    "not_met", "evidence", "points",  "self_score", "appraised",
      "survey",  "scored", "index", "method", "data",   "in_time", "late",     "total",   "note",       "field"};
  return kNames[static_cast<std::size_t>(role)];
}

}  // namespace rasoat
