// One line per finding, for grep and editors: PATH:PAGE: severity [rule] code: sentence.
#include "render/columns.h"
#include "render/paint.h"
#include "render/text.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

std::string line_of(const Review& review, const Finding& finding, const TextOptions& options) {
  const std::int32_t page = finding.where.places.empty() ? 0 : finding.where.places.front().page;
  std::string line = printable(path_text(review.path)) + ":" + (page > 0 ? std::to_string(page) + ":" : "") + " ";
  line += Paint{options.color}(ink_of(finding.severity),
                               say(std::string("severity.") + name_of(finding.severity), options.language));
  line += " [" + finding.rule + "] ";
  if (const std::string code = shown_code(finding); !code.empty()) line += printable(code) + ": ";
  line += printable(say_finding(finding, options.language));
  if (finding.waived) line += " [" + printable(waived_phrase(finding, options.language)) + "]";
  return line + "\n";
}

}  // namespace

std::string reviews_concise(std::span<const Review> reviews, const TextOptions& options) {
  std::string text;
  for (const Review& review : reviews) {
    if (review.error) text += printable(error_sentence(*review.error, review.path, options.language)) + "\n";
    for (const Finding& finding : review.findings) text += line_of(review, finding, options);
  }
  return text;
}

}  // namespace rasoat
