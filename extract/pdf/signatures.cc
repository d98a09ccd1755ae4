#include "extract/pdf/signatures.h"

#include <algorithm>
#include <ctime>
#include <map>
#include <optional>
#include <string_view>

#include "extract/pdf/cms_check.h"
#include "extract/pdf/page_state.h"
#include "extract/pdf/signature_fields.h"
#include "extract/pdf/trust.h"

namespace rasoat {
namespace {

using Bytes = std::span<const std::byte>;

constexpr std::string_view kBlank("\r\n \t\f\0", 6);

std::string_view text_of(Bytes bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

// Offsets count from the header, before which mail programs put lines of their own.
std::size_t header_at(Bytes bytes) {
  constexpr std::size_t kLook = 1024;
  const std::size_t at = text_of(bytes.first(std::min(bytes.size(), kLook))).find("%PDF-");
  return at == std::string_view::npos ? 0 : at;
}

// What a byte range covers, offsets into the file: [0, gap) and [gap_end, end).
struct Covered {
  std::size_t gap = 0;
  std::size_t gap_end = 0;
  std::size_t end = 0;
};

std::optional<Covered> covered_by(const std::vector<std::int64_t>& range, Bytes bytes, std::size_t header) {
  if (range.size() != 4 || range[0] != 0) return std::nullopt;
  const auto size = static_cast<std::int64_t>(bytes.size() - header);
  const std::int64_t gap = range[1];
  const std::int64_t gap_end = range[2];
  if (gap <= 0 || gap_end <= gap || gap_end > size || range[3] < 0 || range[3] > size - gap_end) return std::nullopt;
  return Covered{header + static_cast<std::size_t>(gap), header + static_cast<std::size_t>(gap_end),
                 header + static_cast<std::size_t>(gap_end + range[3])};
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The signature itself, which fills the gap as <hexadecimal digits>; nothing where anything else
// stands there, for that would be neither signed nor seen.
std::optional<std::vector<std::byte>> signature_in(std::string_view gap) {
  if (gap.size() < 2 || gap.front() != '<' || gap.back() != '>') return std::nullopt;
  std::vector<std::byte> out;
  int high = -1;
  for (const char c : gap.substr(1, gap.size() - 2)) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
    const int value = hex_value(c);
    if (value < 0) return std::nullopt;
    if (high >= 0) out.push_back(static_cast<std::byte>(high * 16 + value));
    high = high >= 0 ? -1 : value;
  }
  return out;
}

std::string rfc3339(std::optional<std::int64_t> seconds) {
  constexpr std::int64_t kYear9999 = 253'402'300'799;
  if (!seconds || *seconds < 0 || *seconds > kYear9999) return "";
  const auto time = static_cast<std::time_t>(*seconds);
  std::tm parts{};
  gmtime_r(&time, &parts);
  char text[32];
  const std::size_t size = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text, size};
}

// The states of the pages, as they are now and as each revision had them.
class Revisions {
 public:
  Revisions(Bytes bytes, const ReadOptions& options) : bytes_(bytes), options_(options) {}

  // Whether pages look otherwise now than in the first `end` bytes; nothing: it cannot be said.
  std::optional<bool> changed_since(std::size_t end) {
    if (text_of(bytes_.subspan(end)).find_first_not_of(kBlank) == std::string_view::npos) return false;
    const auto& now = states_at(bytes_.size());
    const auto& then = states_at(end);
    if (!now || !then) return std::nullopt;
    return now->size() != then->size() || !std::equal(then->begin(), then->end(), now->begin(), shows_the_same);
  }

 private:
  using States = std::optional<std::vector<PageState>>;

  // Opened anew: reading pages prepares a file's fonts in memory.
  const States& states_at(std::size_t end) {
    const auto known = states_.find(end);
    if (known != states_.end()) return known->second;
    States& states = states_[end];
    const auto file = PdfFile::open(bytes_.first(end), options_.password, options_.limits);
    if (file && !file->repaired()) states = page_states(*file);
    return states;
  }

  const Bytes bytes_;
  const ReadOptions& options_;
  std::map<std::size_t, States> states_;  // by where the revision ends
};

struct Found {
  Signature signature;
  std::size_t end = SIZE_MAX;  // of what it covers
};

Signature refused(const SignatureField& field, SignatureStatus status, const char* detail) {
  return {field.name, rfc3339(field.stated), status, false, detail};
}

bool is_supported(const std::string& filter) {
  return filter == "adbe.pkcs7.detached" || filter == "ETSI.CAdES.detached" || filter == "adbe.pkcs7.sha1";
}

Signature check_field(const SignatureField& field, const Covered& covered, Bytes bytes, std::size_t header,
                      const TrustStore& trust) {
  if (!is_supported(field.filter)) return refused(field, SignatureStatus::kUnverified, "unsupported");
  const auto der = signature_in(text_of(bytes.subspan(covered.gap, covered.gap_end - covered.gap)));
  if (!der) return refused(field, SignatureStatus::kInvalid, "byte-range");
  const SignedBytes content{bytes.subspan(header, covered.gap - header),
                            bytes.subspan(covered.gap_end, covered.end - covered.gap_end)};
  const auto kind = field.filter == "adbe.pkcs7.sha1" ? CmsContent::kSha1Inside : CmsContent::kDetached;
  const CmsResult checked = check_cms(*der, kind, content, field.stated, trust);
  return {checked.signer.empty() ? field.name : checked.signer, rfc3339(checked.signed_at), checked.status, false,
          checked.detail};
}

// Of a signature that does not hold, nothing more can be said.
void look_for_changes(Found& found, Revisions& revisions) {
  Signature& signature = found.signature;
  if (signature.status != SignatureStatus::kValid && signature.status != SignatureStatus::kUntrusted) return;
  const std::optional<bool> changed = revisions.changed_since(found.end);
  signature.changed_after = changed.value_or(false);
  if (!changed && signature.detail.empty()) signature.detail = "changes-unknown";
}

}  // namespace

std::vector<Signature> read_signatures(const PdfFile& file, Bytes bytes, const ReadOptions& options) {
  const std::vector<SignatureField> fields = signature_fields(file);
  if (fields.empty()) return {};
  const TrustStore trust(options.trusted);
  const std::size_t header = header_at(bytes);
  Revisions revisions(bytes, options);
  std::vector<Found> all;
  for (const SignatureField& field : fields) {
    Found& found = all.emplace_back();
    if (!field.is_signed) {
      found.signature.status = SignatureStatus::kUnsigned;
      continue;
    }
    const auto covered = covered_by(field.byte_range, bytes, header);
    if (!covered) {
      found.signature = refused(field, SignatureStatus::kInvalid, "byte-range");
      continue;
    }
    found.end = covered->end;
    found.signature = check_field(field, *covered, bytes, header, trust);
    look_for_changes(found, revisions);
  }
  std::stable_sort(all.begin(), all.end(), [](const Found& a, const Found& b) {
    const bool a_unsigned = a.signature.status == SignatureStatus::kUnsigned;
    const bool b_unsigned = b.signature.status == SignatureStatus::kUnsigned;
    return a_unsigned != b_unsigned ? b_unsigned : a.end < b.end;
  });
  std::vector<Signature> out;
  for (Found& found : all) out.push_back(std::move(found.signature));
  return out;
}

}  // namespace rasoat
