// Documents opened once more after their review, for outputs that show their pages.
#pragma once

#include <map>
#include <span>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "apps/rasoat/exit_code.h"
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

// The document of `review` with highlights and notes. The error, after a complaint, is how the command ends.
tl::expected<std::string, ExitCode> marked_copy_of(WorkerPool& pool, const Review& review, const Opening& opening,
                                                   const Options& options);

}  // namespace rasoat
