// Package: the parts of an office file (a ZIP archive, ECMA-376 part 2) by name. Bounded whatever the
// archive says of itself. The only file that knows libarchive; runs inside the confined worker.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "extract/document.h"

namespace rasoat::office {

struct PackageLimits {
  std::size_t max_entries = 20'000;
  std::size_t max_part_bytes = std::size_t{32} << 20;  // unpacked
  std::size_t max_bytes = std::size_t{96} << 20;       // of all parts that are wanted
};

using Parts = std::map<std::string, std::string>;  // name without a leading slash -> contents

// True for bytes that begin as a ZIP archive does.
bool is_package(std::span<const std::byte> bytes);
// True for the older container of Office (OLE 2): .doc, and whatever was encrypted with a password.
bool is_compound_file(std::span<const std::byte> bytes);
// Whether such a container holds an encrypted package.
bool is_encrypted_package(std::span<const std::byte> bytes);

// The parts whose names are wanted; one that occurs twice is taken once, the first. kTooLarge over a
// limit, kDamaged where the archive breaks off before a wanted part ends, kEncrypted.
tl::expected<Parts, ReadError> read_parts(std::span<const std::byte> bytes,
                                          const std::function<bool(std::string_view)>& is_wanted,
                                          const PackageLimits& limits = {});

// "word/" of "word/document.xml"; "" of a part outside of all folders.
std::string folder_of(const std::string& part);

// The part that a relationship leads to: its type ends with `type` ("/officeDocument"), `base` is the
// folder of the part that owns the relationships ("word/", ""). "" when there is none.
std::string target_of(const std::string& relationships, std::string_view type, const std::string& base);
// The same by the relationship's id.
std::string target_by_id(const std::string& relationships, std::string_view id, const std::string& base);

}  // namespace rasoat::office
