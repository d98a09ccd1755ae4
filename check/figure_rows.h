// Figure rows: tables of indicators and of files recomputed row by row, each indicator held against its own plan
// column.
#pragma once

#include <vector>

#include "check/review.h"
#include "parse/submission.h"

namespace rasoat {

// How one indicator stands against the plan column of its own row. Where the name does not tell whether more or less is
// better, or the report is an interim one that falls short: kReview.
Indicator judge_indicator(const IndicatorRow& row, bool interim);

// figures-disagree for printed ratios that plan and result do not give (cut off instead of rounded: a note), and
// target-not-met for indicators short of their own plan. `judged` are places of results that a criterion stands on:
// those rows are judged by the governing plan, not here.
void check_indicators(const std::vector<IndicatorRow>& rows, const std::vector<Indicator>& indicators,
                      const std::vector<Place>& judged, std::vector<Finding>& findings);

// sum-disagrees where parts of a row, or the rows above a total, do not add up; figures-disagree where the share of
// files on time fits none of its three bases: files resolved, received, or due (resolved, and pending past their day).
// Over received or due files it is a note that says so.
void check_file_rows(const std::vector<FileRow>& rows, std::vector<Finding>& findings);

}  // namespace rasoat
