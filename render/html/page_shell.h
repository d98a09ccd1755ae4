// The page around the content: head, style, script, controls. Private to this folder.
#pragma once

#include <string>

#include "render/catalogue.h"
#include "render/html/markup.h"

namespace rasoat {

std::string page_html(const std::string& title, const Markup& content, Language language);

}  // namespace rasoat
