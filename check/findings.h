// Findings: made by rule id with the catalogue's severity, fingerprinted and sorted in one place.
#pragma once

#include <string>
#include <vector>

#include "check/review.h"

namespace rasoat {

// A finding of `rule`, whose message code is the rule id unless `message` says otherwise.
Finding make_finding(std::string rule, Message message, Provenance where, const Criterion* criterion = nullptr);

// 16 hex digits of the substance: criterion, figures, status and cited documents, but neither the
// place nor the wording, so that a re-scan or a moved paragraph keeps it.
std::string fingerprint_of(const std::string& criterion_id, const std::vector<const Statement*>& statements);
std::string fingerprint_of(const std::string& text);

// By page, top, rule and code; the order of every output.
void sort_findings(std::vector<Finding>& findings);

// The worst of findings and verdicts in scope.
Status status_of(const Review& review);

}  // namespace rasoat
