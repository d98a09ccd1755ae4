// Office files for tests, written by hand: a ZIP archive of the parts that are named.
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <cstddef>
#include <map>
#include <string>

namespace rasoat::office::art {

// The parts, deflated.
inline std::string zip(const std::map<std::string, std::string>& parts) {
  std::size_t room = 1 << 20;
  for (const auto& [name, contents] : parts) room += contents.size() + 1000;
  std::string bytes(room, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
  for (const auto& [name, contents] : parts) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(contents.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_write_header(writer, entry);
    archive_write_data(writer, contents.data(), contents.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  return bytes.substr(0, used);
}

// A DOCX whose <w:body> holds `body`; `more` are further parts.
inline std::string docx(const std::string& body, std::map<std::string, std::string> more = {}) {
  more["word/document.xml"] = "<w:document><w:body>" + body + "</w:body></w:document>";
  return zip(more);
}

}  // namespace rasoat::office::art
