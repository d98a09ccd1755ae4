#include "pipelines/duty.h"

#include "parse/keys.h"

namespace rasoat {

std::string duty_of(const Review& review) {
  const std::vector<std::string> keys = unit_keys(review.unit);
  if (keys.empty() || review.year == 0) return "sha256|" + review.sha256;
  return std::string(name_of(review.kind)) + "|" + keys.front() + "|" + std::to_string(review.year) + "|" +
         name_of(review.period.kind) + "|" + std::to_string(review.period.index);
}

}  // namespace rasoat
