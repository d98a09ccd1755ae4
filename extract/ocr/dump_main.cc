// rasoat-ocr-dump: for developers. Reads pictures of pages and prints what was read.
//   rasoat-ocr-dump [--dpi N] [--plain page|column|block] [--model vie|script] [--cells|--words] PICTURE...
// --plain hands the whole picture to Tesseract instead, for comparison; its words fall into the
// cells that the usual reading finds. Times go to stderr.
#include <leptonica/allheaders.h>
#include <time.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "extract/layout/tables.h"
#include "extract/ocr/read_scan.h"
#include "extract/text/normalize.h"

namespace {

using rasoat::Page;
using rasoat::ocr::Engine;
using rasoat::ocr::Model;
using rasoat::ocr::PixPtr;
using rasoat::ocr::Shape;

struct Arguments {
  double dpi = 0;  // 0: as the picture says, else 200
  std::string plain;
  Model model = Model::kLanguage;
  bool cells = false;
  std::vector<const char*> pictures;
};

double cpu_ms() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

bool parse(int argc, char** argv, Arguments& arguments) {
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    const bool more = i + 1 < argc;
    if (argument == "--dpi" && more) {
      arguments.dpi = std::strtod(argv[++i], nullptr);
    } else if (argument == "--plain" && more) {
      arguments.plain = argv[++i];
    } else if (argument == "--model" && more) {
      arguments.model = std::strcmp(argv[++i], "script") == 0 ? Model::kScript : Model::kLanguage;
    } else if (argument == "--cells") {
      arguments.cells = true;
    } else if (argument == "--words") {
      arguments.cells = false;
    } else {
      arguments.pictures.push_back(argv[i]);
    }
  }
  return !arguments.pictures.empty();
}

// Rows without padding, as ScanImage wants them.
struct Picture {
  std::vector<std::uint8_t> pixels;
  rasoat::ScanImage view;
};

Picture load(const char* path, double dpi) {
  Picture picture;
  const PixPtr file(pixRead(path));
  if (!file) return picture;
  const bool colour = pixGetDepth(file.get()) == 32 || pixGetColormap(file.get()) != nullptr;
  const PixPtr pix(colour ? pixConvertTo32(file.get()) : pixConvertTo8(file.get(), 0));
  const int width = pixGetWidth(pix.get()), height = pixGetHeight(pix.get()), channels = colour ? 3 : 1;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      l_uint32 value = 0;
      pixGetPixel(pix.get(), x, y, &value);
      if (colour) {
        l_int32 red, green, blue;
        extractRGBValues(value, &red, &green, &blue);
        for (const l_int32 part : {red, green, blue}) picture.pixels.push_back(static_cast<std::uint8_t>(part));
      } else {
        picture.pixels.push_back(static_cast<std::uint8_t>(value));
      }
    }
  }
  if (dpi <= 0) dpi = pixGetXRes(file.get()) > 0 ? pixGetXRes(file.get()) : 200;
  const auto stride = static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
  picture.view = {picture.pixels, width, height, channels, stride, dpi, dpi};
  return picture;
}

// Tesseract's own page reading of the same picture.
void read_plainly(Engine& engine, const char* path, const Arguments& arguments, double dpi, Page& page) {
  const PixPtr file(pixRead(path));
  const PixPtr gray(pixConvertTo8(file.get(), 0));
  const Shape shape = arguments.plain == "block"    ? Shape::kBlock
                      : arguments.plain == "column" ? Shape::kColumn
                                                    : Shape::kPage;
  page.words.clear();
  for (const auto& token : engine.read(gray.get(), shape, arguments.model, dpi)) {
    const double points = 72 / dpi;
    rasoat::Word word;
    word.text = rasoat::normalize(token.text);
    word.box = {token.box.x0 * points, token.box.top * points, token.box.x1 * points, token.box.bottom * points};
    word.size = 12;
    word.confidence = token.confidence;
    page.words.push_back(word);
  }
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

void print_cells(const char* path, const Page& page) {
  std::printf("{\"file\":%s,\"tables\":[", quoted(path).c_str());
  const char* table_comma = "";
  for (const rasoat::Table& table : find_tables(page)) {
    std::printf("%s{\"rows\":%d,\"columns\":%d,\"cells\":[", table_comma, table.rows, table.columns);
    table_comma = ",";
    const char* comma = "";
    for (const rasoat::Cell& cell : table.cells) {
      std::string text;
      for (const rasoat::Line& line : cell.lines) text += (text.empty() ? "" : " ") + text_of(page, line);
      std::printf("%s{\"r\":%d,\"c\":%d,\"rs\":%d,\"cs\":%d,\"text\":%s}", comma, cell.row, cell.column, cell.row_span,
                  cell.column_span, quoted(text).c_str());
      comma = ",";
    }
    std::printf("]}");
  }
  std::printf("]}\n");
}

void print_words(const char* path, const Page& page) {
  std::printf("# %s: %s %s, %.0f x %.0f pt, turned %d, lean %zu, %zu words, %zu rulings, %zu unread, confidence %.2f\n",
              path, name_of(page.source), page.reason.c_str(), page.width, page.height, page.rotation, page.lean.size(),
              page.words.size(), page.rulings.size(), page.unread_ink.size(), static_cast<double>(page.confidence));
  for (const rasoat::Word& word : page.words) {
    std::printf("%.0f\t%.0f\t%.0f\t%.0f\t%.1f\t%.2f\t%s", word.box.x0, word.box.top, word.box.x1, word.box.bottom,
                static_cast<double>(word.size), static_cast<double>(word.confidence), word.text.c_str());
    for (const rasoat::Reading& other : word.others) {
      std::printf("\t%s (%.2f)", other.text.c_str(), static_cast<double>(other.confidence));
    }
    std::printf("\n");
  }
  for (const rasoat::Ruling& line : page.rulings) {
    std::printf("%.1f\t%.1f\t%.1f\t%.1f\truling\n", line.box.x0, line.box.top, line.box.x1, line.box.bottom);
  }
  for (const rasoat::Bbox& box : page.unread_ink) {
    std::printf("%.0f\t%.0f\t%.0f\t%.0f\tunread\n", box.x0, box.top, box.x1, box.bottom);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Arguments arguments;
  if (!parse(argc, argv, arguments)) {
    std::fprintf(stderr,
                 "usage: rasoat-ocr-dump [--dpi N] [--plain page|column|block] [--model vie|script] "
                 "[--cells|--words] PICTURE...\n");
    return 2;
  }
  auto engine = Engine::open();
  if (!engine) {
    std::fprintf(stderr, "%s\n", engine.error().c_str());
    return 4;
  }
  double sum = 0;
  for (const char* path : arguments.pictures) {
    const Picture picture = load(path, arguments.dpi);
    if (picture.pixels.empty()) {
      std::fprintf(stderr, "cannot load %s\n", path);
      return 3;
    }
    const double before = cpu_ms();
    Page page = read_scan(*engine, picture.view);
    sum += cpu_ms() - before;
    if (!arguments.plain.empty()) read_plainly(*engine, path, arguments, picture.view.dpi_x, page);
    arguments.cells ? print_cells(path, page) : print_words(path, page);
  }
  std::fprintf(stderr, "%.0f ms CPU a page\n", sum / static_cast<double>(arguments.pictures.size()));
}
