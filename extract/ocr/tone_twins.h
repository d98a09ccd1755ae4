// Syllables that differ in a tone mark over a circumflex: the language model takes the hook of "kiểm" for the acute of
// "kiếm" and is sure of it; the script model tells the two apart.
#pragma once

#include <string_view>

namespace rasoat::ocr {

// "kiếm", "thấm", "bố": where paper may say "kiểm", "thẩm", "bổ", which are as common in offices or commoner. Signs
// around the syllable do not matter. Acutes that stand for nothing else ("số", "cấp") are none.
bool may_be_hooked(std::string_view text);

// The same letters, but where one has an acute over a circumflex the other has a hook, once at least.
bool is_hooked_twin(std::string_view acute, std::string_view hooked);

}  // namespace rasoat::ocr
