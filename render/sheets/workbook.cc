#include "render/sheets/workbook.h"

#include <sys/mman.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cstdio>

#include "render/columns.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr const char* kFont = "Times New Roman";
constexpr double kFontSize = 11;
constexpr lxw_row_t kMostRows = 1'000'000;    // a worksheet ends at 1,048,576
constexpr std::size_t kMostBytes = 30'000;    // of a text; Excel ends at 32,767 characters
constexpr std::size_t kMostLinks = 60'000;    // of a worksheet; Excel ends at 65,530
constexpr std::size_t kMostLinkBytes = 2000;  // Excel ends at 2,079
constexpr std::size_t kMostName = 31;         // characters of a worksheet's name
constexpr double kUprightHeight = 150;        // points of a heading row that runs upwards
constexpr lxw_color_t kHeadingFill = 0x1F4E78;
constexpr lxw_color_t kBorder = 0xBFBFBF;
constexpr lxw_color_t kLinkInk = 0x0563C1;
constexpr time_t kCreated = 946'684'800;  // 2000-01-01: the same bytes every day

constexpr double kLineHeight = 14.5;      // points
constexpr double kLettersPerWidth = 1.3;  // of running text in the space of a figure, the unit of a column's width
constexpr std::size_t kMostLines = 28;    // Excel's rows end at 409 points
constexpr double kWidestOnA4 = 190;       // characters across a landscape page that can still be read

struct Look {
  lxw_color_t fill;  // 0xFFFFFF: none
  lxw_color_t ink;
  bool bold;
  bool centred;
};

// Indexed by CellStyle. Each colour comes with a word, so nothing is told by colour alone.
constexpr std::array<Look, 14> kLooks = {{{0xFFFFFF, 0x000000, false, false},
                                          {0xFFFFFF, 0x000000, false, true},
                                          {0xFFFFFF, 0x000000, false, true},
                                          {0xDDEBF7, 0x1F3864, true, false},
                                          {0xC6EFCE, 0x0B5A1E, false, true},
                                          {0xFFC7CE, 0x8C0009, false, true},
                                          {0xF8CBAD, 0x7A2E00, false, true},
                                          {0xFFEB9C, 0x6B4E00, false, true},
                                          {0xE2E2E2, 0x404040, false, true},
                                          {0xFFFFFF, 0x8C8C8C, false, true},
                                          {0xFFC7CE, 0x8C0009, true, true},
                                          {0xFFEB9C, 0x6B4E00, false, true},
                                          {0xDDEBF7, 0x1F3864, false, true},
                                          {0xFFF9E5, 0x000000, false, false}}};

// Anonymous memory that has a name: the library writes to files only.
class MemoryFile {
 public:
  MemoryFile() : fd_(::memfd_create("workbook", MFD_CLOEXEC)), stream_(::fdopen(fd_, "rb")) {}
  ~MemoryFile() {
    if (stream_ != nullptr) std::fclose(stream_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool ok() const { return stream_ != nullptr; }
  std::string name() const { return "/proc/self/fd/" + std::to_string(fd_); }

  std::string content() const {
    std::string bytes;
    std::array<char, 65'536> part;
    while (const std::size_t got = std::fread(part.data(), 1, part.size(), stream_)) bytes.append(part.data(), got);
    return bytes;
  }

 private:
  int fd_;
  std::FILE* stream_;  // closes fd_
};

// At most `most` bytes, cut between code points.
std::string cut(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

// Lines of a cell stay lines; everything else that is no letter becomes a blank.
std::string clean(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += (at == 0 ? "" : "\n") + printable(std::string_view(text).substr(at, end - at));
    at = end + 1;
  }
  return cut(out, kMostBytes);
}

double width_of(const Sheet& sheet) {
  double width = 0;
  for (const SheetColumn& column : sheet.columns) width += column.width;
  return width;
}

std::size_t lines_in(const std::string& text, double width) {
  const auto letters = static_cast<std::size_t>(std::max(1.0, width * kLettersPerWidth));
  std::size_t lines = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines += wrapped(std::string_view(text).substr(at, end - at), letters).size();
    at = end + 1;
  }
  return lines;
}

// Excel fits rows to their text when it opens a file, other programs do not.
double height_of(const Row& row, const Sheet& sheet) {
  std::size_t lines = 1;
  for (std::size_t c = 0; c < row.size(); ++c) {
    if (row[c].style != CellStyle::kGroup) lines = std::max(lines, lines_in(row[c].text, sheet.columns[c].width));
  }
  return kLineHeight * static_cast<double>(std::min(lines, kMostLines));
}

lxw_format* base_format(lxw_workbook* book) {
  lxw_format* format = workbook_add_format(book);
  format_set_font_name(format, kFont);
  format_set_font_size(format, kFontSize);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, kBorder);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_text_wrap(format);
  return format;
}

// One line across the row, over the empty cells beside it.
lxw_format* group_format(lxw_workbook* book, const Look& look) {
  lxw_format* format = workbook_add_format(book);
  format_set_font_name(format, kFont);
  format_set_font_size(format, kFontSize);
  format_set_bold(format);
  format_set_font_color(format, look.ink);
  format_set_bg_color(format, look.fill);
  return format;
}

lxw_format* format_of(lxw_workbook* book, const Look& look, bool is_link) {
  lxw_format* format = base_format(book);
  if (look.fill != 0xFFFFFF) format_set_bg_color(format, look.fill);
  format_set_font_color(format, is_link && look.fill == 0xFFFFFF ? kLinkInk : look.ink);
  if (look.bold) format_set_bold(format);
  if (look.centred) format_set_align(format, LXW_ALIGN_CENTER);
  if (is_link) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  return format;
}

lxw_format* heading_format(lxw_workbook* book, bool upright) {
  lxw_format* format = base_format(book);
  format_set_bold(format);
  format_set_font_color(format, LXW_COLOR_WHITE);
  format_set_bg_color(format, kHeadingFill);
  format_set_align(format, LXW_ALIGN_CENTER);
  format_set_align(format, upright ? LXW_ALIGN_VERTICAL_BOTTOM : LXW_ALIGN_VERTICAL_CENTER);
  if (upright) format_set_rotation(format, 90);
  return format;
}

class Writer {
 public:
  explicit Writer(lxw_workbook* book)
      : book_(book), heading_(heading_format(book, false)), upright_(heading_format(book, true)) {
    for (std::size_t i = 0; i < kLooks.size(); ++i) {
      plain_[i] = format_of(book, kLooks[i], false);
      linked_[i] = format_of(book, kLooks[i], true);
    }
    const auto group = static_cast<std::size_t>(CellStyle::kGroup);
    plain_[group] = group_format(book, kLooks[group]);
  }

  void write(const Sheet& sheet) {
    parts_ = 0;
    begin(sheet);
    sheet.rows([&](const Row& row) {
      if (row_ > kMostRows) {
        finish(sheet);
        begin(sheet);
      }
      write_row(row, sheet);
    });
    finish(sheet);
  }

 private:
  void begin(const Sheet& sheet) {
    const std::string suffix = ++parts_ == 1 ? "" : " (" + std::to_string(parts_) + ")";
    page_ = workbook_add_worksheet(book_, (shortened(sheet.name, kMostName - suffix.size()) + suffix).c_str());
    row_ = 0;
    links_ = 0;
    for (std::size_t c = 0; c < sheet.columns.size(); ++c)
      worksheet_set_column(page_, column(c), column(c), sheet.columns[c].width, nullptr);
    set_paper(width_of(sheet));
    worksheet_freeze_panes(page_, 1, sheet.frozen_columns);
    write_heading(sheet);
  }

  void set_paper(double width) {
    constexpr std::uint8_t kA3 = 8, kA4 = 9;
    worksheet_set_paper(page_, width > kWidestOnA4 ? kA3 : kA4);
    worksheet_set_landscape(page_);
    worksheet_fit_to_pages(page_, 1, 0);
    worksheet_repeat_rows(page_, 0, 0);
    worksheet_set_margins(page_, 0.5, 0.5, 0.6, 0.6);
    worksheet_set_footer(page_, "&C&P/&N");
  }

  void write_heading(const Sheet& sheet) {
    const bool upright =
        std::any_of(sheet.columns.begin(), sheet.columns.end(), [](const auto& c) { return c.upright; });
    worksheet_set_row(page_, 0, upright ? kUprightHeight : 2 * kLineHeight + 3, nullptr);
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
      const SheetColumn& heading = sheet.columns[c];
      worksheet_write_string(page_, 0, column(c), clean(heading.heading).c_str(),
                             heading.upright ? upright_ : heading_);
    }
    row_ = 1;
  }

  void write_row(const Row& row, const Sheet& sheet) {
    worksheet_set_row(page_, row_, height_of(row, sheet), nullptr);
    for (std::size_t c = 0; c < row.size(); ++c) write_cell(c, row[c]);
    ++row_;
  }

  void write_cell(std::size_t c, const SheetCell& cell) {
    const auto style = static_cast<std::size_t>(cell.style);
    lxw_format* const plain = plain_.at(style);
    if (cell.number) {
      worksheet_write_number(page_, row_, column(c), *cell.number, plain);
    } else if (cell.text.empty()) {
      worksheet_write_blank(page_, row_, column(c), plain);
    } else if (cell.link.empty() || cell.link.size() > kMostLinkBytes || links_ >= kMostLinks) {
      worksheet_write_string(page_, row_, column(c), clean(cell.text).c_str(), plain);
    } else {
      ++links_;
      worksheet_write_url_opt(page_, row_, column(c), cell.link.c_str(), linked_.at(style), clean(cell.text).c_str(),
                              nullptr);
    }
  }

  void finish(const Sheet& sheet) {
    const lxw_row_t last = std::max<lxw_row_t>(row_, 2) - 1;
    worksheet_autofilter(page_, 0, 0, last, column(sheet.columns.size() - 1));
    for (std::size_t c = 0; c < sheet.columns.size(); ++c) offer_choices(sheet.columns[c], column(c), last);
  }

  void offer_choices(const SheetColumn& from, lxw_col_t c, lxw_row_t last) {
    if (from.choices.empty()) return;
    std::vector<const char*> list;
    for (const std::string& choice : from.choices) list.push_back(choice.c_str());
    list.push_back(nullptr);
    lxw_data_validation validation{};
    validation.validate = LXW_VALIDATION_TYPE_LIST;
    validation.value_list = const_cast<char**>(list.data());  // only read; the library's type says less
    worksheet_data_validation_range(page_, 1, c, last, c, &validation);
  }

  static lxw_col_t column(std::size_t c) { return static_cast<lxw_col_t>(c); }

  lxw_workbook* book_;
  lxw_format* heading_;
  lxw_format* upright_;
  std::array<lxw_format*, kLooks.size()> plain_{};
  std::array<lxw_format*, kLooks.size()> linked_{};
  lxw_worksheet* page_ = nullptr;
  lxw_row_t row_ = 0;
  std::size_t links_ = 0;
  int parts_ = 0;
};

}  // namespace

tl::expected<std::string, std::string> workbook_bytes(std::span<const Sheet> sheets, const std::string& title) {
  const MemoryFile file;
  if (!file.ok()) return tl::unexpected(std::string("no memory for the workbook"));
  lxw_workbook_options options{};
  options.constant_memory = 1;  // rows leave as they come: thousands of documents cost no memory
  lxw_workbook* book = workbook_new_opt(file.name().c_str(), &options);
  if (book == nullptr) return tl::unexpected(std::string("no memory for the workbook"));
  std::string heading = cut(clean(title), 200);
  lxw_doc_properties properties{};
  properties.title = heading.data();
  properties.created = kCreated;
  workbook_set_properties(book, &properties);
  Writer writer(book);
  for (const Sheet& sheet : sheets) writer.write(sheet);
  const lxw_error error = workbook_close(book);
  if (error != LXW_NO_ERROR) return tl::unexpected(std::string(lxw_strerror(error)));
  return file.content();
}

}  // namespace rasoat
