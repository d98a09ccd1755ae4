#include <gtest/gtest.h>

#include "extract/text/normalize.h"
#include "parse/parse.h"

namespace rasoat {
namespace {

Paragraph line(const std::string& text) {
  Paragraph paragraph;
  paragraph.passage = make_passage(text);
  if (text.starts_with("- ")) {
    paragraph.marker = Marker::kBullet;
    paragraph.label = "-";
    paragraph.body = 2;
  }
  return paragraph;
}

// One statement a line.
std::string dump(const std::vector<std::string>& lines) {
  Structure structure;
  for (const std::string& text : lines) structure.blocks.emplace_back(line(text));
  Header header;
  header.year = 2022;
  std::string all;
  for (const Statement& statement : read_statements(structure, header)) all += statement.passage.text + "\n";
  return all;
}

TEST(ReadStatements, OfAListUnderTheAddressBeginWithItsFirstResult) {
  EXPECT_EQ(dump({"Kính gửi: Sở Nội vụ tỉnh Gia Lai.", "- TCTP 1.3.2: Còn 09/09.", "- TCTP 3.1.2: Tồn 03/03."}),
            "Còn 09/09.\nTồn 03/03.\n");
  EXPECT_EQ(dump({"Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ.", "- Hoàn thành 30/30 nhiệm vụ;",
                  "- Phòng Một đã xong."}),
            "Hoàn thành 30/30 nhiệm vụ;\nPhòng Một đã xong.\n");
  EXPECT_EQ(dump({"Kính gửi:", "- Ủy ban nhân dân tỉnh;", "- Sở Nội vụ."}), "");
}

}  // namespace
}  // namespace rasoat
