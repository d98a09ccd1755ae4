// Text parts that several text outputs share.
#pragma once

#include <span>
#include <string>

#include "check/review.h"
#include "render/paint.h"
#include "render/text.h"

namespace rasoat {

// "tr. 3", "p. 3-4"; "" for no page.
std::string page_phrase(const Provenance& where, Language language);

// Bold, wrapped, ending in a line feed.
std::string heading_line(const std::string& text, const TextOptions& options);

// Findings one after the other: level, criterion, page and title on a line, then message and quote.
// A finding that a verdict stands for has the line alone: its reason stands in the table of verdicts.
std::string findings_text(std::span<const Finding> findings, const TextOptions& options);

}  // namespace rasoat
