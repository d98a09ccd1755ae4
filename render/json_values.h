// The smaller values of the review as JSON; render/json.cc puts them together.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "check/review.h"
#include "render/catalogue.h"

namespace rasoat {

using Json = nlohmann::ordered_json;

// "" -> null.
Json text_or_null(const std::string& text);
// 84,00 -> 84; 64,29 -> 64.29.
Json number_of(const Decimal& decimal);
Json number_of(const std::optional<Decimal>& decimal);

Json places_json(const Provenance& where);
Json target_json(const Target& target);
Json deadline_json(const Deadline& deadline);
Json claim_json(const Claim& claim);
Json finding_json(const Finding& finding, Language language);
Json decision_json(const std::optional<Decision>& decision);
Json period_json(const Period& period);
Json page_json(const PageFact& page);
Json signature_json(const Signature& signature);
// Argument values that are words of the catalogue lose their group: "@unit.percent" -> "percent".
Json arguments_json(const Arguments& args);

}  // namespace rasoat
