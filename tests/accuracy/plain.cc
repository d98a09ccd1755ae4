#include "tests/accuracy/plain.h"

#include <algorithm>
#include <map>
#include <sstream>

#include "tests/accuracy/labels.h"
#include "tests/command.h"

namespace rasoat::accuracy {
namespace {

// Where a box of the drawn page lies on the straightened one: the lean is small, so the way back is
// as long as the way there.
Bbox straight_box(const Page& page, const Bbox& box) {
  const Bbox drawn = drawn_box(page, box);
  const double right = drawn.center_x() - box.center_x(), down = drawn.center_y() - box.center_y();
  return {box.x0 - right, box.top - down, box.x1 - right, box.bottom - down};
}

// "page x0 top x1 bottom text", tab-separated.
std::map<int, std::vector<Word>> words_by_page(const std::string& lines) {
  std::map<int, std::vector<Word>> pages;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    int page = 0;
    Word word;
    cells >> page >> word.box.x0 >> word.box.top >> word.box.x1 >> word.box.bottom;
    std::getline(cells >> std::ws, word.text);
    word.text = plain_text(word.text);
    word.size = 12;
    if (!word.text.empty() && word.text.find(' ') == std::string::npos) pages[page].push_back(std::move(word));
  }
  return pages;
}

}  // namespace

Document with_plain_words(const Paper& paper, Document document) {
  std::vector<std::string> command = {std::string(RASOAT_BIN_DIR) + "/rasoat-plain-words", corpus(paper.file),
                                      paper.fact("password")};
  for (const Page& page : document.pages) {
    if (page.source == Source::kOcr)
      command.push_back(std::to_string(page.number) + ":" + std::to_string(page.rotation));
  }
  if (command.size() == 3) return document;
  std::map<int, std::vector<Word>> words = words_by_page(run(command).out);
  for (Page& page : document.pages) {
    if (page.source != Source::kOcr) continue;
    const std::uint32_t font = page.words.empty() ? 0 : page.words.front().font;
    page.words = std::move(words[page.number]);
    for (Word& word : page.words) {
      word.box = straight_box(page, word.box);
      word.font = font;
    }
  }
  return document;
}

Letters pdftotext_letters(const Paper& paper) {
  Letters letters;
  if (paper.text.empty()) return letters;
  const Ran ran = run({"/usr/bin/pdftotext", "-upw", paper.fact("password"), corpus(paper.file), "-"});
  std::map<int, std::string> read, written;
  int page = 1;
  std::istringstream in(ran.out);
  for (std::string text; std::getline(in, text, '\f'); ++page) read[page] = text;
  for (const Row& row : read_table(corpus(paper.text))) written[std::stoi(row.at("page"))] += row.at("text") + " ";
  for (std::size_t i = 0; i < paper.page_sources.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    if (paper.page_sources[i] == "text") letters += compare_words(words_of(written[number]), words_of(read[number]));
  }
  return letters;
}

}  // namespace rasoat::accuracy
