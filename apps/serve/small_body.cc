#include "apps/serve/small_body.h"

#include "render/utf8.h"

namespace rasoat {
namespace {

tl::unexpected<Problem> refuse_value(const std::string& name, std::size_t most) {
  return tl::unexpected(Problem{"bad-value", {{"name", name}, {"allowed", "1-" + std::to_string(most) + " byte"}}, {}});
}

}  // namespace

tl::expected<std::map<std::string, std::string>, Problem> read_small_body(
    std::string_view body, const std::map<std::string, std::size_t>& fields) {
  const Json json = Json::parse(body, nullptr, false);
  if (!json.is_object() || json.size() != fields.size())
    return tl::unexpected(Problem{"bad-request", {{"what", "JSON"}}, {}});
  std::map<std::string, std::string> values;
  for (const auto& [name, most] : fields) {
    const auto found = json.find(name);
    if (found == json.end() || !found->is_string()) return tl::unexpected(Problem{"bad-request", {{"what", name}}, {}});
    std::string value = found->get<std::string>();
    if (value.empty() || value.size() > most || !is_utf8(value)) return refuse_value(name, most);
    values.emplace(name, std::move(value));
  }
  return values;
}

}  // namespace rasoat
