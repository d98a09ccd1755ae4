#include "parse/fragments.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "parse/figures.h"
#include "parse/headings.h"
#include "parse/keys.h"
#include "parse/labels.h"
#include "parse/sentences.h"
#include "parse/symbols.h"

namespace rasoat {
namespace {

constexpr std::size_t kMostBullets = 8;
constexpr std::size_t kMostWords = 14;      // content words of a bullet
constexpr std::size_t kMostPieceWords = 9;  // ... of a piece of it

// Words that say how far a thing has come, of whatever it is told; as content words are spelt.
constexpr auto kOfCourse = std::to_array<std::string_view>(
    {"số",    "lượng", "đầu",    "tổng", "phải", "gửi",   "nộp",  "xong",  "dở",   "dang",   "lại",  "tồn",  "đọng",
     "ghi",   "nhận",  "phát",   "hiện", "khắc", "phục",  "xử",   "lí",    "tự",   "kiến",   "nghị", "trả",  "lời",
     "tiếp",  "giải",  "quyết",  "thực", "kế",   "hoạch", "hoàn", "thành", "chưa", "quá",    "hạn",  "trễ",  "chậm",
     "đúng",  "trước", "thời",   "gian", "nơi",  "kiểm",  "tra",  "kết",   "quả",  "đạt",    "tỉ",   "lệ",   "năm",
     "cùng",  "kì",    "nguyên", "nhân", "mới",  "sửa",   "đổi",  "bãi",   "bỏ",   "chuyển", "sang", "sinh", "gồm",
     "riêng", "lần",   "đợt",    "ngày", "lĩnh", "vực",   "vấn",  "đề",    "thấy", "ban",    "hành", "cử",   "không"});

bool is_of_course(std::string_view text) {
  const std::vector<std::string> words = content_words(text);
  return std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return std::find(kOfCourse.begin(), kOfCourse.end(), word) != kOfCourse.end();
  });
}

std::string_view body_of(const Paragraph& paragraph) {
  const std::string_view text = paragraph.passage.text;
  return text.substr(std::min(paragraph.body, text.size()));
}

// "Phải gửi: 4 (quý I, 6 tháng, quý III, năm)", "xong 116": a count and a few words, or a label and a few words.
bool is_piece(std::string_view piece) {
  const std::size_t words = content_words(piece).size();
  return words <= kMostPieceWords && (!find_figures(piece).empty() || label_end(piece, 0) != std::string_view::npos);
}

using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

// The sentences of a bullet that is made of pieces only; none of another.
Ranges pieces_of(const Paragraph& paragraph) {
  const std::string_view body = body_of(paragraph);
  if (paragraph.marker != Marker::kBullet || !find_codes(body).empty()) return {};
  if (content_words(body).size() > kMostWords) return {};
  Ranges pieces = find_sentences(body);
  const bool all = std::all_of(pieces.begin(), pieces.end(), [&](const auto& piece) {
    return is_piece(body.substr(piece.first, piece.second - piece.first));
  });
  return all ? pieces : Ranges{};
}

// Says nothing of what it is about: "Phải gửi: 4", "0".
bool leans_on_heading(const Paragraph& bullet) {
  const std::string_view body = body_of(bullet);
  const std::size_t label = label_end(body, 0);
  return is_of_course(label == std::string_view::npos ? body : body.substr(0, label));
}

// Without the mark at its end.
Passage without_end(const Passage& passage, std::size_t begin, std::size_t end) {
  while (end > begin && std::string_view(".;, ").find(passage.text[end - 1]) != std::string_view::npos) --end;
  return passage.part(begin, end);
}

void add_mark(std::string_view mark, Passage& passage) {
  WordSpan where = passage.words.empty() ? WordSpan() : passage.words.back();
  where.others.clear();
  passage.append(mark, where, true);
}

// The pieces behind one another, commas between them.
void append_pieces(const Paragraph& bullet, const Ranges& pieces, bool first, Passage& whole) {
  for (const auto& [from, to] : pieces) {
    if (!first) add_mark(",", whole);
    whole.append(without_end(bullet.passage, bullet.body + from, bullet.body + to));
    first = false;
  }
}

Paragraph with_one_sentence(const Paragraph& bullet, const Ranges& pieces) {
  Paragraph joined = bullet;
  joined.passage = bullet.passage.part(0, bullet.body + pieces.front().first);
  const bool marked = !joined.passage.empty();
  append_pieces(bullet, pieces, true, joined.passage);
  add_mark(".", joined.passage);
  joined.body = marked ? bullet.body : 0;
  return joined;
}

// A numbered or bold heading of a point, not of a section.
bool heads_a_list(const Paragraph& paragraph) {
  if (paragraph.marker == Marker::kRoman || paragraph.marker == Marker::kBullet) return false;
  const std::size_t label = label_end(paragraph.passage.text, paragraph.body);
  return is_heading(paragraph, label) && (paragraph.marker != Marker::kNone || !paragraph.centered);
}

struct Bullet {
  const Paragraph* paragraph = nullptr;
  Ranges pieces;
};

// The bullets from `at` on, if they are fragments of one matter.
std::vector<Bullet> fragments_at(const Structure& structure, std::size_t at) {
  std::vector<Bullet> bullets;
  for (; at < structure.blocks.size(); ++at) {
    const auto* paragraph = std::get_if<Paragraph>(&structure.blocks[at]);
    if (paragraph == nullptr || paragraph->marker != Marker::kBullet) break;
    bullets.push_back({paragraph, pieces_of(*paragraph)});
    if (bullets.back().pieces.empty() || bullets.size() > kMostBullets) return {};
  }
  const auto leaning = std::count_if(bullets.begin(), bullets.end(),
                                     [](const Bullet& bullet) { return leans_on_heading(*bullet.paragraph); });
  if (2 * static_cast<std::size_t>(leaning) < bullets.size()) return {};
  return bullets;
}

Paragraph below(const Paragraph& heading, const std::vector<Bullet>& bullets) {
  Paragraph joined = heading;
  joined.passage = without_end(heading.passage, 0, heading.passage.text.size());
  if (!joined.passage.text.ends_with(':')) add_mark(":", joined.passage);
  for (const Bullet& bullet : bullets)
    append_pieces(*bullet.paragraph, bullet.pieces, &bullet == &bullets.front(), joined.passage);
  add_mark(".", joined.passage);
  joined.bold = false;
  return joined;
}

}  // namespace

Structure join_fragments(const Structure& structure) {
  Structure joined;
  for (std::size_t i = 0; i < structure.blocks.size(); ++i) {
    const auto* paragraph = std::get_if<Paragraph>(&structure.blocks[i]);
    if (paragraph == nullptr) {
      joined.blocks.push_back(structure.blocks[i]);
    } else if (const auto bullets = heads_a_list(*paragraph) ? fragments_at(structure, i + 1) : std::vector<Bullet>();
               !bullets.empty()) {
      joined.blocks.emplace_back(below(*paragraph, bullets));
      i += bullets.size();
    } else {
      const Ranges pieces = pieces_of(*paragraph);
      joined.blocks.emplace_back(pieces.size() > 1 ? with_one_sentence(*paragraph, pieces) : *paragraph);
    }
  }
  return joined;
}

}  // namespace rasoat
