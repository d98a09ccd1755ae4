#include "apps/rasoat/strict_table.h"

#include <algorithm>
#include <charconv>

#include "extract/text/edit_distance.h"

namespace rasoat {
namespace {

std::string joined(std::span<const std::string> words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

}  // namespace

std::string nearest_word(std::string_view word, std::span<const std::string> words) {
  std::string nearest;
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string& candidate : words) {
    const std::size_t d = edit_distance(word, candidate);
    if (d >= least) continue;
    least = d;
    nearest = candidate;
  }
  return nearest;
}

std::string fault_sentence(const FileFault& fault, const std::string& path, Language language) {
  const std::string place = path + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column);
  std::string what = say("criteria_file." + fault.code, language, fault.args);
  for (const auto& [name, value] : fault.args) {
    if (name == "nearest" && !value.empty()) what += " " + say("settings.nearest", language, {{"nearest", value}});
  }
  return say("cli.error.criteria_file", language, {{"place", place}, {"what", what}});
}

const toml::node* StrictTable::find(const std::string& key) {
  known_.push_back(key);
  return table_.get(key);
}

void StrictTable::refuse(const std::string& key, std::string code, Arguments args) {
  if (fault_) return;
  const toml::node* node = table_.get(key);
  const toml::source_position at = node != nullptr ? node->source().begin : table_.source().begin;
  fault_ = FileFault{std::move(code), std::move(args), at.line, at.column};
}

void StrictTable::wrong_type(const std::string& key, const char* allowed) {
  refuse(key, "wrong-type", {{"key", key}, {"allowed", allowed}});
}

std::string StrictTable::text(const std::string& key) {
  const toml::node* node = find(key);
  if (node == nullptr) return "";
  if (const auto* text = node->as_string()) return text->get();
  if (const auto* whole = node->as_integer()) return std::to_string(whole->get());
  wrong_type(key, "string");
  return "";
}

std::optional<Date> StrictTable::date(const std::string& key) {
  const toml::node* node = find(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* date = node->as_date()) return Date{date->get().year, date->get().month, date->get().day};
  const auto* text = node->as_string();
  const auto date = text != nullptr ? date_from_iso(text->get()) : std::nullopt;
  if (!date) wrong_type(key, "2026-12-31");
  return date;
}

std::vector<std::string> StrictTable::texts(const std::string& key) {
  const toml::node* node = find(key);
  if (node == nullptr) return {};
  const toml::array* array = node->as_array();
  std::vector<std::string> list;
  if (array == nullptr) {
    wrong_type(key, "[\"...\"]");
    return list;
  }
  for (const toml::node& item : *array) {
    const auto* text = item.as_string();
    if (text == nullptr) {
      wrong_type(key, "[\"...\"]");
      return list;
    }
    list.push_back(text->get());
  }
  return list;
}

const toml::table* StrictTable::table(const std::string& key) {
  const toml::node* node = find(key);
  if (node == nullptr) return nullptr;
  if (node->as_table() == nullptr) wrong_type(key, "[table]");
  return node->as_table();
}

std::string StrictTable::demanded(const std::string& key) {
  std::string value = text(key);
  if (value.empty()) refuse(key, "missing-key", {{"key", key}});
  return value;
}

void StrictTable::demand_one_of(const std::string& key, const std::string& value,
                                std::span<const std::string> allowed) {
  if (value.empty() || std::find(allowed.begin(), allowed.end(), value) != allowed.end()) return;
  refuse(key, "bad-value",
         {{"key", key}, {"value", value}, {"allowed", joined(allowed)}, {"nearest", nearest_word(value, allowed)}});
}

void StrictTable::demand_whole(const std::string& key, const std::string& value, std::int32_t low, std::int32_t high) {
  std::int32_t number = 0;
  const char* end = value.data() + value.size();
  const auto [stopped, error] = std::from_chars(value.data(), end, number);
  if (value.empty() || (error == std::errc() && stopped == end && number >= low && number <= high)) return;
  refuse(key, "bad-value",
         {{"key", key}, {"value", value}, {"allowed", std::to_string(low) + " - " + std::to_string(high)}});
}

FileFault syntax_fault(const toml::parse_error& error) {
  const toml::source_position at = error.source().begin;
  return {"syntax", {{"detail", std::string(error.description())}}, at.line, at.column};
}

tl::expected<void, FileFault> read_tables(std::string_view text, const std::string& name, const TableReader& read) {
  try {
    const toml::table root = toml::parse(text);
    std::optional<FileFault> fault;
    for (const auto& [key, node] : root) {
      const toml::array* list = key.str() == name ? node.as_array() : nullptr;
      if (list == nullptr || !list->is_homogeneous<toml::table>()) {
        const toml::source_position at = key.source().begin;
        const Arguments words = {{"key", std::string(key.str())}, {"nearest", "[[" + name + "]]"}};
        return tl::unexpected(FileFault{"unknown-key", words, at.line, at.column});
      }
      for (const toml::node& item : *list) read(*item.as_table(), fault);
    }
    if (fault) return tl::unexpected(*fault);
    return {};
  } catch (const toml::parse_error& error) {
    return tl::unexpected(syntax_fault(error));
  }
}

void StrictTable::finish() {
  for (const auto& [key, node] : table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) continue;
    if (fault_) return;
    const toml::source_position at = key.source().begin;
    const std::string name(key.str());
    fault_ = FileFault{"unknown-key", {{"key", name}, {"nearest", nearest_word(name, known_)}}, at.line, at.column};
  }
}

}  // namespace rasoat
