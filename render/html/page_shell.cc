#include "render/html/page_shell.h"

#include "render/html/assets.h"
#include "render/words.h"

namespace rasoat {
namespace {

// SHA-256 of the two blocks, as the policy names them; a test holds them to the files.
constexpr char kStyleHash[] = "Tm40Y7yOlf3ZrjYch42j+Wpha+4ETuXKuDIYry2q2Wc=";
constexpr char kScriptHash[] = "uq04THXT4TXKknzDBfSeoZttL0h26lfuNAuTGx9hpvw=";

std::string policy() {
  return std::string("default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src 'sha256-") +
         kStyleHash + "'; script-src 'sha256-" + kScriptHash + "'";
}

Markup head(const std::string& title) {
  return element("head", {},
                 void_element("meta", {{"charset", "utf-8"}}) +
                     void_element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy()}}) +
                     void_element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
                     element("title", {}, text(title)) + element("style", {}, {kReviewStyle}));
}

Markup option(const std::string& value, const std::string& label) {
  return element("option", {{"value", value}}, text(label));
}

// Verdicts, then levels of findings.
Markup kinds(Language language) {
  Markup options = option("", say("html.everything", language));
  for (const Verdict verdict : kVerdicts)
    options += option(name_of(verdict), say(std::string("verdict.") + name_of(verdict), language));
  for (const Severity severity : kSeverities)
    options += option(name_of(severity), say(std::string("column.") + name_of(severity), language));
  return element("select", {{"id", "kinds"}}, options);
}

// What only works with the script is hidden until it runs.
Markup bar(const std::string& title, Language language) {
  const std::string search = say("html.search", language);
  return element(
      "header", {{"class", "bar"}},
      element("strong", {}, text(title)) + element("output", {{"id", "shown"}}, {}) +
          element("label", {{"hidden", "hidden"}}, text(say("html.show", language) + " ") + kinds(language)) +
          element(
              "label", {{"hidden", "hidden"}},
              void_element("input",
                           {{"id", "search"}, {"type", "search"}, {"placeholder", search}, {"aria-label", search}})));
}

}  // namespace

std::string page_html(const std::string& title, const Markup& content, Language language) {
  const Markup body = bar(title, language) + element("main", {}, content) + element("script", {}, {kReviewScript});
  const Markup page = element("html", {{"lang", language == Language::kVietnamese ? "vi" : "en"}},
                              head(title) + element("body", {}, body));
  return "<!DOCTYPE html>\n" + page.html + "\n";
}

}  // namespace rasoat
