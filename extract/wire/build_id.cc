#include "extract/wire/build_id.h"

#include <elf.h>
#include <link.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace rasoat::wire {
namespace {

struct Object {
  std::string_view name;  // file name without folders; "" for the program itself
  std::string_view build_id;
};

std::size_t padded(std::size_t size) { return (size + 3) / 4 * 4; }

// The build id among the notes of one segment; "" if there is none.
std::string_view build_id_in(std::string_view notes) {
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) header;
    std::memcpy(&header, notes.data(), sizeof header);
    const std::size_t name_size = padded(header.n_namesz), description_size = padded(header.n_descsz);
    if (notes.size() < sizeof header + name_size + description_size) return "";
    const std::string_view name = notes.substr(sizeof header, header.n_namesz);
    if (header.n_type == NT_GNU_BUILD_ID && name == std::string_view("GNU", 4)) {
      return notes.substr(sizeof header + name_size, header.n_descsz);
    }
    notes.remove_prefix(sizeof header + name_size + description_size);
  }
  return "";
}

Object object_of(const dl_phdr_info& info) {
  Object object{info.dlpi_name, ""};
  object.name.remove_prefix(object.name.rfind('/') + 1);  // npos + 1 is 0
  for (int i = 0; i < info.dlpi_phnum && object.build_id.empty(); ++i) {
    const ElfW(Phdr)& segment = info.dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    object.build_id = build_id_in({reinterpret_cast<const char*>(info.dlpi_addr + segment.p_vaddr), segment.p_memsz});
  }
  return object;
}

int collect(dl_phdr_info* info, std::size_t, void* objects) {
  static_cast<std::vector<Object>*>(objects)->push_back(object_of(*info));
  return 0;
}

std::string hex_of(std::string_view bytes) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string hex;
  for (const char c : bytes) {
    hex += kDigits[static_cast<unsigned char>(c) >> 4];
    hex += kDigits[static_cast<unsigned char>(c) & 15];
  }
  return hex;
}

bool is_one_of(std::string_view name, const std::vector<std::string>& prefixes) {
  return name.empty() || std::any_of(prefixes.begin(), prefixes.end(),
                                     [&](const std::string& prefix) { return name.starts_with(prefix); });
}

// FNV-1a: tells files apart, proves nothing.
std::uint64_t check_sum_of(const std::filesystem::path& file) {
  std::uint64_t sum = 0xCBF29CE484222325;
  std::ifstream in(file, std::ios::binary);
  std::array<char, 65536> block{};
  while (in.read(block.data(), block.size()), in.gcount() > 0) {
    for (std::streamsize i = 0; i < in.gcount(); ++i) {
      sum = (sum ^ static_cast<unsigned char>(block[static_cast<std::size_t>(i)])) * 0x100000001B3;
    }
  }
  return sum;
}

}  // namespace

std::string fingerprint_of_files(const std::string& folder, const std::vector<std::string>& names) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().native();
    if (std::find(names.begin(), names.end(), name) != names.end()) files.push_back(entry->path());
  }
  std::sort(files.begin(), files.end());
  std::string fingerprint;
  for (const fs::path& file : files) {
    const std::uint64_t sum = check_sum_of(file);
    if (!fingerprint.empty()) fingerprint += ' ';
    fingerprint += file.filename().native() + ":" + hex_of({reinterpret_cast<const char*>(&sum), sizeof sum});
  }
  return fingerprint;
}

std::string fingerprint_of_code(const std::vector<std::string>& libraries) {
  std::vector<Object> objects;
  ::dl_iterate_phdr(collect, &objects);
  std::erase_if(objects, [&](const Object& object) { return !is_one_of(object.name, libraries); });
  std::sort(objects.begin(), objects.end(), [](const Object& a, const Object& b) { return a.name < b.name; });
  std::string fingerprint;
  for (const Object& object : objects) {
    if (!fingerprint.empty()) fingerprint += ' ';
    fingerprint += std::string(object.name.empty() ? "worker" : object.name) + ":" + hex_of(object.build_id);
  }
  return fingerprint;
}

}  // namespace rasoat::wire
