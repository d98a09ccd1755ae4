#include "apps/rasoat/decisions_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "render/sheets/review_sheets.h"
#include "render/words.h"

namespace rasoat {
namespace {

constexpr std::size_t kSha256Digits = 64;

bool is_sha256(std::string_view text) {
  return text.size() == kSha256Digits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string verdict_words() {
  std::string words;
  for (const Verdict verdict : kVerdicts) words += (words.empty() ? "" : ", ") + std::string(name_of(verdict));
  return words;
}

FileFault bad_value(const std::string& key, const std::string& value, const std::string& allowed) {
  return {"bad-value", {{"key", key}, {"value", value}, {"allowed", allowed}, {"nearest", ""}}, 0, 0};
}

DecisionEntry read_decision(const toml::table& node, std::optional<FileFault>& fault) {
  StrictTable table(node, fault);
  DecisionEntry entry;
  entry.document = table.demanded("document");
  entry.criterion = table.demanded("criterion");
  const std::string word = table.demanded("verdict");
  const auto verdict = verdict_of_word(word);
  if (!word.empty() && !verdict) table.refuse("verdict", "bad-value", bad_value("verdict", word, verdict_words()).args);
  entry.decision.verdict = verdict.value_or(Verdict::kReview);
  entry.decision.by = table.demanded("by");
  entry.decision.reason = table.demanded("reason");
  if (const auto date = table.date("date")) entry.decision.date = to_iso(*date);
  entry.fingerprint = is_sha256(entry.document) ? table.text("fingerprint") : table.demanded("fingerprint");
  table.finish();
  return entry;
}

// Where each column of the sheet stands.
using Columns = std::map<DecisionColumn, std::size_t>;

Columns columns_in(const std::vector<std::string>& row) {
  Columns columns;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (const auto column = decision_column_of(row[i])) columns.emplace(*column, i);
  }
  return columns;
}

constexpr std::array kDemanded = {DecisionColumn::kDocument, DecisionColumn::kCriterion, DecisionColumn::kVerdict,
                                  DecisionColumn::kBy,       DecisionColumn::kWhy,       DecisionColumn::kFingerprint};

bool is_heading(const Columns& columns) {
  return std::all_of(kDemanded.begin(), kDemanded.end(), [&](DecisionColumn c) { return columns.contains(c); });
}

// One row below the heading.
class DecisionRow {
 public:
  DecisionRow(const std::vector<std::string>& row, const Columns& columns, std::size_t number)
      : row_(row), columns_(columns), number_(number) {}

  std::string text(DecisionColumn column) const {
    const auto at = columns_.find(column);
    return at == columns_.end() || at->second >= row_.size() ? "" : row_[at->second];
  }

  tl::expected<DecisionEntry, FileFault> read() const {
    for (const DecisionColumn column : kDemanded) {
      if (text(column).empty())
        return refuse(column, {"missing-key", {{"key", decision_heading(column, Language::kVietnamese)}}, 0, 0});
    }
    const std::string word = text(DecisionColumn::kVerdict);
    const auto verdict = verdict_of_word(word);
    if (!verdict) return refuse(DecisionColumn::kVerdict, bad(DecisionColumn::kVerdict, verdict_words()));
    const std::string day = text(DecisionColumn::kDate);
    const auto date = written_day(day);
    if (!day.empty() && !date) return refuse(DecisionColumn::kDate, bad(DecisionColumn::kDate, "31/12/2026"));
    return DecisionEntry{text(DecisionColumn::kDocument),
                         text(DecisionColumn::kCriterion),
                         {*verdict, text(DecisionColumn::kBy), date ? to_iso(*date) : "", text(DecisionColumn::kWhy)},
                         text(DecisionColumn::kFingerprint)};
  }

 private:
  FileFault bad(DecisionColumn column, const std::string& allowed) const {
    return bad_value(decision_heading(column, Language::kVietnamese), text(column), allowed);
  }
  tl::unexpected<FileFault> refuse(DecisionColumn column, FileFault fault) const {
    fault.line = static_cast<std::uint32_t>(number_);
    fault.column = static_cast<std::uint32_t>(columns_.at(column) + 1);
    return tl::unexpected(std::move(fault));
  }

  const std::vector<std::string>& row_;
  const Columns& columns_;
  std::size_t number_;  // 1-based
};

tl::expected<void, FileFault> read_rows(const SheetRows& sheet, std::size_t heading, std::vector<DecisionEntry>& all) {
  const Columns columns = columns_in(sheet.rows[heading]);
  for (std::size_t i = heading + 1; i < sheet.rows.size(); ++i) {
    const DecisionRow row(sheet.rows[i], columns, i + 1);
    if (row.text(DecisionColumn::kVerdict).empty()) continue;
    auto entry = row.read();
    if (!entry) return tl::unexpected(entry.error());
    all.push_back(std::move(*entry));
  }
  return {};
}

int number_in(std::string_view digits) {
  int number = -1;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return fault == std::errc() && end == digits.data() + digits.size() ? number : -1;
}

}  // namespace

std::optional<Date> written_day(std::string_view text) {
  if (const auto iso = date_from_iso(std::string(text))) return iso;
  const std::size_t first = text.find('/');
  const std::size_t second = text.find('/', first == std::string_view::npos ? first : first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const Date date{number_in(text.substr(second + 1)), number_in(text.substr(first + 1, second - first - 1)),
                  number_in(text.substr(0, first))};
  return date.year > 1900 && is_valid(date) ? std::optional(date) : std::nullopt;
}

tl::expected<std::vector<DecisionEntry>, FileFault> decisions_from_toml(std::string_view text) {
  std::vector<DecisionEntry> decisions;
  auto done = read_tables(text, "decision", [&](const toml::table& node, std::optional<FileFault>& fault) {
    decisions.push_back(read_decision(node, fault));
  });
  if (!done) return tl::unexpected(done.error());
  return decisions;
}

tl::expected<std::vector<DecisionEntry>, FileFault> decisions_from_sheets(std::span<const SheetRows> sheets) {
  std::vector<DecisionEntry> decisions;
  bool known = false;
  for (const SheetRows& sheet : sheets) {
    const auto heading =
        std::find_if(sheet.rows.begin(), sheet.rows.end(), [](const auto& row) { return is_heading(columns_in(row)); });
    if (heading == sheet.rows.end()) continue;
    known = true;
    const auto done = read_rows(sheet, static_cast<std::size_t>(heading - sheet.rows.begin()), decisions);
    if (!done) return tl::unexpected(done.error());
  }
  if (!known)
    return tl::unexpected(
        FileFault{"missing-key", {{"key", decision_heading(DecisionColumn::kVerdict, Language::kVietnamese)}}, 1, 1});
  return decisions;
}

}  // namespace rasoat
