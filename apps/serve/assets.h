// Assets: the files of the page (web/dist) and the description of the API, as they were when rasoat was built.
// They are part of the program.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

struct Asset {
  std::string_view path;  // below web/dist: "assets/app.js"
  std::string_view bytes;
  const char* type;  // Content-Type
  std::string etag;  // with its quotes
};

// Sorted by path.
std::span<const Asset> assets();

// The file that a request for these segments gets: that file, or the page where the last one has no dot. nullptr: none.
const Asset* find_asset(const std::vector<std::string>& path);

std::string_view openapi_text();

}  // namespace rasoat
