#include <algorithm>
#include <array>

#include "parse/target_parts.h"

namespace rasoat {
namespace {

struct Marker {
  std::size_t begin = 0;
  std::size_t end = 0;  // where the item's text begins
  int number = 0;       // 1-based: (2), b); 0 for bullets
};

int ordinal(std::string_view label) {
  static constexpr std::array<std::string_view, 12> kLetters = {"a", "b", "c", "d", "đ", "e",
                                                                "g", "h", "i", "k", "l", "m"};
  if (label.empty()) return 0;
  if (label[0] >= '0' && label[0] <= '9') return to_number(label);
  const auto letter = std::find(kLetters.begin(), kLetters.end(), label);
  return letter == kLetters.end() ? 0 : static_cast<int>(letter - kLetters.begin()) + 1;
}

// Markers that count on from one: (1) (2) (3), or a) b) c).
std::vector<Marker> counted_markers(const RE2& expression, std::string_view text) {
  std::vector<Marker> markers;
  for (std::size_t at = 0; auto match = find_match(expression, text, at);) {
    at = match->span.end;
    const int number = ordinal(match->group(1));
    if (number == static_cast<int>(markers.size()) + 1) markers.push_back({match->span.begin, match->span.end, number});
    if (at >= text.size()) break;
  }
  return markers;
}

std::vector<Marker> bullet_markers(const RE2& expression, std::string_view text) {
  std::vector<Marker> markers;
  for (std::size_t at = 0; auto match = find_match(expression, text, at);) {
    const auto begin = static_cast<std::size_t>(match->groups[1].data() - text.data());
    markers.push_back({begin, match->span.end, 0});
    at = match->span.end;
    if (at >= text.size()) break;
  }
  return markers;
}

const RE2& bracketed_number() {
  static const RE2 kMarker(R"(\((\d{1,2})\)\s*)");
  return kMarker;
}
const RE2& number_and_bracket() {
  static const RE2 kMarker(R"((?:^|[\s:;.])(\d{1,2})\)\s+)");
  return kMarker;
}
const RE2& letter_and_bracket() {
  static const RE2 kMarker(R"((?:^|[\s:;.])([a-eg-ik-mđ])\)\s*)");
  return kMarker;
}
const RE2& plus_bullet() {
  static const RE2 kMarker(R"((?:^|[\s:;.])(\+)\s+)");
  return kMarker;
}
// A dash is a bullet at the start and after the end of a clause, not between words.
const RE2& dash_bullet() {
  static const RE2 kMarker(R"((?:^|[:;.]\s*)([-–•*])\s+)");
  return kMarker;
}

// A dash bullet or a full stop and capital after the last item begins something else.
std::size_t end_of_last(std::string_view text, std::size_t from) {
  static const RE2 kNext(R"([.;]\s*[-–•]\s+\p{Lu})");
  const auto match = find_match(kNext, text, from);
  return match ? match->span.begin : text.size();
}

bool is_optional(std::string_view item) {
  static const RE2 kOptional(R"(^\s*(?:ngoài|khuyến khích))", insensitive());
  return RE2::PartialMatch(piece(item), kOptional);
}

Enumeration collect(std::string_view text, const std::vector<Marker>& markers, bool nested_in_bullets) {
  Enumeration found;
  if (markers.size() < 2) return found;
  found.intro = tidy(text.substr(0, markers.front().begin));
  for (std::size_t i = 0; i < markers.size(); ++i) {
    const bool last = i + 1 == markers.size();
    const std::size_t stop = last && nested_in_bullets ? end_of_last(text, markers[i].end) : text.size();
    const std::size_t end = last ? stop : markers[i + 1].begin;
    std::string item = tidy(text.substr(markers[i].end, end - markers[i].end));
    if (!item.empty() && !is_optional(item)) found.items.push_back(std::move(item));
  }
  if (found.items.size() < 2) found.items.clear();
  return found;
}

bool begins_with_capital(std::string_view text) {
  static const RE2 kCapital(R"(^\s*(?:[-–•+]\s*)?\p{Lu})");
  return RE2::PartialMatch(piece(text), kCapital);
}

std::vector<std::string> split_at_semicolons(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    parts.push_back(std::string(trimmed(text.substr(at, end - at))));
    at = end + 1;
  }
  std::erase_if(parts, [](const std::string& part) { return tidy(part).empty(); });
  return parts;
}

// "gồm 03 nội dung: A; B; C", and "A; B" where each begins with a capital.
Enumeration by_semicolons(std::string_view text) {
  Enumeration found;
  const std::size_t colon = text.find(": ");
  const bool introduced = colon != std::string_view::npos && text.find(';', colon) != std::string_view::npos;
  std::vector<std::string> parts = split_at_semicolons(introduced ? text.substr(colon + 1) : text);
  if (parts.size() < 2) return found;
  if (!introduced &&
      !std::all_of(parts.begin(), parts.end(), [](const std::string& p) { return begins_with_capital(p); }))
    return found;
  if (introduced) found.intro = tidy(text.substr(0, colon));
  for (const std::string& item : parts) found.items.push_back(tidy(item));
  return found;
}

}  // namespace

std::string tidy(std::string_view text) {
  static const RE2 kAround(R"(^[\s,;:.•+–-]*(.*?)(?:[\s,;:.+–-]|(?:[;,]\s*và))*$)");
  re2::StringPiece inner;
  return RE2::FullMatch(piece(text), kAround, &inner) ? std::string(view(inner)) : std::string(text);
}

Enumeration find_enumeration(std::string_view text) {
  for (const RE2* counted : {&bracketed_number(), &number_and_bracket(), &letter_and_bracket()}) {
    Enumeration found = collect(text, counted_markers(*counted, text), true);
    if (!found.items.empty()) return found;
  }
  Enumeration plus = collect(text, bullet_markers(plus_bullet(), text), true);
  if (!plus.items.empty()) return plus;
  Enumeration dashes = collect(text, bullet_markers(dash_bullet(), text), false);
  return dashes.items.empty() ? by_semicolons(text) : dashes;
}

}  // namespace rasoat
