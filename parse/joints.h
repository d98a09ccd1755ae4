// Joints: where a sentence may be cut in clauses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace rasoat {

// kPlain: a comma or "và" before something new. kTurn: before a word that turns to another matter ("đồng
// thời", "song", "riêng") or opens a new subject ("việc", "tỷ lệ"). kList: inside a list of things that are
// named together ("cán bộ, công chức"). kContinuation: what follows only goes on ("đầy đủ", "đạt 98%").
enum class JointKind : std::uint8_t { kPlain, kTurn, kList, kContinuation };

struct Joint {
  std::size_t at = 0;      // bytes; the joint's own words begin here
  std::size_t length = 0;  // of ", ", " và " or "; "
  JointKind kind = JointKind::kPlain;
};

// Outside brackets and quotes, ascending.
std::vector<Joint> find_joints(std::string_view text);

// How many brackets and quotes are open before byte `at`.
int depth_at(std::string_view text, std::size_t at);

}  // namespace rasoat
