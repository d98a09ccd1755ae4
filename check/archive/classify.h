// Classify: what every file of an archive is beside all the others: which plan governs, which report counts, what is
// a copy, a draft, or was sent again. Pure; the same files in the same order give the same answer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/archive/values.h"
#include "parse/profile.h"

namespace rasoat {

// What a person says of one file; what is absent is left to the text.
struct ManifestEntry {
  std::optional<DocumentKind> kind;
  std::optional<std::string> unit;
  std::vector<std::string> unit_keys;  // of unit
  std::optional<std::int32_t> year;
  std::optional<Period> period;
  std::optional<std::string> number;
  std::optional<std::string> date;  // ISO
  bool ignore = false;              // counts for nothing
};

struct ArchiveFile {
  std::string path;  // below the archive's folder
  std::string sha256;
  std::optional<Profile> profile;  // absent: it could not be read
  std::string error;               // then the name of the ReadErrorCode
  std::optional<ManifestEntry> manifest;
};

// One for each file, in their order. `files` in ascending order of path.
std::vector<Classified> classify(std::span<const ArchiveFile> files);

// The first six months, a quarter ...: how final a report is among those of its unit and year.
int finality(const Period& period);

}  // namespace rasoat
