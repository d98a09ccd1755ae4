// What a document's JSON says beside its labels, field by field; shared by all that measures.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "tests/accuracy/labels.h"
#include "tests/accuracy/measure.h"

namespace rasoat::accuracy {

// "" for null.
std::string text_of(const nlohmann::json& value);

// The six cells of an appendix row, as the label has them: column of the label, text found.
std::vector<std::pair<std::string, std::string>> cells_of(const nlohmann::json& criterion);

// The fields of a target that differ from the label, each with what was found; empty: all the same.
std::vector<std::string> target_differences(const nlohmann::json& label, const nlohmann::json& found);

// One criterion of a report. Out of scope only the scope itself is counted.
void compare_verdict(const Row& label, const nlohmann::json& result, ReportScore& score);

}  // namespace rasoat::accuracy
