#include "parse/figures.h"

#include <gtest/gtest.h>

#include <string>

namespace rasoat {
namespace {

const char* sign_of(Approximation approximation) {
  switch (approximation) {
    case Approximation::kExact: return "";
    case Approximation::kAbout: return "~";
    case Approximation::kBelow: return "<";
    case Approximation::kAbove: return ">";
    case Approximation::kAtLeast: return ">=";
    case Approximation::kAtMost: return "<=";
  }
  return "?";
}

const char* word_of(FigureRole role) {
  switch (role) {
    case FigureRole::kLevel: return "";
    case FigureRole::kIncrease: return "up ";
    case FigureRole::kDecrease: return "down ";
    case FigureRole::kBaseline: return "base ";
    case FigureRole::kTarget: return "target ";
  }
  return "?";
}

std::string unit_of(Unit unit) {
  return unit == Unit::kPercent ? "%" : unit == Unit::kCount ? "" : std::string(" ") + name_of(unit);
}

// "1.171/1.187 {hồ sơ}; base 86,62% [2021]"
std::string dump(const Figure& f, bool with_noun) {
  std::string text = std::string(word_of(f.role)) + sign_of(f.approximation) + f.value.to_vietnamese();
  if (f.denominator) text += '/' + f.denominator->to_vietnamese();
  if (f.upper) text += ".." + f.upper->to_vietnamese();
  text += unit_of(f.unit);
  if (f.year) text += " [" + std::to_string(*f.year) + ']';
  if (with_noun && !f.noun.empty()) text += " {" + f.noun + '}';
  return text;
}

std::string dump(std::string_view text, bool with_noun = false, std::int32_t year = 0) {
  std::string all;
  for (const Figure& figure : find_figures(text, year)) all += (all.empty() ? "" : "; ") + dump(figure, with_noun);
  return all;
}

struct Case {
  const char* text;
  const char* expected;
};

// Real phrases, with the kind that they were collected under.
TEST(FindFigures, ReadsRealResultPhrases) {
  const Case cases[] = {
      // RATIO
      {"tỷ lệ 1,7%", "1,7%"},
      {"chiếm 78%", "78%"},
      {"(đạt 96,55%)", "96,55%"},
      {"chiếm 3,45 %", "3,45%"},
      {"(chiếm 0,08%)", "0,08%"},
      {"đạt 95,55%", "95,55%"},
      {"chiếm tỷ lệ 96.8%", "96,8%"},
      {"(tỷ lệ 0,2%)", "0,2%"},
      {"4.561/5.650 HS (tỷ lệ 80,7%)", "4.561/5.650 {hs}; 80,7% {hs}"},
      {"đạt trung bình 98%", "98%"},
      {"trung bình đạt 18,9% trên tổng số hồ sơ", "18,9%"},
      {"với PARI đạt 84,00%", "84,00% {với pari}"},
      {"tỷ lệ giải quyết hồ sơ thủ tục hành chính đạt 96,6%", "96,6% {tỉ lệ giải quyết hồ sơ thủ tục hành chính}"},
      {"giải quyết đúng hẹn đạt 100%", "100% {giải quyết đúng hẹn}"},
      // COUNT
      {"57.689 bộ hồ sơ (57.502 hồ sơ giải quyết đúng hạn, 187 hồ sơ giải quyết quá hạn)",
       "57.689 {hồ sơ}; 57.502 {hồ sơ}; 187 {hồ sơ}"},
      {"giải quyết trước hạn, đúng hạn 87.253 hồ sơ", "87.253 {hồ sơ}"},
      {"1038 thủ tục hành chính", "1.038 {thủ tục hành chính}"},
      {"73 TTHC liên thông cùng cấp và 59 TTHC liên thông giữa các cấp",
       "73 {tthc liên thông cùng cấp}; 59 {tthc liên thông giữa các cấp}"},
      {"375 hồ sơ đang giải quyết, 27 hồ sơ quá hạn thuộc lĩnh vực đất đai", "375 {hồ sơ}; 27 {hồ sơ quá hạn}"},
      {"kiểm tra đối với 11 cơ quan, đơn vị", "11 {cơ quan}"},
      // FRACTION
      {"Có 13/20 cơ quan giải quyết trước và đúng hạn", "13/20 {cơ quan}"},
      {"24/44 đơn vị xếp loại tốt; 18/44; 2/44", "24/44 {đơn vị}; 18/44; 2/44"},
      {"Có 10/17 bộ trên mức giá trị trung bình", "10/17 {bộ}"},
      // APPROX
      {"80,4 ngàn hồ sơ (HS) các loại (số tròn)", "80.400 {hồ sơ}"},
      {"hơn 78 ngàn hồ sơ", ">78.000 {hồ sơ}"},
      {"hơn 13.000 hồ sơ, gần 13.000 hồ sơ", ">13.000 {hồ sơ}; <13.000 {hồ sơ}"},
      // DELTA
      {"giảm 3,86% so với các kỳ báo cáo tháng 7", "down 3,86%"},
      {"giảm tới 49,54% so với tháng 01/2021", "down 49,54% [2021]"},
      {"giảm từ 10,85% xuống còn 1,31%", "base 10,85%; 1,31%"},
      {"giảm 142 HS so với tháng 9-2020", "down 142 [2020] {hs}"},
      {"tăng 94% so với trước khi có Chỉ thị 10", "up 94%"},
      {"tăng 1,59 điểm so với năm 2020 nhưng giảm 7 bậc", "up 1,59 point [2020]; down 7 rank [2020]"},
      {"tăng thêm 5 đơn vị so với năm 2019", "up 5 [2019] {đơn vị}"},
      {"(tăng 01 đơn vị so với năm 2020)", "up 1 [2020] {đơn vị}"},
      {"tăng 4 bậc, từ vị trí thứ 7 năm 2020 lên vị trí thứ 3", "up 4 rank; base 7 rank [2020]; 3 rank"},
      {"tăng 0,10% so với năm 2022", "up 0,10% [2022]"},
      {"bằng 118% cùng kỳ", "target 118%"},
      {"đạt 118% so với năm trước", "target 118%"},
      {"đạt 86,4% so với năm 2021", "86,4%"},
      {"nhích lên 0,6 điểm phần trăm", "up 0,6 percentage_point {nhích}"},
      {"545 máy tính được cài đặt, vượt 25 máy", "545 {máy tính}; up 25 {máy}"},
      {"Xếp từ thứ 40 trở lên", ">=40 rank"},
      {"xuống hạng 34, giảm 23 bậc", "34 rank; down 23 rank"},
      // RANK
      {"xếp vị trí 58/63 tỉnh thành", "58/63 rank"},
      {"hạng 46/63 tỉnh, thành phố", "46/63 rank"},
      {"xếp vào nhóm 4 (nhóm đạt điểm thấp nhất)", ""},
      {"duy trì ở vị trí thứ 5/14", "5/14 rank {duy trì ở}"},
      {"Dẫn đầu khối sở là Thanh tra tỉnh với 96,86%", "96,86% {dẫn đầu khối sở là thanh tra tỉnh}"},
      // SCORE
      {"đạt 87,61 điểm", "87,61 point"},
      {"40,62/80 điểm, đạt tỷ lệ 50,77%", "40,62/80 point; 50,77%"},
      {"đạt 80,35/100 điểm", "80,35/100 point"},
      // ZERO, SHORTFALL
      {"không còn đơn vị xếp hạng Yếu, giảm 1 đơn vị", "down 1 {đơn vị}"},
      {"còn có 4 sở có kết quả dưới 90% hài lòng", "4 {sở}; <90% {hài lòng}"},
      {"chỉ có 1 hồ sơ trễ hạn (năm 2017)", "1 [2017] {hồ sơ trễ hạn}"},
      // DONE, ONGOING
      {"chỉ tiêu số hóa thành phần hồ sơ đạt 100%", "100% {chỉ tiêu số hóa thành phần hồ sơ}"},
      {"đang giải quyết 1.089 HS (còn trong thời hạn giải quyết)", "1.089 {hs}"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text, true), c.expected) << c.text;
}

TEST(FindFigures, FindsNoneInPhrasesWithoutAny) {
  for (const char* text :
       {"không có trường hợp nào giải quyết trễ hẹn", "không có đơn vị xếp loại yếu",
        "không phát sinh hồ sơ cần hậu kiểm", "đạt chỉ tiêu/ không đạt/ không phát sinh hồ sơ",
        "còn thấp, chưa đạt được sự kỳ vọng", "đã thực hiện nghiêm túc việc xin lỗi bằng văn bản",
        "đã có Quyết định số 04/QĐ-UBND về việc phân công nhiệm vụ",
        "đã ban hành nhiều văn bản tổ chức triển khai thực hiện", "vẫn đang được các đơn vị triển khai thực hiện",
        "số còn lại đang trong thời gian giải quyết theo quy trình", "đạt những kết quả khả quan",
        "Quyết định 25/QĐ-TTg ngày 22/7/2021 và Quyết định số 25/2021/QĐ-TTg"}) {
    EXPECT_EQ(dump(text), "") << text;
  }
}

// The claims of real reports, in their own notation.
TEST(FindFigures, ReadsRealClaims) {
  const Case cases[] = {
      {"635.593/643.272 = 98,81%", "635.593/643.272; 98,81%"},
      {"51.072 + 708 = 51.780", "51.072; 708; 51.780"},
      {"54.575 + 340.060 + 264.610 = 659.245", "54.575; 340.060; 264.610; 659.245"},
      {"5.685/329.596 = 1,7%", "5.685/329.596; 1,7%"},
      {"689/19.944 = 3,45 %", "689/19.944; 3,45%"},
      {"19.255+689 = 19.944", "19.255; 689; 19.944"},
      {"16 hồ sơ = 0,08%", "16; 0,08%"},
      {"12/4.169", "12/4.169"},
      {"121/125 = 96.8%", "121/125; 96,8%"},
      {"trễ hạn 5.47%", "5,47%"},
      {"2.425/2.504 = gần 97%", "2.425/2.504; <97%"},
      {"8,98/10,18 = 88,2%", "8,98/10,18; 88,2%"},
      {"78,76/80,4 = 97,9%", "78,76/80,4; 97,9%"},
      {"164 + 1.038 = 1,2 ngàn", "164; 1.038; 1.200"},
      {"7.660/8.500 = 90%", "7.660/8.500; 90%"},
      {"đạt 98%, tăng 94% so với trước", "98%; up 94%"},
      {"SIPAS 80,08% thấp hơn 7,08% so với 2021", "80,08%; down 7,08% [2021]"},
      {"Đức Trọng 91,55%, tăng 4 bậc, từ 7 lên 3", "91,55%; up 4 rank; base 7 rank; 3 rank"},
      {"giảm 3 bậc: 16 (2022), 19 (2023)", "down 3 rank; base 16 rank [2022]; 19 rank [2023]"},
      {"tổng số 63.273 hồ sơ, trong đó 375 hồ sơ", "63.273; 375"},
      {"585.336 hồ sơ, 585.116 hồ sơ, 220 hồ sơ", "585.336; 585.116; 220"},
      {"đúng hạn 99,96%, trễ hạn 0%", "99,96%; 0%"},
      {"PAPI đạt 42.295 điểm, 80,89% và 62,78 điểm", "42,295 point; 80,89%; 62,78 point"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text), c.expected) << c.text;
}

TEST(FindFigures, BindsNumbersToNouns) {
  const Case cases[] = {
      {"Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,65% (1.171/1.187 hồ sơ)",
       "98,65% {tỉ lệ hồ sơ giải quyết đúng hạn}; 1.171/1.187 {hồ sơ}"},
      {"27/42 TTHC, chiếm 64,29%", "27/42 {tthc}; 64,29% {tthc}"},
      {"Ban đã công khai 100% TTHC trên Cổng", "100% {tthc}"},
      {"100% số TTHC được công khai", "100% {tthc}"},
      {"số hồ sơ trễ hạn: 3", "3 {số hồ sơ trễ hạn}"},
      {"03 (ba) sáng kiến", "3 {sáng kiến}"},
      {"ba (03) sáng kiến", "3 {sáng kiến}"},
      {"Có 02 giải pháp mới trong CCHC", "2 {giải pháp mới}"},
      {"Chỉ số hài lòng đạt 88,33%, tăng 1,71%", "88,33% {chỉ số hài lòng}; up 1,71% {chỉ số hài lòng}"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text, true), c.expected) << c.text;
}

TEST(FindFigures, TellsLevelsFromMovesAndBaselines) {
  const Case cases[] = {
      {"năm 2021 là 86,62%, năm 2022 đạt 88,33%", "base 86,62% [2021]; 88,33% [2022]"},
      {"đạt 88,33% (năm 2021: 86,62%)", "88,33%; base 86,62% [2021]"},
      {"đạt 88,33%, năm 2021 là 86,62%, tăng 1,71%", "88,33%; base 86,62% [2021]; up 1,71%"},
      {"so với 98,2% năm 2021", "base 98,2% [2021]"},
      {"cao hơn 1,71% so với năm 2021 (86,62%)", "up 1,71% [2021]; base 86,62% [2021]"},
      {"tăng so với năm 2021 là 2,5%", "up 2,5% [2021]"},
      {"cùng kỳ năm trước đạt 95%", "base 95%"},
      {"tăng lên 98%", "98%"},
      {"giảm xuống còn 3 hồ sơ", "3"},
      {"tăng từ 80% đến 95%", "base 80%; 95%"},
      {"(+1,5%)", "up 1,5%"},
      {"(-2%)", "down 2%"},
      {"tăng 2 điểm phần trăm", "up 2 percentage_point"},
      {"tăng 2 điểm %", "up 2 percentage_point"},
      {"cao hơn năm 2021 (18/42 TTHC, đạt 42,86%), đạt 59,52%", "base 18/42 [2021]; base 42,86% [2021]; 59,52%"},
      {"cao hơn năm trước: 11 dự án", "11"},
      {"tỷ lệ trễ hạn giảm từ 10,85% năm 2021 xuống còn 1,31%", "base 10,85% [2021]; 1,31%"},
      {"với mức cắt giảm từ 20% đến 45%", "down >=20..45%"},
      {"rút ngắn từ 3 đến 5 ngày", "down >=3..5 day"},
      {"mức tăng từ 5% đến 10%", "up >=5..10%"},
      {"các xã đạt từ 90% đến 95%", ">=90..95%"},
      {"nâng từ 80% đến 95%", "base 80%; 95%"},
      {"tỷ lệ giảm từ 45% đến 20%", "base 45%; 20%"},
      {"giảm 139 hồ sơ (tương đương 44,8%) so với năm 2023 là 310 hồ sơ", "down 139; down 44,8%; base 310"},
      {"tăng 24 văn bản, tương ứng tăng 12%", "up 24; up 12%"},
      {"tăng 12 hồ sơ, đạt 98%", "up 12; 98%"},
      {"giảm 2 hồ sơ trễ hạn; tỷ lệ đúng hạn 98%", "down 2; 98%"},
      {"đạt 90,40%, nhích 0,7% so với năm 2021", "90,40%; up 0,7% [2021]"},
      {"kế hoạch 180 lượt người, thực tế cử 204 lượt, vượt 13,33%.", "180; 204; up 13,33%"},
      {"đạt 95%, vượt 90%", "95%; >90%"},
      {"Thêm 16 doanh nghiệp mở gian hàng trên sàn, đưa tổng số lên 37 đơn vị", "up 16; 37"},
      {"Thêm 16 doanh nghiệp mở gian hàng trên sàn; tổng số có 37 đơn vị", "16; 37"},
      {"Ban hành 16 văn bản, nâng tổng số lên 37 văn bản", "16; 37"},
      {"giữ nguyên mức 84,0% của năm 2021", "84,0%; base 84,0% [2021]"},
      {"dừng ở 82,0%, y như năm 2021", "82,0%; base 82,0% [2021]"},
      {"đạt 86%, bằng năm trước", "86%; base 86%"},
      {"tăng 5% như năm 2021", "up 5%"},
      {"đạt 86%, cao hơn năm 2021", "86%"},
      {"lùi 0,4 điểm phần trăm so với năm 2021", "down 0,4 percentage_point [2021]"},
      {"thêm 12,3 điểm phần trăm so với năm 2021", "up 12,3 percentage_point [2021]"},
      {"hồ sơ trực tuyến chưa đầy 3%", "<3%"},
      {"Sở đăng ký bốn sáng kiến nhưng Hội đồng chỉ công nhận một, ba sáng kiến kia bị loại", "target 4; 1; 3"},
      {"Sở đăng ký 04 sáng kiến trong năm", "4"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text), c.expected) << c.text;
  EXPECT_EQ(dump("năm 2021 là 86,62%", false, 2022), "base 86,62% [2021]");
  EXPECT_EQ(dump("năm 2022 là 88,33%", false, 2022), "88,33% [2022]");
  EXPECT_EQ(dump("Năm 2022, tiếp nhận 100 hồ sơ, đúng hạn 98 hồ sơ", false, 2022), "100 [2022]; 98 [2022]");
}

TEST(FindFigures, KnowsTargetsThatTheTextRepeats) {
  const Case cases[] = {
      {"đạt 55%, vượt mục tiêu 50%", "55%; target 50%"},
      {"đạt 55% (mục tiêu từ 50% trở lên)", "55%; target >=50%"},
      {"đạt 55% (từ 50% trở lên)", "55%; target >=50%"},
      {"đạt 98%/100% kế hoạch", "98%; target 100%"},
      {"đạt 98% so với chỉ tiêu được giao là 95%", "98%; target 95%"},
      {"phấn đấu đạt 90%", "target 90%"},
      {"Hoàn thành 100% kế hoạch", "100%"},
      {"đạt từ 95% trở lên", ">=95%"},
      {"vượt 5% so với kế hoạch", "up 5%"},
      {"mục tiêu số hóa đạt 100%", "100%"},
      {"Chỉ tiêu tăng 10% không đạt, thực tế chỉ tăng 4,2% so với năm 2021", "target 10%; up 4,2% [2021]"},
      {"chỉ tiêu năm 2022 phải tăng ít nhất 5%, đã tăng 6%", "target >=5% [2022]; up 6%"},
      {"Chỉ tiêu hài lòng tăng 4,2%", "up 4,2%"},
      {"Phấn đấu giải quyết đúng hạn 100% hồ sơ, 80% trực tuyến", "target 100%; target 80%"},
      {"nhằm giải quyết đúng hạn 100% hồ sơ, Sở tổ chức 03 hội nghị", "target 100%; 3"},
      {"sẽ xử lý 05 vấn đề; đã xử lý 03 vấn đề", "target 5; 3"},
      {"Sở đã nỗ lực phấn đấu giải quyết đúng hạn 98% hồ sơ", "98%"},
      {"phấn đấu 90%, kết quả đạt 92%", "target 90%; 92%"},
      {"phấn đấu đúng hạn toàn bộ, đạt 98%", "98%"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text), c.expected) << c.text;
}

TEST(FindFigures, ReadsHowFirmlyANumberIsSaid) {
  const Case cases[] = {
      {"khoảng 50%", "~50%"},
      {"xấp xỉ 50%", "~50%"},
      {"gần 100%", "<100%"},
      {"trên 80%", ">80%"},
      {"hơn 57.000 hồ sơ", ">57.000"},
      {"ít nhất 03 sáng kiến", ">=3"},
      {"không quá 15 phút", "<=15 minute"},
      {"dưới 90%", "<90%"},
      {"không dưới 90%", ">=90%"},
      {"không thấp hơn 92%", ">=92%"},
      {"mức độ hài lòng không cao hơn 5%", "<=5%"},
      {"tối đa 5 ngày", "<=5 day"},
      {"90% trở lên", ">=90%"},
      {"> 80 %", ">80%"},
      {"≥ 95%", ">=95%"},
      {"giảm 30-70% thời gian", "down >=30..70%"},
      {"ước cả năm đạt 95%", "~95%"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text), c.expected) << c.text;
}

TEST(FindFigures, ReadsNumbersInWords) {
  const Case cases[] = {
      {"ba sáng kiến", "3"},
      {"Có hai mươi lăm văn bản được ban hành", "25"},
      {"chín mươi lăm phần trăm", "95%"},
      {"một trăm phần trăm hồ sơ", "100%"},
      {"một nửa số TTHC", "1/2"},
      {"hơn một nửa hồ sơ", ">1/2"},
      {"hai phần ba số xã", "2/3"},
      {"Một sáng kiến", "1"},
      {"có năm sáng kiến", "5"},
      {"một số hồ sơ", ""},
      {"một cửa, một cửa liên thông", ""},
      {"cả năm đơn vị đã thực hiện", ""},
      {"toàn bộ TTHC", ""},
      {"không có một hồ sơ nào trễ hạn", ""},
      {"Không một hồ sơ trễ hạn", ""},
      {"thứ tư, thứ năm hàng tuần", ""},
      {"vượt mười phẩy bốn phần trăm kế hoạch", "up 10,4%"},
      {"đạt sáu mươi hai phẩy bốn phần trăm", "62,4%"},
      {"chín mươi tám phẩy hai mươi lăm phần trăm", "98,25%"},
      {"tám mươi phẩy không năm phần trăm", "80,05%"},
      {"không phẩy bảy lăm phần trăm", "0,75%"},
      {"tăng hai phẩy ba điểm phần trăm", "up 2,3 percentage_point"},
      {"một trăm linh hai phần trăm kế hoạch", "102%"},
      {"đúng một trăm phần trăm", "100%"},
      {"dấu phẩy bốn phần trăm", ""},
      {"bốn mươi trong tổng số bốn mươi tư nhiệm vụ", "40; 44"},
      {"một trong số các hình thức", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text), c.expected) << c.text;
}

TEST(FindFigures, ForgivesTypingAndNotation) {
  const Case cases[] = {
      {"đạt95%", "95%"},
      {"100%số TTHC", "100%"},
      {"12hồ sơ", "12"},
      {"1.171 / 1.187 hồ sơ", "1.171/1.187"},
      {"1,187 hồ sơ", "1.187"},
      {"1.171 trên 1.187 hồ sơ", "1.171/1.187"},
      {"cả 9/9 phòng", "9/9"},
      {"84,00%", "84,00%"},
      {"02%", "2%"},
      {"0 hồ sơ, tỷ lệ 0%", "0; 0%"},
      {"đạt 36.5 điểm", "36,5 point"},
      {"đạt 0.85", "0,85"},
      {"1.102 tỷ đồng", "1.102.000.000.000"},
      {"1,2 nghìn tỷ đồng", "1.200.000.000.000"},
      {"5 điểm bưu điện", "5"},
      {"3 hạng mục", "3"},
      {"10 ngày làm việc", "10 day"},
      {"tổng số 12 hồ sơ", "12"},
      {"trong kỳ 120 hồ sơ", "120"},
      {"đã báo cáo 45 trường hợp", "45"},
      {"16/63", "16/63"},
      {"xếp 20/63 tỉnh", "20/63 rank"},
      {"Điều 4, 12 hồ sơ", "12"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text), c.expected) << c.text;
}

TEST(FindFigures, LeavesDaysAlone) {
  const Case cases[] = {
      {"quý IV (đến 10/12) 97%", "97%"},
      {"tính đến hết 30/11 đạt 95%", "95%"},
      {"từ 15/6 đến 14/9 giải quyết 412 hồ sơ", "412"},
      {"nâng tổng số lên 05/06 phòng", "5/6"},
      {"tăng từ 7/9 lên 9/9", "base 7/9; 9/9"},
      {"đến 10/12 nhiệm vụ hoàn thành", "10/12"},
      {"xử lý đến 10/12 (83,33%)", "10/12; 83,33%"},
      {"lũy kế 9 tháng 25/44 TTHC", "25/44"},
  };
  for (const Case& c : cases) EXPECT_EQ(dump(c.text), c.expected) << c.text;
}

TEST(FindFigures, LeavesOtherNumbersAlone) {
  for (const char* text : {"dịch vụ công trực tuyến mức độ 3 và 4",
                           "mức độ 3,4",
                           "mức 3, mức 4",
                           "ISO 9001:2015",
                           "ISO 9001-2015",
                           "Điện thoại: 0269.3824414",
                           "ĐT (0269) 3.824.414",
                           "1. Công tác chỉ đạo",
                           "1.1. Công tác",
                           "2.1 Công tác",
                           "(1) Tổ chức hội nghị; (2) đăng tin",
                           "khoản 2 Điều 10",
                           "trang 5, Phụ lục 2",
                           "6 tháng đầu năm 2022",
                           "quý III",
                           "Quý I/2023",
                           "Nghị quyết 18 và Chỉ thị 10",
                           "Công văn số 871, 872, 873/BQLKKT-QLDN",
                           "COVID-19",
                           "QH13",
                           "4G",
                           "24/7",
                           "24/24 giờ",
                           "TCTP 3.2.5; 3.2.6",
                           "TC 1.1",
                           "ngày 15 của tháng",
                           "19/9/2022",
                           "tháng 9",
                           "năm 2021-2025",
                           "giai đoạn 2021-2025",
                           "SIPAS 2022",
                           "so với 2021",
                           "lần thứ 3",
                           "đợt 2",
                           "thứ 7 hàng tuần",
                           "07h30",
                           "công nghiệp 4.0",
                           "IP 10.0.0.1",
                           "Tiêu chí 1: Thời gian",
                           "phường 5",
                           "bước 2",
                           "nhóm 4",
                           ""}) {
    EXPECT_EQ(dump(text), "") << text;
  }
}

TEST(FindFigures, KeepsThePrintedPrecision) {
  const auto precision = [](std::string_view text) { return find_figures(text).at(0).precision.to_vietnamese(); };
  EXPECT_EQ(precision("98,65%"), "0,01");
  EXPECT_EQ(precision("84,00%"), "0,01");
  EXPECT_EQ(precision("98%"), "1");
  EXPECT_EQ(precision("80,4 nghìn hồ sơ"), "100");
  EXPECT_EQ(precision("1.187 hồ sơ"), "1");
}

TEST(FindFigures, GivesTheirPlace) {
  const std::string text = "Đạt tỷ lệ 98,65 % hồ sơ";
  const Figure figure = find_figures(text).at(0);
  EXPECT_EQ(text.substr(figure.begin, figure.end - figure.begin), "98,65 %");
}

TEST(ParseDecimal, KnowsTheNotations) {
  const auto read = [](std::string_view text, bool scaled) {
    const auto value = parse_decimal(text, scaled);
    return value ? value->to_vietnamese() : "none";
  };
  EXPECT_EQ(read("98,63", false), "98,63");
  EXPECT_EQ(read("659.245", false), "659.245");
  EXPECT_EQ(read("1.234,5", false), "1.234,5");
  EXPECT_EQ(read("03", false), "3");
  EXPECT_EQ(read("0", false), "0");
  EXPECT_EQ(read("1.234.567", false), "1.234.567");
  EXPECT_EQ(read("1,234,567", false), "1.234.567");
  EXPECT_EQ(read("1,234.5", false), "1.234,5");
  EXPECT_EQ(read("96.8", true), "96,8");
  EXPECT_EQ(read("5.47", true), "5,47");
  EXPECT_EQ(read("42.295", true), "42,295");
  EXPECT_EQ(read("1.000", true), "1.000");
  EXPECT_EQ(read("96.8", false), "none");
  EXPECT_EQ(read("3.2.5", true), "none");
  EXPECT_EQ(read("10.0.0.1", true), "none");
  EXPECT_EQ(read("", false), "none");
  EXPECT_EQ(read("12a", false), "none");
  EXPECT_EQ(read("99999999999999999999", false), "none");
}

TEST(NumberFromWords, ReadsSmallNumbers) {
  const struct {
    const char* words;
    std::int64_t value;
  } cases[] = {{"không", 0},
               {"một", 1},
               {"Ba", 3},
               {"mười", 10},
               {"mười lăm", 15},
               {"hai mươi", 20},
               {"hai mươi mốt", 21},
               {"chín mươi chín", 99},
               {"một trăm", 100},
               {"một trăm linh năm", 105},
               {"hai trăm ba mươi", 230},
               {"một nghìn hai trăm", 1200}};
  for (const auto& c : cases) EXPECT_EQ(number_from_words(c.words), c.value) << c.words;
  for (const char* words : {"", "cửa", "một cửa", "mươi", "hai ba", "trăm", "một phần"}) {
    EXPECT_EQ(number_from_words(words), std::nullopt) << words;
  }
}

}  // namespace
}  // namespace rasoat
