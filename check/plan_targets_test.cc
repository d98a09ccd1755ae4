#include <gtest/gtest.h>

#include "check/plan_check.h"
#include "tests/parse/hand_set.h"

namespace rasoat {
namespace {

using test::criterion_of;

struct Case {
  std::string_view given;
  std::string_view promised;
  Strictness expected;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.given << " | " << c.promised; }

class Targets : public testing::TestWithParam<Case> {};

TEST_P(Targets, AreComparedByStrictness) {
  const Criterion given = criterion_of("", "", GetParam().given);
  const Criterion promised = criterion_of("", "", GetParam().promised);
  EXPECT_EQ(compare_targets(given.target, given.keys, promised.target, promised.keys), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Pairs, Targets,
    testing::Values(
        Case{"Từ 50% trở lên", "Từ 50% TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ", Strictness::kEqual},
        Case{"Từ 50% trở lên", "Đạt từ 60% trở lên", Strictness::kStricter},
        Case{"Từ 50% trở lên", "Từ 45% trở lên", Strictness::kWeaker},
        Case{"Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", "Nâng cao tỷ lệ hài lòng so với năm 2021.",
             Strictness::kStricter},
        Case{"Cao hơn so với năm trước liền kề", "Năm 2022 cao hơn năm 2021.", Strictness::kEqual},
        Case{"Tăng ít nhất 02% so với năm 2021", "Tăng ít nhất 01% so với năm 2021", Strictness::kWeaker},
        Case{"Không có sai phạm", "Thực hiện đúng quy định, không để xảy ra sai phạm.", Strictness::kEqual},
        Case{"Không có cán bộ, công chức, viên chức bị kỷ luật", "Không có công chức, viên chức bị kỷ luật.",
             Strictness::kWeaker},
        Case{"100% số TTHC được công khai trên Cổng TTĐT của tỉnh, Cổng dịch vụ công của tỉnh",
             "100% số TTHC được công khai trên Cổng TTĐT của tỉnh", Strictness::kWeaker},
        Case{"Thực hiện đúng quy định", "Thực hiện đúng quy định.", Strictness::kEqual},
        Case{"Từ 50% trở lên", "Thực hiện đúng quy định", Strictness::kDifferent},
        Case{"100% đơn thư, kiến nghị được xử lý", "Xử lý 100% đơn thư và 90% kiến nghị", Strictness::kWeaker},
        Case{"100% đơn thư được xử lý", "100% đơn thư được xử lý, trong đó 90% qua mạng", Strictness::kEqual},
        Case{"Không có văn bản nào của Sở tham mưu bị trả lại", "Không có văn bản nào do Chi cục tham mưu bị trả lại",
             Strictness::kEqual},
        Case{"Không có văn bản, đề án nào của Sở bị trả lại", "Không có văn bản nào của Chi cục bị trả lại",
             Strictness::kWeaker},
        Case{"Đạt 90%", "75 - 90%", Strictness::kWeaker}, Case{"Đạt 75%", "75 - 90%", Strictness::kEqual},
        Case{"Đạt 70%", "75% - 90%", Strictness::kStricter}, Case{"Từ 8 - 10%", "Tối thiểu 8%", Strictness::kEqual},
        Case{"Từ 8 - 10%", "Tối thiểu 7%", Strictness::kWeaker},
        Case{"Từ 8% đến 10%", "Từ 9% trở lên", Strictness::kStricter},
        Case{"Từ 8% đến 10%", "Từ 6% đến 10%", Strictness::kWeaker},
        Case{"Không quá 10%", "Từ 8% đến 12%", Strictness::kWeaker},
        Case{"Không có hồ sơ trễ hạn", "Không quá 02 hồ sơ trễ hạn", Strictness::kWeaker},
        Case{"0 vụ việc", "Dưới 03 vụ việc", Strictness::kWeaker},
        Case{"Không quá 2%", "Không có hồ sơ trễ hạn", Strictness::kStricter},
        Case{"Không có hồ sơ trễ hạn", "Từ 98% hồ sơ đúng hạn trở lên", Strictness::kDifferent},
        Case{"Từ 98% trở lên", "Không có hồ sơ trễ hạn", Strictness::kDifferent}));

}  // namespace
}  // namespace rasoat
