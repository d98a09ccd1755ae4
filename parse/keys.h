// Keys: what check compares, worked out once with ICU so that check needs none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/criteria.h"
#include "parse/submission.h"

namespace rasoat {

// Text typed by a person as parse leaves text: NFC, single blanks.
std::string clean_text(std::string_view text);

// The content words of a text for matching: compare_key, abbreviations of the field written out
// (TTHC, CQCM, PAKN ...), synonyms made one (trễ hạn/quá hạn/chậm hạn), stop words, numbers and
// codes dropped. In order, with repetitions.
std::vector<std::string> content_words(std::string_view text);

// The units that a cell names, each as one key without what it is to do: "Văn phòng theo dõi, đôn
// đốc ..." gives {"văn phòng"}; "Phòng QLDN" {"phòng quản lý doanh nghiệp"}. Aliases resolved.
std::vector<std::string> unit_keys(std::string_view cell);

CriterionKeys keys_of(const Criterion& criterion);
// Its own keys and those of its units' targets.
void fill_keys(Criterion& criterion);
// The words of the variables of its scoring formula.
void fill_scale(Criterion& criterion);

// A duty that its deadline makes conditional ("Khi để xảy ra trễ hẹn") becomes so, and
// fills the keys of every criterion, commitment and statement, and of the header's agency.
void fill_keys(Submission& submission);
// One statement's keys and words, with those of its clauses and, where it has several figures, of each figure's own
// stretch: from where the stretch before ended to the first mark or "và" behind the figure.
void fill_keys(Statement& statement);

}  // namespace rasoat
