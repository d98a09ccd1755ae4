// accuracy: prints what rasoat gets right on the labelled corpus, as counts with denominators.
//   accuracy [--explain]    with every difference, except those of held-out documents
#include <iostream>
#include <string_view>

#include "tests/accuracy/measure.h"

int main(int argc, char** argv) {
  const bool explain = argc > 1 && std::string_view(argv[1]) == "--explain";
  std::cout << rasoat::accuracy::table_of(rasoat::accuracy::measure_plans(), rasoat::accuracy::measure_reports(), explain);
}
