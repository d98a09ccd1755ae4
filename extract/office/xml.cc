#include "extract/office/xml.h"

#include <charconv>

namespace rasoat::office {
namespace {

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

bool parse_xml(const std::string& text, pugi::xml_document& xml) {
  constexpr unsigned kKeepBlanks = pugi::parse_default | pugi::parse_ws_pcdata;
  return static_cast<bool>(xml.load_buffer(text.data(), text.size(), kKeepBlanks));
}

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& one : node.children()) {
    if (local_name(one) == name) return one;
  }
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& one : node.attributes()) {
    if (without_prefix(one.name()) == name) return one.value();
  }
  return {};
}

std::string_view value_of(const pugi::xml_node& node, std::string_view name) {
  return attribute(child(node, name), "val");
}

std::optional<double> number(std::string_view text) {
  constexpr double kMost = 1e9;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end == text.data() || !(value > -kMost && value < kMost)) return std::nullopt;
  return value;
}

std::optional<bool> toggle(const pugi::xml_node& properties, std::string_view name) {
  const pugi::xml_node property = child(properties, name);
  if (!property) return std::nullopt;
  const std::string_view value = attribute(property, "val");
  return !(value == "0" || value == "false" || value == "off" || value == "none");
}

}  // namespace rasoat::office
