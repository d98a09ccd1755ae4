#include "check/replaced_documents.h"

#include <algorithm>

namespace rasoat {
namespace {

const ReplacedDocument* find_in(const std::vector<ReplacedDocument>& documents, const Citation& cited) {
  const auto found = std::find_if(documents.begin(), documents.end(), [&](const ReplacedDocument& one) {
    return one.symbol == cited.symbol && (!one.date || !cited.date || *one.date == *cited.date);
  });
  return found == documents.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<ReplacedDocument>& known_replacements() {
  static const std::vector<ReplacedDocument> kKnown = {
      {"1149/QĐ-BNV",
       Date{2020, 12, 30},
       "Quyết định số 876/QĐ-BNV ngày 10/11/2022",
       {2022, 11, 10},
       "Quyết định số 876/QĐ-BNV, bộ tiêu chí Chỉ số cải cách hành chính: thay bộ tiêu chí ngày 30/12/2020"},
  };
  return kKnown;
}

const ReplacedDocument* find_replaced(const Citation& cited, const std::vector<ReplacedDocument>& own) {
  const ReplacedDocument* const found = find_in(own, cited);
  return found != nullptr ? found : find_in(known_replacements(), cited);
}

}  // namespace rasoat
