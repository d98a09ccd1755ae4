// Signatures: who signed a PDF, when, whether that holds, and whether what is seen was changed
// afterwards. Offline. Source: ISO 32000-1, 12.8; Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7-8.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "extract/document.h"
#include "extract/pdf/pdf_file.h"

namespace rasoat {

// The signature fields of a file that is open, in the order in which they were signed, then those
// that nobody signed; at most 200. `bytes` are those that it was opened from, `options` the
// password and the limits likewise and the certificates to trust. Stamps of time alone are no
// signatures. Signature::detail is one of the codes of cms_check.h, "byte-range" (what was signed
// is not all but the signature), or "changes-unknown" (the revision that was signed cannot be
// opened by itself).
std::vector<Signature> read_signatures(const PdfFile& file, std::span<const std::byte> bytes,
                                       const ReadOptions& options);

}  // namespace rasoat
