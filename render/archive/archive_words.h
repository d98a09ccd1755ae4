// Words that the outputs of an archive share. Private to this folder.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/archive/trends.h"
#include "render/catalogue.h"

namespace rasoat {

// "●", as the legend explains; " " where there is nothing to tell.
const char* sign_of(const std::optional<Verdict>& verdict);

// The verdict of each thread in this unit and year; nothing where the plan has no such criterion or it is out of scope.
std::vector<std::optional<Verdict>> verdicts_by_thread(const Answer& answer, const UnitYear& unit);

std::string name_or_unknown(const std::string& unit, Language language);
// "báo cáo năm 2020", "báo cáo 6 tháng đầu năm 2020".
std::string owed_phrase(const OwedReport& owed, Language language);
// "2018, 2019 và 2021": years in which it was sent; "" where a roster asks for it.
std::string other_years_phrase(const OwedReport& owed, Language language);
// "mới", "chưa khắc phục từ năm 2019".
std::string fault_phrase(const Fault& fault, Language language);
// Its sentence, and in brackets who waived it and why.
std::string finding_phrase(const Finding& finding, Language language);
// The reasons of a classification, in words, one after the other; of a file that could not be read, why not.
std::string reasons_phrase(const Classified& document, const std::string& path, Language language);
std::string reason_phrase(const std::string& code, Language language);
// "87,5% (năm 2018) → 100% (năm 2022)".
std::string standing_phrase(const Standing& standing, Language language);
// "87,5%", "–" where nothing was decided.
std::string share_phrase(const std::optional<Decimal>& share, Language language);
// A unit, a criterion with its code, or all of them.
std::string trend_name(const Trend& trend, Language language);
// What is open about it: the criterion, or the document.
std::string unresolved_phrase(const Unresolved& one, Language language);
// Documents that no verdict stands for, as codes of roles.
bool is_left_out(Role role);

}  // namespace rasoat
