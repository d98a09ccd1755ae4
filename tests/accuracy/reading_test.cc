// A cheap sample of the reading corpus: what was reached on it is not lost again. The whole table is what
// `accuracy` prints.
#include "tests/accuracy/reading.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/command.h"

namespace rasoat::accuracy {
namespace {

ReadingScore measure_one(const std::string& file) {
  const std::vector<ReadingScore> scores = measure_reading({file, false, 2, ""});
  EXPECT_EQ(scores.size(), 1u) << file;
  return scores.empty() ? ReadingScore{} : scores.front();
}

std::string lines_of(const ReadingScore& score) {
  std::string lines;
  for (const std::string& difference : score.differences) lines += difference + "\n";
  return lines;
}

TEST(AccuracyOfReading, ACleanScanOfProseIsReadWithItsHead) {
  const ReadingScore score = measure_one("scans/prose-200dpi.pdf");
  EXPECT_LE(score.text.ocr.errors * 100, score.text.ocr.letters * 2) << lines_of(score);
  EXPECT_GT(score.text.ocr.letters, 500);
  EXPECT_EQ(score.header.right, 3) << lines_of(score);
  EXPECT_EQ(score.pages.right, 1) << lines_of(score);
  EXPECT_EQ(score.wrong_when_sure, 0) << lines_of(score);
}

TEST(AccuracyOfReading, TheTableOfAScanKeepsItsRows) {
  const ReadingScore score = measure_one("scans/table-200dpi.pdf");
  EXPECT_GT(score.text.rows.all, 0);
  EXPECT_EQ(score.text.rows.right, score.text.rows.all) << lines_of(score);
  EXPECT_GE(score.text.close.right * 100, score.text.close.all * 97) << lines_of(score);
  EXPECT_EQ(score.wrong_missing, 0) << lines_of(score);
}

TEST(AccuracyOfReading, PalePrintIsReadLikeDarkPrint) {
  const ReadingScore score = measure_one("scans/table-pale.pdf");
  EXPECT_LE(score.text.ocr.errors * 100, score.text.ocr.letters * 5) << lines_of(score);
  EXPECT_GT(score.text.rows.all, 0);
  EXPECT_EQ(score.text.rows.right, score.text.rows.all) << lines_of(score);
  EXPECT_EQ(score.wrong_missing, 0) << lines_of(score);
}

TEST(AccuracyOfReading, ANumberByHandIsNoMissingNumber) {
  const ReadingScore score = measure_one("handwriting/prose-number-day.pdf");
  EXPECT_EQ(score.wrong_header, 0) << lines_of(score);
  EXPECT_EQ(score.notes.right, score.notes.all) << lines_of(score);
}

TEST(AccuracyOfReading, ABlankNumberAndDayOfAScanAreMissing) {
  const ReadingScore score = measure_one("handwriting/prose-blank.pdf");
  EXPECT_EQ(score.notes.right, score.notes.all) << lines_of(score);
  EXPECT_EQ(score.header.right, score.header.all) << lines_of(score);
}

TEST(AccuracyOfReading, ANumberThatIsAPictureOnAPageOfTextIsNoMissingNumber) {
  const ReadingScore score = measure_one("handwriting/digital-number-day-pictures.pdf");
  EXPECT_EQ(score.notes.right, score.notes.all) << lines_of(score);
}

TEST(AccuracyOfReading, ATableOfDashesKeepsItsRows) {
  const ReadingScore score = measure_one("geometry/scan-plan-dashed.pdf");
  EXPECT_GT(score.text.rows.all, 0);
  EXPECT_EQ(score.text.rows.right, score.text.rows.all) << lines_of(score);
}

TEST(AccuracyOfReading, ALegacyLayerIsExact) {
  const ReadingScore score = measure_one("legacy/tcvn3-table.pdf");
  EXPECT_EQ(score.text.layer.errors, 0) << lines_of(score);
  EXPECT_EQ(score.text.cells.right, score.text.cells.all) << lines_of(score);
  EXPECT_GT(score.text.cells.all, 0);
}

TEST(AccuracyOfReading, WhatWasReadIsKeptAndNotReadAgain) {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  const auto measured = [&] { return measure_reading({"legacy/tcvn3-table.pdf", false, 1, folder.path()}).front(); };
  const ReadingScore first = measured();
  const fs::path kept = fs::directory_iterator(folder.path())->path();
  const auto written = fs::last_write_time(kept);
  EXPECT_EQ(measured().text.cells.right, first.text.cells.right);
  EXPECT_EQ(fs::last_write_time(kept), written);
  std::ofstream(kept) << "no message";
  EXPECT_EQ(measured().text.cells.right, first.text.cells.right);
  EXPECT_GT(fs::file_size(kept), 1000u) << "what cannot be understood is read anew";
}

}  // namespace
}  // namespace rasoat::accuracy
