// Denials: what a statement says is not there at all, and how much of a thing "hầu hết" leaves open. Part of
// evaluation; pure.
#pragma once

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// "Hầu hết đã có thư xin lỗi", "phần nhiều": not all, and nobody knows how many.
bool tells_most_only(const Statement& statement);

// "Tất cả đều đúng hạn, trừ 01 hồ sơ".
bool makes_exception(const Statement& statement);

// "Toàn bộ doanh nghiệp đều sử dụng hóa đơn điện tử", "các PAKN (tổng số 04) đều có văn bản trả lời": all of them,
// without an exception and without a number but that of all.
bool tells_of_each(const Statement& statement);

// "riêng Trang TTĐT mới cập nhật 80", "còn 03 TTHC vẫn nhận tại phòng": some of all that is asked for lacks it.
bool tells_shortfall(const Statement& statement);

// "... mà không lấy ý kiến", "sai trình tự", "bị trả lại": a fault of the unit or of one of its parts, told as such and
// not mended.
bool tells_fault(const Statement& statement);

// "Duy nhất 01 nhiệm vụ quá hạn", "chậm 02 báo cáo": some were late, whatever they are.
bool counts_late_things(const Statement& statement);

// "đến nay, toàn bộ 07 vấn đề đã xử lý xong": how it stands now, of all.
bool says_settled(const Statement& statement);

// "Trung ương chưa có quy định mới" under a duty that arises "Khi có quy định mới của Trung ương": its case did not
// arise, so nothing was left undone.
bool denies_case(const Criterion& criterion, const Statement& statement);

// "Không có đơn vị sự nghiệp" of what is asked for "tại các đơn vị sự nghiệp": there is nothing that it could be
// asked of. "Không có sáng kiến" is no such thing where initiatives are asked for.
bool lacks_object(const Criterion& criterion, const Statement& statement);

// "Không có sáng kiến" where initiatives are counted.
bool denies_thing(const Criterion& criterion, const Statement& statement);

// "Không có TTHC trực tuyến nào phát sinh hồ sơ" of "Tỷ lệ TTHC trực tuyến có phát sinh hồ sơ": the share is nothing.
// False where the criterion waits for a case: then the case may be what is denied.
bool denies_share(const Criterion& criterion, const Statement& statement);

// "0/0".
bool counts_none_of_none(const Statement& statement);

// "Đơn vị không có.": who has none, and not what.
bool names_no_object(const Statement& statement);

}  // namespace rasoat
