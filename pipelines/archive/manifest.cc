#include "pipelines/archive/manifest.h"

#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "parse/date.h"
#include "parse/keys.h"

namespace rasoat {
namespace {

using Cells = std::vector<std::string>;

tl::unexpected<ManifestError> fault(std::size_t line, const char* code, std::string what) {
  return tl::unexpected(ManifestError{line, code, std::move(what)});
}

// RFC 4180, with LF or CRLF: quotes around a cell may hold commas, line feeds and doubled quotes.
class Csv {
 public:
  explicit Csv(std::string_view text) : text_(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text) {}

  std::size_t line() const { return begun_; }  // of the record that was read last

  // Nothing at the end.
  tl::expected<std::optional<Cells>, ManifestError> next() {
    if (at_ >= text_.size()) return std::nullopt;
    begun_ = line_;
    Cells cells(1);
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '"' && cells.back().empty()) {
        if (!quoted(cells.back())) return fault(begun_, "open-quote", "");
      } else if (c == ',') {
        cells.emplace_back();
      } else if (c == '\n') {
        ++line_;
        break;
      } else if (c != '\r') {
        cells.back() += c;
      }
    }
    return cells;
  }

 private:
  bool quoted(std::string& cell) {
    while (at_ < text_.size()) {
      const char c = text_[at_++];
      if (c == '\n') ++line_;
      if (c != '"') {
        cell += c;
      } else if (at_ < text_.size() && text_[at_] == '"') {
        cell += text_[at_++];
      } else {
        return true;
      }
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t begun_ = 1;
};

std::optional<std::int32_t> number_in(std::string_view text, std::int32_t low, std::int32_t high) {
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < low || number > high) return std::nullopt;
  return number;
}

std::optional<DocumentKind> kind_of(const std::string& text) {
  for (const DocumentKind kind : {DocumentKind::kPlan, DocumentKind::kReport, DocumentKind::kAppendix,
                                  DocumentKind::kDecision, DocumentKind::kOther}) {
    if (text == name_of(kind)) return kind;
  }
  return std::nullopt;
}

std::optional<Period> period_of(const std::string& text) {
  if (text == "year") return Period{PeriodKind::kYear, 0, 0};
  if (text == "six_months") return Period{PeriodKind::kSixMonths, 0, 1};
  if (text == "nine_months") return Period{PeriodKind::kNineMonths, 0, 0};
  const std::size_t dash = text.find('-');
  if (dash == std::string::npos) return std::nullopt;
  const std::string kind = text.substr(0, dash);
  const auto index = number_in(std::string_view(text).substr(dash + 1), 1, kind == "quarter" ? 4 : 12);
  if (!index || (kind != "quarter" && kind != "month")) return std::nullopt;
  return Period{kind == "quarter" ? PeriodKind::kQuarter : PeriodKind::kMonth, 0, *index};
}

// False where the column cannot hold this value.
bool set(ManifestEntry& entry, std::string& path, const std::string& column, const std::string& value) {
  if (column == "path") return path = value, !value.empty();
  if (value.empty()) return true;
  if (column == "kind") return (entry.kind = kind_of(value)).has_value();
  if (column == "year") return (entry.year = number_in(value, 1990, 2200)).has_value();
  if (column == "period") return (entry.period = period_of(value)).has_value();
  if (column == "number") return entry.number = value, true;
  if (column == "date") return entry.date = value, date_from_iso(value).has_value();
  if (column == "ignore") return entry.ignore = value == "yes", value == "yes" || value == "no";
  entry.unit = value;
  entry.unit_keys = unit_keys(value);
  return true;
}

bool is_known(const std::string& column) {
  for (const char* known : {"path", "kind", "unit", "year", "period", "number", "date", "ignore"}) {
    if (column == known) return true;
  }
  return false;
}

}  // namespace

tl::expected<std::map<std::string, ManifestEntry>, ManifestError> read_manifest(std::string_view csv) {
  Csv file(csv);
  auto header = file.next();
  if (!header) return tl::unexpected(header.error());
  bool has_path = false;
  for (const std::string& column : *header ? **header : Cells()) {
    if (!is_known(column)) return fault(1, "unknown-column", column);
    has_path = has_path || column == "path";
  }
  if (!has_path) return fault(1, "no-path-column", "");
  std::map<std::string, ManifestEntry> entries;
  while (true) {
    const auto cells = file.next();
    if (!cells) return tl::unexpected(cells.error());
    if (!*cells) return entries;
    if (**cells == Cells(1)) continue;  // an empty line
    if ((*cells)->size() > (*header)->size()) return fault(file.line(), "too-many-cells", "");
    ManifestEntry entry;
    std::string path;
    for (std::size_t c = 0; c < (*cells)->size(); ++c) {
      if (!set(entry, path, (**header)[c], (**cells)[c])) return fault(file.line(), "bad-value", (**cells)[c]);
    }
    if (entry.period && entry.year) entry.period->year = *entry.year;
    if (!entries.emplace(path, std::move(entry)).second) return fault(file.line(), "twice", path);
  }
}

}  // namespace rasoat
