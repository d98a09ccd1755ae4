// Any text as rasoat.toml and as a file of waivers: settings, or a fault that has a sentence in both
// languages.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "apps/rasoat/office_files.h"

namespace {

void demand_sentence(const rasoat::FileFault& fault) {
  for (const auto language : {rasoat::Language::kVietnamese, rasoat::Language::kEnglish}) {
    if (rasoat::fault_sentence(fault, "a.toml", language).empty()) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto settings = rasoat::settings_from_toml(text); !settings) demand_sentence(settings.error());
  if (const auto waivers = rasoat::waivers_from_toml(text); !waivers) demand_sentence(waivers.error());
  return 0;
}
