#include "extract/ocr/orientation.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "extract/ocr/straighten.h"
#include "extract/ocr/text_lines.h"

namespace rasoat::ocr {
namespace {

constexpr float kSweepRange = 6.0F;  // degrees
constexpr double kSideways = 1.5;    // so much stronger must rows be across than along
constexpr double kSureUpright = 9;   // ascenders over descenders, in standard deviations
constexpr std::size_t kSamples = 4;
constexpr double kSurer = 0.12;  // so much surer must a reader be of the page on its head

// Rulings run both ways and say nothing about the writing.
PixPtr without_rulings(Pix* ink) {
  constexpr int kRun = 40;
  const PixPtr level(pixOpenBrick(nullptr, ink, kRun, 1));
  const PixPtr upright(pixOpenBrick(nullptr, ink, 1, kRun));
  const PixPtr rulings(pixOr(nullptr, level.get(), upright.get()));
  return PixPtr(pixSubtract(nullptr, ink, rulings.get()));
}

// How strongly rows of ink and rows of white alternate, at the angle where they do so most.
std::optional<double> alternation(Pix* ink) {
  l_float32 angle = 0, confidence = 0, score = 0;
  if (pixFindSkewSweepAndSearchScore(ink, &angle, &confidence, &score, 1, 1, 0, kSweepRange, 1.0F, 0.2F) != 0) {
    return std::nullopt;
  }
  return score;
}

bool runs_sideways(Pix* ink, double dpi) {
  PixPtr small(pixReduceRankBinaryCascade(ink, 1, dpi > 250 ? 1 : 0, 0, 0));
  if (!small) return false;
  small = without_rulings(small.get());
  small.reset(pixReduceRankBinaryCascade(small.get(), 1, 0, 0, 0));
  const PixPtr side = small ? turned(small.get(), 90) : nullptr;
  if (!side) return false;
  const std::optional<double> level = alternation(small.get()), across = alternation(side.get());
  return level && across && *across > kSideways * *level;
}

// Well above 0: upright; well below 0: on its head.
double upright_evidence(Pix* ink) {
  l_float32 confidence = 0;
  return pixUpDownDetect(ink, &confidence, 20, 0, 0) == 0 ? confidence : 0;
}

// The lines with the most letters.
std::vector<TextLine> sample_lines(Pix* ink, double dpi) {
  const std::vector<PixelBox> components = components_of(ink);
  std::vector<TextLine> lines = find_text_lines(components, typical_letter_height(components, dpi), 2.5);
  std::erase_if(lines, [](const TextLine& line) { return line.pieces.size() < 4 || line.pieces.size() > 120; });
  std::stable_sort(lines.begin(), lines.end(),
                   [](const TextLine& a, const TextLine& b) { return a.pieces.size() > b.pieces.size(); });
  if (lines.size() > kSamples) lines.resize(kSamples);
  return lines;
}

// How sure a reader is of the sample lines, as they stand and on their heads: sums over at most kSamples.
struct Sureness {
  double upright = 0;
  double reversed = 0;
};

Sureness sureness_of(Pix* ink, double dpi, const SampleReader& sureness) {
  Sureness sum;
  for (const TextLine& line : sample_lines(ink, dpi)) {
    const PixPtr picture = crop(ink, line.frame);
    if (!picture) continue;
    sum.upright += sureness(picture.get(), dpi);
    sum.reversed += sureness(turned(picture.get(), 180).get(), dpi);
  }
  return sum;
}

// Ragged rulings of an upright table may alternate like rows of writing; nothing can be read across them.
bool reads_better(const Sureness& across, const Sureness& level) {
  return std::max(across.upright, across.reversed) >= std::max(level.upright, level.reversed);
}

}  // namespace

int find_turn(Pix* ink, double dpi, const SampleReader& sureness) {
  PixPtr level = turned(ink, 0);
  int side = 0;
  std::optional<Sureness> read;  // of the page as it is left
  if (runs_sideways(ink, dpi)) {
    read = sureness_of(level.get(), dpi, sureness);
    PixPtr across = turned(ink, 90);
    const Sureness of_across = sureness_of(across.get(), dpi, sureness);
    if (reads_better(of_across, *read)) {
      side = 90;
      level = std::move(across);
      read = of_across;
    }
  }
  if (upright_evidence(level.get()) > kSureUpright) return side;
  if (!read) read = sureness_of(level.get(), dpi, sureness);
  return side + (read->reversed > read->upright + kSurer * kSamples ? 180 : 0);
}

}  // namespace rasoat::ocr
