#include "pipelines/store/keys.h"

#include <string_view>

#include "extract/wire/build_id.h"
#include "extract/wire/messages.h"
#include "pipelines/blob.h"
#include "pipelines/store/archive.h"

namespace rasoat {
namespace {

std::string hash_of(std::string_view text) { return sha256_hex(std::as_bytes(std::span(text.data(), text.size()))); }

}  // namespace

std::string extraction_key(const std::string& sha256, const ReadOptions& options, const std::string& extractor) {
  return hash_of("extraction " + std::to_string(wire::kProtocolVersion) + archive_of(sha256) + archive_of(options) +
                 archive_of(extractor));
}

std::string measure_key(const CriteriaSet* criteria, const CheckOptions& options, const std::string& program) {
  std::optional<CriteriaSet> measure;
  if (criteria != nullptr) measure = *criteria;
  if (measure) measure->path.clear();
  return hash_of("measure " + archive_of(measure) + archive_of(options) + archive_of(program));
}

std::string review_key(const std::string& extraction_key, const std::string& measure_key) {
  return hash_of("review " + extraction_key + " " + measure_key);
}

std::string program_fingerprint() { return wire::fingerprint_of_code({"libicu", "libre2"}); }

}  // namespace rasoat
