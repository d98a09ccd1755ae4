// Documents opened once more after their review, for outputs that show their pages.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "apps/rasoat/options.h"
#include "check/review.h"
#include "extract/document.h"
#include "pipelines/pool.h"
#include "render/html/review_html.h"

namespace rasoat {

// How the documents were read; passwords that somebody gave at the terminal, by path.
struct Opening {
  ReadOptions read;
  std::map<std::string, std::string> passwords;
  const std::string& password_of(const std::string& path) const;
};

// Each review with the pictures that it wants (options.all_pages). Where there are none because the document is
// gone, has changed since or cannot be drawn, a complaint says so.
std::vector<HtmlDocument> with_pictures(WorkerPool& pool, std::span<const Review> reviews, const Opening& opening,
                                        const Options& options);

}  // namespace rasoat
