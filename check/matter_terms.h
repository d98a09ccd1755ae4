// Matter terms: by which words a criterion asks for a matter of the field, and by which reports tell of it. Reports do
// not repeat names: "Tồn tại sau kiểm tra đã chấn chỉnh xong" tells of "Xử lý các vấn đề phát hiện qua kiểm tra". Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace rasoat {

// Phrases as content words; any of them stands among the words, or with `absent` none may.
struct TermPart {
  std::vector<std::vector<std::string>> phrases;
  bool absent = false;
};
using TermRule = std::vector<TermPart>;  // all parts hold
struct MatterTerms {
  std::vector<TermRule> asked, told;  // one of the rules holds
};

// In order: what is special comes before what it is a kind of. One table for the process, made at first use.
const std::vector<MatterTerms>& matter_terms();

// The first matter that the name asks for or, where it names none, name and target together; an index into
// matter_terms().
std::optional<std::size_t> matter_asked(const std::vector<std::string>& name, const std::vector<std::string>& target);

// `words` tells of the matter, where up to half of it may stand in `context` (the headings above).
bool tells_of(std::size_t matter, const std::vector<std::string>& words, const std::vector<std::string>& context);

}  // namespace rasoat
