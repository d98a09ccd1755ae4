// Item labels: the words that open the sub-items of a plan's item ("a) Mục tiêu, yêu cầu: ...",
// "- Đơn vị phụ trách: ..."), whatever marker stands before them.
#pragma once

#include <cstdint>
#include <string_view>

#include "parse/structure.h"

namespace rasoat {

enum class ItemLabel : std::uint8_t {
  kNone,
  kTarget,      // Mục tiêu, yêu cầu; Chỉ tiêu
  kMeasures,    // Nhiệm vụ, giải pháp
  kAssignment,  // Phân công trách nhiệm; Tổ chức thực hiện
  kLead,        // Đơn vị phụ trách, Cơ quan chủ trì
  kSupport,     // Phối hợp/Thực hiện
  kDeadline,    // Thời gian thực hiện/hoàn thành
};

struct LabelMatch {
  ItemLabel label = ItemLabel::kNone;
  std::size_t content = 0;  // byte where the text after the label begins; the end when nothing follows
};

// The label that a paragraph opens with, its markers skipped ("- d) Thời gian ...").
LabelMatch find_label(const Paragraph& paragraph);

}  // namespace rasoat
