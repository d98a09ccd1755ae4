// The includes follow the arrows of cmake/rooms.cmake, and each third party stays in the rooms that
// may know it. Programs (*main.cc) and tests may look anywhere below them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/read_text.h"

namespace {

namespace fs = std::filesystem;
using rasoat::read_text;

using Arrows = std::map<std::string, std::set<std::string>>;

const fs::path kRoot = RASOAT_SOURCE_DIR;

std::set<std::string> split(const std::string& list) {
  std::set<std::string> parts;
  std::istringstream in(list);
  for (std::string part; std::getline(in, part, ';');) {
    if (!part.empty()) parts.insert(part);
  }
  return parts;
}

Arrows read_arrows() {
  const std::string text = read_text(kRoot / "cmake/rooms.cmake");
  const std::regex arrow(R"re(set\(RASOAT_ARROWS_(\w+) "([^"]*)"\))re");
  Arrows arrows;
  for (std::sregex_iterator it(text.begin(), text.end(), arrow), end; it != end; ++it)
    arrows[(*it)[1]] = split((*it)[2]);
  return arrows;
}

// Values are libraries of their own inside a folder; the longest prefix decides.
const std::vector<std::pair<std::string, std::string>> kRooms = {{"extract/document.", "document"},
                                                                 {"extract/marks.", "document"},
                                                                 {"extract/picture.", "document"},
                                                                 {"parse/", "parse"},
                                                                 {"parse/anchors.", "parse_values"},
                                                                 {"parse/criteria.", "parse_values"},
                                                                 {"parse/date.", "parse_values"},
                                                                 {"parse/decimal.", "parse_values"},
                                                                 {"parse/label_codes.", "parse_values"},
                                                                 {"parse/form.", "parse_values"},
                                                                 {"parse/passage.", "parse_values"},
                                                                 {"parse/profile.", "parse_values"},
                                                                 {"parse/submission.", "parse_values"},
                                                                 {"parse/things.", "parse_values"},
                                                                 {"parse/figures.h", "parse_values"},
                                                                 {"parse/symbols.h", "parse_values"},
                                                                 {"check/", "check"},
                                                                 {"check/archive/trends.", "review"},
                                                                 {"check/archive/values.", "review"},
                                                                 {"check/review.", "review"},
                                                                 {"check/owed.h", "review"},
                                                                 {"check/told.h", "review"},
                                                                 {"check/rules.h", "review"},
                                                                 {"check/reasons.h", "review"},
                                                                 {"render/", "render"},
                                                                 {"pipelines/", "pipelines"},
                                                                 {"pipelines/blob.", "pool"},
                                                                 {"pipelines/flow.", "pool"},
                                                                 {"pipelines/heard.", "pool"},
                                                                 {"pipelines/marked_copy.", "pool"},
                                                                 {"pipelines/merge.", "pool"},
                                                                 {"pipelines/page_pictures.", "pool"},
                                                                 {"pipelines/pool.", "pool"},
                                                                 {"pipelines/read_document.", "pool"},
                                                                 {"pipelines/stopwatch.", "pool"},
                                                                 {"pipelines/worker_", "pool"}};

// Below extract/ each folder is a room of its name.
std::string folder_of_extract(const std::string& file) {
  const std::string extract = "extract/";
  const std::size_t end = file.find('/', extract.size());
  return file.starts_with(extract) && end != std::string::npos ? file.substr(extract.size(), end - extract.size()) : "";
}

std::string room_of(const std::string& file) {
  std::string room;
  std::size_t longest = 0;
  for (const auto& [prefix, name] : kRooms) {
    if (!file.starts_with(prefix) || prefix.size() <= longest) continue;
    longest = prefix.size();
    room = name;
  }
  return room.empty() ? folder_of_extract(file) : room;
}

bool is_program_or_test(const fs::path& file) {
  const std::string stem = file.stem().string();
  return stem.ends_with("main") || stem.ends_with("_test") || stem.starts_with("mock_") ||
         stem.starts_with("random_") || stem.ends_with("_engine");
}

struct Include {
  std::string file;  // relative to the root
  std::string target;
  bool quoted = false;
};

std::vector<Include> includes_of(const fs::path& path) {
  const std::regex include(R"re(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"])re");
  std::vector<Include> found;
  std::istringstream lines(read_text(path));
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (std::regex_search(line, match, include))
      found.push_back({fs::relative(path, kRoot).string(), match[2], match[1] == "\""});
  }
  return found;
}

std::vector<Include> includes_of_rooms() {
  std::vector<Include> all;
  for (const char* folder : {"extract", "parse", "check", "render", "pipelines"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const fs::path& path = entry.path();
      if ((path.extension() != ".cc" && path.extension() != ".h") || is_program_or_test(path)) continue;
      for (Include& include : includes_of(path)) all.push_back(std::move(include));
    }
  }
  return all;
}

TEST(Architecture, EverySourceFileStandsInARoom) {
  for (const Include& include : includes_of_rooms()) EXPECT_FALSE(room_of(include.file).empty()) << include.file;
}

TEST(Architecture, IncludesFollowTheArrows) {
  const Arrows arrows = read_arrows();
  ASSERT_GE(arrows.size(), 10u);
  for (const Include& include : includes_of_rooms()) {
    const std::string from = room_of(include.file);
    const std::string to = room_of(include.target);
    if (to.empty() || from == to) continue;
    ASSERT_TRUE(arrows.contains(from)) << include.file;
    EXPECT_TRUE(arrows.at(from).contains(to))
        << include.file << " includes " << include.target << ": " << from << " -> " << to;
  }
}

TEST(Architecture, NoRoomIncludesAnAppOrATest) {
  for (const Include& include : includes_of_rooms()) {
    for (const char* above : {"apps/", "tests/", "bench/", "web/"})
      EXPECT_FALSE(include.target.starts_with(above)) << include.file << " includes " << include.target;
  }
}

// A third party by the beginning of its includes, and the folders that may know it.
struct ThirdParty {
  const char* begins;
  std::vector<std::string> folders;
};

TEST(Architecture, ThirdPartiesStayInTheirRooms) {
  const std::vector<ThirdParty> parties = {{"poppler", {"extract/pdf/"}},    {"unicode/", {"extract/text/"}},
                                           {"re2/", {"parse/", "check/"}},   {"tbb/", {"pipelines/"}},
                                           {"oneapi/", {"pipelines/"}},      {"flatbuffers/", {"extract/wire/"}},
                                           {"tesseract/", {"extract/ocr/"}}, {"leptonica/", {"extract/ocr/"}},
                                           {"nlohmann/", {"render/"}},       {"CLI/", {}},
                                           {"thread", {"pipelines/"}}};
  for (const Include& include : includes_of_rooms()) {
    for (const ThirdParty& party : parties) {
      const bool whole_word = std::string(party.begins) != "thread" || include.target == "thread";
      if (!include.target.starts_with(party.begins) || !whole_word) continue;
      const bool allowed = std::any_of(party.folders.begin(), party.folders.end(),
                                       [&](const std::string& f) { return include.file.starts_with(f); });
      EXPECT_TRUE(allowed) << include.file << " includes " << include.target;
    }
  }
}

// Poppler's private headers have plain names ("OutputDev.h"): whatever its folder holds is Poppler.
TEST(Architecture, OnlyExtractPdfKnowsPopplersPrivateHeaders) {
  const fs::path poppler = RASOAT_POPPLER_PRIVATE;
  ASSERT_TRUE(fs::exists(poppler / "OutputDev.h")) << poppler;
  for (const Include& include : includes_of_rooms()) {
    if (include.target.find('/') != std::string::npos || !fs::exists(poppler / include.target)) continue;
    EXPECT_TRUE(include.file.starts_with("extract/pdf/")) << include.file << " includes " << include.target;
  }
}

TEST(Architecture, ParseCheckAndRenderTouchNoFileAndNoClock) {
  for (const Include& include : includes_of_rooms()) {
    const bool pure =
        include.file.starts_with("parse/") || include.file.starts_with("check/") || include.file.starts_with("render/");
    if (!pure) continue;
    for (const char* effect : {"fstream", "iostream", "filesystem", "chrono", "unistd.h"})
      EXPECT_NE(include.target, effect) << include.file;
  }
}

TEST(Architecture, EverySourceIncludesItsOwnHeaderFirst) {
  for (const char* folder : {"extract", "parse", "check", "render", "pipelines", "apps"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const fs::path& path = entry.path();
      fs::path header = path;
      header.replace_extension(".h");
      if (path.extension() != ".cc" || !fs::exists(header)) continue;
      const std::vector<Include> includes = includes_of(path);
      ASSERT_FALSE(includes.empty()) << path;
      EXPECT_EQ(fs::path(includes.front().target).filename(), header.filename()) << path;
    }
  }
}

// Where types are defined outside unnamed namespaces, by their whole names. Two definitions of one name are one type to
// the linker, whatever they hold.
std::map<std::string, std::set<std::string>> defined_types() {
  static const std::regex opens(R"re(^(?:inline )?namespace(?: ([\w:]+))? \{)re"), closes(R"re(^\}  // namespace)re");
  static const std::regex type(R"re(^(?:struct|class|union|enum class|enum) (\w+)(?: final)?(?: : [^;(]*)? \{)re");
  std::map<std::string, std::set<std::string>> types;
  for (const char* folder : {"extract", "parse", "check", "render", "pipelines", "apps"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
      const fs::path& path = entry.path();
      if ((path.extension() != ".cc" && path.extension() != ".h") || is_program_or_test(path)) continue;
      std::vector<std::string> spaces;  // "": without a name
      std::istringstream lines(read_text(path));
      for (std::string line; std::getline(lines, line);) {
        std::smatch match;
        if (std::regex_search(line, match, opens)) spaces.push_back(match[1]);
        if (std::regex_search(line, closes) && !spaces.empty()) spaces.pop_back();
        if (!std::regex_search(line, match, type) || std::count(spaces.begin(), spaces.end(), "") > 0) continue;
        std::string name;
        for (const std::string& space : spaces) name += space + "::";
        types[name + match[1].str()].insert(fs::relative(path, kRoot).string());
      }
    }
  }
  return types;
}

TEST(Architecture, NoTwoTypesHaveOneName) {
  const auto types = defined_types();
  EXPECT_GT(types.size(), 200u);
  ASSERT_TRUE(types.contains("rasoat::Review"));
  for (const auto& [name, files] : types) {
    std::string all;
    for (const std::string& file : files) all += " " + file;
    EXPECT_EQ(files.size(), 1u) << name << " is defined in" << all;
  }
}

}  // namespace
