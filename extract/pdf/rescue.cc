#include "extract/pdf/rescue.h"

#include <algorithm>
#include <string_view>

namespace rasoat {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\r' || c == '\n' || c == '\t'; }

// "12 0" of "12 0 obj<<...": the object whose head is the last before `at`.
std::optional<std::string> object_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kFarthest = 4096;  // a catalogue's type stands near its head
  const std::size_t head = text.rfind(" obj", at);
  if (head == std::string_view::npos || at - head > kFarthest) return std::nullopt;
  std::size_t begin = head;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;  // generation
  const std::size_t generation = begin;
  while (begin > 0 && is_blank(text[begin - 1])) --begin;
  const std::size_t number_end = begin;
  while (begin > 0 && is_digit(text[begin - 1])) --begin;
  if (generation == head || begin == number_end || head - begin > 16) return std::nullopt;
  return std::string(text.substr(begin, head - begin));
}

std::optional<std::string> last_catalogue(std::string_view text) {
  for (std::size_t at = text.rfind("/Catalog"); at != std::string_view::npos && at > 0;
       at = text.rfind("/Catalog", at - 1)) {
    const std::size_t type = text.rfind("/Type", at);
    constexpr std::size_t kBlanks = 8;
    if (type == std::string_view::npos || at - type > kBlanks + 5) continue;
    if (auto object = object_before(text, type)) return object;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> with_trailer(std::span<const std::byte> bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text.size() > kMostRescued || text.find("/Encrypt") != std::string_view::npos) return std::nullopt;
  if (text.find("trailer") != std::string_view::npos) return std::nullopt;
  const auto catalogue = last_catalogue(text);
  if (!catalogue) return std::nullopt;
  return std::string(text) + "\nendstream\nendobj\ntrailer\n<</Root " + *catalogue + " R>>\n";
}

}  // namespace rasoat
