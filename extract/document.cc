#include "extract/document.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rasoat {

Bbox unite(const Bbox& a, const Bbox& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.top, b.top), std::max(a.x1, b.x1), std::max(a.bottom, b.bottom)};
}

Bbox intersect(const Bbox& a, const Bbox& b) {
  return {std::max(a.x0, b.x0), std::max(a.top, b.top), std::min(a.x1, b.x1), std::min(a.bottom, b.bottom)};
}

namespace {

double rise_at(const std::vector<LeanAt>& lean, double y) {
  const auto tangent = [](double degrees) { return std::tan(degrees * std::numbers::pi / 180); };
  const auto after = std::find_if(lean.begin(), lean.end(), [y](const LeanAt& at) { return at.y >= y; });
  if (after == lean.begin()) return tangent(after->degrees);
  if (after == lean.end()) return tangent(lean.back().degrees);
  const auto before = after - 1;
  const double share = (y - before->y) / (after->y - before->y);
  return tangent(before->degrees + share * (after->degrees - before->degrees));
}

// How far to the right the drawn page has the writing at height y: the lean summed up from the middle.
double shift_at(const std::vector<LeanAt>& lean, double middle, double y) {
  constexpr int kSteps = 64;
  double sum = 0;
  const double step = (y - middle) / kSteps;
  for (int i = 0; i < kSteps; ++i) sum += rise_at(lean, middle + (i + 0.5) * step);
  return sum * step;
}

}  // namespace

Bbox drawn_box(const Page& page, const Bbox& box) { return drawn_box(box, page.width, page.height, page.lean); }

Bbox drawn_box(const Bbox& box, double width, double height, const std::vector<LeanAt>& lean) {
  if (lean.empty()) return box;
  const double rise = rise_at(lean, box.center_y());
  const double shift = shift_at(lean, height / 2, box.center_y());
  const double left = rise * (width / 2 - box.x0);
  const double right = rise * (width / 2 - box.x1);
  return {box.x0 + shift, box.top + std::min(left, right), box.x1 + shift, box.bottom + std::max(left, right)};
}

const char* name_of(Source source) {
  switch (source) {
    case Source::kText: return "text";
    case Source::kOcr: return "ocr";
    case Source::kBlank: return "blank";
    case Source::kUnread: return "unread";
  }
  return "unread";
}

const char* name_of(ReadErrorCode code) {
  switch (code) {
    case ReadErrorCode::kNotFound: return "not-found";
    case ReadErrorCode::kIsDirectory: return "is-directory";
    case ReadErrorCode::kNoPermission: return "no-permission";
    case ReadErrorCode::kEmptyFile: return "empty-file";
    case ReadErrorCode::kNotPdf: return "not-pdf";
    case ReadErrorCode::kEncrypted: return "encrypted";
    case ReadErrorCode::kDamaged: return "damaged";
    case ReadErrorCode::kTooLarge: return "too-large";
    case ReadErrorCode::kTimeout: return "timeout";
    case ReadErrorCode::kOutOfMemory: return "out-of-memory";
    case ReadErrorCode::kCrashed: return "crashed";
    case ReadErrorCode::kProtocol: return "protocol";
    case ReadErrorCode::kCancelled: return "cancelled";
    case ReadErrorCode::kNoWorker: return "no-worker";
    case ReadErrorCode::kInternal: return "internal";
  }
  return "damaged";
}

const char* name_of(SignatureStatus status) {
  switch (status) {
    case SignatureStatus::kValid: return "valid";
    case SignatureStatus::kInvalid: return "invalid";
    case SignatureStatus::kUntrusted: return "untrusted";
    case SignatureStatus::kUnverified: return "unverified";
    case SignatureStatus::kUnsigned: return "unsigned";
  }
  return "unverified";
}

}  // namespace rasoat
