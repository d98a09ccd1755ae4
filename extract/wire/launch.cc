#include "extract/wire/launch.h"

#include <charconv>

namespace rasoat::wire {
namespace {

tl::unexpected<std::string> usage(const std::string& what) { return tl::unexpected(what); }

template <typename Number>
bool parse_number(const std::string& text, Number& number) {
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && rest == end;
}

}  // namespace

const char* name_of(Isolation isolation) {
  switch (isolation) {
    case Isolation::kStrict: return "strict";
    case Isolation::kBest: return "best";
    case Isolation::kNone: return "none";
  }
  return "none";
}

tl::expected<Isolation, std::string> isolation_from(const std::string& name) {
  for (const Isolation isolation : {Isolation::kStrict, Isolation::kBest, Isolation::kNone}) {
    if (name == name_of(isolation)) return isolation;
  }
  return usage("isolation is strict, best or none, not '" + name + "'");
}

std::vector<std::string> arguments_of(const WorkerLaunch& launch) {
  return {name_of(launch.isolation), std::to_string(launch.address_space), std::to_string(launch.parent)};
}

tl::expected<WorkerLaunch, std::string> launch_from(std::span<const std::string> arguments) {
  if (arguments.size() != 3) return usage("three arguments expected: isolation, address space, parent");
  const auto isolation = isolation_from(arguments[0]);
  if (!isolation) return usage(isolation.error());
  WorkerLaunch launch{*isolation, 0, 0};
  if (!parse_number(arguments[1], launch.address_space)) return usage("address space is no number");
  if (!parse_number(arguments[2], launch.parent)) return usage("parent is no number");
  return launch;
}

}  // namespace rasoat::wire
