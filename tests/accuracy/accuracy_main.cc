// accuracy: prints what rasoat gets right on the labelled corpus, as counts with denominators.
//   rasoat-accuracy [--explain | --totals]
//   rasoat-accuracy --reading [--beside] [--jobs N] [--keep DIR] [--explain | --totals] [KIND or part of a path]
// --explain: with every difference, except those of held-out documents; --totals: the sums only.
// --reading: the documents of corpus/reading, scans and all; --beside: with Tesseract's plain page output and
// pdftotext, too; --keep: what a worker read stays in DIR and is not read again by the same worker.
// RASOAT_CORPUS names another corpus of the same shape.
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "tests/accuracy/measure.h"
#include "tests/accuracy/reading.h"

int main(int argc, char** argv) {
  using namespace rasoat::accuracy;
  Detail detail = Detail::kDocuments;
  bool reading = false;
  ReadingOptions options;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--explain") {
      detail = Detail::kDifferences;
    } else if (word == "--totals") {
      detail = Detail::kTotals;
    } else if (word == "--reading") {
      reading = true;
    } else if (word == "--beside") {
      options.beside = true;
    } else if (word == "--jobs" && i + 1 < argc) {
      options.jobs = std::max(1, std::atoi(argv[++i]));
    } else if (word == "--keep" && i + 1 < argc) {
      options.keep = argv[++i];
    } else {
      options.filter = word;
    }
  }
  if (reading) {
    std::cout << reading_table(measure_reading(options), detail, options.beside);
  } else {
    std::cout << table_of(measure_plans(), measure_reports(), detail);
  }
}
