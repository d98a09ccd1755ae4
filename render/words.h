// Words: small phrases about review values that several outputs share. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "check/review.h"
#include "render/catalogue.h"

namespace rasoat {

inline constexpr std::array kVerdicts = {Verdict::kMet, Verdict::kNotMet, Verdict::kMissing, Verdict::kReview,
                                         Verdict::kNotApplicable};
inline constexpr std::array kSeverities = {Severity::kError, Severity::kWarning, Severity::kNote};
inline constexpr std::array kStatuses = {Status::kCompliant, Status::kNonCompliant, Status::kNeedsReview,
                                         Status::kUnreadable};

// What a person calls a criterion by: its code, or its place in the plan where it has none ("II.4"); "" where it has
// neither.
std::string shown_code(const std::string& code, const std::string& criterion_id);
inline std::string shown_code(const Result& result) { return shown_code(result.code, result.criterion_id); }
inline std::string shown_code(const Finding& finding) { return shown_code(finding.code, finding.criterion_id); }

// Whether a finding is about a criterion that is out of scope: outputs for people group those by code.
bool is_out_of_scope(const Finding& finding, const Review& review);

// The finding that a verdict stands for: a table of verdicts has said why already.
bool speaks_for_a_verdict(const Finding& finding);

// How many results per settled verdict and findings per severity: in scope, not waived.
struct Counts {
  std::array<std::int64_t, kVerdicts.size()> verdicts{};      // index: static_cast<size_t>(Verdict)
  std::array<std::int64_t, kSeverities.size()> severities{};  // index: static_cast<size_t>(Severity)
  std::int64_t in_scope = 0;

  std::int64_t of(Verdict verdict) const { return verdicts[static_cast<std::size_t>(verdict)]; }
  std::int64_t of(Severity severity) const { return severities[static_cast<std::size_t>(severity)]; }
};
Counts count(const Review& review);
Counts operator+(const Counts& a, const Counts& b);

// "45 tiêu chí: 30 đạt, 3 chưa đạt, ..."
std::string verdicts_phrase(const Counts& counts, Language language);
// "4 lỗi, 5 cảnh báo, 1 lưu ý"
std::string findings_phrase(const Counts& counts, Language language);

// {1,2,3,5} -> "1-3, 5". Ascending input.
std::string page_list(std::span<const std::int32_t> pages);
// Pages of a provenance, or of a draft its paragraphs; ascending, each once.
std::vector<std::int32_t> pages_of(const Provenance& where);
// Where a result was decided: pages of the decisive claim, or of the first one; {} when nothing was said.
std::vector<std::int32_t> pages_of(const Result& result);

// What the verdict was decided by, or the first thing that was said; nullptr when nothing was.
const Claim* decisive_claim(const Result& result);

// Catalogue key of an operator: "op.ge"; "op." for none.
std::string op_key(Op op);

// What a target was read as: "≥ 50%", "không có trường hợp nào".
std::string predicate_phrase(const Target& target, Language language);
// "1.206,5"; in English "1,206.5".
std::string number_in(const Decimal& decimal, Language language);
// "15/12/2022"; in English as in the JSON. What is no date comes back as it is.
std::string day_phrase(const std::string& iso, Language language);
// "năm 2022", "quý 1 năm 2023"; "" when unknown.
std::string period_phrase(const Period& period, std::int32_t year, Language language);
// "Báo cáo 45/BC-BQLKKT ngày 15/12/2022 · Ban Quản lý ... · năm 2022"
std::string document_phrase(const Review& review, Language language);
// "Kết quả thẩm định: Đạt (Nguyễn Văn A, 20/12/2022): đã đối chiếu bản gốc"; "" without a decision.
std::string decision_phrase(const Result& result, Language language);
// "đã miễn: mẫu biểu của Sở (Chánh Văn phòng, đến 31/12/2026)"; "" for what is not waived.
std::string waived_phrase(const Finding& finding, Language language);
// "Chữ ký số: Sở Nội vụ, 15:17 ngày 09/12/2022: hợp lệ"; times are told in Vietnam's time (UTC+7).
std::string signature_phrase(const Signature& signature, Language language);
// The sentence for a file that could not be read.
std::string error_sentence(const ReadError& error, const std::string& path, Language language);

}  // namespace rasoat
