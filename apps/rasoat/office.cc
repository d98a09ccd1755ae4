#include "apps/rasoat/office.h"

#include <filesystem>

#include "render/utf8.h"
#include "render/xlsx.h"

namespace rasoat {

namespace fs = std::filesystem;

bool is_office_format(Format format) {
  return format == Format::kXlsx || format == Format::kHtml || format == Format::kPdf;
}

std::string link_base(const std::string& output_folder, const std::string& documents) {
  std::error_code error;
  const fs::path from = fs::weakly_canonical(output_folder.empty() ? "." : output_folder, error);
  const fs::path to = fs::weakly_canonical(documents.empty() ? "." : documents, error);
  const std::string way = to.lexically_relative(from).generic_string();
  if (error || way.empty() || way == "." || !is_utf8(way)) return "";
  return way + "/";
}

tl::expected<std::string, std::string> workbook_of(std::span<const Review> reviews, const CriteriaSet* criteria,
                                                   const std::string& base, Language language,
                                                   const RosterReview* roster) {
  return reviews_xlsx({reviews, criteria, language, base, roster});
}

}  // namespace rasoat
