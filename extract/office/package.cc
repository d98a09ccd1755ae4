#include "extract/office/package.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

#include "extract/office/xml.h"

namespace rasoat::office {
namespace {

struct FreeArchive {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using Archive = std::unique_ptr<archive, FreeArchive>;

std::string_view text_of(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

tl::unexpected<ReadError> fail(ReadErrorCode code, std::string message) {
  return tl::unexpected(ReadError{code, std::move(message), 0});
}

Archive open(std::span<const std::byte> bytes) {
  Archive reader(archive_read_new());
  if (!reader || archive_read_support_format_zip(reader.get()) != ARCHIVE_OK) return nullptr;
  if (archive_read_open_memory(reader.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) return nullptr;
  return reader;
}

// What the archive says of a part's size is not believed: it is counted while it is unpacked.
tl::expected<std::string, ReadError> unpack(archive* reader, std::size_t most) {
  std::string contents;
  std::array<char, 64 * 1024> block{};
  while (true) {
    const la_ssize_t got = archive_read_data(reader, block.data(), block.size());
    if (got == 0) return contents;
    if (got < 0) return fail(ReadErrorCode::kDamaged, "a part of the archive cannot be unpacked");
    contents.append(block.data(), static_cast<std::size_t>(got));
    if (contents.size() > most) return fail(ReadErrorCode::kTooLarge, "a part of the archive is too large");
  }
}

// "../media/a.png" seen from "word/" is "media/a.png"; "/word/a.xml" is itself.
std::string resolved(const std::string& base, std::string target) {
  if (target.starts_with('/')) return target.substr(1);
  std::string folder = base;
  while (target.starts_with("../")) {
    target.erase(0, 3);
    const std::size_t slash = folder.size() < 2 ? std::string::npos : folder.rfind('/', folder.size() - 2);
    folder.erase(slash == std::string::npos ? 0 : slash + 1);
  }
  return folder + target;
}

template <typename Matches>
std::string find_target(const std::string& relationships, const std::string& base, Matches matches) {
  pugi::xml_document xml;
  if (!parse_xml(relationships, xml)) return "";
  for (const pugi::xml_node& relation : xml.document_element().children()) {
    if (attribute(relation, "TargetMode") != "External" && matches(relation))
      return resolved(base, std::string(attribute(relation, "Target")));
  }
  return "";
}

}  // namespace

bool is_package(std::span<const std::byte> bytes) { return text_of(bytes).starts_with("PK\x03\x04"); }

bool is_compound_file(std::span<const std::byte> bytes) {
  return text_of(bytes).starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

bool is_encrypted_package(std::span<const std::byte> bytes) {
  constexpr std::string_view kName("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
  return is_compound_file(bytes) && text_of(bytes).find(kName) != std::string_view::npos;
}

tl::expected<Parts, ReadError> read_parts(std::span<const std::byte> bytes,
                                          const std::function<bool(std::string_view)>& is_wanted,
                                          const PackageLimits& limits) {
  const Archive reader = open(bytes);
  if (!reader) return fail(ReadErrorCode::kDamaged, "no archive");
  Parts parts;
  std::size_t total = 0;
  archive_entry* entry = nullptr;
  for (std::size_t seen = 0; archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK; ++seen) {
    if (seen >= limits.max_entries) return fail(ReadErrorCode::kTooLarge, "too many parts in the archive");
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr || !is_wanted(name) || parts.contains(name)) continue;
    if (archive_entry_is_data_encrypted(entry) != 0) return fail(ReadErrorCode::kEncrypted, "a part is encrypted");
    auto contents = unpack(reader.get(), limits.max_part_bytes);
    if (!contents) return tl::unexpected(contents.error());
    total += contents->size();
    if (total > limits.max_bytes) return fail(ReadErrorCode::kTooLarge, "the archive is too large");
    parts.emplace(name, std::move(*contents));
  }
  return parts;
}

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

std::string target_of(const std::string& relationships, std::string_view type, const std::string& base) {
  return find_target(relationships, base,
                     [&](const pugi::xml_node& relation) { return attribute(relation, "Type").ends_with(type); });
}

std::string target_by_id(const std::string& relationships, std::string_view id, const std::string& base) {
  return find_target(relationships, base,
                     [&](const pugi::xml_node& relation) { return attribute(relation, "Id") == id; });
}

}  // namespace rasoat::office
