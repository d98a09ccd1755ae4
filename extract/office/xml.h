// XML as office files use it: names are looked up without their namespace prefix, which a writer may
// choose freely. Entities of a DTD are never expanded. Private to this room.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace rasoat::office {

// False for what is no well-formed XML. Blanks are kept.
bool parse_xml(const std::string& text, pugi::xml_document& xml);

// "p" of "w:p".
std::string_view local_name(const pugi::xml_node& node);
// The first child of that local name; an empty node when there is none.
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
// The value of an attribute by local name; "" when there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
// attribute(child, "val"), the usual way to state a property.
std::string_view value_of(const pugi::xml_node& node, std::string_view name);
// A number within what a document can mean; nothing for anything else.
std::optional<double> number(std::string_view text);
// Whether a property such as <w:b/> is on; nothing where it is not stated.
std::optional<bool> toggle(const pugi::xml_node& properties, std::string_view name);

}  // namespace rasoat::office
