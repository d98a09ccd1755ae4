#include "pipelines/unreadable.h"

#include "check/findings.h"

namespace rasoat {

Review review_of_error(std::string path, std::string sha256, ReadError error) {
  Review review;
  review.path = std::move(path);
  review.sha256 = std::move(sha256);
  review.status = Status::kUnreadable;
  const char* rule = error.code == ReadErrorCode::kEncrypted ? "encrypted" : "unreadable";
  review.error = std::move(error);
  review.findings.push_back(make_finding(rule, {rule, {}}, {}));
  return review;
}

ReadError internal_error(const char* what) { return {ReadErrorCode::kInternal, what, 0}; }

}  // namespace rasoat
