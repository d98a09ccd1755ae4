// parse: Document -> Plan | Report. The three entries of the room; all pure, none fails:
// what is not understood travels as Doubts, what is not there is empty.
#pragma once

#include "extract/document.h"
#include "parse/criteria.h"
#include "parse/structure.h"
#include "parse/submission.h"

namespace rasoat {

// Header components, kind, unit, year and period of a document (Nghị định 30/2020/NĐ-CP, Điều 8).
Header read_header(const Document& document, const Structure& structure);

// The criteria of a governing plan's appendix, found by the wording of the table's header row; in what may be a plan,
// where that finds none, also by what stands in the columns, with a doubt that names those taken ("columns-told").
// No such table: an empty vector.
std::vector<Criterion> read_appendix(const Structure& structure, std::int32_t plan_year, std::vector<Doubt>& doubts,
                                     DocumentKind kind = DocumentKind::kPlan);

// Of a plan that sets no target anywhere: its tasks, named in a table beside who is in charge and till when.
std::vector<Criterion> read_task_table(const Structure& structure, std::int32_t plan_year, std::vector<Doubt>& doubts);

// Targets that a plan without such a table lists in prose, under a heading such as "CHỈ TIÊU PHẤN ĐẤU": each is
// named by its text and coded by its place (II.1, II.2; II.1.1 under a group). None: an empty vector.
std::vector<Criterion> read_listed_targets(const Structure& structure, std::int32_t plan_year);

// What the body of a plan promises, item by item ("1.1. Tiêu chí “...”: a) Mục tiêu ... d) Thời gian").
std::vector<Commitment> read_commitments(const Structure& structure, std::int32_t plan_year);

// The statements of a report.
std::vector<Statement> read_statements(const Structure& structure, const Header& header);

// All of the above for one document.
Submission parse_submission(const Document& document);

// A parsed plan as the measure for others. `path` is kept as given.
CriteriaSet criteria_of(const Submission& plan, const Document& document, const std::string& path);

}  // namespace rasoat
