// Signature block: who signs and who receives ("TM.", "KT.", title, name; "Nơi nhận:").
// Source: Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7 and II.9.
#pragma once

#include <optional>
#include <span>

#include "parse/structure.h"
#include "parse/submission.h"

namespace rasoat {

// "Nơi nhận:" with the lines under it. The paragraphs are those of the document, in reading order.
std::optional<Provenance> find_recipients(std::span<const Paragraph* const> paragraphs);

// The signer, looked for around Nơi nhận; without one, among the last lines in capitals.
std::optional<SignerBlock> find_signer(std::span<const Paragraph* const> paragraphs);

}  // namespace rasoat
