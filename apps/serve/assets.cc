#include "apps/serve/assets.h"

#include <algorithm>
#include <array>
#include <utility>

#include "apps/serve/asset_table.h"
#include "pipelines/blob.h"

namespace rasoat {
namespace {

constexpr std::array<std::pair<std::string_view, const char*>, 16> kTypes = {{
    {"html", "text/html; charset=utf-8"},
    {"js", "text/javascript; charset=utf-8"},
    {"mjs", "text/javascript; charset=utf-8"},
    {"css", "text/css; charset=utf-8"},
    {"svg", "image/svg+xml"},
    {"png", "image/png"},
    {"ico", "image/x-icon"},
    {"json", "application/json; charset=utf-8"},
    {"webmanifest", "application/manifest+json"},
    {"map", "application/json; charset=utf-8"},
    {"wasm", "application/wasm"},
    {"woff2", "font/woff2"},
    {"ttf", "font/ttf"},
    {"pfb", "application/octet-stream"},
    {"bcmap", "application/octet-stream"},
    {"txt", "text/plain; charset=utf-8"},
}};

const char* type_of(std::string_view path) {
  const std::string_view extension = path.substr(std::min(path.size(), path.rfind('.') + 1));
  const auto found = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& t) { return t.first == extension; });
  return found == kTypes.end() ? "application/octet-stream" : found->second;
}

std::vector<Asset> load_assets() {
  std::vector<Asset> all;
  for (const EmbeddedFile& file : embedded_files()) {
    const std::string_view bytes(file.begin, static_cast<std::size_t>(file.end - file.begin));
    const std::string sha256 = sha256_hex(std::as_bytes(std::span(bytes.data(), bytes.size())));
    all.push_back({file.path, bytes, type_of(file.path), "\"" + sha256.substr(0, 32) + "\""});
  }
  std::sort(all.begin(), all.end(), [](const Asset& a, const Asset& b) { return a.path < b.path; });
  return all;
}

const Asset* find(std::string_view path) {
  const std::span<const Asset> all = assets();
  const auto found = std::lower_bound(all.begin(), all.end(), path,
                                      [](const Asset& asset, std::string_view p) { return asset.path < p; });
  return found != all.end() && found->path == path ? &*found : nullptr;
}

}  // namespace

std::span<const Asset> assets() {
  static const std::vector<Asset> kAssets = load_assets();
  return kAssets;
}

const Asset* find_asset(const std::vector<std::string>& path) {
  if (path.empty() || path.back().find('.') == std::string::npos) return find("index.html");
  std::string joined;
  for (const std::string& segment : path) joined += (joined.empty() ? "" : "/") + segment;
  return find(joined);
}

std::string_view openapi_text() {
  const EmbeddedFile file = embedded_openapi();
  return {file.begin, static_cast<std::size_t>(file.end - file.begin)};
}

}  // namespace rasoat
