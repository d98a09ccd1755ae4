#include "extract/ocr/sheet.h"

#include <algorithm>

#include "extract/ocr/specks.h"
#include "extract/ocr/straighten.h"
#include "extract/ocr/tone.h"

namespace rasoat::ocr {
namespace {

constexpr double kFinest = 400;    // pixels per inch; more says nothing new and costs time
constexpr double kCoarsest = 145;  // below, strokes are too thin for turning and levelling

void remove(Sheet& sheet, const PixPtr& marks) {
  sheet.ink.reset(pixSubtract(nullptr, sheet.ink.get(), marks.get()));
  // The gray rim of what is removed goes too, unless a letter touches it.
  const PixPtr wide(pixDilateBrick(nullptr, marks.get(), 3, 3));
  const PixPtr rim(pixSubtract(nullptr, wide.get(), sheet.ink.get()));
  paint(sheet.tone.get(), rim.get(), 255);
}

void set_resolution(Sheet& sheet) {
  const double wanted = sheet.dpi > kFinest ? kFinest : sheet.dpi < kCoarsest ? 2 * sheet.dpi : sheet.dpi;
  if (wanted == sheet.dpi) return;
  const auto factor = static_cast<float>(wanted / sheet.dpi);
  sheet.tone.reset(pixScale(sheet.tone.get(), factor, factor));
  sheet.dpi = wanted;
}

void set_upright(Sheet& sheet, const SampleReader& sureness) {
  sheet.turn = find_turn(sheet.ink.get(), sheet.dpi, sureness);
  if (sheet.turn == 0) return;
  sheet.tone = turned(sheet.tone.get(), sheet.turn);
  sheet.ink = turned(sheet.ink.get(), sheet.turn);
}

void set_straight(Sheet& sheet) {
  sheet.lean = find_lean_profile(sheet.ink.get());
  if (sheet.lean.empty()) return;
  sheet.tone = straightened(sheet.tone.get(), sheet.lean);
  sheet.ink = ink_of(sheet.tone.get());
}

void take_out_lines(Sheet& sheet) {
  sheet.lines = find_drawn_lines(sheet.ink.get(), sheet.dpi);
  remove(sheet, ink_of_lines(sheet.ink.get(), sheet.lines, sheet.dpi));
}

}  // namespace

std::optional<Sheet> prepare_sheet(const ScanImage& image, const SampleReader& sureness) {
  Sheet sheet;
  const PixPtr gray = gray_of(image);
  if (!gray) return std::nullopt;
  sheet.tone = even_ground(gray.get());
  sheet.dpi = std::max(image.dpi_x, image.dpi_y);
  set_resolution(sheet);
  sheet.ink = ink_of(sheet.tone.get());
  remove(sheet, find_edge_bars(sheet.ink.get(), sheet.dpi));
  set_upright(sheet, sureness);
  set_straight(sheet);
  take_out_lines(sheet);
  remove(sheet, find_specks(sheet.ink.get(), sheet.dpi));
  if (is_bilevel(gray.get())) sheet.tone = softened(sheet.tone.get());
  return sheet;
}

}  // namespace rasoat::ocr
