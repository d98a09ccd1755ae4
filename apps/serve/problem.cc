#include "apps/serve/problem.h"

#include <algorithm>
#include <array>
#include <utility>

#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::array<std::pair<std::string_view, int>, 34> kStatuses = {{
    {"bad-request", 400},
    {"bad-value", 400},
    {"token-needed", 401},
    {"host-refused", 403},
    {"origin-refused", 403},
    {"csrf-refused", 403},
    {"not-found", 404},
    {"method-not-allowed", 405},
    {"too-slow", 408},
    {"not-ready", 409},
    {"cancelled", 409},
    {"too-large", 413},
    {"uri-too-long", 414},
    {"not-pdf", 415},
    {"unsupported-type", 415},
    {"expectation-failed", 417},
    {"encrypted", 422},
    {"damaged", 422},
    {"empty-file", 422},
    {"timeout", 422},
    {"out-of-memory", 422},
    {"crashed", 422},
    {"protocol", 422},
    {"plan-needed", 422},
    {"plan-of-year-needed", 422},
    {"busy", 429},
    {"too-many", 429},
    {"headers-too-large", 431},
    {"no-store", 501},
    {"unknown-coding", 501},
    {"stopping", 503},
    {"no-worker", 503},
    {"version-not-supported", 505},
    {"store-failed", 500},
}};

bool is_read_error(std::string_view code) { return find_entry("error." + std::string(code)) != nullptr; }

}  // namespace

Problem problem_of(const ReadError& error, const std::string& name) {
  return {name_of(error.code), {{"path", path_text(name)}}, {}};
}

int status_of(std::string_view code) {
  const auto found = std::find_if(kStatuses.begin(), kStatuses.end(), [&](const auto& s) { return s.first == code; });
  return found == kStatuses.end() ? 500 : found->second;
}

Json problem_json(const Problem& problem, Language language) {
  const std::string own = "problem." + problem.code;
  Json json;
  json["type"] = "urn:rasoat:problem:" + problem.code;
  json["code"] = problem.code;
  json["title"] = say(find_entry(own + ".title") != nullptr ? own + ".title" : "problem.unread.title", language);
  json["status"] = status_of(problem.code);
  json["detail"] = is_read_error(problem.code) && find_entry(own + ".detail") == nullptr
                       ? say("error." + problem.code, language, problem.args)
                       : say(own + ".detail", language, problem.args);
  if (problem.retry_after) json["retry_after"] = *problem.retry_after;
  if (problem.code == "encrypted") json["password_field"] = true;
  return json;
}

}  // namespace rasoat
