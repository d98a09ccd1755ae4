#include "parse/core.h"

#include <gtest/gtest.h>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

Reporter department(bool interim = false) { return {UnitRank::kDepartment, compare_key("Sở Tư pháp"), 2022, interim}; }

// The core's text; "=": the whole sentence is; "-": it tells of others alone.
std::string core_of(const std::string& text, const Reporter& reporter = department()) {
  Statement statement;
  statement.passage = make_passage(text);
  read_core(statement, reporter);
  if (statement.of_others) return "-";
  return statement.core.empty() ? "=" : statement.core.front().passage.text;
}

struct Case {
  const char* sentence;
  const char* core;
};

class CoreOfADepartment : public testing::TestWithParam<Case> {};

TEST_P(CoreOfADepartment, IsWhatItTellsOfItself) { EXPECT_EQ(core_of(GetParam().sentence), GetParam().core); }

INSTANTIATE_TEST_SUITE_P(
    Others, CoreOfADepartment,
    testing::Values(
        Case{"TTHC có phát sinh hồ sơ toàn tỉnh đạt 61%, của Sở đạt 42%.", "TTHC có phát sinh hồ sơ của Sở đạt 42%."},
        Case{"Bình quân các sở có 61% TTHC phát sinh hồ sơ, Sở mới có 42%.", "Sở mới có 42%."},
        Case{"Hồ sơ trực tuyến của tỉnh Đắk Lắk đạt 70%, trong khi của Sở đạt 44%.",
             "Hồ sơ trực tuyến của Sở đạt 44%."},
        Case{"Thu hút đầu tư toàn tỉnh tăng 15%, riêng lĩnh vực của Sở giảm 4% so với năm 2021.",
             "Thu hút đầu tư riêng lĩnh vực của Sở giảm 4% so với năm 2021."},
        Case{"Toàn ngành có 05 sáng kiến, trong đó của Sở 02, của cấp huyện 03.", "của Sở 02"},
        Case{"Toàn tỉnh xử lý 91% văn bản, riêng Sở đạt 100%.", "riêng Sở đạt 100%."},
        Case{"Trong khi 06/17 huyện gửi báo cáo chậm thì Sở vẫn gửi đầy đủ 04 báo cáo.",
             "Sở vẫn gửi đầy đủ 04 báo cáo."},
        Case{"Trong khi nhiều huyện gửi báo cáo chậm, Sở đã gửi đầy đủ 04 báo cáo.", "Sở đã gửi đầy đủ 04 báo cáo."},
        Case{"Sở đã trả lời 38/38 PAKN, trong khi tỷ lệ chung của tỉnh là 91%.", "Sở đã trả lời 38/38 PAKN"},
        Case{"Chỉ số đạt 82,3%, tuy thấp hơn bình quân các sở (85,1%) nhưng đã tăng 2,2% so với năm 2021.",
             "Chỉ số đạt 82,3% đã tăng 2,2% so với năm 2021."},
        Case{"Chỉ số tuy cao hơn bình quân chung của tỉnh nhưng chỉ tăng 0,5% so với năm 2021.",
             "Chỉ số chỉ tăng 0,5% so với năm 2021."},
        Case{"Chỉ số cao hơn 3,2% so với bình quân các sở, tăng 0,4% so với năm 2021.",
             "Chỉ số tăng 0,4% so với năm 2021."},
        Case{"Hồ sơ giải quyết đúng hạn 100%; cấp huyện đạt 97,2%.", "Hồ sơ giải quyết đúng hạn 100%"},
        Case{"Chỉ số đạt 80,4%, trong khi năm trước Sở đạt 79,1% và Sở Công Thương năm nay đạt 88%.",
             "Chỉ số đạt 80,4%, trong khi năm trước Sở đạt 79,1%"},
        Case{"Đã công khai 100% hồ sơ của Sở (UBND cấp huyện bình quân 87%).", "Đã công khai 100% hồ sơ của Sở"},
        Case{"Hồ sơ trực tuyến đạt 43,6%, phấn đấu năm 2023 đạt 70%.", "Hồ sơ trực tuyến đạt 43,6%"},
        Case{"Hồ sơ trực tuyến đạt 43,6%, sang năm phấn đấu đạt 70%.", "Hồ sơ trực tuyến đạt 43,6%"},
        Case{"Hồ sơ của Sở đạt 53,6%; toàn tỉnh 38%; mục tiêu năm 2023 là 70%.", "Hồ sơ của Sở đạt 53,6%"}));

INSTANTIATE_TEST_SUITE_P(
    Alone, CoreOfADepartment,
    testing::Values(Case{"Trên địa bàn tỉnh còn 05 huyện không duy trì ISO.", "-"},
                    Case{"Trên địa bàn tỉnh, Sở kiểm tra 05 huyện.", "="},
                    Case{"Phòng Lao động các huyện giải quyết 18.644 hồ sơ, trễ 52 hồ sơ.", "-"},
                    Case{"Các huyện, thành phố còn 12 hồ sơ trễ hạn.", "-"},
                    Case{"UBND các xã đã giải quyết 900 hồ sơ.", "-"}, Case{"Cấp xã chỉ đạt 22%.", "-"},
                    Case{"Toàn tỉnh đạt 71,2%.", "-"}, Case{"Riêng các địa phương còn chậm.", "-"},
                    Case{"Trong khi đó cấp huyện mới đạt 40%.", "-"}, Case{"Một số xã chưa công khai.", "-"},
                    Case{"Đối với cấp huyện, mới kiểm tra được 08/17 đơn vị.", "-"},
                    Case{"phần kiểm tra phòng Tài nguyên cấp huyện mới làm được 08/17 do các huyện xin hoãn.", "-"},
                    Case{"05 phòng cấp huyện còn dôi cấp phó.", "-"},
                    Case{"Chỉ số hài lòng của cả tỉnh tăng 2,5%;", "-"}));

INSTANTIATE_TEST_SUITE_P(
    Whole, CoreOfADepartment,
    testing::Values(Case{"Sở đã giải quyết 4.702 hồ sơ.", "="}, Case{"Đã kiểm tra 04 huyện, 12 xã.", "="},
                    Case{"Các phòng chuyên môn đã hoàn thành.", "="}, Case{"Phòng Kế hoạch còn chậm.", "="},
                    Case{"Có 02 hồ sơ của huyện chuyển đến.", "="}, Case{"Hồ sơ của các xã đều đúng hạn.", "="},
                    Case{"Đã phối hợp với các sở, ngành xử lý 05/05 PAKN.", "="},
                    Case{"Công khai trên Cổng TTĐT của tỉnh: 41/41; Trang TTĐT của Sở: 40/41.", "="},
                    Case{"Công khai trên Cổng TTĐT của tỉnh đạt 100%, Trang TTĐT của Sở đạt 90%.", "="},
                    Case{"UBND tỉnh giao 05 nhiệm vụ, Sở hoàn thành 05/05.", "="},
                    Case{"Hướng dẫn các huyện 02 lượt, đạt 100% kế hoạch.", "="},
                    Case{"Sở Tư pháp đạt 100%, tăng 2% so với năm 2021.", "="},
                    Case{"Toàn ngành có 58 đề tài, trong đó 04 sáng kiến trong CCHC.", "="},
                    Case{"Do Sở Nội vụ thẩm định kéo dài, văn bản của Sở không kịp ban hành.", "="},
                    Case{"Dự kiến cả năm đạt 98%.", "="}, Case{"Quy chế dự kiến ban hành trong tháng 10.", "="}));

TEST(Core, OfAnInterimReportHoldsNoForecast) {
  EXPECT_EQ(core_of("Quý III 15/40, lũy kế 18/40, dự kiến cả năm 25/40.", department(true)),
            "Quý III 15/40, lũy kế 18/40");
  EXPECT_EQ(core_of("Lũy kế 1.200 tỷ đồng, dự kiến cả năm tăng 5%.", department(true)), "Lũy kế 1.200 tỷ đồng");
  EXPECT_EQ(core_of("Lũy kế 18/40, ước cả năm 25/40.", department(false)), "=");
  EXPECT_EQ(core_of("Dự kiến ban hành trong tháng 10.", department(true)), "=");
}

TEST(Core, OfADistrictHoldsItsCommunes) {
  const Reporter district{UnitRank::kDistrict, compare_key("UBND huyện Kbang"), 2022, false};
  EXPECT_EQ(core_of("Các xã đạt 92%, huyện đạt 100%.", district), "=");
  EXPECT_EQ(core_of("Toàn tỉnh đạt 61%, huyện đạt 42%.", district), "huyện đạt 42%.");
}

TEST(Core, OfSomebodyUnknownLeavesOutAveragesOnly) {
  EXPECT_EQ(core_of("Các huyện còn 12 hồ sơ trễ hạn.", {}), "=");
  EXPECT_EQ(core_of("Đạt 82,3%, cao hơn bình quân các huyện (80%).", {}), "Đạt 82,3%");
}

TEST(Reporter, FollowsFromTheAgency) {
  const auto rank = [](const char* agency) {
    Header header;
    header.agency = agency;
    return reporter_of(header).rank;
  };
  EXPECT_EQ(rank("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"), UnitRank::kDepartment);
  EXPECT_EQ(rank("BAN QUẢN LÝ KHU KINH TẾ"), UnitRank::kDepartment);
  EXPECT_EQ(rank("BẠN QUẢN LÝ KHU KINH TẾ"), UnitRank::kDepartment) << "as a scan may be read";
  EXPECT_EQ(rank("UBND HUYỆN KBANG"), UnitRank::kDistrict);
  EXPECT_EQ(rank("ỦY BAN NHÂN DÂN THÀNH PHỐ PLEIKU"), UnitRank::kDistrict);
  EXPECT_EQ(rank("UBND XÃ IA KLA"), UnitRank::kCommune);
  EXPECT_EQ(rank("UBND TỈNH GIA LAI"), UnitRank::kProvince);
  EXPECT_EQ(rank(""), UnitRank::kUnknown);
}

}  // namespace
}  // namespace rasoat
