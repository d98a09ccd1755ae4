// rasoat-dump: what extract sees of a PDF, for developers. One page after the other: words with
// their boxes (-w), lines, tables; rulings and images as counts (-r lists rulings).
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "extract/layout/aligned_tables.h"
#include "extract/layout/tables.h"
#include "extract/pdf/read_pdf.h"

namespace rasoat {
namespace {

struct Wanted {
  bool words = false;
  bool rulings = false;
  bool lines = true;
};

void print(const Bbox& box) { std::printf("[%.1f %.1f %.1f %.1f]", box.x0, box.top, box.x1, box.bottom); }

void print_table(const Page& page, const Table& table, const char* kind) {
  std::printf("  %s %d x %d ", kind, table.rows, table.columns);
  print(table.box);
  std::printf("\n");
  for (const Cell& cell : table.cells) {
    std::printf("    %d,%d", cell.row, cell.column);
    if (cell.row_span > 1 || cell.column_span > 1) std::printf("(%dx%d)", cell.row_span, cell.column_span);
    for (const Line& line : cell.lines) std::printf(" / %s", text_of(page, line).c_str());
    std::printf("\n");
  }
}

void print_tables(const Page& page) {
  std::vector<bool> in_table(page.words.size(), false);
  for (const Table& table : find_tables(page)) {
    print_table(page, table, "table");
    for (const Cell& cell : table.cells) {
      for (const Line& line : cell.lines) {
        for (const std::uint32_t word : line.words) in_table[word] = true;
      }
    }
  }
  std::vector<std::uint32_t> rest;
  for (std::uint32_t i = 0; i < in_table.size(); ++i) {
    if (!in_table[i]) rest.push_back(i);
  }
  for (const Table& table : find_aligned_tables(page, rest)) print_table(page, table, "aligned table");
}

void print_page(const Page& page, const Document& document, const Wanted& wanted) {
  std::printf("page %d  %.1f x %.1f  rotate %d  %s (%s)  words %zu  rulings %zu  images %zu\n", page.number, page.width,
              page.height, page.rotation, name_of(page.source), page.reason.c_str(), page.words.size(),
              page.rulings.size(), page.images.size());
  for (const ImageArea& image : page.images) {
    std::printf("  image %d x %d ", image.width_px, image.height_px);
    print(image.box);
    std::printf("\n");
  }
  if (wanted.rulings) {
    for (const Ruling& ruling : page.rulings) {
      std::printf("  ruling ");
      print(ruling.box);
      std::printf("\n");
    }
  }
  if (wanted.words) {
    for (const Word& word : page.words) {
      std::printf("  %s ", word.text.c_str());
      print(word.box);
      std::printf(" %.1f %s", static_cast<double>(word.size), document.fonts.at(word.font).name.c_str());
      if (word.direction != 0) std::printf(" turned %d", word.direction);
      std::printf("\n");
    }
  }
  if (wanted.lines) {
    for (const Line& line : find_lines(page, 3.0)) std::printf("  %s\n", text_of(page, line).c_str());
  }
  print_tables(page);
}

int dump(const char* path, const Wanted& wanted) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  const auto document = read_pdf(std::as_bytes(std::span(bytes)), {});
  if (!document) {
    std::printf("%s: %s: %s\n", path, name_of(document.error().code), document.error().message.c_str());
    return 3;
  }
  std::printf("%s  %s  pages %d  producer %s\n", path, document->sha256.c_str(), document->page_count,
              document->producer.c_str());
  for (const Font& font : document->fonts) {
    std::printf("  font %s%s%s%s\n", font.name.c_str(), font.bold ? " bold" : "", font.italic ? " italic" : "",
                font.embedded ? "" : " not embedded");
  }
  for (const std::string& name : document->attachments) std::printf("  attachment %s\n", name.c_str());
  for (const DocumentNote& note : document->notes) {
    std::printf("  note %s page %d %s\n", note.code.c_str(), note.page, note.detail.c_str());
  }
  for (const Page& page : document->pages) print_page(page, *document, wanted);
  return 0;
}

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  rasoat::Wanted wanted;
  int result = argc < 2 ? 2 : 0;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "-w") {
      wanted.words = true;
    } else if (argument == "-r") {
      wanted.rulings = true;
    } else if (argument == "-t") {
      wanted.lines = false;
    } else {
      result = std::max(result, rasoat::dump(argv[i], wanted));
    }
  }
  if (argc < 2) std::fprintf(stderr, "usage: rasoat-dump [-w words] [-r rulings] [-t tables only] FILE.pdf...\n");
  return result;
}
