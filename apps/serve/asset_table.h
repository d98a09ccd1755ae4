// The embedded files as the build lays them into the program (apps/serve/embed.cmake writes the table).
#pragma once

#include <span>

namespace rasoat {

struct EmbeddedFile {
  const char* path;
  const char* begin;
  const char* end;
};

std::span<const EmbeddedFile> embedded_files();
EmbeddedFile embedded_openapi();

}  // namespace rasoat
