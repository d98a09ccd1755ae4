// Findings: made by rule id with the catalogue's severity, fingerprinted and sorted in one place.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/review.h"

namespace rasoat {

// A finding of `rule`, whose message code is the rule id unless `message` says otherwise.
Finding make_finding(std::string rule, Message message, Provenance where, const Criterion* criterion = nullptr);

// "2-5, 7" of {2, 3, 4, 5, 7}. Ascending.
std::string list_pages(const std::vector<std::int32_t>& pages);

// 16 hex digits.
std::string fingerprint_of(const std::string& text);
std::string hex_of(std::uint64_t number);

// By page, top, rule and code; the order of every output.
void sort_findings(std::vector<Finding>& findings);

// The worst of findings and verdicts in scope; what a person decided goes before the tool's verdict.
Status status_of(const Review& review);

}  // namespace rasoat
