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

// "Năm 2023, Sở thu hút 02 dự án", "Thời gian tới tập trung:", "Mục tiêu của Sở trong năm 2023 là 100%", "Phấn đấu giải
// quyết 100% hồ sơ đúng hạn vào năm sau" in a report of 2022. Not what was done towards it: "Kế hoạch năm 2023 đã được
// ban hành", "02 nhiệm vụ chuyển sang năm 2023".
bool begins_ahead(std::string_view sentence, std::int32_t year);

// What may follow in one paragraph: "Năm 2023: kiểm tra 100% phòng; xử lý 100% vấn đề." goes on behind the semicolon
// (`listed`), and behind a full stop where it says what is to be done: "Tiếp tục ...", "Bảo đảm ...".
bool goes_on_ahead(std::string_view sentence, bool listed);

// "Quý IV, Sở kiểm tra 05 phòng", "03 tháng cuối năm ..." in a report on the months up to `last_month` (1 to 12) of the
// year: still within it, and not yet done.
bool begins_later_in_year(std::string_view sentence, std::int32_t last_month);

// "Nếu để xảy ra trễ hẹn, các phòng phải có thư xin lỗi": what is to be done in a case, not what was.
bool states_rule(std::string_view sentence);

// "Kế hoạch số 19/KH-SNV đặt ra 14 mục tiêu: hồ sơ đúng hạn 99%, ...": what was aimed at, not what came of it.
bool states_aims(std::string_view sentence);

// Words that tell what is from what is planned: đã, còn, chưa, hiện ...
bool tells_what_is(std::string_view sentence);

}  // namespace rasoat
