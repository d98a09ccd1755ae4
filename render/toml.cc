#include "render/toml.h"

#include <array>

namespace rasoat {
namespace {

// A basic string of TOML: one line, control characters escaped.
std::string quoted(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  return out + '"';
}

// A decimal as TOML has it: no dots between thousands.
std::string number(const Decimal& value) {
  std::string text = trimmed(value).to_english();
  std::erase(text, ',');
  return text;
}

// Writes "key = value" lines; what says nothing is left out.
class Lines {
 public:
  void text(const char* key, const std::string& value) {
    if (!value.empty()) line(key, quoted(value));
  }
  void flag(const char* key, bool value) {
    if (value) line(key, "true");
  }
  void number_of(const char* key, const std::optional<Decimal>& value) {
    if (value) line(key, number(*value));
  }
  void whole(const char* key, std::int32_t value) {
    if (value != 0) line(key, std::to_string(value));
  }
  void list(const char* key, const std::vector<std::string>& values) {
    if (values.empty()) return;
    std::string all = "[\n";
    for (const std::string& value : values) all += "  " + quoted(value) + ",\n";
    line(key, all + "]");
  }
  void heading(const char* table) { out_ += std::string("\n") + table + "\n"; }
  void comment(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      out_ += "# " + text.substr(at, end - at) + "\n";
      at = end + 1;
    }
  }
  void line(const char* key, const std::string& value) { out_ += std::string(key) + " = " + value + "\n"; }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

struct PredicateLines {
  Lines& lines;
  void operator()(const Duty&) const {}
  void operator()(const Zero&) const {}
  void operator()(const ItemList&) const {}
  void operator()(const Threshold& threshold) const {
    lines.text("op", name_of(threshold.op));
    lines.number_of("value", threshold.value);
    lines.number_of("value_max", threshold.value_max);
    lines.text("unit", name_of(threshold.unit));
  }
  void operator()(const Change& change) const {
    lines.text("op", name_of(change.op));
    lines.number_of("value", change.value);
    lines.text("unit", name_of(change.unit));
    if (change.baseline_year) lines.whole("baseline_year", *change.baseline_year);
    lines.flag("decrease", change.decrease);
  }
};

void write_predicate(const Target& target, Lines& lines) {
  lines.heading("[criterion.predicate]");
  lines.text("kind", kind_name(target.predicate));
  std::visit(PredicateLines{lines}, target.predicate);
  const auto* list = std::get_if<ItemList>(&target.predicate);
  lines.list("items", list != nullptr ? list->items : target.items);
  lines.list("conditions", target.conditions);
  lines.flag("conditional", target.conditional);
  lines.text("note", target.note);
}

void write_deadline(const Deadline& deadline, Lines& lines) {
  if (deadline.text.empty()) return;
  lines.heading("[criterion.deadline]");
  lines.text("text", deadline.text);
  lines.text("kind", name_of(deadline.kind));
  if (deadline.date) lines.text("date", to_iso(*deadline.date));
  if (deadline.year) lines.whole("year", *deadline.year);
  lines.flag("conditional", deadline.conditional);
}

void write_unit_target(const UnitTarget& own, Lines& lines) {
  lines.heading("[[criterion.unit_target]]");
  lines.text("unit", own.unit);
  lines.text("target", own.target.text);
}

void write_points(const Points& points, Lines& lines) {
  lines.heading("[criterion.points]");
  lines.number_of("max", points.max);
  lines.text("rule", points.rule);
  lines.flag("survey", points.survey);
}

void write_criterion(const Criterion& criterion, Lines& lines) {
  lines.heading("[[criterion]]");
  lines.text("id", criterion.id);
  lines.text("kind", name_of(criterion.kind));
  lines.text("code", criterion.code);
  lines.text("field", criterion.field);
  lines.text("field_name", criterion.field_name);
  lines.text("order", criterion.order);
  lines.text("name", criterion.name);
  lines.text("target", criterion.target.text);
  lines.text("lead", criterion.lead);
  lines.text("support", criterion.support);
  if (!criterion.where.places.empty()) lines.whole("page", criterion.where.places.front().page);
  write_predicate(criterion.target, lines);
  write_deadline(criterion.deadline, lines);
  if (criterion.points) write_points(*criterion.points, lines);
  for (const UnitTarget& own : criterion.unit_targets) write_unit_target(own, lines);
}

}  // namespace

std::string criteria_toml(const CriteriaSet& criteria, Language language) {
  Lines lines;
  lines.comment(say("toml.comment", language));
  lines.line("schema", quoted("rasoat.criteria/1"));
  lines.heading("[source]");
  lines.text("number", criteria.number);
  lines.text("date", criteria.date);
  lines.whole("year", criteria.year);
  lines.text("title", criteria.title);
  lines.text("unit", criteria.unit);
  for (const Criterion& criterion : criteria.criteria) write_criterion(criterion, lines);
  return lines.take();
}

}  // namespace rasoat
