#include "extract/office/legacy_runs.h"

#include <functional>
#include <map>
#include <string>

#include "extract/text/legacy.h"
#include "extract/text/letters.h"

namespace rasoat::office {
namespace {

constexpr std::size_t kSample = 20'000;  // code points that a decision looks at

using OnParagraph = std::function<void(DraftParagraph&)>;

void for_each_paragraph(Draft& draft, const OnParagraph& visit) {
  for (DraftBlock& block : draft.blocks) {
    if (auto* paragraph = std::get_if<DraftParagraph>(&block.content)) {
      visit(*paragraph);
      continue;
    }
    for (auto& row : std::get<DraftTable>(block.content).rows) {
      for (DraftCell& cell : row) {
        for (DraftParagraph& paragraph : cell.paragraphs) visit(paragraph);
      }
    }
  }
}

// Tabs and breaks are no codes of an encoding: what lies between them is decoded.
std::u32string decode_pieces(LegacyEncoding encoding, const std::u32string& codes, bool capitals) {
  std::u32string out;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= codes.size(); ++i) {
    if (i < codes.size() && codes[i] >= 0x20) continue;
    out += to_codes(decode(encoding, std::u32string_view(codes).substr(begin, i - begin), capitals));
    if (i < codes.size()) out += codes[i];
    begin = i + 1;
  }
  return out;
}

}  // namespace

void decode_legacy_runs(Draft& draft) {
  std::map<std::string, std::u32string> texts;
  for_each_paragraph(draft, [&](const DraftParagraph& paragraph) {
    for (const Run& run : paragraph.runs) {
      std::u32string& text = texts[draft.fonts.at(run.font).name];
      if (text.size() < kSample) text += run.codes + U' ';
    }
  });
  std::map<std::string, LegacyEncoding> encodings;
  for (const auto& [font, text] : texts) {
    const LegacyEncoding encoding = detect_legacy(font, text);
    if (encoding == LegacyEncoding::kNone) continue;
    encodings[font] = encoding;
    draft.legacy_fonts.push_back(font);
  }
  if (encodings.empty()) return;
  for_each_paragraph(draft, [&](DraftParagraph& paragraph) {
    for (Run& run : paragraph.runs) {
      const std::string& font = draft.fonts.at(run.font).name;
      const auto found = encodings.find(font);
      if (found != encodings.end()) run.codes = decode_pieces(found->second, run.codes, is_capital_font(font));
    }
  });
}

}  // namespace rasoat::office
