#include "extract/wire/build_id.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace rasoat::wire {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

TEST(FingerprintOfCode, NamesTheProgramAndTheLibrariesAskedFor) {
  const std::string fingerprint = fingerprint_of_code({"libstdc++"});
  EXPECT_THAT(fingerprint, MatchesRegex("worker:[0-9a-f]{40} libstdc\\+\\+\\.so\\.6[^:]*:[0-9a-f]{40}"));
  EXPECT_EQ(fingerprint, fingerprint_of_code({"libstdc++"}));
}

TEST(FingerprintOfCode, LeavesOutOtherLibraries) {
  EXPECT_THAT(fingerprint_of_code({}), MatchesRegex("worker:[0-9a-f]{40}"));
  EXPECT_THAT(fingerprint_of_code({"libnone"}), Not(HasSubstr("libnone")));
}

TEST(FingerprintOfFiles, ChangesWithTheirContents) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("rasoat-models-" + std::to_string(::getpid()));
  fs::create_directories(folder / "5/tessdata");
  const auto fingerprint_with = [&](const std::string& content) {
    std::ofstream(folder / "5/tessdata/vie.traineddata") << content;
    return fingerprint_of_files(folder, {"vie.traineddata"});
  };
  const std::string before = fingerprint_with("model");
  std::ofstream(folder / "5/tessdata/eng.traineddata") << "another";
  EXPECT_THAT(before, MatchesRegex("vie.traineddata:[0-9a-f]{16}"));
  EXPECT_EQ(fingerprint_with("model"), before);
  EXPECT_NE(fingerprint_with("modem"), before);
  EXPECT_EQ(fingerprint_of_files(folder / "none", {"vie.traineddata"}), "");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace rasoat::wire
