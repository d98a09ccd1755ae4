// accuracy: prints what rasoat gets right on the labelled corpus, as counts with denominators.
//   rasoat-accuracy [--explain | --totals]
// --explain: with every difference, except those of held-out documents; --totals: the sums only.
#include <iostream>
#include <string_view>

#include "tests/accuracy/measure.h"

int main(int argc, char** argv) {
  using namespace rasoat::accuracy;
  const std::string_view wish = argc > 1 ? argv[1] : "";
  const Detail detail = wish == "--explain"  ? Detail::kDifferences
                        : wish == "--totals" ? Detail::kTotals
                                             : Detail::kDocuments;
  std::cout << table_of(measure_plans(), measure_reports(), detail);
}
