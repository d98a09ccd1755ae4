#include "extract/wire/utf8.h"

#include <cstdint>

namespace rasoat {
namespace {

struct Lead {
  std::size_t size;        // bytes of the sequence, 0: no lead byte
  std::uint8_t low, high;  // range of the second byte
};

Lead lead_of(std::uint8_t byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

std::size_t utf8_sequence(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const Lead lead = lead_of(byte(at));
  if (lead.size == 0 || at + lead.size > text.size()) return 0;
  if (lead.size >= 2 && (byte(at + 1) < lead.low || byte(at + 1) > lead.high)) return 0;
  for (std::size_t i = at + 2; i < at + lead.size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  return lead.size;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = utf8_sequence(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  std::string repaired;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = utf8_sequence(text, at);
    repaired += size == 0 ? std::string_view("\xEF\xBF\xBD") : text.substr(at, size);
    at += size == 0 ? 1 : size;
  }
  return repaired;
}

}  // namespace rasoat
