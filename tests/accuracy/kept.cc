#include "tests/accuracy/kept.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <vector>

#include "extract/wire/messages.h"
#include "pipelines/steps.h"

namespace rasoat::accuracy {
namespace {

constexpr std::int32_t kRangePages = 4;

std::string place_of(const WorkerPool& pool, const Blob& blob, const std::string& folder) {
  return folder + "/" + blob.sha256 + "." + std::to_string(std::hash<std::string>{}(pool.extractor().fingerprint));
}

std::optional<Document> kept_at(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  const std::vector<std::byte> bytes(begin, begin + text.size());
  auto message = wire::decode(bytes);
  const auto* answer = message ? std::get_if<wire::Answer>(&*message) : nullptr;
  if (answer == nullptr || !answer->result) return std::nullopt;
  return *answer->result;
}

void keep_at(const std::string& path, const Document& document) {
  const std::vector<std::byte> bytes = wire::encode(wire::Answer{0, document});
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path + ".part", std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  std::filesystem::rename(path + ".part", path);
}

}  // namespace

ReadResult read_kept(WorkerPool& pool, Blob blob, const ReadOptions& options, const std::string& folder) {
  if (folder.empty()) return read_now(pool, std::move(blob), options, kRangePages);
  const std::string path = place_of(pool, blob, folder);
  if (auto document = kept_at(path)) return {std::move(*document), pool.extractor().isolation};
  ReadResult read = read_now(pool, std::move(blob), options, kRangePages);
  if (read.document) keep_at(path, *read.document);
  return read;
}

}  // namespace rasoat::accuracy
