#include "pipelines/page_pictures.h"

#include <algorithm>
#include <future>
#include <utility>

#include "pipelines/worker_end.h"

namespace rasoat {
namespace {

constexpr std::size_t kPagesAtATime = 4;

using Drawn = tl::expected<std::vector<PagePicture>, ReadError>;

std::future<Drawn> ask(const PageDrawer& drawer, const Blob& blob, const PictureOptions& options) {
  const auto promise = std::make_shared<std::promise<Drawn>>();
  drawer({blob, options}, [promise](Drawn drawn) { promise->set_value(std::move(drawn)); });
  return promise->get_future();
}

bool remove_page(std::vector<PageWanted>& pages, std::int32_t number) {
  return std::erase_if(pages, [number](const PageWanted& page) { return page.number == number; }) > 0;
}

// The pages around one that ended its worker are asked for again.
Drawn settled(const PageDrawer& drawer, const Blob& blob, PictureOptions options, Drawn drawn) {
  while (!drawn && cost_the_worker(drawn.error().code) && remove_page(options.pages, drawn.error().page)) {
    if (options.pages.empty()) return {};
    drawn = ask(drawer, blob, options).get();
  }
  return drawn;
}

std::vector<PictureOptions> parts_of(const PictureOptions& options) {
  std::vector<PictureOptions> parts;
  for (std::size_t at = 0; at < options.pages.size(); at += kPagesAtATime) {
    const auto first = options.pages.begin() + static_cast<std::ptrdiff_t>(at);
    const std::size_t size = std::min(kPagesAtATime, options.pages.size() - at);
    PictureOptions& part = parts.emplace_back(options);
    part.pages.assign(first, first + static_cast<std::ptrdiff_t>(size));
  }
  return parts;
}

}  // namespace

PageDrawer drawer_of(WorkerPool& pool) {
  return [&pool](PictureRequest request, PictureCallback callback) {
    pool.submit(std::move(request), std::move(callback));
  };
}

tl::expected<std::vector<PagePicture>, ReadError> fetch_pictures(const PageDrawer& drawer, const Blob& blob,
                                                                 const PictureOptions& options) {
  const std::vector<PictureOptions> parts = parts_of(options);
  std::vector<std::future<Drawn>> answers;
  for (const PictureOptions& part : parts) answers.push_back(ask(drawer, blob, part));
  std::vector<PagePicture> pictures;
  std::optional<ReadError> error;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Drawn drawn = settled(drawer, blob, parts[i], answers[i].get());
    if (!drawn) {
      if (!error) error = std::move(drawn.error());
      continue;
    }
    std::move(drawn->begin(), drawn->end(), std::back_inserter(pictures));
  }
  if (error && pictures.empty()) return tl::unexpected(std::move(*error));
  return pictures;
}

}  // namespace rasoat
