#include "apps/rasoat/papers.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

TEST(LetterheadFile, SaysWhoIssuesAPaper) {
  const auto letterhead = letterhead_from_toml(
      "parent = \"UBND TỈNH GIA LAI\"\nagency = \"BAN QUẢN LÝ KHU KINH TẾ\"\nshort_name = \"BQLKKT\"\n"
      "drafting = \"VP\"\nplace = \"Gia Lai\"\nnumber = \"05\"\ndate = 2023-01-05\nauthority = \"KT. TRƯỞNG BAN\"\n"
      "title = \"PHÓ TRƯỞNG BAN\"\nsigner = \"Nguyễn Văn An\"\nreply_by = 2023-01-20\n"
      "recipients = [\"Sở Nội vụ\"]\n");
  ASSERT_TRUE(letterhead);
  EXPECT_EQ(letterhead->agency, "BAN QUẢN LÝ KHU KINH TẾ");
  EXPECT_EQ(letterhead->date, (Date{2023, 1, 5}));
  EXPECT_EQ(letterhead->reply_by, (Date{2023, 1, 20}));
  EXPECT_EQ(letterhead->recipients, std::vector<std::string>{"Sở Nội vụ"});
  EXPECT_TRUE(letterhead_from_toml("")) << "everything may stay open";
}

TEST(LetterheadFile, SlipsAreToldWithTheirPlace) {
  const auto unknown = letterhead_from_toml("agency = \"A\"\nsinger = \"B\"\n");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().code, "unknown-key");
  EXPECT_EQ(unknown.error().line, 2u);
  EXPECT_FALSE(letterhead_from_toml("signer = []\n"));
  EXPECT_FALSE(letterhead_from_toml("agency = \n"));
}

}  // namespace
}  // namespace rasoat
