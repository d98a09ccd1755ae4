// Outputs that a person opens in an office program or a browser. All of them are files: `-o` names them.
#pragma once

#include <span>
#include <string>
#include <tl/expected.hpp>

#include "apps/rasoat/options.h"
#include "check/owed.h"
#include "check/review.h"

namespace rasoat {

// Whether the format is none that a terminal could show.
bool is_office_format(Format format);

// From the folder of the output to the folder that the paths of reviews begin in: what links start with, "../in/";
// "" where both are one. `documents` "" is the current folder.
std::string link_base(const std::string& output_folder, const std::string& documents);

// The workbook of the reviews; links lead to the documents. The error is a sentence for the log.
tl::expected<std::string, std::string> workbook_of(std::span<const Review> reviews, const CriteriaSet* criteria,
                                                   const std::string& base, Language language,
                                                   const RosterReview* roster = nullptr);

}  // namespace rasoat
