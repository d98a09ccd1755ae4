// Strict TOML: the files that an office writes for itself (rasoat.toml, waivers) are read to the letter.
// An unknown key, a missing one or a bad value is a fault with its place and, where one is near, the word
// that was probably meant.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include "check/review.h"
#include "parse/date.h"
#include "render/catalogue.h"

namespace rasoat {

// code: a key below [criteria_file] of the catalogue. Line and column are 1-based.
struct FileFault {
  std::string code;
  Arguments args;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

// "rasoat.toml:3:1: không có khóa “untit”. Có phải là “unit”?"
std::string fault_sentence(const FileFault& fault, const std::string& path, Language language);

// The nearest of `words` by letters changed; "" where none is near.
std::string nearest_word(std::string_view word, std::span<const std::string> words);

// One table. The first fault is kept in `fault`; what is read after it does not count.
class StrictTable {
 public:
  StrictTable(const toml::table& table, std::optional<FileFault>& fault) : table_(table), fault_(fault) {}

  std::string text(const std::string& key);
  std::optional<Date> date(const std::string& key);
  std::vector<std::string> texts(const std::string& key);
  const toml::table* table(const std::string& key);
  // As text() for keys that must be there and not empty.
  std::string demanded(const std::string& key);
  void demand_one_of(const std::string& key, const std::string& value, std::span<const std::string> allowed);
  // A whole number within the bounds; nothing is not at fault.
  void demand_whole(const std::string& key, const std::string& value, std::int32_t low, std::int32_t high);
  // The key itself is at fault.
  void refuse(const std::string& key, std::string code, Arguments args);
  // Every key must have been asked for.
  void finish();

 private:
  const toml::node* find(const std::string& key);
  void wrong_type(const std::string& key, const char* allowed);

  const toml::table& table_;
  std::optional<FileFault>& fault_;
  std::vector<std::string> known_;
};

// A file that is a list of tables, [[name]], and nothing else: `read` is given each in its order.
using TableReader = std::function<void(const toml::table& table, std::optional<FileFault>& fault)>;
tl::expected<void, FileFault> read_tables(std::string_view text, const std::string& name, const TableReader& read);
FileFault syntax_fault(const toml::parse_error& error);

}  // namespace rasoat
