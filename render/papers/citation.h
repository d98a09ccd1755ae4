// How a paper cites a document at its first mention: kind, number, day, issuer and subject (Nghị định 30/2020/NĐ-CP,
// Phụ lục I, Phần I, Mục II.6.b). Pure.
#pragma once

#include <string>

#include "check/review.h"
#include "parse/criteria.h"
#include "render/catalogue.h"

namespace rasoat {

// "Báo cáo số 112/BC-PTHT ngày 12 tháng 12 năm 2022 của Công ty ... về kết quả ...". What is not known is left out.
std::string citation_of(const Review& review, Language language);
// The governing plan.
std::string citation_of(const CriteriaSet& criteria, Language language);
// "Báo cáo số 112/BC-PTHT": how it is told after that.
std::string short_citation_of(const Review& review, Language language);

}  // namespace rasoat
