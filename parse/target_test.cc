#include "parse/target.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace rasoat {
namespace {

constexpr std::int32_t kYear = 2022;

std::string dump(const Predicate& predicate) {
  std::string text = kind_name(predicate);
  if (const auto* threshold = std::get_if<Threshold>(&predicate)) {
    const bool day = threshold->unit == Unit::kDate;
    text += std::string(" ") + name_of(threshold->op) + ' ';
    text += day ? std::to_string(threshold->value.units) : threshold->value.to_vietnamese();
    if (threshold->value_max) text += ".." + threshold->value_max->to_vietnamese();
    text += std::string(" ") + name_of(threshold->unit);
  }
  if (const auto* change = std::get_if<Change>(&predicate)) {
    text += std::string(change->decrease ? " fall " : " ") + name_of(change->op) + ' ' + change->value.to_vietnamese();
    if (change->unit != Unit::kNone) text += std::string(" ") + name_of(change->unit);
    if (change->baseline_year) text += " since " + std::to_string(*change->baseline_year);
  }
  return text;
}

// "threshold >= 50 percent | item: … | and: … | conditional | note: …"
std::string dump(const Target& target) {
  std::string text = dump(target.predicate);
  for (const std::string& item : target.items) text += " | item: " + item;
  for (const std::string& condition : target.conditions) text += " | and: " + condition;
  if (target.conditional) text += " | conditional";
  if (!target.note.empty()) text += " | note: " + target.note;
  return text;
}

// Phrases of real plans with where they were found; "..." is left out by the source.
TEST(ParseTarget, ReadsRealPhrases) {
  const struct {
    const char* text;
    const char* expected;
    const char* source;
  } cases[] = {
      {"Hoàn thành 100% kế hoạch", "threshold >= 100 percent", "PLAN TC 1.1"},
      {"100% vấn đề phát hiện qua kiểm tra hoàn thành xử lý", "threshold >= 100 percent", "PLAN 1.3.2"},
      {"100% vấn đề phát hiện qua rà soát TTHC được xử lý hoặc kiến nghị xử lý", "threshold >= 100 percent",
       "PLAN 3.1.2"},
      {"100% số TTHC thuộc thẩm quyền giải quyết ... được công bố kịp thời", "threshold >= 100 percent", "PLAN 3.2.1"},
      {"100% công khai TTHC đầy đủ, đúng quy định", "threshold >= 100 percent", "PLAN 3.2.4"},
      {"Giải quyết đúng hạn 100%", "threshold >= 100 percent", "PLAN 3.4.1"},
      {"100% PAKN ... được trả lời", "threshold >= 100 percent", "PLAN 3.5.1"},
      {"100% số PAKN đã xử lý, trả lời được công khai theo quy định", "threshold >= 100 percent", "PLAN 3.5.2"},
      {"100% số phòng thuộc Ban Quản lý thực hiện đúng quy định về số lượng cấp phó", "threshold >= 100 percent",
       "PLAN 4.1.2"},
      {"100% bố trí công chức theo vị trí việc làm", "threshold >= 100 percent", "PLAN 5.1.2"},
      {"Xử lý ... trên môi trường mạng đạt từ 100%", "threshold >= 100 percent", "PLAN 7.1.4"},
      {"100% DVC đang cung cấp trực tuyến mức độ 3 và 4 ... được tích hợp", "threshold >= 100 percent", "PLAN 1.7"},
      {"100% thủ tục hành chính đủ điều kiện theo quy định ... mức độ 4", "threshold >= 100 percent", "baodauthau.vn"},
      {"Từ 50% trở lên", "threshold >= 50 percent", "PLAN 7.2.1"},
      {"Từ 50% TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ", "threshold >= 50 percent", "PLAN 1.8"},
      {"đạt từ 85% trở lên", "threshold >= 85 percent", "baobinhdinh.vn"},
      {"đạt từ 87% trở lên", "threshold >= 87 percent", "baobinhdinh.vn"},
      {"tối thiểu 20% thủ tục hành chính được cắt giảm so với hiện nay", "threshold >= 20 percent", "baodauthau.vn"},
      {"Ít nhất 1/5 số văn bản hành chính", "threshold >= 20 percent", "www.tienphong.vn"},
      {"đạt trên 68,5 điểm", "threshold > 68,5 point", "baobinhdinh.vn"},
      {"giảm xuống trung bình còn tối đa 15 phút/lượt giao dịch", "threshold <= 15 minute", "luatvietnam.vn"},
      {"Có từ 03 sáng kiến hoặc giải pháp mới ... trở lên", "threshold >= 3 count", "PLAN 1.5"},
      {"triển khai tối thiểu 01 sáng kiến", "threshold >= 1 count", "PLAN 1.5"},
      {"Xếp từ thứ 40 trở lên", "threshold <= 40 rank", "a plan of a province, invented"},
      {"Xây dựng và duy trì 02 mô hình tuyến phố thức ăn đường phố an toàn", "threshold >= 2 count",
       "a plan of a town, invented"},
      {"Duy trì thường xuyên thứ 7 hàng tuần", "duty", "must not be a rank"},
      {"bằng ít nhất một trong số các hình thức khác", "threshold >= 1 count", "PLAN 1.4"},
      {"Không có cán bộ, công chức, viên chức bị kỷ luật", "zero", "PLAN 5.5.2"},
      {"Không có công chức, viên chức bị kỷ luật", "zero", "PLAN 1.4 body"},
      {"Không có sai phạm", "zero", "PLAN 6.1.2"},
      {"không để xảy ra sai phạm", "zero", "PLAN 1.5 body"},
      {"Không ban hành các quy định TTHC ... trái với thẩm quyền", "zero", "PLAN 3.1.1"},
      {"Hạn chế tối đa văn bản đi được gửi ... song song với bản giấy", "duty | note: minimise", "PLAN 7.1.3"},
      {"hạn chế thấp nhất việc giải quyết hồ sơ trễ hạn, quá hạn", "duty | note: minimise", "seongay.com"},
      {"Tăng ít nhất 02% so với năm 2021", "change >= 2 percentage_point since 2021", "PLAN 8.1.1"},
      {"Tăng ít nhất 10% so với năm 2021", "change >= 10 percentage_point since 2021", "PLAN 8.1.5"},
      {"Giữ vững hoặc nâng cao tỷ lệ hài lòng so với năm 2021", "change >= 0 percentage_point since 2021",
       "PLAN 8.1.4"},
      {"Nâng cao tỷ lệ hài lòng so với năm 2021", "change > 0 percentage_point since 2021", "PLAN 1.10"},
      {"Cao hơn so với năm trước liền kề", "change > 0", "PLAN 8.2"},
      {"Năm 2022 cao hơn năm 2021", "change > 0 since 2021", "PLAN 1.9"},
      {"tăng điểm và tăng hạng so với năm 2021", "change > 0 point since 2021 | and: tăng hạng so với năm 2021",
       "PLAN I.1"},
      {"được duy trì, giữ vững và cải thiện thứ hạng", "change >= 0 rank | note: contradictory",
       "skhcn.laichau.gov.vn"},
      {"giảm từ 30-70% thời gian thực hiện giải quyết hồ sơ", "change fall >= 30 percent", "PLAN 1.9"},
      {"xếp 20/63 tỉnh, thành phố cả nước, 5/14 tỉnh vùng",
       "threshold <= 20 rank | and: 5/14 tỉnh vùng | note: two-numbers", "baobinhdinh.vn"},
      {"nằm trong nhóm 25 địa phương dẫn đầu cả nước", "threshold <= 25 rank", "baobinhdinh.vn"},
      {"vào Top 30", "threshold <= 30 rank", "baodautu.vn"},
      {"trong nhóm có chỉ số CCHC cao nhất nước", "duty", "baobariavungtau.com.vn"},
      {"Hướng đến nhóm 10 địa phương dẫn đầu", "threshold <= 10 rank", "news.baothuathienhue.vn"},
      {"nằm trong nhóm địa phương có chất lượng điều hành “Tốt”", "duty", "baobinhdinh.vn"},
      {"Đầy đủ số lượng, nội dung và gửi đúng thời gian theo quy định", "duty | and: gửi đúng thời gian theo quy định",
       "PLAN 1.2"},
      {"Thực hiện đầy đủ và đúng thời gian quy định (nếu có)", "duty | and: đúng thời gian quy định | conditional",
       "PLAN 1.6"},
      {"Thực hiện đầy đủ, đúng quy định", "duty", "PLAN 3.4.4"},
      {"Thực hiện đúng quy định", "duty", "PLAN 4.1.1"},
      {"Ban hành đầy đủ, kịp thời", "duty", "PLAN 5.1.1"},
      {"Thực hiện đúng quy trình ISO 9001-2015", "duty", "PLAN 7.4.2"},
      {"Ban hành đầy đủ văn bản xử lý hoặc kiến nghị xử lý", "duty", "PLAN 2.1.2"},
      {"Ban hành quy chế quản lý đúng quy định", "duty", "PLAN 6.2.2"},
      {"Công bố Hệ thống quản lý chất lượng ISO 9001-2015 đúng quy định", "duty", "PLAN 7.4.1"},
      {"Tự kiểm tra nội bộ đối với các phòng, đơn vị trực thuộc", "duty", "PLAN 1.3.1"},
      {"Có kiểm tra theo quy định tại Luật", "duty", "PLAN 6.2.4"},
      {"theo đúng quy định tại Nghị quyết số 99/NQ-CP", "duty", "PLAN 4.3.1"},
      {"theo đúng quy định tại Nghị định 90/2020/NĐ-CP", "duty", "PLAN 5.5.1"},
      {"Tuyên truyền CCHC cả 3 hình thức sau: (1) ... (2) ... (3) ...", "threshold >= 3 count", "PLAN 1.4"},
      {"Thực hiện đầy đủ 03 hoạt động ..., cụ thể như: + ... + ... + ...", "threshold >= 3 count", "PLAN 2.1.1"},
      {"Hoàn thiện việc xây dựng ...; Bố trí viên chức đúng ...",
       "list | item: Hoàn thiện việc xây dựng | item: Bố trí viên chức đúng", "PLAN 5.1.3"},
      {"tập trung vào 06 nội dung cốt lõi: ...; ...", "duty", "hdnd.dongnai.gov.vn"},
      {"Mỗi nội quy, quy chế được ban hành ... đạt: 0.5 điểm; không ban hành: 0 điểm", "duty | note: scoring",
       "linhnv87/ChamDiemCCHC"},
      {"Thực hiện chưa đầy đủ: Trừ điểm tương ứng", "duty | note: scoring", "linhnv87/ChamDiemCCHC"},
      {"Hoàn thành xuất sắc: Điểm tối đa; Hoàn thành tốt: 75% điểm; Hoàn thành: 50% điểm", "duty | note: scoring",
       "linhnv87/ChamDiemCCHC"},
      {"trước ngày 20/11 hàng năm", "threshold <= 20221120 date", "cchc.baria-vungtau.gov.vn"},
      {"gửi trước ngày 15 của tháng", "duty", "cchc.baria-vungtau.gov.vn"},
      {"gửi trước ngày 05 tháng cuối cùng của mỗi quý", "duty", "cchc.baria-vungtau.gov.vn"},
      {"gửi trước ngày 05/6", "threshold <= 20220605 date", "cchc.baria-vungtau.gov.vn"},
      {"chậm nhất là ngày 20 của tháng cuối kỳ báo cáo", "duty", "sonoivu.namdinh.gov.vn"},
      {"trước ngày 30-11", "threshold <= 20221130 date", "plo.vn"},
      {"trước 1 ngày hết hạn", "duty", "baolamdong.vn"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(dump(parse_target(c.text, kYear)), c.expected) << c.text << " (" << c.source << ')';
}

// Invented, after the usage of real ones.
TEST(ParseTarget, ReadsOtherWordings) {
  const struct {
    const char* text;
    const char* expected;
  } cases[] = {
      {"không quá 5%", "threshold <= 5 percent"},
      {"Tỷ lệ hồ sơ trễ hạn không quá 5%", "threshold <= 5 percent"},
      {"dưới 5%", "threshold < 5 percent"},
      {"tối đa 15 phút", "threshold <= 15 minute"},
      {"đạt và vượt 90%", "threshold >= 90 percent"},
      {"vượt 90%", "threshold > 90 percent"},
      {"từ 80% đến 90%", "threshold between 80..90 percent"},
      {"80-90%", "threshold between 80..90 percent"},
      {"Từ 15% - dưới 20%", "threshold between 15..20 percent"},
      {"một trăm phần trăm hồ sơ được giải quyết đúng hạn", "threshold >= 100 percent"},
      {"Một nửa số TTHC được cung cấp trực tuyến", "threshold >= 50 percent"},
      {"tăng ít nhất 02 bậc so với năm 2021", "change >= 2 rank since 2021"},
      {"trước ngày 31/12", "threshold <= 20221231 date"},
      {"Hoàn thành trước ngày 31/12/2022", "threshold <= 20221231 date"},
      {"100%số TTHC được công khai", "threshold >= 100 percent"},
      {"≥ 95%", "threshold >= 95 percent"},
      {"> 80 %", "threshold > 80 percent"},
      {"từ 95 % trở lên", "threshold >= 95 percent"},
      {"Từ 80 học viên, cộng tác viên trở lên được cấp chứng nhận", "threshold >= 80 count"},
      {"Từ 15 thôn, bản, tổ dân phố trở lên có tổ công nghệ số", "threshold >= 15 count"},
      {"Kiểm tra xã, phường; trở lên", "duty"},
      {"đạt tỷ lệ 95% trở lên", "threshold >= 95 percent"},
      {"tối thiểu đạt 80%", "threshold >= 80 percent"},
      {"90% trở lên", "threshold >= 90 percent"},
      {"0%", "zero"},
      {"Tỷ lệ hồ sơ quá hạn 0%", "zero"},
      {"Tỷ lệ hồ sơ  quá  hạn: 0 %", "zero"},
      {"Không có hồ sơ trễ hạn, 100% hồ sơ giải quyết đúng hạn",
       "zero | and: 100% hồ sơ giải quyết đúng hạn | note: two-numbers"},
      {"100% hồ sơ đúng hạn, không để xảy ra trễ hạn", "threshold >= 100 percent | and: không để xảy ra trễ hạn"},
      {"Thực hiện đúng quy định, không để xảy ra sai phạm.", "zero"},
      {"Từ 80% trở lên, phấn đấu đạt 90%", "threshold >= 80 percent | note: two-numbers"},
      {"Phấn đấu đạt 90% trở lên", "threshold >= 90 percent | note: aim"},
      {"100% cơ quan cấp tỉnh, 80% cơ quan cấp xã thực hiện",
       "threshold >= 100 percent | and: 80% cơ quan cấp xã thực hiện | note: two-numbers"},
      {"100% hồ sơ trực tuyến, trong đó 50% thanh toán trực tuyến",
       "threshold >= 100 percent | and: 50% thanh toán trực tuyến | note: two-numbers"},
      {"đạt từ 85% trở lên (năm 2025 đạt 90%)", "threshold >= 85 percent | note: two-numbers"},
      {"- 100% hồ sơ đúng hạn. - Không có phản ánh tiêu cực.",
       "threshold >= 100 percent | and: Không có phản ánh tiêu cực"},
      {"- Ban hành kế hoạch. - Tổ chức kiểm tra.", "list | item: Ban hành kế hoạch | item: Tổ chức kiểm tra"},
      {"a) Ban hành kế hoạch; b) Tổ chức kiểm tra; c) Báo cáo kết quả",
       "list | item: Ban hành kế hoạch | item: Tổ chức kiểm tra | item: Báo cáo kết quả"},
      {"Thực hiện đủ 3 nội dung: a) Ban hành kế hoạch; b) Tổ chức kiểm tra; c) Báo cáo kết quả",
       "list | item: Ban hành kế hoạch | item: Tổ chức kiểm tra | item: Báo cáo kết quả"},
      {"Thực hiện 02 nội dung: ban hành kế hoạch; tổ chức kiểm tra",
       "list | item: ban hành kế hoạch | item: tổ chức kiểm tra"},
      {"100% TTHC thực hiện: (1) công khai; (2) niêm yết",
       "threshold >= 100 percent | item: công khai | item: niêm yết"},
      {"Tổ chức 02 hội nghị", "threshold >= 2 count"},
      {"Có ít nhất 03 sáng kiến", "threshold >= 3 count"},
      {"Giảm tối thiểu 10% thời gian giải quyết", "change fall >= 10 percent"},
      {"Giảm ít nhất 5% tỷ lệ hồ sơ trễ hạn so với năm 2021", "change fall >= 5 percentage_point since 2021"},
      {"Tăng 0,5 điểm so với năm 2021", "change >= 0,5 point since 2021"},
      {"Cao hơn năm 2021 ít nhất 2%", "change >= 2 percentage_point since 2021"},
      {"Giảm tối thiểu 30% điều kiện kinh doanh so với năm 2021", "change fall >= 30 percent since 2021"},
      {"Giảm từ 20% đầu mối trở lên so với năm 2021", "change fall >= 20 percent since 2021"},
      {"Tăng ít nhất 10% số người sử dụng so với năm 2021", "change >= 10 percent since 2021"},
      {"Giảm 2% so với năm 2021", "change fall >= 2 percentage_point since 2021"},
      {"Tăng 5% hồ sơ trực tuyến so với năm 2021", "change >= 5 percentage_point since 2021"},
      {"Giảm 02 điểm phần trăm hồ sơ phải bổ sung so với năm 2021", "change fall >= 2 percentage_point since 2021"},
      {"Tăng 02 bậc", "change >= 2 rank"},
      {"Nâng cao chất lượng phục vụ", "duty"},
      {"Duy trì hệ thống quản lý chất lượng ISO 9001:2015", "duty"},
      {"Không thấp hơn năm 2021", "change >= 0 since 2021"},
      {"Mức độ hài lòng của người dân không thấp hơn 92%", "threshold >= 92 percent"},
      {"Người dân từ 15 tuổi trở lên có tài khoản thanh toán điện tử: tối thiểu 50%", "threshold >= 50 percent"},
      {"So với năm 2025, số đơn vị sự nghiệp công lập giảm ít nhất 5%", "change fall >= 5 percent since 2025"},
      {"Tỷ lệ số đơn vị chậm báo cáo giảm ít nhất 5%", "change fall >= 5 percentage_point"},
      {"Bằng hoặc cao hơn năm trước", "change >= 0"},
      {"Chỉ số hài lòng đạt từ 90% trở lên và cao hơn năm 2021", "threshold >= 90 percent | and: cao hơn năm 2021"},
      {"Xếp hạng 5 trở lên", "threshold <= 5 rank"},
      {"Nằm trong top 10", "threshold <= 10 rank"},
      {"Xếp loại tốt", "duty"},
      {"Hạn chế tối đa hồ sơ trễ hạn", "duty | note: minimise"},
      {"Công bố Hệ thống quản lý chất lượng (HTQLCL) và thực hiện đúng quy trình ISO 9001-2015.",
       "duty | and: thực hiện đúng quy trình ISO 9001-2015"},
      {"Công khai trên Cổng TTĐT, Trang TTĐT và niêm yết tại Bộ phận Một cửa",
       "duty | and: Cổng TTĐT | and: Trang TTĐT | and: Bộ phận Một cửa"},
      {"100% TTHC được công khai trên Cổng TTĐT hoặc Trang TTĐT",
       "threshold >= 100 percent | and: Cổng TTĐT hoặc Trang TTĐT"},
      {"100% số TTHC được công khai tại Trung tâm Phục vụ hành chính công và trên Cổng dịch vụ công quốc gia",
       "threshold >= 100 percent | and: Trung tâm Phục vụ hành chính công | and: Cổng dịch vụ công quốc gia"},
      {"Gửi báo cáo đầy đủ và kịp thời", "duty"},
      {"Đúng hạn", "duty"},
      {"Đạt", "duty"},
      {"x", "duty"},
      {"Thực hiện theo Điều 5 Nghị định số 61/2018/NĐ-CP", "duty"},
      {"Trên 95% người dân hài lòng", "threshold > 95 percent"},
      {"Khi có TTHC mới, 100% được công bố", "threshold >= 100 percent | conditional"},
      {"Tỷ lệ xử lý văn bản điện tử đạt 100%; tỷ lệ ký số đạt 95%",
       "threshold >= 100 percent | and: tỷ lệ ký số đạt 95% | note: two-numbers"},
      {"Không có đơn vị nào dưới 90%", "zero"},
      {"tối thiểu 02 lần/năm", "threshold >= 2 count"},
      {"Từ 03 đến 05 sáng kiến", "threshold between 3..5 count"},
      {"Đạt 40/50 điểm", "threshold >= 40 point"},
      {"Trả lời trong thời hạn 15 ngày", "threshold <= 15 day"},
      {"Không quá 10 ngày làm việc", "threshold <= 10 day"},
      {"Tăng cường thực hiện Chỉ số CCHC", "duty"},
      {"Nâng cao nhận thức về Chỉ số CCHC", "duty"},
      {"Nâng cao Chỉ số SIPAS", "change > 0"},
      {"Giảm số hồ sơ trễ hạn so với năm 2021", "change fall > 0 since 2021"},
      {"giữ vững, nâng cao thứ hạng", "change >= 0 rank"},
      {"Có từ 03 sáng kiến hoặc giải pháp mới trở lên (Hàng năm, cơ quan triển khai tối thiểu 01 sáng kiến)",
       "threshold >= 3 count | note: two-numbers"},
  };
  for (const auto& c : cases) EXPECT_EQ(dump(parse_target(c.text, kYear)), c.expected) << c.text;
}

std::string text_or_empty(const nlohmann::json& value) { return value.is_null() ? "" : value.get<std::string>(); }

// The label of one target in the form of dump(), without conditional and note.
std::string dump_label(const nlohmann::json& label) {
  std::string text = label["kind"];
  if (!label["op"].is_null()) {
    text += ' ' + text_or_empty(label["op"]) + ' ' + std::to_string(label["value"].get<int>());
    if (!label["unit"].is_null()) text += ' ' + text_or_empty(label["unit"]);
  }
  if (!label["baseline_year"].is_null()) text += " since " + std::to_string(label["baseline_year"].get<int>());
  for (const std::string item : label["items"]) text += " | item: " + item;
  for (const std::string condition : label["conditions"]) text += " | and: " + condition;
  return text;
}

TEST(ParseTarget, AgreesWithAllLabelsOfThePlan) {
  std::ifstream file(RASOAT_SOURCE_DIR "/corpus/plan-2022/targets.json");
  const nlohmann::json labels = nlohmann::json::parse(file);
  ASSERT_EQ(labels.size(), 45u);
  for (const auto& label : labels) {
    const std::string text = label["target"]["text"];
    Target target = parse_target(text, kYear);
    EXPECT_EQ(target.text, text);
    target.conditional = false;  // labels take the deadline into account, too
    target.note.clear();
    EXPECT_EQ(dump(target), dump_label(label["target"])) << label["code"] << ' ' << text;
  }
}

TEST(ParseTarget, SaysWhichNumberBinds) {
  const Target target = parse_target(
      "Có từ 03 sáng kiến hoặc giải pháp mới trở lên (Hàng năm, cơ quan triển khai tối thiểu 01 sáng kiến, giải pháp "
      "mới trong "
      "CCHC và báo cáo Sở Nội vụ để tổng hợp, gửi Bộ Nội vụ thẩm định)");
  EXPECT_EQ(dump(target), "threshold >= 3 count | note: two-numbers");
}

TEST(ParseTarget, KnowsCases) {
  for (const char* text :
       {"Thực hiện đầy đủ (nếu có)", "Khi để xảy ra trễ hẹn phải xin lỗi", "Sau khi có kết luận, xử lý đầy đủ"}) {
    EXPECT_TRUE(parse_target(text).conditional) << text;
  }
  for (const char* text :
       {"Thực hiện đầy đủ", "Sau khi kết thúc kiểm tra, báo cáo kết quả", "nếu tuyên truyền bằng hình thức khác"}) {
    EXPECT_FALSE(parse_target(text).conditional) << text;
  }
}

TEST(ParseTarget, DatesWithoutAYearLeaveItOut) {
  EXPECT_EQ(dump(parse_target("trước ngày 31/12")), "threshold <= 1231 date");
}

TEST(ParseTarget, TakesAnyText) {
  for (const char* text :
       {"", " ", "(", ")", "((((", "%", "/", "100", "- - -", "+ + +", "(1)(2)(3)", ";;;", "\xFF\xFE", "a) b) c)"}) {
    EXPECT_EQ(parse_target(text).text, text);
  }
}

}  // namespace
}  // namespace rasoat
