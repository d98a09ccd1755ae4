// The signature fields of a file as its form names them. Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/pdf/pdf_file.h"

namespace rasoat {

struct SignatureField {
  bool is_signed = false;
  std::string filter;                    // /SubFilter: "adbe.pkcs7.detached" ...
  std::string name;                      // /Name: who says to have signed
  std::vector<std::int64_t> byte_range;  // as it stands there; four numbers in an honest file
  std::optional<std::int64_t> stated;    // /M, seconds since 1970
};

// In the order of the form; no stamps of time. At most kMostSignatures.
inline constexpr std::size_t kMostSignatures = 200;
std::vector<SignatureField> signature_fields(const PdfFile& file);

}  // namespace rasoat
