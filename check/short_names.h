// Short names: the acronym that a criterion's name gives in brackets ("Chỉ số năng lực cạnh tranh (PCI)", "(PAR INDEX)")
// is a name of it. A label "PCI", or an index of a sentence, stands for the whole name. Pure.
#pragma once

#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// True when some statement is labelled by such an acronym or names an index by it: then with_full_names changes it.
bool needs_full_names(const std::vector<Criterion>& criteria, const std::vector<Statement>& statements);

// The statements with the words of the name beside the acronym. A label that is an acronym and nothing besides stands
// for the only criterion that has it in brackets; in a sentence only that of an index which no other criterion's name
// has ("Xếp hạng PCI" beside "Chỉ số ... (PCI)").
std::vector<Statement> with_full_names(const std::vector<Criterion>& criteria, std::vector<Statement> statements);

}  // namespace rasoat
