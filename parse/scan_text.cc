#include "parse/scan_text.h"

#include <re2/re2.h>

#include <algorithm>

#include "extract/text/normalize.h"
#include "parse/keys.h"
#include "parse/symbols.h"

namespace rasoat {

ScanText scan_text_of(const Page& page) {
  static const RE2 kLongCode("[(]?([0-9]{1,2}[.][0-9]{1,2}[.][0-9]{1,2})[).,:;-]*");
  ScanText read;
  if (page.source != Source::kOcr) return read;
  std::string text;
  for (const Word& word : page.words) {
    if (!text.empty()) text += ' ';
    text += word.text;
    std::string code;
    if (RE2::FullMatch(word.text, kLongCode, &code)) read.codes.push_back(std::move(code));
  }
  for (CodeMention& mention : find_codes(text)) read.codes.push_back(std::move(mention.code));
  std::sort(read.codes.begin(), read.codes.end());
  read.codes.erase(std::unique(read.codes.begin(), read.codes.end()), read.codes.end());
  for (const std::string& word : content_words(text)) read.bare_words.push_back(bare_key(word));
  return read;
}

}  // namespace rasoat
