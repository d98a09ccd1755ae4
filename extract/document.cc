#include "extract/document.h"

#include <algorithm>

namespace rasoat {

Bbox unite(const Bbox& a, const Bbox& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.x0, b.x0), std::min(a.top, b.top), std::max(a.x1, b.x1), std::max(a.bottom, b.bottom)};
}

Bbox intersect(const Bbox& a, const Bbox& b) {
  return {std::max(a.x0, b.x0), std::max(a.top, b.top), std::min(a.x1, b.x1), std::min(a.bottom, b.bottom)};
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
