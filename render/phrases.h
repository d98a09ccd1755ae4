// Phrases: what outputs for people say of a review beside verdicts and findings. One line each, "" where there is
// nothing to say; words of documents stand as they are, for the output to make harmless. Pure.
#pragma once

#include <string>
#include <vector>

#include "check/review.h"
#include "render/catalogue.h"

namespace rasoat {

// "3 trang", "bản thảo DOCX"
std::string extent_phrase(const Review& review, Language language);
// Pages that were recognised, could not be read, or are blank; findings that were told before; a line each.
std::vector<std::string> page_phrases(const Review& review, Language language);

// "Mục tiêu: ...": not where it is met, or no more than the name.
std::string target_phrase(const Result& result, Language language);
// "Điểm: 0,5/1 (tự chấm 1)"
std::string points_phrase(const Result& result, Language language);
// "I. CHỈ ĐẠO ĐIỀU HÀNH"
std::string field_phrase(const std::string& field, const std::string& name, Language language);

// Criteria that other units lead.
std::string out_of_scope_phrase(const Review& review, Language language);
// Criteria that only a survey measures and that nobody spoke of.
std::string surveys_phrase(const Review& review, Language language);
// What is earned of what can be, what is at risk: a line for each field, then one for all.
std::vector<std::string> points_phrases(const Review& review, Language language);
// "8 chỉ tiêu trong bảng ...: 6 đạt, 1 chưa đạt, 1 cần thẩm định thêm"
std::string indicators_phrase(const Review& review, Language language);
// How many documents are cited as proof; and which of them lie outside the period.
std::string evidence_phrase(const Review& review, Language language);
std::string evidence_outside_phrase(const Review& review, Language language);

}  // namespace rasoat
