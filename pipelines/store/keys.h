// Keys: names of results by everything that decides them. Equal keys mean equal results, on any
// machine and in any run; so one mechanism is cache, resume and de-duplication. Pure.
#pragma once

#include <string>

#include "check/check.h"
#include "extract/document.h"
#include "parse/criteria.h"

namespace rasoat {

// SHA-256 as hex. `sha256` of the file's bytes; `extractor` the worker's fingerprint.
std::string extraction_key(const std::string& sha256, const ReadOptions& options, const std::string& extractor);

// What documents are held against: criteria (nullptr: a plan against itself), the options of
// check, and `program`, the fingerprint of the code that parses and checks. Where the plan lies
// decides nothing.
std::string measure_key(const CriteriaSet* criteria, const CheckOptions& options, const std::string& program);

std::string review_key(const std::string& extraction_key, const std::string& measure_key);

// The fingerprint of this program: its own build and the libraries that decide how text is read.
std::string program_fingerprint();

}  // namespace rasoat
