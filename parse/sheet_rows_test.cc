#include "parse/sheet_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rasoat {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Word word_in(std::string text, const Bbox& cell, double from) {
  Word word;
  word.text = std::move(text);
  word.box = {cell.x0 + from, cell.top + 5, cell.x0 + from + 10, cell.bottom - 5};
  return word;
}

TEST(SheetRows, EmptyCellsKeepTheirPlace) {
  const Bbox a1{0, 0, 100, 20};
  const Bbox b3{100, 40, 200, 60};
  Page page;
  page.reason = "Quyết định";
  page.anchors = {{0, 1, 1, 1, a1}, {0, 1, 3, 2, b3}};
  page.words = {word_in("Mã", a1, 2), word_in("tiêu chí", a1, 20), word_in("3.2.1", b3, 2)};
  Document document;
  document.format = "xlsx";
  document.pages = {page};
  const auto sheets = sheet_rows(document);
  ASSERT_THAT(sheets, SizeIs(1));
  EXPECT_EQ(sheets[0].name, "Quyết định");
  EXPECT_THAT(sheets[0].rows,
              ElementsAre(ElementsAre("Mã tiêu chí", ""), ElementsAre("", ""), ElementsAre("", "3.2.1")));
}

TEST(SheetRows, OtherFormatsHaveNone) {
  Document document;
  document.format = "pdf";
  document.pages.emplace_back();
  EXPECT_THAT(sheet_rows(document), IsEmpty());
}

}  // namespace
}  // namespace rasoat
