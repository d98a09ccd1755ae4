// Random valid documents for property tests: equal seeds give equal documents.
#pragma once

#include <cstdint>

#include "extract/document.h"

namespace rasoat {

Document random_document(std::uint32_t seed);

}  // namespace rasoat
