#include "render/html/markup.h"

#include "render/columns.h"

namespace rasoat {
namespace {

std::string open_tag(std::string_view name, const Attributes& attributes) {
  std::string tag = "<" + std::string(name);
  for (const auto& [key, value] : attributes) tag += " " + std::string(key) + "=\"" + escaped(value) + "\"";
  return tag + ">";
}

}  // namespace

Markup operator+(Markup a, const Markup& b) {
  a += b;
  return a;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

Markup text(std::string_view text) { return {escaped(text)}; }

Markup element(std::string_view name, const Attributes& attributes, const Markup& inner) {
  return {open_tag(name, attributes) + inner.html + "</" + std::string(name) + ">"};
}

Markup void_element(std::string_view name, const Attributes& attributes) { return {open_tag(name, attributes)}; }

}  // namespace rasoat
