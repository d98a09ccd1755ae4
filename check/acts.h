// Acts: what a criterion asks to be done, and the words by which reports say that it was.
#pragma once

#include <string>
#include <vector>

namespace rasoat {

// Words and pairs of words (as in CriterionKeys) of which a statement about the criterion has at least one;
// those of the first act that the name asks for. Empty: the name asks for no act of the table.
std::vector<std::string> act_words(const std::vector<std::string>& name_words);

}  // namespace rasoat
