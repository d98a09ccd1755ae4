#include "check/page_traces.h"

#include <algorithm>

#include "check/name_tracer.h"

namespace rasoat {
namespace {

constexpr float kReadable = 0.55F;       // confidence of a page; below, it cannot prove that something is missing
constexpr double kTrace = 0.75;          // of the name
constexpr double kOwnShare = 0.5;        // of what tells it from a criterion that was spoken of
constexpr std::size_t kWindow = 40;      // words: a row of a table, read line by line across its columns
constexpr std::size_t kLeastTokens = 5;  // of a name; shorter ones stand on any page

using Window = std::vector<std::string>;  // as NameTracer::heard

std::vector<Window> windows_of(const NameTracer& tracer, const PageFact& page) {
  const std::vector<std::string> words = tracer.meant(page.text.bare_words);
  std::vector<Window> windows;
  for (std::size_t at = 0; at < words.size(); at += kWindow / 2) {
    const std::size_t end = std::min(at + kWindow, words.size());
    windows.push_back(
        tokens_of({words.begin() + static_cast<std::ptrdiff_t>(at), words.begin() + static_cast<std::ptrdiff_t>(end)}));
    if (end == words.size()) break;
  }
  return windows;
}

bool names(const NameTracer& tracer, const Window& window, std::size_t c, const std::vector<bool>& spoken) {
  if (tracer.share_of_name(c, window) < kTrace) return false;
  for (std::size_t other = 0; other < spoken.size(); ++other) {
    const bool fits = spoken[other] && tracer.share_of_name(other, window) >= kTrace;
    if (fits && tracer.own_share(c, other, window) < kOwnShare) return false;
  }
  return true;
}

bool has_text(const PageFact& page) { return !page.text.bare_words.empty() || !page.text.codes.empty(); }

bool bears_code(const PageFact& page, const Criterion& criterion) {
  const auto& codes = page.text.codes;
  return !criterion.code.empty() && std::binary_search(codes.begin(), codes.end(), criterion.code);
}

}  // namespace

bool is_searchable(const PageFact& page) {
  return page.source == Source::kText || page.source == Source::kBlank ||
         (page.source == Source::kOcr && page.confidence >= kReadable);
}

std::vector<std::vector<std::int32_t>> page_traces(const std::vector<Criterion>& criteria,
                                                   const std::vector<PageFact>& pages,
                                                   const std::vector<bool>& spoken) {
  std::vector<std::vector<std::int32_t>> traces(criteria.size());
  if (std::none_of(pages.begin(), pages.end(), has_text)) return traces;
  const NameTracer tracer(criteria);
  for (const PageFact& page : pages) {
    if (!has_text(page)) continue;
    const std::vector<Window> windows = windows_of(tracer, page);
    for (std::size_t c = 0; c < criteria.size(); ++c) {
      if (spoken[c]) continue;
      const bool named = tracer.size_of_name(c) >= kLeastTokens &&
                         std::any_of(windows.begin(), windows.end(),
                                     [&](const Window& window) { return names(tracer, window, c, spoken); });
      if (named || bears_code(page, criteria[c])) traces[c].push_back(page.number);
    }
  }
  return traces;
}

}  // namespace rasoat
