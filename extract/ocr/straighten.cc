#include "extract/ocr/straighten.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rasoat::ocr {
namespace {

constexpr float kSweepRange = 7.0F;  // degrees
constexpr float kSweepStep = 1.0F;
constexpr float kFinestStep = 0.02F;
constexpr int kBands = 12;         // windows of two bands each, overlapping by one
constexpr double kSureBand = 5;    // a band whose lean is less certain is not heard
constexpr double kMostBend = 1.6;  // degrees that a band may differ from the page
constexpr double kStraightEnough = 0.07;

double tangent(double degrees) { return std::tan(degrees * std::numbers::pi / 180); }

double lean_at(const std::vector<LeanAt>& profile, double y) {
  if (profile.empty()) return 0;
  const auto after = std::find_if(profile.begin(), profile.end(), [y](const LeanAt& at) { return at.y >= y; });
  if (after == profile.begin()) return profile.front().degrees;
  if (after == profile.end()) return profile.back().degrees;
  const auto before = after - 1;
  const double share = (y - before->y) / (after->y - before->y);
  return before->degrees + share * (after->degrees - before->degrees);
}

// For every row: how far its right end rises per pixel, and how far the row as a whole is shifted.
struct RowShift {
  double rise = 0;
  double shift = 0;
};

std::vector<RowShift> row_shifts(const std::vector<LeanAt>& profile, int height) {
  std::vector<RowShift> rows(static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) rows[static_cast<std::size_t>(y)].rise = tangent(lean_at(profile, y));
  const int middle = height / 2;
  for (int y = middle + 1; y < height; ++y) {
    const auto i = static_cast<std::size_t>(y);
    rows[i].shift = rows[i - 1].shift + rows[i].rise;
  }
  for (int y = middle - 1; y >= 0; --y) {
    const auto i = static_cast<std::size_t>(y);
    rows[i].shift = rows[i + 1].shift - rows[i].rise;
  }
  return rows;
}

// Position in 1/16 pixel between four pixels; outside is white.
class Sampler {
 public:
  explicit Sampler(Pix* pix)
      : data_(pixGetData(pix)), words_(pixGetWpl(pix)), width_(pixGetWidth(pix)), height_(pixGetHeight(pix)) {}

  int at(int x16, int y16) const {
    const int x = x16 >> 4, y = y16 >> 4;
    if (x < 0 || y < 0 || x + 1 >= width_ || y + 1 >= height_) return 255;
    const int fx = x16 & 15, fy = y16 & 15;
    const l_uint32* upper = data_ + static_cast<std::ptrdiff_t>(y) * words_;
    const l_uint32* lower = upper + words_;
    const int a = GET_DATA_BYTE(upper, x), b = GET_DATA_BYTE(upper, x + 1);
    const int c = GET_DATA_BYTE(lower, x), d = GET_DATA_BYTE(lower, x + 1);
    return ((a * (16 - fx) + b * fx) * (16 - fy) + (c * (16 - fx) + d * fx) * fy + 128) >> 8;
  }

 private:
  const l_uint32* data_;
  int words_, width_, height_;
};

std::vector<double> band_leans(Pix* level_ink) {
  const int width = pixGetWidth(level_ink), height = pixGetHeight(level_ink);
  std::vector<double> leans;
  for (int band = 0; band + 1 < kBands; ++band) {
    const PixPtr part = crop(level_ink, {0, height * band / kBands, width, height * (band + 2) / kBands});
    const Lean lean = part ? find_lean(part.get()) : Lean{};
    const bool sure = lean.confidence >= kSureBand && std::abs(lean.degrees) <= kMostBend;
    leans.push_back(sure ? lean.degrees : std::nan(""));
  }
  return leans;
}

// A single band between two others is not believed further than its neighbours agree.
double median_of_three(double a, double b, double c) { return std::max(std::min(a, b), std::min(std::max(a, b), c)); }

std::vector<LeanAt> profile_of(const std::vector<double>& leans, double page_lean, int height) {
  std::vector<LeanAt> heard;
  for (std::size_t i = 0; i < leans.size(); ++i) {
    if (std::isnan(leans[i])) continue;
    heard.push_back({height * (static_cast<double>(i) + 1) / kBands, leans[i]});
  }
  if (heard.size() < 3) return {{height / 2.0, page_lean}};
  std::vector<LeanAt> smooth = heard;
  for (std::size_t i = 1; i + 1 < heard.size(); ++i) {
    smooth[i].degrees = median_of_three(heard[i - 1].degrees, heard[i].degrees, heard[i + 1].degrees);
  }
  for (LeanAt& at : smooth) at.degrees += page_lean;
  return smooth;
}

}  // namespace

Lean find_lean(Pix* ink) {
  l_float32 angle = 0, confidence = 0;
  if (pixFindSkewSweepAndSearch(ink, &angle, &confidence, 4, 2, kSweepRange, kSweepStep, kFinestStep) != 0) return {};
  return {angle, confidence};
}

std::vector<LeanAt> find_lean_profile(Pix* ink) {
  const Lean page = find_lean(ink);
  const double degrees = page.confidence >= 3 ? page.degrees : 0;
  const int height = pixGetHeight(ink);
  PixPtr level(
      pixRotate(ink, static_cast<float>(degrees * std::numbers::pi / 180), L_ROTATE_SHEAR, L_BRING_IN_WHITE, 0, 0));
  std::vector<LeanAt> profile = profile_of(band_leans(level ? level.get() : ink), degrees, height);
  const bool straight = std::all_of(profile.begin(), profile.end(),
                                    [](const LeanAt& at) { return std::abs(at.degrees) < kStraightEnough; });
  return straight ? std::vector<LeanAt>{} : profile;
}

PixPtr straightened(Pix* tone, const std::vector<LeanAt>& profile) {
  if (profile.empty()) return PixPtr(pixCopy(nullptr, tone));
  const int width = pixGetWidth(tone), height = pixGetHeight(tone);
  PixPtr out(pixCreate(width, height, 8));
  if (!out) return PixPtr(pixClone(tone));
  const Sampler sampler(tone);
  const std::vector<RowShift> rows = row_shifts(profile, height);
  for (int y = 0; y < height; ++y) {
    const RowShift& row = rows[static_cast<std::size_t>(y)];
    l_uint32* line = pixGetData(out.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(out.get());
    const int shift = static_cast<int>(std::lround(row.shift * 16));
    const double start = y + row.rise * width / 2.0;
    for (int x = 0; x < width; ++x) {
      const int y16 = static_cast<int>((start - row.rise * x) * 16 + 0.5);
      SET_DATA_BYTE(line, x, sampler.at(x * 16 + shift, y16));
    }
  }
  return out;
}

PixPtr turned(Pix* pix, int degrees) { return PixPtr(pixRotateOrth(pix, degrees / 90 % 4)); }

}  // namespace rasoat::ocr
