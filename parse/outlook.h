// Outlook: whether a heading or a sentence speaks of what is still to come. What is planned for next year is no result
// of this one, however much it reads like one ("100% PAKN được trả lời"). Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace rasoat {

enum class Outlook : std::uint8_t {
  kResults,
  kMixed,  // "Hạn chế và nhiệm vụ quý IV": only what says that it is so may be a result
  kAhead,
};

// `year`: the year that the document reports on; 0: unknown.
Outlook outlook_of_heading(std::string_view heading, std::int32_t year);

// "Năm 2023, Sở thu hút 02 dự án", "Thời gian tới tập trung:" in a report of 2022.
bool begins_ahead(std::string_view sentence, std::int32_t year);

// "Nếu để xảy ra trễ hẹn, các phòng phải có thư xin lỗi": what is to be done in a case, not what was.
bool states_rule(std::string_view sentence);

// "Kế hoạch số 19/KH-SNV đặt ra 14 mục tiêu: hồ sơ đúng hạn 99%, ...": what was aimed at, not what came of it.
bool states_aims(std::string_view sentence);

// Words that tell what is from what is planned: đã, còn, chưa, hiện ...
bool tells_what_is(std::string_view sentence);

}  // namespace rasoat
