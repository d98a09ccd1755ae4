#include "parse/label_codes.h"

#include <algorithm>

namespace rasoat {
namespace {

constexpr std::size_t kMostLetters = 4;
constexpr std::size_t kMostLevels = 4;
constexpr std::string_view kCapitalD = "Đ";
constexpr std::string_view kSmallD = "đ";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" ("), text.size());
  const std::size_t end = text.find_last_not_of(" ).:;");
  return end == std::string_view::npos || end < begin ? "" : text.substr(begin, end + 1 - begin);
}

// Reads a code from the left.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }

  std::string capitals() {
    std::string letters;
    for (std::size_t count = 0; count < kMostLetters; ++count) {
      if (rest_.starts_with(kCapitalD)) {
        take(kCapitalD.size(), letters);
      } else if (!rest_.empty() && is_capital(rest_.front())) {
        take(1, letters);
      } else {
        break;
      }
    }
    return letters;
  }

  // One of " .-", if a digit stands behind it.
  bool joint() {
    const bool joined =
        rest_.size() > 1 && std::string_view(" .-").find(rest_.front()) != std::string_view::npos && is_digit(rest_[1]);
    if (joined) rest_.remove_prefix(1);
    return joined;
  }

  // "2.1": up to four numbers of one or two digits, without leading zeros; "" where there is none.
  std::string numbers() {
    std::string all = number();
    for (std::size_t level = 1; !all.empty() && level < kMostLevels && !rest_.empty() && rest_.front() == '.';
         ++level) {
      if (rest_.size() < 2 || !is_digit(rest_[1])) break;
      rest_.remove_prefix(1);
      const std::string next = number();
      if (next.empty()) return "";
      all += "." + next;
    }
    return all;
  }

  // A letter that ends the code, small: "a", "đ", "B".
  std::string letter() {
    if (rest_.size() > 1 && rest_.front() == '.') rest_.remove_prefix(1);
    std::string letter;
    if (rest_ == kSmallD || rest_ == kCapitalD) {
      rest_ = {};
      return std::string(kSmallD);
    }
    if (rest_.size() != 1 || !(is_small(rest_.front()) || is_capital(rest_.front()))) return "";
    take(1, letter);
    if (is_capital(letter.front())) letter.front() = static_cast<char>(letter.front() - 'A' + 'a');
    return letter;
  }

 private:
  void take(std::size_t bytes, std::string& to) {
    to += rest_.substr(0, bytes);
    rest_.remove_prefix(bytes);
  }

  std::string number() {
    std::string digits;
    while (!rest_.empty() && is_digit(rest_.front()) && digits.size() < 2) take(1, digits);
    if (!rest_.empty() && is_digit(rest_.front())) return "";
    if (digits.size() == 2 && digits.front() == '0') digits.erase(0, 1);
    return digits == "0" ? "" : digits;
  }

  std::string_view rest_;
};

bool is_roman(std::string_view letters) { return letters.find_first_not_of("IVX") == std::string_view::npos; }

std::string joined(const std::string& letters, bool dotted, const std::string& numbers) {
  if (letters.empty()) return numbers;
  if (is_roman(letters) && dotted) return letters + "." + numbers;
  if (letters.size() > 1 && letters != kCapitalD) return letters + " " + numbers;
  return letters + (dotted ? "." : "") + numbers;
}

}  // namespace

std::string label_code(std::string_view text) {
  Reader reader(trimmed(text));
  const std::string letters = reader.capitals();
  const bool dotted = !letters.empty() && reader.joint();
  const std::string numbers = reader.numbers();
  if (numbers.empty() || letters == "TC" || letters == "TCTP") return "";
  const std::string end = reader.letter();
  if (!reader.done() || (letters.empty() && end.empty())) return "";
  return joined(letters, dotted, numbers) + end;
}

std::string label_key(std::string_view code) {
  const std::string written = label_code(code);
  std::string key;
  for (const char c : written) {
    const bool behind_letter = !key.empty() && !is_digit(key.back());
    if ((c == ' ' || c == '.') && behind_letter) continue;
    key += is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return key;
}

bool is_label_code(std::string_view code) {
  return !code.empty() && code.find_first_not_of("0123456789.") != std::string_view::npos;
}

}  // namespace rasoat
