// The governing plan of 2022 in its renderings: every cell of the appendix and every item of the body
// must come out as labelled, whatever program drew the pages.
#include <gtest/gtest.h>

#include <map>
#include <sstream>

#include "tests/parse/read_submission.h"

namespace rasoat {
namespace {

using Row = std::map<std::string, std::string>;

const std::string kCorpus = RASOAT_SOURCE_DIR "/corpus/plan-2022/";

std::vector<Row> read_labels(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::vector<std::string>> lines;
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string>& cells = lines.emplace_back();
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  }
  std::vector<Row> rows;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    Row& row = rows.emplace_back();
    for (std::size_t c = 0; c < lines[0].size(); ++c) row[lines[0][c]] = c < lines[i].size() ? lines[i][c] : "";
  }
  return rows;
}

class Plan : public testing::TestWithParam<const char*> {
 protected:
  static void SetUpTestSuite() { warm_up_pdf(); }
  Submission plan_ = test::read_submission(kCorpus + "ke-hoach-2022." + GetParam() + ".pdf");
  // The twin without defects differs in its body, not in its appendix.
  bool complete_ = std::string(GetParam()) == "complete";
};

class OriginalPlan : public Plan {};

TEST_P(Plan, EveryCellOfTheAppendix) {
  const std::vector<Row> labels = read_labels(kCorpus + "criteria.tsv");
  ASSERT_EQ(labels.size(), 45u);
  ASSERT_EQ(plan_.appendix.size(), labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const Criterion& found = plan_.appendix[i];
    const std::string& code = labels[i].at("code");
    EXPECT_EQ(found.id, code);
    EXPECT_EQ(found.code, code);
    EXPECT_EQ(name_of(found.kind), labels[i].at("kind")) << code;
    EXPECT_EQ(found.field, labels[i].at("field")) << code;
    EXPECT_EQ(found.field_name, labels[i].at("field_name")) << code;
    EXPECT_EQ(found.order, labels[i].at("order")) << code;
    EXPECT_EQ(found.name, labels[i].at("name")) << code;
    EXPECT_EQ(found.target.text, labels[i].at("target")) << code;
    EXPECT_EQ(found.lead, labels[i].at("lead")) << code;
    EXPECT_EQ(found.support, labels[i].at("support")) << code;
    EXPECT_EQ(found.deadline.text, labels[i].at("deadline")) << code;
  }
}

TEST_P(Plan, EveryCriterionIsCitedWithPageAndBox) {
  for (const Criterion& criterion : plan_.appendix) {
    for (const Provenance* where :
         {&criterion.where, &criterion.target_where, &criterion.lead_where, &criterion.deadline_where}) {
      ASSERT_FALSE(where->places.empty()) << criterion.code;
      EXPECT_GE(where->places.front().page, 8) << criterion.code;
      EXPECT_FALSE(where->places.front().box.empty()) << criterion.code;
    }
  }
}

TEST_P(Plan, Header) {
  const Header& header = plan_.header;
  EXPECT_EQ(header.kind, DocumentKind::kPlan);
  EXPECT_EQ(header.title,
            "Khắc phục tồn tại, hạn chế và cải thiện, nâng cao Chỉ số cải cách hành chính, Chỉ số hài lòng của cá "
            "nhân, tổ chức, "
            "doanh nghiệp đối với sự phục vụ của Ban Quản lý Khu kinh tế năm 2022");
  EXPECT_EQ(header.year, 2022);
  EXPECT_EQ(header.number.symbol, "KH-BQLKKT");
  EXPECT_EQ(header.number.presence, complete_ ? Presence::kPresent : Presence::kBlank);
  EXPECT_EQ(header.date.presence, complete_ ? Presence::kPresent : Presence::kBlank);
  EXPECT_EQ(header.date.place, "Gia Lai");
  EXPECT_EQ(header.date.month, 9);
  EXPECT_EQ(header.motto.has_value(), complete_);
  EXPECT_EQ(header.agency, complete_ ? "BAN QUẢN LÝ KHU KINH TẾ" : "");
  ASSERT_TRUE(header.signer);
  EXPECT_EQ(header.signer->authority, "KT. TRƯỞNG BAN");
  EXPECT_EQ(header.signer->title, "PHÓ TRƯỞNG BAN");
  EXPECT_FALSE(header.signer->name.empty());
  ASSERT_TRUE(header.recipients);
  const std::string site = complete_ ? "Website" : "Webside";
  EXPECT_EQ(header.recipients->quote,
            "Nơi nhận: - Sở Nội vụ (báo cáo); - Lãnh đạo Ban; - Các phòng, đơn vị trực thuộc BQLKKT; - " + site +
                " BQLKKT; - Lưu: VT, VP.");
  EXPECT_FALSE(header.addressed);
}

struct Item {
  const char* label;
  std::vector<const char*> names;
  const char* lead;
  const char* support;
};

// Items 1.1 to 1.11 name criteria in quotes and without codes; 1.5 names two, 1.9 has no deadline.
TEST_P(OriginalPlan, ItemsOfTheBody) {
  const std::vector<Item> items = {
      {"1.1", {"Thực hiện kế hoạch CCHC"}, "Văn phòng theo dõi", "Các phòng chuyên môn, đơn vị trực thuộc"},
      {"1.2",
       {"Công khai thủ tục hành chính (TTHC) trên Cổng thông tin điện tử (TTĐT) của tỉnh và Trang TTĐT của Ban Quản "
        "lý"},
       "Văn phòng theo dõi",
       "Các phòng chuyên môn, đơn vị trực thuộc"},
      {"1.3",
       {"Thực hiện quy định về cơ cấu số lượng lãnh đạo tại các cơ quan hành chính"},
       "Văn phòng.",
       "Các phòng chuyên môn, đơn vị trực thuộc"},
      {"1.4",
       {"Chấp hành kỷ luật, kỷ cương hành chính của cán bộ, công chức, viên chức"},
       "Văn phòng tăng cường",
       "Các phòng chuyên môn, đơn vị trực thuộc"},
      {"1.5",
       {"Thực hiện quy định về việc sử dụng kinh phí nguồn từ ngân sách nhà nước",
        "Thực hiện quy định về sử dụng các nguồn tài chính và phân phối kết quả tài chính tại các đơn vị sự nghiệp "
        "công lập"},
       "Văn phòng và Công ty PTHT KKT",
       "Các phòng chuyên môn"},
      {"1.6",
       {"Tỷ lệ văn bản trao đổi giữa các cơ quan hành chính nhà nước dưới dạng điện tử"},
       "Văn phòng.",
       "Các phòng chuyên môn, đơn vị trực thuộc"},
      {"1.7",
       {"Tỷ lệ dịch vụ công trực tuyến mức độ 3 và 4 của tỉnh được tích hợp, cung cấp trên Cổng dịch vụ công (DVC) "
        "quốc gia"},
       "Văn phòng.",
       "Các phòng chuyên môn, đơn vị trực thuộc"},
      {"1.8",
       {"Tỷ lệ TTHC cung cấp trực tuyến mức độ 3 và 4 có phát sinh hồ sơ trong năm"},
       "Văn phòng.",
       "Các phòng chuyên môn, đơn vị trực thuộc"},
      {"1.9", {"Mức độ thu hút đầu tư của Ban Quản lý"}, "Phòng Quản lý Đầu tư", "Văn phòng, các phòng chuyên môn"},
      {"1.10",
       {"Chỉ số hài lòng kết quả giải quyết TTHC"},
       "Văn phòng theo dõi",
       "Các phòng chuyên môn, đơn vị trực thuộc"},
      {"1.11",
       {"Áp dụng Hệ thống quản lý chất lượng (ISO 9001) theo quy định"},
       "Văn phòng theo dõi",
       "Các phòng chuyên môn, đơn vị trực thuộc"},
  };
  ASSERT_EQ(plan_.commitments.size(), items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    const Commitment& found = plan_.commitments[i];
    EXPECT_EQ(found.label, items[i].label);
    EXPECT_EQ(found.names, std::vector<std::string>(items[i].names.begin(), items[i].names.end()));
    EXPECT_TRUE(found.has_target) << found.label;
    EXPECT_TRUE(found.lead.starts_with(items[i].lead)) << found.label << " " << found.lead;
    EXPECT_TRUE(found.support.starts_with(items[i].support)) << found.label << " " << found.support;
    EXPECT_EQ(found.has_deadline, found.label != "1.9") << found.label;
  }
}

TEST_P(Plan, NothingIsInDoubtButTheTwoNumbersOfOneTarget) {
  for (const Doubt& doubt : plan_.doubts) EXPECT_EQ(doubt.code, "target-two-numbers") << doubt.where.quote;
}

std::string rendering_name(const testing::TestParamInfo<const char*>& rendering) { return rendering.param; }

INSTANTIATE_TEST_SUITE_P(Renderings, Plan, testing::Values("libreoffice", "chromium", "weasyprint", "complete"),
                         rendering_name);
INSTANTIATE_TEST_SUITE_P(Renderings, OriginalPlan, testing::Values("libreoffice", "chromium", "weasyprint"),
                         rendering_name);

}  // namespace
}  // namespace rasoat
