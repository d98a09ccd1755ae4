// Line text: from a layout line's words to a Passage, and how two lines of one text are joined.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "extract/layout/lines.h"
#include "parse/passage.h"

namespace rasoat {

// The words of a line as a passage; every word keeps page, box, size, style and confidence.
Passage passage_of(const Document& document, const Page& page, const Line& line);

// True when a word was cut at the line end, so that `next` follows without a blank: after a hyphen or
// a slash inside a word ("PT-" + "TH", "năm/" + "theo"), before a slash ("26" + "/CT-TTg"), or where
// only the two pieces together are a Vietnamese syllable ("nghiệ" + "p").
bool glues(std::string_view before, std::string_view next);

// Appends the next line of the same text.
void join_line(Passage& text, const Passage& next);

// "ỦY BAN ... | CỘNG HÒA ...": the parts of a line that a converter made of two columns.
std::vector<Passage> parts_between_bars(const Passage& line);

// The bare key of the first words: tells how a long text begins without reading all of it.
std::string opening_key(std::string_view text);

// The text ends a sentence: . ! ? also inside a closing quote or bracket.
bool ends_sentence(std::string_view text);
// The text ends a clause or announces one: ends_sentence, ; or :
bool ends_clause(std::string_view text);
// The first letter is a small one. False when the text begins with no letter.
bool starts_lower(std::string_view text);

}  // namespace rasoat
