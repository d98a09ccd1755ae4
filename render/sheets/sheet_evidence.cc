// Documents that reports name as proof: which are at hand among the documents reviewed, which have to be asked for.
#include <algorithm>
#include <set>
#include <unordered_set>

#include "render/sheets/review_sheets.h"
#include "render/words.h"

namespace rasoat {
namespace {

std::vector<SheetColumn> columns_of(Language language) {
  const auto word = [&](const char* key) { return say(key, language); };
  return {{word("sheet.order"), 6, false, {}},       {word("sheet.responsible"), 26, false, {}},
          {word("column.code"), 9, false, {}},       {word("sheet.criterion"), 40, false, {}},
          {word("sheet.proof"), 22, false, {}},      {word("sheet.number"), 22, false, {}},
          {word("sheet.date"), 12, false, {}},       {word("sheet.at_hand"), 20, false, {}},
          {word("sheet.cited_in"), 28, false, {}},   {word("column.page"), 8, false, {}},
          {word("sheet.cited_words"), 50, false, {}}};
}

// "25/QĐ - BQLKKT" and "25/QĐ-BQLKKT" are one document.
std::string without_blanks(std::string symbol) {
  std::erase(symbol, ' ');
  return symbol;
}

using Symbols = std::unordered_set<std::string>;

Symbols at_hand(std::span<const Review> reviews) {
  Symbols symbols;
  for (const Review& review : reviews) {
    if (!review.number.empty()) symbols.insert(without_blanks(review.number));
  }
  return symbols;
}

bool lacks_evidence(const Review& review, const Result& result) {
  return std::any_of(review.findings.begin(), review.findings.end(), [&](const Finding& finding) {
    return finding.rule == "evidence-missing" && finding.criterion_id == result.criterion_id && !finding.waived;
  });
}

class EvidenceRows {
 public:
  EvidenceRows(const SheetSource& source, const RowSink& sink)
      : source_(source), sink_(sink), at_hand_(at_hand(source.reviews)) {}

  void write(const Review& review, const Result& result) {
    std::set<std::string> told;  // one document cited twice is asked for once
    for (const Claim& claim : result.claims) {
      for (const EvidenceDocument& cited : claim.evidence) {
        if (told.insert(without_blanks(cited.symbol)).second) write(review, result, claim, cited);
      }
    }
    if (told.empty() && lacks_evidence(review, result)) write_unnamed(review, result);
  }

 private:
  void write(const Review& review, const Result& result, const Claim& claim, const EvidenceDocument& cited) {
    const bool found = at_hand_.contains(without_blanks(cited.symbol));
    Row row = begin(review, result);
    row.push_back(text_cell(cited.kind));
    row.push_back(text_cell(cited.symbol));
    row.push_back(text_cell(date_of(cited)));
    row.push_back(found ? text_cell(say("sheet.present", source_.language), CellStyle::kMet)
                        : text_cell(say("sheet.to_ask", source_.language), CellStyle::kReview));
    end(std::move(row), review, claim);
  }

  void write_unnamed(const Review& review, const Result& result) {
    const std::size_t decisive = result.decisive.value_or(0);
    Row row = begin(review, result);
    row.resize(row.size() + 3);
    row.push_back(text_cell(say("sheet.not_named", source_.language), CellStyle::kNotMet));
    end(std::move(row), review, decisive < result.claims.size() ? result.claims[decisive] : Claim());
  }

  Row begin(const Review& review, const Result& result) {
    return {number_cell(static_cast<double>(++number_)), text_cell(result.lead.empty() ? review.unit : result.lead),
            text_cell(shown_code(result)), text_cell(result.name)};
  }

  void end(Row row, const Review& review, const Claim& claim) {
    const std::vector<std::int32_t> pages = pages_of(claim.where);
    row.push_back(page_cell(source_, review, 0, document_name(review)));
    row.push_back(page_cell(source_, review, pages.empty() ? 0 : pages.front(), page_list(pages)));
    row.push_back(text_cell(claim.text));
    sink_(row);
  }

  std::string date_of(const EvidenceDocument& cited) const {
    const std::optional<Date> date = date_from_iso(cited.date);
    return date && source_.language == Language::kVietnamese ? to_vietnamese(*date) : cited.date;
  }

  const SheetSource& source_;
  const RowSink& sink_;
  const Symbols at_hand_;
  std::size_t number_ = 0;
};

}  // namespace

Sheet evidence_sheet(const SheetSource& source) {
  Sheet sheet;
  sheet.name = say("sheet.evidence", source.language);
  sheet.columns = columns_of(source.language);
  sheet.frozen_columns = 2;
  sheet.rows = [source](const RowSink& sink) {
    EvidenceRows rows(source, sink);
    for (const Review& review : source.reviews) {
      for (const Result& result : review.results) {
        if (result.in_scope) rows.write(review, result);
      }
    }
  };
  return sheet;
}

}  // namespace rasoat
