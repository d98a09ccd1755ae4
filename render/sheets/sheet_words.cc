#include "render/sheets/review_sheets.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

// Signs that mean something in a link are encoded; letters of any language stay.
std::string encoded(const std::string& path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte != 0x7F && std::string_view("%#?\"<>\\^`{|}[]").find(c) == std::string_view::npos) {
      out += c;
      continue;
    }
    out += '%';
    out += kHex[byte >> 4];
    out += kHex[byte & 15];
  }
  return out;
}

}  // namespace

std::string document_name(const Review& review) {
  if (review.unit.empty()) return path_text(review.path);
  return review.number.empty() ? review.unit : review.unit + " (" + review.number + ")";
}

std::string criterion_name(const Result& result) {
  const std::string code = shown_code(result);
  return code.empty() ? result.name : code + " " + result.name;
}

// A path that is no UTF-8 can be shown but not linked to: a workbook holds text only.
SheetCell page_cell(const SheetSource& source, const Review& review, std::int32_t page, std::string text) {
  SheetCell cell = text_cell(std::move(text));
  if (cell.text.empty() || !is_utf8(review.path)) return cell;
  cell.link = source.base + encoded(review.path);
  if (page > 0) cell.link += "#page=" + std::to_string(page);
  return cell;
}

}  // namespace rasoat
