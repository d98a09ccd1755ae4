#include "tests/accuracy/distance.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <sstream>

#include "extract/text/letters.h"
#include "extract/text/normalize.h"

namespace rasoat::accuracy {
namespace {

std::u32string without_blanks(std::string_view text) {
  std::u32string codes = to_codes(text);
  std::erase(codes, U' ');
  return codes;
}

std::u32string joined(const std::vector<std::string>& words) {
  std::u32string all;
  for (const std::string& word : words) all += to_codes(word);
  return all;
}

// Takes out what both have, in the order of each.
void set_common_aside(std::vector<std::string>& a, std::vector<std::string>& b) {
  std::map<std::string, int> common;
  for (const std::string& word : a) ++common[word];
  std::map<std::string, int> taken;
  std::erase_if(b, [&](const std::string& word) {
    const bool both = taken[word] < common[word];
    taken[word] += both ? 1 : 0;
    return both;
  });
  std::erase_if(a, [&](const std::string& word) { return taken[word]-- > 0; });
}

}  // namespace

std::string plain_text(std::string_view text) { return normalize(text); }

int edit_distance(std::u32string_view a, std::u32string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
  while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int corner = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int changed = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
    }
  }
  return row.back();
}

bool is_near(std::string_view written, std::string_view read) {
  const std::u32string a = without_blanks(plain_text(written)), b = without_blanks(plain_text(read));
  return edit_distance(a, b) * 20 <= static_cast<int>(a.size());
}

Letters& Letters::operator+=(const Letters& other) {
  errors += other.errors;
  letters += other.letters;
  return *this;
}

Letters compare_words(std::vector<std::string> written, std::vector<std::string> read) {
  Letters found;
  found.letters = static_cast<long>(joined(written).size());
  set_common_aside(written, read);
  found.errors = std::min<long>(edit_distance(joined(written), joined(read)), found.letters);
  return found;
}

std::string word_difference(std::vector<std::string> written, std::vector<std::string> read) {
  set_common_aside(written, read);
  if (written.empty() && read.empty()) return "";
  std::string text;
  for (const std::string& word : written) text += word + " ";
  text += "<>";
  for (const std::string& word : read) text += " " + word;
  return text;
}

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream in(plain_text(text));
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

}  // namespace rasoat::accuracy
