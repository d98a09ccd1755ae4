#include "extract/ocr/read_scan.h"

#include <algorithm>
#include <cmath>

#include "extract/layout/tables.h"
#include "extract/ocr/line_picture.h"
#include "extract/ocr/readings.h"
#include "extract/ocr/regions.h"
#include "extract/ocr/sheet.h"
#include "extract/ocr/signs.h"
#include "extract/ocr/unread_ink.h"
#include "extract/text/normalize.h"

namespace rasoat {
namespace {

using ocr::Engine;
using ocr::Model;
using ocr::PixelBox;
using ocr::Preparation;
using ocr::ReadWord;
using ocr::Sheet;
using ocr::TextLine;
using ocr::Token;

constexpr float kGuessing = 0.5F;                           // of the confidence of a page
constexpr double kLowestWriting = 5, kTallestWriting = 40;  // points
constexpr double kAscentOfSize = 0.68;                      // the ascender of the typefaces of offices, in font sizes

Bbox points_of(const PixelBox& box, double dpi) {
  const double points = 72 / dpi;
  return {box.x0 * points, box.top * points, box.x1 * points, box.bottom * points};
}

// The boxes of the recogniser are rough; the ink says where the word stands.
PixelBox tight(const Sheet& sheet, const PixelBox& box, const TextLine& line) {
  const PixelBox ink = ocr::ink_box(sheet.ink.get(), intersect(box, line.box));
  return ink.empty() ? box : ink;
}

// The recogniser knows two signs for the stroke of "41/43"; they are no two readings.
std::string with_plain_slash(std::string text) {
  for (const std::string_view stroke : {"⁄", "∕"}) {
    for (std::size_t at = text.find(stroke); at != std::string::npos; at = text.find(stroke, at))
      text.replace(at, stroke.size(), "/");
  }
  return text;
}

std::vector<Token> read_picture(Engine& engine, const ocr::LinePicture& picture, ocr::Shape shape, Model model,
                                double dpi) {
  if (!picture.pix) return {};
  std::vector<Token> tokens = engine.read(picture.pix.get(), shape, model, dpi * picture.scale);
  const auto on_sheet = [&](int pixel) { return static_cast<int>(std::lround(pixel / picture.scale)); };
  for (Token& token : tokens) {
    token.text = with_plain_slash(normalize(token.text));
    token.box = {on_sheet(token.box.x0) + picture.x0, on_sheet(token.box.top) + picture.top,
                 on_sheet(token.box.x1) + picture.x0, on_sheet(token.box.bottom) + picture.top};
  }
  std::erase_if(tokens, [](const Token& token) { return token.text.empty(); });
  return tokens;
}

std::vector<ReadWord> read_words(Engine& engine, const Sheet& sheet, const TextLine& line) {
  const auto again = [&](Model model, Preparation preparation) {
    return [&engine, &sheet, &line, model, preparation](int x0, int x1) {
      const ocr::LinePicture part = part_of(sheet, line, x0, x1, preparation);
      return read_picture(engine, part, ocr::Shape::kLine, model, sheet.dpi);
    };
  };
  const ocr::LinePicture whole = picture_of(sheet, line, Preparation::kPlain);
  std::vector<ReadWord> words =
      settle(read_picture(engine, whole, ocr::Shape::kLine, Model::kLanguage, sheet.dpi),
             again(Model::kScript, Preparation::kLarge), again(Model::kLanguage, Preparation::kSmall));
  set_or_equal_signs(sheet, line, words);
  return words;
}

double size_of(const TextLine& line, double dpi) {
  const double ascent = line.ascent * 72 / dpi;
  return std::round(ascent / kAscentOfSize * 2) / 2;
}

Word word_of(const Sheet& sheet, const TextLine& line, ReadWord read) {
  Word word;
  word.text = std::move(read.token.text);
  word.box = points_of(tight(sheet, read.token.box, line), sheet.dpi);
  word.size = static_cast<float>(size_of(line, sheet.dpi));
  word.confidence = std::clamp(read.token.confidence, 0.0F, 1.0F);
  word.others = std::move(read.others);
  return word;
}

std::vector<LeanAt> lean_in_points(std::vector<LeanAt> lean, double dpi) {
  for (LeanAt& at : lean) at.y *= 72 / dpi;
  return lean;
}

void read_lines(Engine& engine, const Sheet& sheet, const ocr::PageLines& found, Page& page) {
  for (const TextLine& line : found.lines) {
    std::vector<ReadWord> words = read_words(engine, sheet, line);
    ocr::set_lone_numeral(line, found.letter, words);
    ocr::set_case_of_lone_letter(line, found.letter, words);
    if (ocr::is_no_writing(words)) {
      page.unread_ink.push_back(points_of(line.box, sheet.dpi));
      continue;
    }
    std::erase_if(words, [&](const ReadWord& word) {
      if (!ocr::is_dirt(word)) return false;
      page.unread_ink.push_back(points_of(word.token.box, sheet.dpi));
      return true;
    });
    for (const PixelBox& box : ocr::places_without_word(line, words, sheet.dpi)) {
      page.unread_ink.push_back(points_of(box, sheet.dpi));
    }
    for (ReadWord& word : words) page.words.push_back(word_of(sheet, line, std::move(word)));
  }
}

float confidence_of(const Page& page) {
  double sum = 0, letters = 0;
  for (const Word& word : page.words) {
    const auto length = static_cast<double>(length_of(word.text));
    sum += length * word.confidence;
    letters += length;
  }
  return letters > 0 ? static_cast<float>(sum / letters) : 0;
}

// Room on the page that is taken by what is as high as writing, in square points.
double room_of(const Bbox& box) {
  const bool writing = box.height() >= kLowestWriting && box.height() <= kTallestWriting;
  return writing ? box.width() * box.height() : 0;
}

// Guesses, or next to nothing beside what gave no word.
bool is_hopeless(const Page& page) {
  double read = 0, unread = 0;
  for (const Word& word : page.words) read += room_of(word.box);
  for (const Bbox& ink : page.unread_ink) unread += room_of(ink);
  return confidence_of(page) < kGuessing || unread > read;
}

// What could not be read stays as ink.
void give_up_words(Page& page) {
  for (const Word& word : page.words) page.unread_ink.push_back(word.box);
  page.words.clear();
}

void judge(Page& page) {
  if (is_hopeless(page)) give_up_words(page);
  if (page.words.empty()) {
    page.source = page.unread_ink.empty() ? Source::kBlank : Source::kUnread;
    page.reason = page.unread_ink.empty() ? "blank" : "ocr-failed";
    page.confidence = page.unread_ink.empty() ? 1 : 0;
    return;
  }
  page.source = Source::kOcr;
  page.reason.clear();
  page.confidence = confidence_of(page);
}

}  // namespace

Page read_scan(Engine& engine, const ScanImage& image) {
  Page page;
  page.number = 0;
  page.source = Source::kUnread;
  page.reason = "ocr-failed";
  page.confidence = 0;
  const std::optional<Sheet> sheet =
      ocr::prepare_sheet(image, [&](Pix* line, double dpi) { return ocr::sureness(engine, line, dpi); });
  if (!sheet) return page;
  page.width = pixGetWidth(sheet->ink.get()) * 72.0 / sheet->dpi;
  page.height = pixGetHeight(sheet->ink.get()) * 72.0 / sheet->dpi;
  page.rotation = sheet->turn;
  page.lean = lean_in_points(sheet->lean, sheet->dpi);
  page.rulings = rulings_of(sheet->lines, sheet->dpi);
  const ocr::PageLines found = find_page_lines(*sheet, find_tables(page));
  read_lines(engine, *sheet, found, page);
  for (const PixelBox& box : ocr::places_of_ink(found.rest, sheet->dpi)) {
    page.unread_ink.push_back(points_of(box, sheet->dpi));
  }
  judge(page);
  return page;
}

}  // namespace rasoat
