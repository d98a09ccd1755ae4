#include "render/papers/citation.h"

#include <string_view>

#include "parse/date.h"
#include "render/papers/letterhead.h"

namespace rasoat {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// A title in the middle of a sentence: "Kết quả ..." -> "kết quả ..."; abbreviations stay ("CCHC").
std::string inside_sentence(std::string title) {
  constexpr std::string_view kBar = "Đ";
  if (title.starts_with(kBar)) return "đ" + title.substr(kBar.size());
  if (title.size() > 1 && is_capital(title[0]) && !is_capital(title[1]) && (is_small(title[1]) || title[1] < 0))
    title[0] = static_cast<char>(title[0] - 'A' + 'a');
  return title;
}

std::string numbered(const std::string& kind, const std::string& number, Language language) {
  return kind + (number.empty() ? "" : say("paper.numbered", language, {{"number", number}}));
}

// "Kế hoạch nâng cao ..." of a plan is its kind and its subject: the kind stands there already.
std::string subject(const std::string& kind, std::string title, Language language) {
  if (title.starts_with(kind + " ")) title.erase(0, kind.size() + 1);
  if (title.empty()) return "";
  const std::string words = inside_sentence(title);
  if (words.starts_with("về ")) return " " + words;
  return say("paper.about", language, {{"title", words}});
}

std::string cite(const std::string& kind, const std::string& number, const std::string& iso, const std::string& issuer,
                 const std::string& title, Language language) {
  std::string text = numbered(kind, number, language);
  const std::optional<Date> date = date_from_iso(iso);
  if (date && language == Language::kVietnamese) text += " " + dated(date);
  if (date && language == Language::kEnglish) text += " of " + to_iso(*date);
  if (!issuer.empty()) text += say("paper.of_agency", language, {{"agency", issuer}});
  return text + subject(kind, title, language);
}

std::string kind_of(DocumentKind kind, Language language) {
  return say(std::string("kind.") + name_of(kind), language);
}

}  // namespace

std::string citation_of(const Review& review, Language language) {
  return cite(kind_of(review.kind, language), review.number, review.date, review.unit, review.title, language);
}

std::string citation_of(const CriteriaSet& criteria, Language language) {
  return cite(kind_of(DocumentKind::kPlan, language), criteria.number, criteria.date, criteria.unit, criteria.title,
              language);
}

std::string short_citation_of(const Review& review, Language language) {
  return numbered(kind_of(review.kind, language), review.number, language);
}

}  // namespace rasoat
