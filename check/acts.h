// Acts: what a criterion asks to be done, and the words by which reports say that it was.
#pragma once

#include <string>
#include <vector>

namespace rasoat {

// `shown`: words and pairs of words (as in CriterionKeys) of which a statement about the criterion has at least
// one; those of the first act that the name asks for.
struct ActWords {
  std::vector<std::string> shown;   // empty: the name asks for no act of the table
  bool of_parts = false;            // an index of several parts: named alone, it is said of each
  std::vector<std::string> object;  // of an act that may be done to anything: the other tokens of the name
};
// Content words in their order without "thu hút" where what it is done to is no investment: "thu hút 14 bác sĩ", "thu
// hút 950 lượt khách". The object of such an act tells what is meant, not the act.
std::vector<std::string> without_other_objects(const std::vector<std::string>& words);
ActWords act_words(const std::vector<std::string>& name_words);

}  // namespace rasoat
