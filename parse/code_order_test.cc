#include "parse/code_order.h"

#include <gtest/gtest.h>

#include <sstream>

namespace rasoat {
namespace {

// Rows by blanks: "1.2" a code, "?21" a cell without a code, "?" an unread one.
std::string mended(const std::string& rows) {
  std::vector<CodeMention> codes;
  std::vector<std::string> cells;
  std::istringstream words(rows);
  for (std::string word; words >> word;) {
    const bool open = word.front() == '?';
    codes.emplace_back();
    if (!open) codes.back().code = word;
    cells.push_back(open ? word.substr(1) : word);
  }
  std::string all;
  for (const CodeMention& code : mend_codes(codes, cells))
    all += (all.empty() ? "" : " ") + (code.code.empty() ? "?" : code.code);
  return all;
}

TEST(CodeOrder, DotsThatAScanLostFollowFromTheRowsAround) {
  EXPECT_EQ(mended("1.1 1.2 1.3 ?21 2.2"), "1.1 1.2 1.3 2.1 2.2");
  EXPECT_EQ(mended("2.4 ?31 3.2"), "2.4 3.1 3.2");
  EXPECT_EQ(mended("3.2.4 ?325 3.2.6"), "3.2.4 3.2.5 3.2.6");
  EXPECT_EQ(mended("1.9 ?110 1.11"), "1.9 1.10 1.11");
  EXPECT_EQ(mended("1.3.1 ?132 ?14 2.1"), "1.3.1 1.3.2 1.4 2.1");
  EXPECT_EQ(mended("?|11 1.2"), "1.1 1.2");
}

TEST(CodeOrder, WhatDoesNotFitStaysMissing) {
  EXPECT_EQ(mended("1.1 1.2 ? 2.1"), "1.1 1.2 ? 2.1");    // nothing was read
  EXPECT_EQ(mended("1.1 1.2 ?57 2.1"), "1.1 1.2 ? 2.1");  // out of order
  EXPECT_EQ(mended("1.1 ?15 2.1"), "1.1 ? 2.1");          // next to neither
  EXPECT_EQ(mended("?21 ?22"), "? ?");                    // a table without codes
  EXPECT_EQ(mended("1.1 ?2 2.2"), "1.1 ? 2.2");           // one digit is a field
  EXPECT_EQ(mended(""), "");
}

}  // namespace
}  // namespace rasoat
