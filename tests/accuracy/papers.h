// The reading corpus: which documents there are and what is true of each (corpus/README.md).
#pragma once

#include <map>
#include <string>
#include <vector>

namespace rasoat::accuracy {

// One row of corpus/reading/index.tsv with its facts. Paths are relative to corpus/; "" where
// there are no such labels.
struct Paper {
  std::string file;
  std::string kind;
  bool held_out = false;
  std::string document;                     // "plan", "report", "other"
  std::string against;                      // the plan it is held against
  std::vector<std::string> page_sources;    // as each page must be read; empty for DOCX
  std::vector<std::string> notes_expected;  // rules; "a|b": one of them
  std::vector<std::string> notes_forbidden;
  std::string text, cells, verdicts, criteria;  // tables of labels
  std::map<std::string, std::string> facts;

  // "" when the corpus says nothing of it.
  std::string fact(const std::string& key) const;
  // Some page of it must be read from its picture.
  bool is_scanned() const;
};

// In the order of the index.
std::vector<Paper> read_papers();

}  // namespace rasoat::accuracy
