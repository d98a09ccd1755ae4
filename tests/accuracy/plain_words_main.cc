// rasoat-plain-words FILE PASSWORD PAGE:ROTATION...: the words of these pages as Tesseract's own page segmentation
// reads them (model vie), a line each: page, box in points of the upright page, text. For comparison only.
#include <cstdio>
#include <cstdlib>
#include <span>
#include <vector>

#include "extract/ocr/engine.h"
#include "extract/ocr/tone.h"
#include "extract/pdf/read_pdf.h"
#include "extract/read/page_picture.h"
#include "tests/read_text.h"

namespace {

void print_words(rasoat::ocr::Engine& engine, const rasoat::PdfFile& file, const rasoat::Page& page) {
  const auto picture = rasoat::picture_of_page(file, page);
  if (!picture) return;
  const auto gray = rasoat::ocr::gray_of(rasoat::scan_of(*picture));
  const double points = 72 / picture->dpi;
  using rasoat::ocr::Model;
  using rasoat::ocr::Shape;
  for (const auto& token : engine.read(gray.get(), Shape::kPage, Model::kLanguage, picture->dpi)) {
    std::printf("%d\t%.2f\t%.2f\t%.2f\t%.2f\t%s\n", page.number, token.box.x0 * points, token.box.top * points,
                token.box.x1 * points, token.box.bottom * points, token.text.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string bytes = rasoat::read_text(argv[1]);
  const auto span = std::as_bytes(std::span(bytes.data(), bytes.size()));
  const auto file = rasoat::PdfFile::open(span, argv[2], {});
  auto engine = rasoat::ocr::Engine::open();
  if (!file || !engine) return 3;
  rasoat::ReadOptions options;
  options.password = argv[2];
  rasoat::Document document = rasoat::read_pdf(*file, span, options);
  for (int i = 3; i < argc; ++i) {
    char* colon = nullptr;
    const long number = std::strtol(argv[i], &colon, 10);
    for (rasoat::Page& page : document.pages) {
      if (page.number != number) continue;
      page.rotation = *colon == ':' ? std::atoi(colon + 1) : page.rotation;
      print_words(*engine, *file, page);
    }
  }
}
