// Any text as what an office writes: rasoat.toml, waivers, decisions, a roster (TOML and CSV), a letterhead. Values, or
// a fault that has a sentence in both languages.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "apps/rasoat/decisions_file.h"
#include "apps/rasoat/office_files.h"
#include "apps/rasoat/papers.h"
#include "apps/rasoat/roster_file.h"

namespace {

template <typename T>
void demand_sentence(const tl::expected<T, rasoat::FileFault>& read) {
  for (const auto language : {rasoat::Language::kVietnamese, rasoat::Language::kEnglish}) {
    if (!read && rasoat::fault_sentence(read.error(), "a.toml", language).empty()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  demand_sentence(rasoat::settings_from_toml(text));
  demand_sentence(rasoat::waivers_from_toml(text));
  demand_sentence(rasoat::decisions_from_toml(text));
  demand_sentence(rasoat::letterhead_from_toml(text));
  demand_sentence(rasoat::roster_from_toml(text));
  demand_sentence(rasoat::roster_from_rows(rasoat::csv_rows(text)));
  return 0;
}
