#include "apps/rasoat/pieces.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "extract/wire/unique_fd.h"

namespace rasoat {
namespace {

constexpr std::string_view kModels = "/usr/share/tesseract-ocr/5/tessdata/";

struct Piece {
  const char* name;
  std::vector<std::string> places;  // one of them is enough
  const char* package;
};

Piece model(const char* name, const std::string& file, const char* package, const std::string& folder) {
  // Named, the folder is the only one that Tesseract looks into.
  if (folder.empty()) return {name, {std::string(kModels) + file}, package};
  return {name, {folder + "/" + file, folder + "/tessdata/" + file}, package};
}

std::vector<Piece> all_pieces(const std::string& models) {
  return {{"cmaps", {"/usr/share/poppler/cMap/Identity-H"}, "poppler-data"},
          {"font_settings", {"/etc/fonts/fonts.conf"}, "fontconfig-config"},
          {"fonts",
           {"/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
            "/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf"},
           "fonts-liberation"},
          model("tessdata_vie", "vie.traineddata", "tesseract-ocr-vie", models),
          model("tessdata_script", "Vietnamese.traineddata", "tesseract-ocr-script-viet", models)};
}

std::string everything_from(int fd) {
  std::string text;
  std::array<char, 4096> part{};
  for (ssize_t count = 0; (count = read(fd, part.data(), part.size())) > 0;)
    text.append(part.data(), static_cast<std::size_t>(count));
  return text;
}

}  // namespace

std::vector<PieceFound> data_pieces(const std::string& models, const Exists& exists) {
  std::vector<PieceFound> found;
  for (const Piece& piece : all_pieces(models)) {
    const auto place = std::find_if(piece.places.begin(), piece.places.end(), exists);
    found.push_back({piece.name, "", place == piece.places.end() ? "" : *place, piece.package});
  }
  return found;
}

std::string package_of_library(std::string_view soname) {
  const std::size_t at = soname.find(".so.");
  if (at == std::string_view::npos) return "";
  std::string name(soname.substr(0, at));
  std::string_view version = soname.substr(at + 4);
  const bool digit = !name.empty() && std::isdigit(static_cast<unsigned char>(name.back())) != 0;
  return name + (digit ? "-" : "") + std::string(version);
}

std::vector<PieceFound> missing_libraries(std::string_view trace) {
  std::vector<PieceFound> missing;
  while (!trace.empty()) {
    const std::string_view line = trace.substr(0, trace.find('\n'));
    trace.remove_prefix(std::min(trace.size(), line.size() + 1));
    const std::size_t arrow = line.find(" => not found");
    const std::size_t start = line.find_first_not_of(" \t");
    if (arrow == std::string_view::npos || start >= arrow) continue;
    const std::string name(line.substr(start, arrow - start));
    missing.push_back({"library", name, "", package_of_library(name)});
  }
  return missing;
}

// The loader answers by itself and ends where this variable is set (ld.so(8)).
std::string loader_trace(const std::string& path) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return "";
  const UniqueFd in(ends[0]);
  UniqueFd out(ends[1]);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, out.get(), STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string program = path, variable = "LD_TRACE_LOADED_OBJECTS=1";
  std::array<char*, 2> arguments = {program.data(), nullptr};
  std::array<char*, 2> environment = {variable.data(), nullptr};
  pid_t child = 0;
  const bool started = posix_spawn(&child, path.c_str(), &actions, nullptr, arguments.data(), environment.data()) == 0;
  posix_spawn_file_actions_destroy(&actions);
  out = UniqueFd();
  if (!started) return "";
  const std::string text = everything_from(in.get());
  int status = 0;
  waitpid(child, &status, 0);
  return text;
}

}  // namespace rasoat
