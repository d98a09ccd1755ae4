#include <algorithm>
#include <array>
#include <charconv>

#include "render/columns.h"
#include "tests/accuracy/reading.h"

namespace rasoat::accuracy {
namespace {

std::string of(const Share& share) {
  return share.all == 0 ? "" : std::to_string(share.right) + "/" + std::to_string(share.all);
}

// In per cent, two places.
std::string rate(const Letters& letters) {
  if (letters.letters == 0) return "";
  const double percent = 100.0 * static_cast<double>(letters.errors) / static_cast<double>(letters.letters);
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), percent, std::chars_format::fixed, 2);
  return std::string(digits.data(), end.ptr) + "%";
}

std::string row(const std::vector<std::string>& cells, std::size_t first, std::size_t others) {
  std::string line;
  for (const std::string& cell : cells) line += padded(cell, line.empty() ? first : others);
  line.erase(line.find_last_not_of(' ') + 1);
  return line + "\n";
}

constexpr std::size_t kName = 46;

std::string heading() {
  return row({"reading", "documents", "not read", "pages", "CER OCR", "CER layer", "rows", "cells", "within 5%",
              "targets", "header", "sure+wrong", "notes", "verdicts", "sure+wrong", "missing", "needless"},
             kName, 11);
}

// `missing` and the second `sure+wrong` are of the verdicts, the first of the header.
std::string line_of(const ReadingScore& s) {
  return row({s.name, std::to_string(s.documents), std::to_string(s.failures), of(s.pages), rate(s.text.ocr),
              rate(s.text.layer), of(s.text.rows), of(s.text.cells), of(s.text.close), of(s.targets), of(s.header),
              std::to_string(s.wrong_header), of(s.notes), of(s.verdicts), std::to_string(s.wrong_when_sure),
              std::to_string(s.wrong_missing), std::to_string(s.needless_review)},
             kName, 11);
}

std::string beside_line(const ReadingScore& s) {
  return row({s.name, rate(s.text.ocr), rate(s.plain.ocr), of(s.text.rows), of(s.plain.rows), of(s.text.close),
              of(s.plain.close), rate(s.text.layer), rate(s.pdftotext)},
             kName, 14);
}

std::vector<std::string> kinds_of(const std::vector<ReadingScore>& scores) {
  std::vector<std::string> kinds;
  for (const ReadingScore& score : scores) {
    if (!score.held_out && std::find(kinds.begin(), kinds.end(), score.kind) == kinds.end())
      kinds.push_back(score.kind);
  }
  return kinds;
}

// Tuning by kind, then the sums.
std::vector<ReadingScore> sums_of(const std::vector<ReadingScore>& scores) {
  std::vector<ReadingScore> sums;
  for (const std::string& kind : kinds_of(scores)) {
    sums.push_back(sum_of(scores, kind, [&](const ReadingScore& s) { return !s.held_out && s.kind == kind; }));
  }
  for (const bool held_out : {false, true}) {
    for (const bool scanned : {true, false}) {
      const std::string name =
          std::string("total ") + (held_out ? "held-out" : "tuning") + (scanned ? ", scanned" : ", digital");
      ReadingScore sum =
          sum_of(scores, name, [&](const ReadingScore& s) { return s.held_out == held_out && s.scanned == scanned; });
      if (sum.documents > 0) sums.push_back(std::move(sum));
    }
  }
  return sums;
}

// Most frequent first.
std::string wrong_of(const ReadingScore& sum) {
  std::vector<std::pair<std::string, int>> wrong(sum.wrong.begin(), sum.wrong.end());
  std::stable_sort(wrong.begin(), wrong.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string text = wrong.empty() ? "" : "\n" + sum.name + ", verdicts other than the label's\n";
  for (const auto& [what, times] : wrong) text += "  " + std::to_string(times) + "  " + what + "\n";
  return text;
}

std::string differences_of(const ReadingScore& score) {
  std::string text;
  for (const std::string& difference : score.differences) text += "  " + difference + "\n";
  return text.empty() ? "" : "\n" + score.name + "\n" + text;
}

}  // namespace

std::string reading_table(const std::vector<ReadingScore>& scores, Detail detail, bool beside) {
  const std::vector<ReadingScore> sums = sums_of(scores);
  std::string text = heading();
  for (const ReadingScore& score : scores) {
    if (detail != Detail::kTotals && !score.held_out) text += line_of(score);
  }
  if (detail != Detail::kTotals) text += "\n";
  for (const ReadingScore& sum : sums) text += line_of(sum);
  if (beside) {
    text += "\n" + row({"beside plain readings", "CER OCR", "tesseract", "rows", "tesseract", "within 5%", "tesseract",
                        "CER layer", "pdftotext"},
                       kName, 14);
    for (const ReadingScore& sum : sums) text += beside_line(sum);
  }
  for (const ReadingScore& sum : sums) {
    if (sum.name.starts_with("total")) text += wrong_of(sum);
  }
  if (detail != Detail::kDifferences) return text;
  for (const ReadingScore& score : scores) {
    if (!score.held_out) text += differences_of(score);
  }
  return text;
}

}  // namespace rasoat::accuracy
