// Joined levels: shares of one whole that were told one by one and are asked for together. Part of evaluation; pure.
#pragma once

#include <vector>

#include "check/levels.h"

namespace rasoat {

// "trước hạn 80%, đúng hạn 20%" under "đúng hạn": both were in time.
void join_on_time(const Hearing& hearing, std::vector<Level>& levels);

// "mức độ 3: 320/1.000, mức độ 4: 210/1.000" under "mức độ 3 và 4". Where the two may be shares of different wholes and
// only their sum would suffice, both stay and tell different things.
void join_service_levels(const Hearing& hearing, const Threshold& threshold, std::vector<Level>& levels);

// "02 sáng kiến, ... 02 giải pháp mới" under "03 sáng kiến hoặc giải pháp": either counts, so they add up.
void add_alternatives(const Hearing& hearing, std::vector<Level>& levels);

}  // namespace rasoat
