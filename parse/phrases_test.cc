#include "parse/phrases.h"

#include <gtest/gtest.h>

#include <array>
#include <span>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

struct Case {
  std::string_view phrase;
  std::string_view text;
  std::string_view found;  // "" : nothing
};

class Phrases : public testing::TestWithParam<Case> {};

TEST_P(Phrases, FindsTheWordsAndNothingElse) {
  const auto& [phrase, text, found] = GetParam();
  const std::array table = {Phrase{7, phrase}};
  const PhraseSet set{std::span<const Phrase>(table)};
  const std::string key = compare_key(text);
  const auto hits = set.find(key);
  if (found.empty()) {
    EXPECT_TRUE(hits.empty()) << key;
    EXPECT_FALSE(set.any(key));
    return;
  }
  ASSERT_EQ(hits.size(), 1u) << key;
  EXPECT_EQ(hits[0].id, 7);
  EXPECT_EQ(key.substr(hits[0].begin, hits[0].end - hits[0].begin), compare_key(found));
}

INSTANTIATE_TEST_SUITE_P(
    Notation, Phrases,
    testing::Values(Case{"đã ban hành", "Văn phòng đã ban hành quy chế", "đã ban hành"},
                    Case{"đã ban hành", "đã ban hànhx", ""}, Case{"ban hành", "ban hành", "ban hành"},
                    Case{"thuỷ lợi", "ngành thủy lợi", "thủy lợi"},
                    Case{"đã (ban hành|công bố)", "đã công bố rồi", "đã công bố"},
                    Case{"không (có)? phát sinh", "không phát sinh", "không phát sinh"},
                    Case{"không (có)? phát sinh", "không có phát sinh", "không có phát sinh"},
                    Case{"không (có)? phát sinh", "không cóphát sinh", ""},
                    Case{"không có ... vi phạm", "không có cán bộ nào vi phạm", "không có cán bộ nào vi phạm"},
                    Case{"không có ... vi phạm", "không có vi phạm", "không có vi phạm"},
                    Case{"không có ... vi phạm", "không có a b c d e f g h i k l m n vi phạm", ""},
                    Case{"không (có)? ... sửa đổi", "Không có TTHC sửa đổi", "không có tthc sửa đổi"},
                    Case{"không (có)? ... sửa đổi", "không sửa đổi", "không sửa đổi"},
                    Case{"không có ~ vi phạm", "không có cán bộ nào vi phạm", "không có cán bộ nào vi phạm"},
                    Case{"không có ~ vi phạm", "không có vi phạm", "không có vi phạm"},
                    Case{"không có ~ vi phạm", "không có hồ sơ trễ, 01 công chức vi phạm", ""},
                    Case{"# trường hợp", "có 01 trường hợp", "01 trường hợp"},
                    Case{"# trường hợp", "có trường hợp", ""},
                    Case{"không có nhiệm vụ (nào)?", "Không có nhiệm vụ", "không có nhiệm vụ"},
                    Case{"không có nhiệm vụ (nào)?", "không có nhiệm vụ nào cả", "không có nhiệm vụ nào"},
                    Case{"(chưa)? (đến)? hạn", "chưa đến hạn", "chưa đến hạn"}));

TEST(PhraseSet, EarlierPhrasesHideTheirWordsFromLaterOnes) {
  const std::array table = {Phrase{1, "không có ... kỷ luật"}, Phrase{2, "bị kỷ luật"}};
  const PhraseSet set{std::span<const Phrase>(table)};
  const auto hits = set.find(compare_key("không có ai bị kỷ luật, nhưng năm trước có một người bị kỷ luật"));
  ASSERT_EQ(hits.size(), 2u);
  EXPECT_EQ(hits[0].id, 1);
  EXPECT_EQ(hits[1].id, 2);
}

}  // namespace
}  // namespace rasoat
