// Styles and numbering of a DOCX: what a paragraph and a run look like once all that they inherit is
// counted in. Private to this room. Source: ECMA-376 part 1, 17.7 and 17.9.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/office/draft.h"
#include "extract/office/xml.h"

namespace rasoat::office {

struct RunLook {
  std::string font;
  float size = 10;
  bool bold = false;
  bool italic = false;
  bool capitals = false;
  bool hidden = false;
};

struct ParagraphLook {
  DraftParagraph shape;  // alignment, indents and room; no text
  RunLook run;
  std::string numbering;   // numId, "" or "0": none
  std::int32_t level = 0;  // 0-based
};

// Adds what a <w:rPr> or <w:pPr> states to what was inherited.
void apply_run(const pugi::xml_node& properties, RunLook& look);
void apply_paragraph(const pugi::xml_node& properties, ParagraphLook& look);

class Styles {
 public:
  // `styles`: the part word/styles.xml, "" where there is none.
  explicit Styles(const std::string& styles);

  // The look of a paragraph with these <w:pPr>, direct formatting included.
  ParagraphLook paragraph(const pugi::xml_node& properties) const;
  // The look of a run with these <w:rPr> within such a paragraph.
  RunLook run(const RunLook& paragraph, const pugi::xml_node& properties) const;
  // Whether a table style draws borders.
  bool has_borders(std::string_view table_style) const;

 private:
  template <typename Apply>
  void apply_chain(std::string_view style, const Apply& apply) const;

  pugi::xml_document xml_;
  std::map<std::string, pugi::xml_node, std::less<>> styles_;  // by id
  std::string usual_paragraph_;
  ParagraphLook defaults_;
};

// Counts numbered paragraphs as they come.
class Numbering {
 public:
  explicit Numbering(const std::string& numbering);

  // "1.2.", "a)", "-": the label of the next paragraph of that list and level; "" for none.
  std::string next_label(const std::string& list, std::int32_t level);

 private:
  struct Level {
    std::int32_t start = 1;
    std::string format = "decimal";
    std::string text;
  };
  static constexpr std::size_t kLevels = 9;
  struct List {
    std::string counter;  // lists that count together share it
    std::array<Level, kLevels> levels;
  };
  static void read_level(const pugi::xml_node& node, List& list);
  std::string label_of(const List& list, std::size_t level, const std::array<std::int32_t, kLevels>& counts) const;

  std::map<std::string, List> lists_;                                // by numId
  std::map<std::string, std::array<std::int32_t, kLevels>> counts_;  // by counter; 0: not begun
};

}  // namespace rasoat::office
