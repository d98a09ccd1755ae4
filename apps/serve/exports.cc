#include "apps/serve/exports.h"

#include "render/highlights.h"
#include "render/html/review_html.h"
#include "render/json.h"
#include "render/marks.h"
#include "render/xlsx.h"

namespace rasoat {
namespace {

struct Exporting {
  const Exported& document;
  Language language;
  const std::string& version;
  const Opened& opened;
  const ReadLimits& limits;

  const CriteriaSet* criteria() const { return document.plan != nullptr ? &document.plan->criteria : nullptr; }
  std::span<const Review> reviews() const { return {document.review.get(), 1}; }
};

// "bao-cao.pdf" -> "bao-cao.xlsx".
std::string with_extension(const std::string& name, const std::string& extension) {
  const std::size_t dot = name.rfind('.');
  return (dot == std::string::npos || dot == 0 ? name : name.substr(0, dot)) + extension;
}

Reply failed(const Exporting& exporting, const ReadError& error) {
  return problem_reply(problem_of(error, exporting.document.name), exporting.language);
}

Reply json_export(const Exporting& exporting) {
  const ReportFrame frame{exporting.version, exporting.criteria(), exporting.language};
  return download_reply(reviews_json(exporting.reviews(), frame), "application/json; charset=utf-8",
                        with_extension(exporting.document.name, ".json"));
}

Reply xlsx_export(const Exporting& exporting) {
  auto workbook = reviews_xlsx({exporting.reviews(), exporting.criteria(), exporting.language, ""});
  if (!workbook) return failed(exporting, {ReadErrorCode::kOutOfMemory, workbook.error(), 0});
  return download_reply(std::move(*workbook), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        with_extension(exporting.document.name, ".xlsx"));
}

// Without its pictures where the pages cannot be drawn.
Reply html_export(const Exporting& exporting) {
  const Review& review = *exporting.document.review;
  PictureOptions wanted;
  wanted.pages = pages_to_draw(review, false);
  wanted.password = exporting.document.password;
  wanted.limits = exporting.limits;
  std::vector<HtmlDocument> documents{{&review, {}}};
  if (const auto blob = load_blob(exporting.document.file->path(), exporting.limits); blob && !wanted.pages.empty()) {
    auto pictures = fetch_pictures(exporting.opened.draw, *blob, wanted);
    if (pictures) documents.front().pictures = std::move(*pictures);
  }
  return download_reply(reviews_html({documents, exporting.criteria(), exporting.language, exporting.version}),
                        "text/html; charset=utf-8", with_extension(exporting.document.name, ".html"));
}

Reply pdf_export(const Exporting& exporting) {
  const auto blob = load_blob(exporting.document.file->path(), exporting.limits);
  if (!blob) return failed(exporting, blob.error());
  const CopyOptions wanted{marks_of(*exporting.document.review, exporting.language), "rasoat",
                           exporting.document.password, exporting.limits};
  auto copy = exporting.opened.copy(*blob, wanted);
  if (!copy) return failed(exporting, copy.error());
  return download_reply(std::move(*copy), "application/pdf", with_extension(exporting.document.name, ".rasoat.pdf"));
}

}  // namespace

bool is_export(const std::string& format, const Review& review) {
  return format == "json" || format == "xlsx" || format == "html" || (format == "pdf" && review.format == "pdf");
}

Reply export_of(const Exported& document, const std::string& format, Language language, const std::string& version,
                const Opened& opened, const ReadLimits& limits) {
  const Exporting exporting{document, language, version, opened, limits};
  if (format == "xlsx") return xlsx_export(exporting);
  if (format == "html") return html_export(exporting);
  if (format == "pdf") return pdf_export(exporting);
  return json_export(exporting);
}

}  // namespace rasoat
