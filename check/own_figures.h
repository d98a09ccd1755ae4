// Own figures: which figures of a statement speak for a criterion, and which count another thing, a part of the whole,
// or what is not done. Part of evaluation; pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parse/submission.h"

namespace rasoat {

// The key names such a thing at any place.
bool names_thing(std::string_view key, Things things);
// "03 xã" where meetings are counted, "21/24 vụ" where requests are. False where either thing is not known.
bool counts_other_thing(const Criterion& criterion, const Figure& figure);
// What the figure counts is what the target counts.
bool counts_own_thing(const Criterion& criterion, const Figure& figure);

// "rà soát 08", "được giao 12" beside a target that asks for another act: what the act was done to.
bool is_input(const Statement& statement, std::size_t figure, const Criterion& criterion);

// "Hội đồng công nhận 02": of what was handed in, so it counts the same things.
bool is_recognised(const Statement& statement, std::size_t figure);

// Said of a part of the whole: "riêng quý III 17/44", "trong đó 03 ...", the "04 giải pháp, 01 sáng kiến" behind "05".
bool is_part(const Statement& statement, std::size_t figure);
// "96 cơ sở vi phạm (6,1% số được kiểm tra)" where the criterion asks for no share of what was inspected.
bool is_share_of_inspected(const Statement& statement, std::size_t figure, const Criterion& criterion);
// "Văn phòng hoàn thành 12/12, các phòng hoàn thành 16/18": one of several parts of the unit that are told side by
// side.
bool is_one_of_parts(const Statement& statement, std::size_t figure);
// "Còn 05 sáng kiến đang chờ xét": counted among nothing that was done.
bool is_pending(const Statement& statement, std::size_t figure);

// "Còn 09/09", "Thiếu 21/21", "Không phát sinh 12/15", "12/15 thủ tục chưa có hồ sơ": a ratio of what is not done,
// where the criterion does not count just that.
bool counts_undone(const Statement& statement, std::size_t figure, const Criterion& criterion);

// The period that the words before a figure name last.
enum class Stretch : std::uint8_t { kNone, kPartOfYear, kSoFar };
Stretch stretch_of(const Statement& statement, std::size_t figure);

// "Trực tiếp 60%" where files handed in online are asked for: at most the rest was.
bool is_of_the_opposite(const Statement& statement, std::size_t figure, const Criterion& criterion);
// The statement also tells of what is asked for: "trực tuyến 316/500, trực tiếp 184/500".
bool tells_of_online(const Statement& statement);
// Either of counts_undone and is_late_share: what is left of all is the share that was asked for.
bool is_share_left(const Statement& statement, std::size_t figure, const Criterion& criterion);
// A share of files out of time under a criterion that asks for those in time: "hồ sơ trễ 403 (1,5%)".
bool is_late_share(const Statement& statement, std::size_t figure, const Criterion& criterion);

}  // namespace rasoat
