// The answer of an archive (check/archive/values.h) for people and machines: text, JSON (rasoat.audit/1), XLSX, HTML.
// Pure; the same values give the same bytes.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "check/archive/values.h"
#include "render/catalogue.h"
#include "render/text.h"

namespace rasoat {

// Years with their matrices, then what is missing, found, failed and unresolved; long lists are cut with their count.
std::string audit_text(const Answer& answer, const TextOptions& options);

// docs/schema/rasoat.audit-1.schema.json; indented, with a line feed at the end.
std::string audit_json(const Answer& answer, const std::string& tool_version, Language language);

// Matrix, trends, findings, faults, missing reports, unresolved, documents. The error is a sentence for the log.
tl::expected<std::string, std::string> audit_xlsx(const Answer& answer, Language language);

// One file that loads nothing and runs nothing.
std::string audit_html(const Answer& answer, Language language);

}  // namespace rasoat
