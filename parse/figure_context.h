// Figure context: the words around one number and what they make of it: how firm it is, what part
// it plays, of which year and of what it is said. Part of figures; pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parse/figures.h"
#include "parse/numbers.h"

namespace rasoat {

// All views look into the text and do not outlive it.
struct FigureContext {
  std::string_view sentence;  // up to the number, from the last ; or . (or the bracket it stands in)
  std::string_view before;    // the sentence from the number before, if it has one
  std::string_view outside;   // in brackets: what stands before them, from the number before
  std::string_view lead;      // before, or outside and the bracket where the number opens it: "so với năm 2021 ("
  std::string_view after;     // from the number to the next number, ; or .
  bool in_brackets = false;
  bool follows_number = false;  // a number stands before in the same sentence
  bool follows_share = false;   // "98%/100%": directly behind a share and a slash
  bool follows_count = false;   // the number before in the same sentence counts things
  bool leads_on = false;        // another number follows in the sentence
};

FigureContext context_of(std::string_view text, const std::vector<NumberToken>& tokens, std::size_t i);

Approximation approximation_of(const FigureContext& context, const NumberToken& token);
FigureRole role_of(const FigureContext& context);
// What a report wishes for, or is still to do, whatever role the number has: "phấn đấu giải quyết đúng hạn 100%".
bool is_aimed_at(const FigureContext& context);
std::optional<std::int32_t> named_year(const FigureContext& context);
std::optional<std::int32_t> compared_year(const FigureContext& context);
// As a comparison key.
std::string noun_of(const FigureContext& context, const NumberToken& token);

}  // namespace rasoat
