// Markup: HTML as a type of its own, so that no text of a document gets into a page unescaped. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rasoat {

// Well-formed HTML. Made by the functions below; += puts one behind another.
struct Markup {
  std::string html;
  Markup& operator+=(const Markup& more) {
    html += more.html;
    return *this;
  }
};
Markup operator+(Markup a, const Markup& b);

// The text with & < > " ' as references; control characters, bidirectional overrides and invalid bytes are blanks.
std::string escaped(std::string_view text);
Markup text(std::string_view text);

// Names are ours; values may be anything.
using Attributes = std::vector<std::pair<std::string_view, std::string>>;
Markup element(std::string_view name, const Attributes& attributes, const Markup& inner);
// One without an end tag: <meta>, <input>.
Markup void_element(std::string_view name, const Attributes& attributes);

}  // namespace rasoat
