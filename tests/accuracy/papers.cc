#include "tests/accuracy/papers.h"

#include <algorithm>

#include "tests/accuracy/labels.h"
#include "tests/command.h"

namespace rasoat::accuracy {
namespace {

Paper paper_of(const Row& row) {
  Paper paper;
  paper.file = row.at("file");
  paper.kind = row.at("kind");
  paper.held_out = row.at("use") == "held-out";
  paper.document = row.at("document");
  paper.against = row.at("against");
  paper.page_sources = split_list(row.at("page_sources"));
  paper.notes_expected = split_list(row.at("notes_expected"));
  paper.notes_forbidden = split_list(row.at("notes_forbidden"));
  paper.text = row.at("text");
  paper.cells = row.at("cells");
  paper.verdicts = row.at("verdicts");
  paper.criteria = row.at("criteria");
  return paper;
}

}  // namespace

std::string Paper::fact(const std::string& key) const {
  const auto found = facts.find(key);
  return found == facts.end() ? "" : found->second;
}

bool Paper::is_scanned() const {
  return std::find(page_sources.begin(), page_sources.end(), "ocr") != page_sources.end();
}

std::vector<Paper> read_papers() {
  std::map<std::string, std::map<std::string, std::string>> facts;
  for (const Row& row : read_table(corpus("reading/facts.tsv"))) {
    facts[row.at("file")][row.at("key")] = row.at("value");
  }
  std::vector<Paper> papers;
  for (const Row& row : read_table(corpus("reading/index.tsv"))) {
    papers.push_back(paper_of(row));
    papers.back().facts = facts[papers.back().file];
  }
  return papers;
}

}  // namespace rasoat::accuracy
