// The self-scoring layout that reviewing offices hand out: STT, Tiêu chí, Số liệu kê khai, Kết luận, Tài liệu kiểm
// chứng. "Kết luận" is the heading of that form; what stands below it is the verdict, or the decision about it.
#include "render/sheets/review_sheets.h"
#include "render/words.h"

namespace rasoat {
namespace {

// "1.206/2.450; 49,22%", then the words that say so.
std::string stated_by(const Claim& claim, Language language) {
  std::string text;
  if (claim.numerator && claim.denominator)
    text = number_in(*claim.numerator, language) + "/" + number_in(*claim.denominator, language);
  if (claim.value) text += (text.empty() ? "" : "; ") + number_in(*claim.value, language);
  if (claim.value && claim.unit != Unit::kNone) text += say(std::string("unit.") + name_of(claim.unit), language);
  return text.empty() ? claim.text : text + "\n" + claim.text;
}

std::string evidence_of(const Result& result, Language language) {
  std::string list;
  for (const Claim& claim : result.claims) {
    for (const EvidenceDocument& cited : claim.evidence) {
      std::string line = cited.kind.empty() ? cited.symbol : cited.kind + " " + cited.symbol;
      const std::optional<Date> date = date_from_iso(cited.date);
      if (date)
        line += " " + say("text.dated", language,
                          {{"date", language == Language::kVietnamese ? to_vietnamese(*date) : cited.date}});
      if (("\n" + list + "\n").find("\n" + line + "\n") == std::string::npos) list += (list.empty() ? "" : "\n") + line;
    }
  }
  return list;
}

Row row_of(const Result& result, std::size_t number, Language language) {
  const Claim* claim = decisive_claim(result);
  return {number_cell(static_cast<double>(number)), text_cell(criterion_name(result)),
          text_cell(claim != nullptr ? stated_by(*claim, language) : ""),
          text_cell(say(std::string("verdict.") + name_of(settled_verdict(result)), language),
                    style_of(settled_verdict(result))),
          text_cell(evidence_of(result, language))};
}

void write_document(const Review& review, Language language, const RowSink& sink) {
  sink(group_row(document_name(review), 5));
  std::size_t number = 0;
  const Result* previous = nullptr;
  for (const Result& result : review.results) {
    if (!result.in_scope) continue;
    if (!result.field.empty() && (previous == nullptr || previous->field != result.field))
      sink(group_row(say("text.field", language, {{"field", result.field}, {"name", result.field_name}}), 5));
    sink(row_of(result, ++number, language));
    previous = &result;
  }
}

}  // namespace

Sheet self_scoring_sheet(const SheetSource& source) {
  const auto word = [&](const char* key) { return say(key, source.language); };
  Sheet sheet;
  sheet.name = word("sheet.self_scoring");
  sheet.columns = {{word("sheet.order"), 6, false, {}},
                   {word("sheet.criterion"), 50, false, {}},
                   {word("sheet.stated"), 60, false, {}},
                   {word("sheet.conclusion"), 18, false, {}},
                   {word("sheet.proof_documents"), 40, false, {}}};
  sheet.rows = [source](const RowSink& sink) {
    for (const Review& review : source.reviews) {
      if (!review.error && !review.results.empty()) write_document(review, source.language, sink);
    }
  };
  return sheet;
}

}  // namespace rasoat
