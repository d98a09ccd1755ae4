// bench-tables: how finding tables grows with the page. Each shape in one size and four times as large, CPU time
// of the best of five: a ratio of about 4 is linear, of 16 the square.
#include "extract/layout/tables.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

#include "extract/layout/bulk_pages.h"

namespace rasoat {
namespace {

constexpr int kRounds = 5;

double milliseconds_of(const Page& page) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const std::clock_t begin = std::clock();
    find_tables(page);
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

struct Shape {
  const char* name;
  int size;
  std::function<Page(int)> make;
};

}  // namespace
}  // namespace rasoat

int main() {
  using namespace rasoat;
  const Shape shapes[] = {
      {"grid of 6 columns, rows", 2000, [](int rows) { return bulk::grid(rows, 6); }},
      {"rulings that all cross", 4000, bulk::crossing_rulings},
      {"strokes that touch nothing", 10000, bulk::separate_rulings},
      {"small tables", 500, bulk::small_tables},
  };
  std::printf("%-28s %8s %10s %12s %7s\n", "shape", "size", "ms", "ms, 4x size", "ratio");
  for (const Shape& shape : shapes) {
    const double small = milliseconds_of(shape.make(shape.size)), large = milliseconds_of(shape.make(4 * shape.size));
    std::printf("%-28s %8d %10.1f %12.1f %7.1f\n", shape.name, shape.size, small, large, large / small);
  }
}
