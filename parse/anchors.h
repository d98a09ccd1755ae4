// Anchors: places of documents that have no pages of their own (DOCX). Such a document was laid out on
// pages of ours to be understood; what is told of it names its paragraphs and cells instead.
#pragma once

#include <span>

#include "parse/passage.h"
#include "parse/submission.h"

namespace rasoat {

// True when these pages were laid out by us.
bool has_anchors(std::span<const PageFact> pages);

// The paragraph or cell that most of the place lies in, its page 0 and its box empty. Nothing for a
// place on no such page, for one that is empty, and for a whole area of a page (what was searched).
std::optional<Place> anchored(const Place& place, std::span<const PageFact> pages);

// Every place of `where` named so; those that cannot be are dropped.
void name_paragraphs(Provenance& where, std::span<const PageFact> pages);

}  // namespace rasoat
