#include <array>

#include "render/sheets/review_sheets.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

struct DecisionField {
  DecisionColumn column;
  const char* key;
  double width;
};

// In the order in which they stand.
constexpr std::array<DecisionField, kDecisionColumns> kFields = {
    {{DecisionColumn::kDocument, "sheet.document", 34},
     {DecisionColumn::kCriterion, "column.code", 9},
     {DecisionColumn::kName, "sheet.criterion", 36},
     {DecisionColumn::kToolVerdict, "sheet.tool_verdict", 16},
     {DecisionColumn::kReason, "sheet.reason", 50},
     {DecisionColumn::kVerdict, "sheet.decided", 20},
     {DecisionColumn::kBy, "sheet.decided_by", 20},
     {DecisionColumn::kDate, "sheet.decided_on", 14},
     {DecisionColumn::kWhy, "sheet.decided_why", 40},
     {DecisionColumn::kFingerprint, "sheet.fingerprint", 20}}};

constexpr std::array kLanguages = {Language::kVietnamese, Language::kEnglish};

Row row_of(const SheetSource& source, const Review& review, const Result& result) {
  const Language language = source.language;
  // What was decided before stands there, so that the filled-in sheet is the whole record.
  const auto& decided = result.decision;
  const auto input = [](std::string text) { return text_cell(std::move(text), CellStyle::kInput); };
  return {page_cell(source, review, 0, path_text(review.path)),
          text_cell(result.code.empty() ? result.criterion_id : result.code),
          text_cell(result.name),
          text_cell(say(std::string("verdict.") + name_of(result.verdict), language), style_of(result.verdict)),
          text_cell(say_reason(result.reason, language)),
          input(decided ? say(std::string("verdict.") + name_of(decided->verdict), language) : ""),
          input(decided ? decided->by : ""),
          input(decided ? decided->date : ""),
          input(decided ? decided->reason : ""),
          text_cell(result.fingerprint)};
}

}  // namespace

std::string decision_heading(DecisionColumn column, Language language) {
  for (const DecisionField& field : kFields) {
    if (field.column == column) return say(field.key, language);
  }
  return "";
}

std::optional<DecisionColumn> decision_column_of(std::string_view heading) {
  for (const DecisionField& field : kFields) {
    for (const Language language : kLanguages) {
      if (say(field.key, language) == heading) return field.column;
    }
  }
  return std::nullopt;
}

std::optional<Verdict> verdict_of_word(std::string_view word) {
  for (const Verdict verdict : kVerdicts) {
    if (word == name_of(verdict)) return verdict;
    for (const Language language : kLanguages) {
      if (word == say(std::string("verdict.") + name_of(verdict), language)) return verdict;
    }
  }
  return std::nullopt;
}

Sheet decisions_sheet(const SheetSource& source) {
  Sheet sheet;
  sheet.name = say("sheet.decisions", source.language);
  for (const DecisionField& field : kFields) {
    SheetColumn& column = sheet.columns.emplace_back();
    column.heading = say(field.key, source.language);
    column.width = field.width;
    if (field.column != DecisionColumn::kVerdict) continue;
    for (const Verdict verdict : kVerdicts)
      column.choices.push_back(say(std::string("verdict.") + name_of(verdict), source.language));
  }
  sheet.frozen_columns = 2;
  sheet.rows = [source](const RowSink& sink) {
    for (const Review& review : source.reviews) {
      for (const Result& result : review.results) {
        if (result.in_scope) sink(row_of(source, review, result));
      }
    }
  };
  return sheet;
}

}  // namespace rasoat
