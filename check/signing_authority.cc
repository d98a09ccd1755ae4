// Who signs for whom: TM., KT., TL., TUQ., Q. Source: Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I,
// Phần I, Mục II.7.b.
#include <re2/re2.h>

#include "check/findings.h"
#include "check/form_rules.h"

namespace rasoat {
namespace {

bool is_deputy(const std::string& title) {
  static const RE2 kDeputy(R"((?:^|\s)PHÓ(?:\s|$)|^THỨ TRƯỞNG|^ỦY VIÊN|^UỶ VIÊN)");
  return RE2::PartialMatch(title, kDeputy);
}

// "KT. TRƯỞNG BAN" of "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH": the last one is the signer's own.
std::string last_authority(const std::string& authority) {
  const std::size_t cut = authority.rfind(" / ");
  return cut == std::string::npos ? authority : authority.substr(cut + 3);
}

struct Signing {
  std::string as;      // "KT", "" when the signer signs in his own right
  std::string behalf;  // "TRƯỞNG BAN"
};

Signing signing_of(const std::string& authority) {
  static const RE2 kParts(R"(^(TM|KT|TL|TUQ|Q)\. (.*)$)");
  Signing signing;
  RE2::FullMatch(last_authority(authority), kParts, &signing.as, &signing.behalf);
  return signing;
}

// A person or an office with one head cannot act as a body.
bool has_one_head(const std::string& behalf) {
  static const RE2 kOneHead(
      R"(^(?:TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|CHỦ TỊCH|CỤC TRƯỞNG|BỘ TRƯỞNG|CHÁNH|SỞ|CỤC|CHI CỤC|PHÒNG|VĂN PHÒNG|TRUNG TÂM|BAN QUẢN LÝ|BAN QUẢN LÍ)(?:\s|$))");
  return RE2::PartialMatch(behalf, kOneHead);
}

bool same_head(const std::string& behalf, const std::string& title) {
  return !behalf.empty() && title == "PHÓ " + behalf;
}

// "KT TRƯỞNG BAN", "T/M ...": the abbreviation is written with a point.
bool lacks_point(const std::string& line) {
  static const RE2 kNoPoint(R"((?:^|\s)(?:(?:TM|KT|TL|TUQ)\s+\p{Lu}|T/M|K/T|T/L))");
  return RE2::PartialMatch(line, kNoPoint);
}

}  // namespace

void check_signing_authority(const Header& header, std::vector<Finding>& findings) {
  if (!header.signer || header.signer->where.source != Source::kText) return;
  const SignerBlock& signer = *header.signer;
  const Signing signing = signing_of(signer.authority);
  const std::string lines = signer.authority.empty() ? signer.title : signer.authority + " / " + signer.title;
  const auto report = [&](const char* message) { add_finding(findings, message, signer.where, "", lines); };
  if (signing.as.empty() && is_deputy(signer.title)) report("signing-authority.deputy");
  if (signing.as == "KT" && !signer.title.empty() && !is_deputy(signer.title)) report("signing-authority.head");
  if (signing.as == "TM" && has_one_head(signing.behalf)) report("signing-authority.body");
  if (signing.as == "TL" && same_head(signing.behalf, signer.title)) report("signing-authority.order");
  if (!lacks_point(signer.where.quote)) return;
  report("signing-authority");
  findings.back().severity = Severity::kNote;
}

}  // namespace rasoat
