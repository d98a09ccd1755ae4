#include "apps/rasoat/drawn_pages.h"

#include "apps/rasoat/terminal.h"
#include "pipelines/marked_copy.h"
#include "pipelines/page_pictures.h"
#include "render/highlights.h"
#include "render/marks.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

// The bytes that were reviewed; others must not be shown under their review.
tl::expected<Blob, ReadError> same_bytes(const Review& review, const ReadLimits& limits) {
  auto blob = load_blob(review.path, limits);
  if (blob && blob->sha256 != review.sha256)
    return tl::unexpected(ReadError{ReadErrorCode::kNotFound, "changed since it was reviewed", 0});
  return blob;
}

tl::expected<std::vector<PagePicture>, ReadError> pictures_of(WorkerPool& pool, const Review& review,
                                                              const Opening& opening, bool all_pages) {
  PictureOptions wanted;
  if (!review.error) wanted.pages = pages_to_draw(review, all_pages);
  if (wanted.pages.empty()) return {};
  wanted.password = opening.password_of(review.path);
  wanted.limits = opening.read.limits;
  return same_bytes(review, wanted.limits).and_then([&](const Blob& blob) {
    return fetch_pictures(drawer_of(pool), blob, wanted);
  });
}

}  // namespace

const std::string& Opening::password_of(const std::string& path) const {
  const auto given = passwords.find(path);
  return given == passwords.end() ? read.password : given->second;
}

std::vector<HtmlDocument> with_pictures(WorkerPool& pool, std::span<const Review> reviews, const Opening& opening,
                                        const Options& options) {
  std::vector<HtmlDocument> documents;
  for (const Review& review : reviews) {
    auto pictures = pictures_of(pool, review, opening, options.all_pages);
    if (!pictures) {
      const std::string detail = std::string(name_of(pictures.error().code)) + " " + pictures.error().message;
      complain("cli.error.no_pictures", {{"path", path_text(review.path)}, {"detail", detail}}, options.language);
      pictures.emplace();
    }
    documents.push_back({&review, std::move(*pictures)});
  }
  return documents;
}

tl::expected<std::string, ExitCode> marked_copy_of(WorkerPool& pool, const Review& review, const Opening& opening,
                                                   const Options& options) {
  const auto refuse = [&](const ReadError& error) {
    complain_sentence(error_sentence(error, review.path, options.language), options.language);
    return tl::unexpected(ExitCode::kUnreadable);
  };
  if (review.error) return refuse(*review.error);
  if (review.format != "pdf") {
    complain("cli.error.only_pdf_is_marked", {{"path", path_text(review.path)}}, options.language);
    return tl::unexpected(ExitCode::kUsage);
  }
  const auto blob = same_bytes(review, opening.read.limits);
  if (!blob) return refuse(blob.error());
  const CopyOptions wanted{marks_of(review, options.language), "rasoat", opening.password_of(review.path),
                           opening.read.limits};
  auto copy = make_marked_copy(pool, *blob, wanted);
  if (!copy) return refuse(copy.error());
  return std::move(*copy);
}

}  // namespace rasoat
