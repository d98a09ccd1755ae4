#include "extract/office/docx_body.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "extract/office/docx_styles.h"
#include "extract/office/xml.h"
#include "extract/text/letters.h"

namespace rasoat::office {
namespace {

constexpr double kTwips = 20;    // of a point
constexpr double kEmus = 12700;  // of a point
constexpr std::size_t kMostColumns = 256;

std::string part_or_empty(const Parts& parts, const std::string& name) {
  const auto found = parts.find(name);
  return found == parts.end() ? std::string() : found->second;
}

std::string relationships_of(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

double twips(const pugi::xml_node& node, std::string_view name, double otherwise) {
  const auto value = number(attribute(node, name));
  return value ? *value / kTwips : otherwise;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements that only wrap what is read.
bool is_wrapper(std::string_view name) {
  return is_one_of(name, {"ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml",
                          "dir", "bdo", "oMath", "oMathPara", "AlternateContent", "Choice"});
}

DraftPage page_of(const pugi::xml_node& section) {
  DraftPage page;
  const pugi::xml_node size = child(section, "pgSz");
  const pugi::xml_node margins = child(section, "pgMar");
  const auto length = [](double value) { return std::clamp(value, 72.0, 4000.0); };
  page.width = length(twips(size, "w", page.width));
  page.height = length(twips(size, "h", page.height));
  const auto margin = [](double value, double side) { return std::clamp(value, 0.0, side / 3); };
  page.left = margin(twips(margins, "left", page.left), page.width);
  page.right = margin(twips(margins, "right", page.right), page.width);
  page.top = margin(twips(margins, "top", page.top), page.height);
  page.bottom = margin(twips(margins, "bottom", page.bottom), page.height);
  return page;
}

class BodyReader {
 public:
  BodyReader(const Parts& parts, const std::string& main, const BodyLimits& limits)
      : limits_(limits),
        base_(folder_of(main)),
        relationships_(part_or_empty(parts, relationships_of(main))),
        styles_(part_or_empty(parts, base_ + "styles.xml")),
        numbering_(part_or_empty(parts, base_ + "numbering.xml")) {}

  Body read(const std::string& xml_text) {
    pugi::xml_document xml;
    if (!parse_xml(xml_text, xml)) {
      body_.is_whole = false;
      return std::move(body_);
    }
    read_blocks(child(xml.document_element(), "body"), 0);
    end_section(child(child(xml.document_element(), "body"), "sectPr"));
    return std::move(body_);
  }

 private:
  bool may_go_on(int depth) {
    if (depth <= limits_.max_depth && characters_ < limits_.max_characters &&
        static_cast<std::size_t>(paragraphs_) < limits_.max_paragraphs)
      return true;
    body_.is_whole = false;
    return false;
  }

  // Blocks of the body itself; what is in cells goes through read_cell.
  void read_blocks(const pugi::xml_node& parent, int depth) {
    for (const pugi::xml_node& node : parent.children()) {
      if (!may_go_on(depth)) return;
      const std::string_view name = local_name(node);
      if (name == "p") {
        add_paragraphs(read_paragraph(node, depth + 1));
        const pugi::xml_node section = child(child(node, "pPr"), "sectPr");
        if (section) end_section(section);
      } else if (name == "tbl") {
        body_.draft.blocks.push_back({read_table(node, depth + 1), {}, false});
      } else if (is_wrapper(name)) {
        read_blocks(node, depth + 1);
      }
    }
  }

  void add_paragraphs(std::vector<DraftParagraph> paragraphs) {
    for (DraftParagraph& paragraph : paragraphs) body_.draft.blocks.push_back({std::move(paragraph), {}, false});
  }

  // The properties of a section come at its end.
  void end_section(const pugi::xml_node& section) {
    const DraftPage page = page_of(section);
    const bool goes_on = value_of(section, "type") == "continuous";
    for (std::size_t i = section_begin_; i < body_.draft.blocks.size(); ++i) body_.draft.blocks[i].page = page;
    if (section_begin_ > 0 && section_begin_ < body_.draft.blocks.size()) {
      body_.draft.blocks[section_begin_].begins_section = !goes_on;
    }
    section_begin_ = body_.draft.blocks.size();
  }

  // The paragraph, then those of text boxes that hang on it.
  std::vector<DraftParagraph> read_paragraph(const pugi::xml_node& node, int depth) {
    const pugi::xml_node properties = child(node, "pPr");
    const ParagraphLook look = styles_.paragraph(properties);
    std::vector<DraftParagraph> out(1, look.shape);
    out.front().number = ++paragraphs_;
    if (!look.numbering.empty() && look.numbering != "0" && !look.run.hidden) {
      const std::string label = numbering_.next_label(look.numbering, look.level);
      if (!label.empty()) add_text(to_codes(label) + U' ', look.run, out.front());
    }
    read_inline(node, look.run, depth, out);
    return out;
  }

  void read_inline(const pugi::xml_node& parent, const RunLook& look, int depth, std::vector<DraftParagraph>& out) {
    for (const pugi::xml_node& node : parent.children()) {
      if (!may_go_on(depth)) return;
      const std::string_view name = local_name(node);
      if (name == "r") {
        const RunLook run = styles_.run(look, child(node, "rPr"));
        if (!run.hidden) read_run(node, run, depth + 1, out);
      } else if (is_wrapper(name)) {
        read_inline(node, look, depth + 1, out);
      }
    }
  }

  void read_run(const pugi::xml_node& parent, const RunLook& look, int depth, std::vector<DraftParagraph>& out) {
    for (const pugi::xml_node& node : parent.children()) {
      if (!may_go_on(depth)) return;
      const std::string_view name = local_name(node);
      if (name == "t") add_text(to_codes(node.text().get()), look, out.front());
      if (name == "tab" || name == "ptab") add_text(U"\t", look, out.front());
      if (name == "br") add_text(attribute(node, "type") == "page" ? U"\f" : U"\n", look, out.front());
      if (name == "cr") add_text(U"\n", look, out.front());
      if (name == "noBreakHyphen") add_text(U"-", look, out.front());
      if (name == "sym") add_symbol(node, look, out.front());
      if (is_one_of(name, {"drawing", "pict", "object", "AlternateContent", "Choice"}))
        read_drawing(node, depth + 1, out);
    }
  }

  // Pictures, and the text of boxes. What is drawn for older programs is drawn twice.
  void read_drawing(const pugi::xml_node& parent, int depth, std::vector<DraftParagraph>& out) {
    if (!may_go_on(depth)) return;
    const std::string_view name = local_name(parent);
    if (name == "Fallback") return;
    if (name == "txbxContent") return read_box(parent, depth, out);
    if (is_one_of(name, {"inline", "anchor"})) take_picture(parent, out.front());
    for (const pugi::xml_node& node : parent.children()) {
      if (node.type() == pugi::node_element) read_drawing(node, depth + 1, out);
    }
  }

  void read_box(const pugi::xml_node& box, int depth, std::vector<DraftParagraph>& out) {
    for (const pugi::xml_node& node : box.children()) {
      if (local_name(node) != "p" || !may_go_on(depth)) continue;
      for (DraftParagraph& paragraph : read_paragraph(node, depth + 1)) out.push_back(std::move(paragraph));
    }
  }

  void take_picture(const pugi::xml_node& drawing, DraftParagraph& paragraph) {
    const pugi::xml_node extent = child(drawing, "extent");
    const auto width = number(attribute(extent, "cx"));
    const auto height = number(attribute(extent, "cy"));
    const pugi::xml_node picture =
        drawing.find_node([](const pugi::xml_node& node) { return local_name(node) == "blip"; });
    if (!width || !height || !picture) return;
    paragraph.pictures.push_back({std::clamp(*width / kEmus, 0.0, 4000.0), std::clamp(*height / kEmus, 0.0, 4000.0),
                                  target_by_id(relationships_, attribute(picture, "embed"), base_)});
  }

  // A sign of a symbol font: ticks and crosses mean something, all others are a mark.
  void add_symbol(const pugi::xml_node& node, const RunLook& look, DraftParagraph& paragraph) {
    const std::string code(attribute(node, "char"));
    const bool tick = is_one_of(code, {"F0FC", "F0FE", "00FC", "00FE", "F052", "0052"});
    const bool cross = is_one_of(code, {"F0FB", "F0FD", "00FB", "00FD", "F051", "0051", "F054", "0054"});
    add_text(tick ? U"✓" : cross ? U"✗" : U"•", look, paragraph);
  }

  void add_text(std::u32string codes, const RunLook& look, DraftParagraph& paragraph) {
    if (look.capitals) std::transform(codes.begin(), codes.end(), codes.begin(), upper_of);
    characters_ += codes.size();
    const std::uint32_t font = font_of(look);
    if (!paragraph.runs.empty() && paragraph.runs.back().font == font && paragraph.runs.back().size == look.size) {
      paragraph.runs.back().codes += codes;
    } else {
      paragraph.runs.push_back({std::move(codes), font, look.size});
    }
  }

  std::uint32_t font_of(const RunLook& look) {
    const Font font{look.font, look.bold, look.italic, false};
    const auto [entry, is_new] = fonts_.emplace(std::tuple(font.name, font.bold, font.italic),
                                                static_cast<std::uint32_t>(body_.draft.fonts.size()));
    if (is_new) body_.draft.fonts.push_back(font);
    return entry->second;
  }

  DraftTable read_table(const pugi::xml_node& node, int depth) {
    DraftTable table;
    table.number = ++tables_;
    const pugi::xml_node properties = child(node, "tblPr");
    const auto own = toggle(child(properties, "tblBorders"), "insideH");
    table.has_borders = own ? *own : styles_.has_borders(value_of(properties, "tblStyle"));
    for (const pugi::xml_node& column : child(node, "tblGrid").children()) {
      if (local_name(column) == "gridCol" && table.columns.size() < kMostColumns)
        table.columns.push_back(std::clamp(twips(column, "w", 0), 0.0, 4000.0));
    }
    read_rows(node, depth, table);
    return table;
  }

  void read_rows(const pugi::xml_node& parent, int depth, DraftTable& table) {
    for (const pugi::xml_node& node : parent.children()) {
      if (!may_go_on(depth)) return;
      if (local_name(node) == "tr" && !child(child(node, "trPr"), "del"))
        table.rows.push_back(read_row(node, depth + 1, table));
      if (is_wrapper(local_name(node))) read_rows(node, depth + 1, table);
    }
  }

  std::vector<DraftCell> read_row(const pugi::xml_node& row, int depth, DraftTable& table) {
    std::vector<DraftCell> cells;
    auto column = static_cast<std::int32_t>(
        std::clamp(number(value_of(child(row, "trPr"), "gridBefore")).value_or(0), 0.0, double{kMostColumns}));
    read_cells(row, depth, table, column, cells);
    return cells;
  }

  void read_cells(const pugi::xml_node& parent, int depth, DraftTable& table, std::int32_t& column,
                  std::vector<DraftCell>& cells) {
    for (const pugi::xml_node& node : parent.children()) {
      if (!may_go_on(depth) || cells.size() >= kMostColumns) return;
      if (is_wrapper(local_name(node))) read_cells(node, depth + 1, table, column, cells);
      if (local_name(node) != "tc") continue;
      cells.push_back(read_cell(node, depth + 1, column, table));
      column += cells.back().columns;
    }
  }

  DraftCell read_cell(const pugi::xml_node& node, int depth, std::int32_t column, DraftTable& table) {
    const pugi::xml_node properties = child(node, "tcPr");
    DraftCell cell;
    cell.column = column;
    cell.columns = static_cast<std::int32_t>(
        std::clamp(number(value_of(properties, "gridSpan")).value_or(1), 1.0, double{kMostColumns}));
    const pugi::xml_node merge = child(properties, "vMerge");
    cell.continues = merge && attribute(merge, "val") != "restart";
    if (toggle(child(properties, "tcBorders"), "bottom").value_or(false)) table.has_borders = true;
    while (table.columns.size() < std::min<std::size_t>(kMostColumns, static_cast<std::size_t>(column + cell.columns)))
      table.columns.push_back(0);
    read_paragraphs_of_cell(node, depth, cell);
    return cell;
  }

  // Tables within a cell are read as its paragraphs.
  void read_paragraphs_of_cell(const pugi::xml_node& parent, int depth, DraftCell& cell) {
    for (const pugi::xml_node& node : parent.children()) {
      if (!may_go_on(depth)) return;
      const std::string_view name = local_name(node);
      if (name == "p") {
        for (DraftParagraph& paragraph : read_paragraph(node, depth + 1))
          cell.paragraphs.push_back(std::move(paragraph));
      } else if (is_one_of(name, {"tbl", "tr", "tc"}) || is_wrapper(name)) {
        read_paragraphs_of_cell(node, depth + 1, cell);
      }
    }
  }

  const BodyLimits& limits_;
  const std::string base_;
  const std::string relationships_;
  const Styles styles_;
  Numbering numbering_;
  Body body_;
  std::map<std::tuple<std::string, bool, bool>, std::uint32_t> fonts_;
  std::size_t section_begin_ = 0;  // its first block
  std::size_t characters_ = 0;
  std::int32_t paragraphs_ = 0;
  std::int32_t tables_ = 0;
};

}  // namespace

Body read_body(const Parts& parts, const std::string& main, const BodyLimits& limits) {
  return BodyReader(parts, main, limits).read(part_or_empty(parts, main));
}

}  // namespace rasoat::office
