#include "render/paint.h"

namespace rasoat {
namespace {

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::kPlain: return "";
    case Ink::kBold: return "\x1B[1m";
    case Ink::kDim: return "\x1B[2m";
    case Ink::kRed: return "\x1B[31m";
    case Ink::kGreen: return "\x1B[32m";
    case Ink::kYellow: return "\x1B[33m";
    case Ink::kMagenta: return "\x1B[35m";
    case Ink::kCyan: return "\x1B[36m";
  }
  return "";
}

}  // namespace

std::string Paint::operator()(Ink ink, std::string_view text) const {
  if (!on || ink == Ink::kPlain || text.empty()) return std::string(text);
  return std::string(code_of(ink)) + std::string(text) + "\x1B[0m";
}

Ink ink_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMet: return Ink::kGreen;
    case Verdict::kNotMet: return Ink::kRed;
    case Verdict::kMissing: return Ink::kMagenta;
    case Verdict::kReview: return Ink::kYellow;
    case Verdict::kNotApplicable: return Ink::kCyan;
  }
  return Ink::kPlain;
}

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::kError: return Ink::kRed;
    case Severity::kWarning: return Ink::kYellow;
    case Severity::kNote: return Ink::kCyan;
  }
  return Ink::kPlain;
}

Ink ink_of(Status status) {
  switch (status) {
    case Status::kCompliant: return Ink::kGreen;
    case Status::kNonCompliant: return Ink::kRed;
    case Status::kNeedsReview: return Ink::kYellow;
    case Status::kUnreadable: return Ink::kMagenta;
  }
  return Ink::kPlain;
}

}  // namespace rasoat
