#include "parse/shared_heads.h"

#include <array>
#include <string>

#include "parse/figures.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestHead = 220;  // bytes: a long name of an index
constexpr std::size_t kShortestHead = 6;
constexpr std::array<std::string_view, 2> kOpenings = {"về ", "đối với "};

}  // namespace

std::size_t head_for(std::string_view first, std::string_view part) {
  for (const std::string_view opening : kOpenings) {
    if (!part.starts_with(opening)) continue;
    const std::size_t at = first.find(' ' + std::string(opening));
    if (at == std::string_view::npos || at < kShortestHead || at > kLongestHead) continue;
    if (find_figures(first.substr(0, at)).empty()) return at;
  }
  return 0;
}

Passage HeadLender::complete(Passage part) {
  const bool goes_on = part.text.ends_with(';');
  const std::size_t head = first_ ? head_for(first_->text, part.text) : 0;
  if (head == 0) {
    first_ = goes_on ? std::optional(part) : std::nullopt;
    return part;
  }
  Passage whole = first_->part(0, head);
  whole.append(part);
  if (!goes_on) first_.reset();
  return whole;
}

}  // namespace rasoat
