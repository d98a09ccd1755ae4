#include "parse/signature_block.h"

#include <re2/re2.h>

#include <algorithm>
#include <string>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"
#include "parse/document_kind.h"
#include "parse/line_text.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

constexpr std::size_t kLinesBefore = 6;  // of the signature block, above Nơi nhận in reading order
constexpr std::size_t kLinesAfter = 40;
constexpr std::size_t kMostSignatureLines = 4;
constexpr std::size_t kLongestRecipient = 200;  // characters

using Paragraphs = std::span<const Paragraph* const>;

// Also where an OCR reading mixed the first recipient in: "Nơi - Như nhận: trên;".
bool begins_recipients(const std::string& text) {
  static const RE2 kRecipients(R"(^noi (- ?)?(\pL+ )?nhan\b)");
  if (text.find_first_of("Nn") > 4) return false;  // spares most paragraphs the key
  return RE2::PartialMatch(opening_key(text), kRecipients);
}

std::size_t recipients_at(Paragraphs paragraphs) {
  const auto found = std::find_if(paragraphs.begin(), paragraphs.end(),
                                  [](const Paragraph* p) { return begins_recipients(p->passage.text); });
  return static_cast<std::size_t>(found - paragraphs.begin());
}

// "**KT.TRƯỞNG BAN" without the stars of a text export, a name without the specks of a scan.
Passage without_stars(const Passage& line) {
  constexpr std::string_view kMarks = "*\"' ._";
  const std::size_t begin = std::min(line.text.find_first_not_of(kMarks), line.text.size());
  const std::size_t end = line.text.find_last_not_of("*\"' _");
  return line.part(begin, end == std::string::npos ? begin : end + 1);
}

// Group 1: the authority; 2: on whose behalf. "Q" needs its point: "QUYẾT ĐỊNH" is no authority.
const RE2& authority_expression() {
  static const RE2 kAuthority(
      R"(^(?:(TM|T/M|KT|K/T|TL|T/L|TUQ|T\.U\.Q|Q)\s*[.,:]\s*|(TM|T/M|KT|K/T|TL|T/L|TUQ)\s+)(\p{Lu}.*)$)");
  return kAuthority;
}

struct Authority {
  std::string who;
  std::string behalf;
};

std::optional<Authority> find_authority(const std::string& text) {
  std::string pointed, spaced, behalf;
  if (!RE2::FullMatch(text, authority_expression(), &pointed, &spaced, &behalf) || !is_upper(behalf))
    return std::nullopt;
  return Authority{pointed.empty() ? spaced : pointed, behalf};
}

bool is_authority(const std::string& text) { return find_authority(text).has_value(); }

// One way of writing: "KT. TRƯỞNG BAN".
std::string authority_text(const std::string& text) {
  Authority authority = find_authority(text).value_or(Authority{});
  std::string& who = authority.who;
  who.erase(std::remove_if(who.begin(), who.end(), [](char c) { return c == '/' || c == '.'; }), who.end());
  return who + ". " + authority.behalf;
}

bool is_title(const std::string& text) {
  static const RE2 kTitle(
      R"(^(q )?(quyen )?(pho )?(tong )?(chu tich|giam doc|truong ban|truong phong|chanh van phong|chanh thanh tra|hieu truong|bo truong|thu truong|thu tuong|cuc truong|vu truong|vien truong|chi cuc truong|thu truong don vi|chu nhiem|bi thu|thong doc|tong thu k[iy]|tong kiem toan|truong|doi truong|tram truong|ke toan truong|nguoi lap|hieu pho|uy vien)\b)");
  return is_upper(text) && length_of(text) <= 80 && RE2::PartialMatch(bare_key(text), kTitle);
}

// Two to six words that each begin with a capital; degrees before them may stand.
bool is_name(const std::string& text) {
  static const RE2 kName(
      R"(^(?:(?:GS|PGS|TS|ThS|Ths|BS|BSCK|BS\.CK|CN|KS|DS|Dr|Thạc sĩ|Tiến sĩ|Đại tá|Thượng tá|Trung tá|Thiếu tá|Thiếu tướng)[A-Z]*[.\s]+)*(\p{Lu}\pL*(?:\s+\p{Lu}\pL*){1,5})\*{0,2}$)");
  return length_of(text) <= 50 && RE2::FullMatch(text, kName) && !kind_of_line(text).whole;
}

// Where a word of capitals is followed by one that is not, or by "PHÓ": "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lâm
// Hải Giang" of a text export is three lines run together.
std::vector<Passage> split_run(const Passage& line) {
  static const RE2 kBegins(R"(^(KT|TM|TL|TUQ)\s?[./])");
  if (!RE2::PartialMatch(line.text, kBegins)) return {line};
  std::vector<std::size_t> cuts{0};
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    const std::string word = line.text.substr(line.words[i].begin, line.words[i].end - line.words[i].begin);
    const std::string before =
        line.text.substr(line.words[i - 1].begin, line.words[i - 1].end - line.words[i - 1].begin);
    if (word == "PHÓ" || (is_upper(before) && !is_upper(word))) cuts.push_back(line.words[i].begin);
  }
  cuts.push_back(line.text.size());
  std::vector<Passage> parts;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) parts.push_back(line.part(cuts[i], cuts[i + 1]));
  return parts;
}

std::vector<Passage> lines_of(const Passage& paragraph) {
  std::vector<Passage> lines;
  for (const Passage& part : parts_between_bars(paragraph)) {
    for (Passage& line : split_run(part)) lines.push_back(std::move(line));
  }
  return lines;
}

struct Finder {
  SignerBlock block;
  Passage cited;
  bool found = false;

  // The second authority of "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH" joins the first.
  void take(const Passage& line) {
    const std::string& text = line.text;
    if (is_authority(text)) {
      if (!block.title.empty() || !block.name.empty()) return;
      block.authority += (block.authority.empty() ? "" : " / ") + authority_text(text);
      if (text.front() == 'Q') block.title = authority_text(text);
    } else if (block.title.empty() && is_title(text)) {
      block.title = text;
    } else if (found && block.name.empty() && is_name(text) && (!is_upper(text) || !block.title.empty())) {
      block.name = text;
    } else {
      return;
    }
    found = true;
    cited.append(line);
  }
};

std::optional<SignerBlock> read_block(Paragraphs lines) {
  Finder finder;
  for (const Paragraph* paragraph : lines) {
    if (paragraph->marker == Marker::kBullet || paragraph->marker == Marker::kNumber) continue;
    for (const Passage& line : lines_of(without_stars(paragraph->passage))) finder.take(line);
    if (!finder.block.name.empty()) break;
  }
  if (!finder.found) return std::nullopt;
  finder.block.where = finder.cited.cite();
  return finder.block;
}

// Without Nơi nhận: from the last line that names an authority or a title.
std::size_t last_title(Paragraphs paragraphs) {
  for (std::size_t i = paragraphs.size(); i-- > 0;) {
    const std::string text = without_stars(paragraphs[i]->passage).text;
    if (!is_authority(text) && !is_title(text)) continue;
    while (i > 0 && is_authority(without_stars(paragraphs[i - 1]->passage).text)) --i;
    return i;
  }
  return paragraphs.size();
}

}  // namespace

std::optional<Provenance> find_recipients(Paragraphs paragraphs) {
  const std::size_t at = recipients_at(paragraphs);
  if (at == paragraphs.size()) return std::nullopt;
  Passage all = paragraphs[at]->passage;
  std::size_t others = 0;  // lines of the signature that stand between: a list cut by a page break
  for (std::size_t i = at + 1; i < paragraphs.size() && others <= kMostSignatureLines; ++i) {
    const Paragraph& next = *paragraphs[i];
    if (next.marker == Marker::kBullet)
      all.append(next.passage);
    else
      ++others;
    if (length_of(next.passage.text) > kLongestRecipient) break;
  }
  return all.cite();
}

std::optional<SignerBlock> find_signer(Paragraphs paragraphs) {
  const std::size_t at = recipients_at(paragraphs);
  if (at == paragraphs.size()) {
    const std::size_t from = last_title(paragraphs);
    return read_block(paragraphs.subspan(from, std::min<std::size_t>(8, paragraphs.size() - from)));
  }
  const auto after = read_block(paragraphs.subspan(at, std::min(kLinesAfter, paragraphs.size() - at)));
  if (after) return after;
  const std::size_t from = at - std::min(at, kLinesBefore);
  return read_block(paragraphs.subspan(from, at - from));
}

}  // namespace rasoat
