// SARIF 2.1.0 for viewers and pipelines that know findings but not reviews. One run; every rule of the
// catalogue is listed; a document is an artifact. PDFs have no lines: a location's region carries page
// and box (points, origin top left) as properties. Pure; deterministic.
// Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
#pragma once

#include <span>
#include <string>

#include "check/review.h"
#include "render/json.h"

namespace rasoat {

// A document that could not be read is a notification of the invocation, which then was not successful.
// Waived findings are results with a suppression.
std::string reviews_sarif(std::span<const Review> reviews, const ReportFrame& frame);

}  // namespace rasoat
