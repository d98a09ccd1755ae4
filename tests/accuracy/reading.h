// What is right of a document of the reading corpus, whichever way it was read.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extract/document.h"
#include "parse/criteria.h"
#include "tests/accuracy/distance.h"
#include "tests/accuracy/measure.h"
#include "tests/accuracy/papers.h"

namespace rasoat::accuracy {

// How the text of pages and the cells of tables were read. Rows and cells are those of the appendix where
// the document has one (six cells a row), else those of its tables without their headers.
struct TextScore {
  Letters ocr;    // on pages that must be read from their picture
  Letters layer;  // on pages with a text layer
  Share rows;
  Share cells;  // exact
  Share close;  // within 5% edit distance
  TextScore& operator+=(const TextScore& other);
};

struct ReadingScore {
  std::string name;
  std::string kind;
  bool held_out = false;
  bool scanned = false;
  int documents = 1;
  int failures = 0;  // nothing came out
  Share pages;       // read from where the label says
  TextScore text;
  Share targets;
  Share header;          // number, date, signer; the printed part where the rest is by hand
  int wrong_header = 0;  // another number or date, and no doubt about it
  Share notes;           // rules that must fire and did, that must not and did not
  Share verdicts;
  int wrong_when_sure = 0;
  int wrong_missing = 0;  // of these: called missing
  int needless_review = 0;
  std::map<std::string, int> wrong;  // verdicts that are not the label's: "missing -> review (unread-places)"
  TextScore plain;                   // the same pages as a plain reading has them; see plain.h
  Letters pdftotext;                 // of pages with a text layer
  std::vector<std::string> differences;
};

// `criteria` is what the document is held against; nullptr: a plan against itself.
ReadingScore score_of(const Paper& paper, const Document& document, const CriteriaSet* criteria);

// The text part alone.
TextScore text_score_of(const Paper& paper, const Document& document, std::vector<std::string>* differences = nullptr);

struct ReadingOptions {
  std::string filter;   // only documents whose kind is this or whose path contains it; "": all
  bool beside = false;  // measure plain readings, too: slow
  int jobs = 2;
  std::string keep;  // folder for what was read; "": read anew
};

// In the order of the index. Reads with the worker of this build.
std::vector<ReadingScore> measure_reading(const ReadingOptions& options);

ReadingScore sum_of(const std::vector<ReadingScore>& scores, const std::string& name,
                    const std::function<bool(const ReadingScore&)>& wanted);

// Tuning by kind, held-out in two sums only (on paper, digital); with kDifferences or kDocuments tuning
// documents are listed, too.
std::string reading_table(const std::vector<ReadingScore>& scores, Detail detail, bool beside);

}  // namespace rasoat::accuracy
