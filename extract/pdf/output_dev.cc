#include "extract/pdf/output_dev.h"

#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/UTF.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <span>
#include <string>

#include "extract/pdf/annotations.h"
#include "extract/pdf/font_traits.h"
#include "extract/pdf/grounds.h"
#include "extract/pdf/paths.h"

namespace rasoat {
namespace {

constexpr double kFarthest = 1e6;  // farther out than any page

bool is_sane(double value) { return value > -kFarthest && value < kFarthest; }

struct Vector {
  double x = 0;
  double y = 0;
};

// What glyphs of one font at one size have in common.
struct Setting {
  std::uint32_t font = 0;
  double ascent = 0.75;  // of the length of the up vector
  double descent = -0.25;
  double scale = 1;  // of the length of the up vector: the font size
  bool vertical = false;
};

void set_type3_metrics(const GfxFont& font, Setting& setting) {
  const double* box = font.getFontBBox();
  const double unit = font.getFontMatrix()[3];
  const double low = std::min(box[1] * unit, box[3] * unit);
  const double high = std::max(box[1] * unit, box[3] * unit);
  const double tall = high - low;
  if (!(tall > 1e-6 && tall < 1e6)) return;
  setting.ascent = high;
  setting.descent = low;
  // A font of bitmaps has a matrix of its own scale: what is drawn tells the size.
  if (tall < 0.3 || tall > 3) setting.scale = tall / 1.2;
}

void set_metrics(const GfxFont& font, Setting& setting) {
  const double ascent = std::min(font.getAscent(), 1.05);
  const double descent = std::max(font.getDescent(), -0.4);
  if (!(ascent - descent > 0.4)) return;
  setting.ascent = ascent;
  setting.descent = descent;
}

// Degrees clockwise; a slant of a few degrees (a scan laid in crooked) counts as upright.
std::int16_t direction_of(double x, double y) {
  if (y == 0) return x >= 0 ? 0 : 180;
  const double degrees = std::atan2(y, x) * 180 / 3.14159265358979323846;
  const int rounded = (static_cast<int>(std::lround(degrees)) + 360) % 360;
  for (const int right : {0, 90, 180, 270, 360}) {
    if (std::abs(rounded - right) <= 8) return static_cast<std::int16_t>(right % 360);
  }
  return static_cast<std::int16_t>(rounded);
}

Font font_of(const GfxFont& font) {
  Font out;
  out.name = utf8_of_pdf_text(without_subset_prefix(font.getName().value_or("")));
  Ref embedded;
  out.embedded = font.getType() == fontType3 || font.getEmbeddedFontID(&embedded);
  const bool heavy = font.getWeight() >= GfxFont::W600 && font.getWeight() <= GfxFont::W900;
  out.bold = font.isBold() || heavy || says_bold(out.name);
  out.italic = font.isItalic() || says_italic(out.name);
  return out;
}

bool is_too_large(const PageMarks& marks, const ReadLimits& limits) {
  return limits.max_page_points > 0 && (marks.width > limits.max_page_points || marks.height > limits.max_page_points);
}

}  // namespace

class PageReader::Dev final : public OutputDev {
 public:
  Dev(const ReadLimits& limits, std::vector<Font>& fonts) : limits_(limits), fonts_(fonts) {}

  void begin() {
    marks_ = {};
    font_changed_ = true;
    in_annotation_ = false;
    in_soft_mask_ = 0;
    groups_.clear();
    actual_text_.clear();
    covered_.clear();
    covers_ = 0;
    hidden_.clear();
    grounds_.clear();
    odd_clips_.assign(1, false);
  }
  PageMarks& marks() { return marks_; }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  // Patterns and shadings are areas: taken note of here instead of being drawn piece by piece.
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }

  void startPage(int, GfxState* state, XRef*) override {
    marks_.width = state->getPageWidth();
    marks_.height = state->getPageHeight();
    marks_.rotation = state->getRotate();
  }

  void updateFont(GfxState*) override { font_changed_ = true; }
  void saveState(GfxState*) override { odd_clips_.push_back(odd_clips_.back()); }
  void restoreState(GfxState*) override {
    font_changed_ = true;
    if (odd_clips_.size() > 1) odd_clips_.pop_back();
  }
  void clip(GfxState* state) override { take_clip(state); }
  void eoClip(GfxState* state) override { take_clip(state); }
  void clipToStrokePath(GfxState*) override { odd_clips_.back() = true; }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x, double origin_y,
                CharCode code, int bytes, const Unicode* unicode, int length) override {
    if (in_soft_mask_ > 0) return;
    if (marks_.glyphs.items.size() >= max_glyphs()) {
      marks_.too_many = true;
      return;
    }
    if (font_changed_) take_font(state);
    Glyph glyph;
    if (!place(state, {x - origin_x, y - origin_y}, {dx, dy}, code == 0x20 && bytes == 1, glyph)) return;
    glyph.code = code;
    glyph.font = setting_.font;
    take_text(std::span(unicode, unicode == nullptr ? 0 : static_cast<std::size_t>(std::max(length, 0))), glyph);
    if (!is_visible_on_page(state, glyph)) {
      ++marks_.outside_glyphs;
      return;
    }
    count(state, glyph);
    marks_.glyphs.items.push_back(glyph);
    if (is_white_on_white(state, glyph)) {
      hidden_.resize(marks_.glyphs.items.size(), false);
      hidden_.back() = true;
    }
  }

  void beginActualText(GfxState*, const GooString* text) override {
    actual_text_ = utf32_of(*text);
    actual_begin_ = marks_.glyphs.items.size();
  }
  void endActualText(GfxState*) override { replace_by_actual_text(); }

  void stroke(GfxState* state) override {
    if (in_soft_mask_ > 0 || state->getStrokeOpacity() <= 0) return;
    collect_path(state);
    add_stroke(subpaths_, state->getTransformedLineWidth(), clip_of(state), painted_);
    take_painted();
  }
  void fill(GfxState* state) override { fill_path(state); }
  void eoFill(GfxState* state) override { fill_path(state); }

  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int, int, double,
                         double) override {
    return take_drawing();
  }
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return take_drawing(); }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return take_drawing(); }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return take_drawing(); }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return take_drawing(); }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return take_drawing(); }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height, GfxImageColorMap* map,
                 bool interpolate, const int* mask, bool is_inline) override {
    take_image(state, width, height);
    if (mask == nullptr) cover_glyphs(state);
    if (is_inline) OutputDev::drawImage(state, ref, stream, width, height, map, interpolate, mask, true);
  }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert, bool interpolate,
                     bool is_inline) override {
    take_image(state, width, height);
    if (is_inline) OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, true);
  }
  // Compact scans keep a few colours coarse and their writing fine, as the mask.
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool, Stream*,
                       int mask_width, int mask_height, bool, bool) override {
    take_image(state, std::max(width, mask_width), std::max(height, mask_height));
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*, bool, Stream*,
                           int mask_width, int mask_height, GfxImageColorMap*, bool) override {
    take_image(state, std::max(width, mask_width), std::max(height, mask_height));
  }
  void setSoftMaskFromImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                                bool is_inline, double*) override {
    if (is_inline) OutputDev::drawImageMask(state, ref, stream, width, height, invert, false, true);
  }
  void unsetSoftMaskFromImageMask(GfxState*, double*) override {}

  // What only shapes a soft mask is not painted.
  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool, bool for_soft_mask) override {
    groups_.push_back(for_soft_mask);
    in_soft_mask_ += for_soft_mask ? 1 : 0;
  }
  void endTransparencyGroup(GfxState*) override {
    if (groups_.empty()) return;
    in_soft_mask_ -= groups_.back() ? 1 : 0;
    groups_.pop_back();
  }

  void begin_annotations() { in_annotation_ = true; }
  void take_attachment(Annot* annotation) {
    constexpr std::size_t kMost = 1000;
    const std::string name = attachment_of(annotation);
    if (!name.empty() && marks_.attachments.size() < kMost) marks_.attachments.push_back(name);
  }
  bool is_full() const { return marks_.too_many; }

  // Writing that was painted over or is white on white is no writing. What lies under a picture stays:
  // it is judged as a text layer.
  void drop_hidden() {
    if (hidden_.empty()) return;
    std::vector<Glyph>& glyphs = marks_.glyphs.items;
    hidden_.resize(glyphs.size(), false);
    covered_.resize(glyphs.size(), false);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      if (!hidden_[i] || covered_[i]) glyphs[kept++] = glyphs[i];
    }
    glyphs.resize(kept);
  }

 private:
  std::size_t max_glyphs() const {
    constexpr std::size_t kGlyphsPerWord = 5;
    return limits_.max_words_per_page == 0 ? SIZE_MAX : limits_.max_words_per_page * kGlyphsPerWord;
  }

  void take_font(GfxState* state) {
    font_changed_ = false;
    setting_ = {};
    const GfxFont* font = state->getFont().get();
    if (font == nullptr) return;
    setting_.vertical = font->getWMode() != 0;
    if (font->getType() == fontType3) {
      set_type3_metrics(*font, setting_);
    } else {
      set_metrics(*font, setting_);
    }
    setting_.font = number_of(*font);
  }

  // Index into fonts_; looked up by the font's object first, since the same few fonts alternate.
  std::uint32_t number_of(const GfxFont& font) {
    const Ref id = *font.getID();
    for (const auto& [known, number] : known_fonts_) {
      if (known == id) return number;
    }
    const Font value = font_of(font);
    const auto found = std::find(fonts_.begin(), fonts_.end(), value);
    const auto number = static_cast<std::uint32_t>(found - fonts_.begin());
    if (found == fonts_.end()) fonts_.push_back(value);
    known_fonts_.emplace_back(id, number);
    return number;
  }

  // Box, pen and direction of a glyph. False for what cannot be on any page.
  bool place(GfxState* state, Vector at, Vector advance, bool is_blank, Glyph& glyph) const {
    Vector right, up, pen, spacing;
    state->getFontTransMat(&right.x, &right.y, &up.x, &up.y);
    const double size = std::hypot(up.x, up.y);
    state->transform(at.x, at.y, &glyph.x, &glyph.y);
    state->transformDelta(advance.x, advance.y, &pen.x, &pen.y);
    if (!(size > 0.01) || !is_sane(size) || !is_sane(glyph.x) || !is_sane(glyph.y)) return false;
    if (!is_sane(pen.x) || !is_sane(pen.y)) return false;
    glyph.end_x = glyph.x + pen.x;
    glyph.end_y = glyph.y + pen.y;
    const double extra = state->getCharSpace() + (is_blank ? state->getWordSpace() : 0);
    if (extra != 0 && !setting_.vertical) {
      state->textTransformDelta(extra * state->getHorizScaling(), 0, &spacing.x, &spacing.y);
      state->transformDelta(spacing.x, spacing.y, &spacing.x, &spacing.y);
    }
    set_box({pen.x - spacing.x, pen.y - spacing.y}, up, size, glyph);
    glyph.size = static_cast<float>(size * setting_.scale);
    glyph.direction = setting_.vertical ? direction_of(-up.x, -up.y) : direction_of(right.x, right.y);
    return true;
  }

  // Around all four corners, whichever way the glyph is turned or sheared.
  void set_box(Vector along, Vector up, double size, Glyph& glyph) const {
    const Vector low{up.x * setting_.descent, up.y * setting_.descent};
    const Vector high{up.x * setting_.ascent, up.y * setting_.ascent};
    const auto [x0, x1] = std::minmax({low.x, high.x, along.x + low.x, along.x + high.x});
    const auto [y0, y1] = std::minmax({low.y, high.y, along.y + low.y, along.y + high.y});
    const double least = 0.01 * size;  // a glyph without width (a combining mark) still stands somewhere
    glyph.box = {glyph.x + x0, glyph.y + y0, glyph.x + std::max(x1, x0 + least), glyph.y + std::max(y1, y0 + least)};
  }

  void take_text(std::span<const Unicode> unicode, Glyph& glyph) {
    glyph.text_begin = static_cast<std::uint32_t>(marks_.glyphs.text.size());
    glyph.is_space = !unicode.empty();
    glyph.is_mark = !unicode.empty();
    for (const Unicode c : unicode) {
      if (c == 0 || c == 0xFFFD || (c < 0x20 && !is_space(c))) continue;
      glyph.is_space = glyph.is_space && is_space(c);
      glyph.is_mark = glyph.is_mark && is_combining_mark(c);
      marks_.glyphs.text.push_back(c);
      ++glyph.text_size;
    }
    if (glyph.text_size == 0) glyph.is_space = glyph.is_mark = false;
  }

  // Half a point of grace: text may stick out of its clip by rounding.
  bool is_visible_on_page(GfxState* state, const Glyph& glyph) const {
    const double x = glyph.box.center_x();
    const double y = glyph.box.center_y();
    if (x < -1 || y < -1 || x > marks_.width + 1 || y > marks_.height + 1) return false;
    const Bbox clip = clip_of(state);
    return glyph.box.x1 >= clip.x0 - 0.5 && glyph.box.x0 <= clip.x1 + 0.5 && glyph.box.bottom >= clip.top - 0.5 &&
           glyph.box.top <= clip.bottom + 0.5;
  }

  void count(GfxState* state, const Glyph& glyph) {
    if (glyph.is_space) return;
    const bool invisible = (state->getRender() & 3) == 3 || state->getFillOpacity() <= 0;
    marks_.invisible_glyphs += invisible ? 1 : 0;
    marks_.unmapped_glyphs += glyph.text_size == 0 ? 1 : 0;
    marks_.annotation_glyphs += in_annotation_ ? 1 : 0;
  }

  static std::u32string utf32_of(const GooString& text) {
    Unicode* codes = nullptr;
    const int length = TextStringToUCS4(text.toStr(), &codes);
    std::u32string out;
    for (int i = 0; i < std::min(length, 4096); ++i) out.push_back(codes[i]);
    gfree(codes);
    return out;
  }

  // The producer says what a few glyphs together mean (clusters that have no code of their own).
  // Where the text spans words, the glyphs know better where each of them stands.
  void replace_by_actual_text() {
    const std::span<Glyph> glyphs =
        std::span(marks_.glyphs.items).subspan(std::min(actual_begin_, marks_.glyphs.items.size()));
    const bool mapped = std::all_of(glyphs.begin(), glyphs.end(), [](const Glyph& g) { return g.text_size > 0; });
    const bool has_blank = std::any_of(actual_text_.begin(), actual_text_.end(), is_space);
    constexpr std::size_t kCluster = 8;
    if (glyphs.empty() || actual_text_.empty() || has_blank || (mapped && glyphs.size() > kCluster)) return;
    Glyph& first = glyphs.front();
    first.text_begin = static_cast<std::uint32_t>(marks_.glyphs.text.size());
    first.text_size = static_cast<std::uint16_t>(actual_text_.size());
    marks_.glyphs.text += actual_text_;
    for (const Glyph& glyph : glyphs.subspan(1)) first.box = unite(first.box, glyph.box);
    first.end_x = glyphs.back().end_x;
    first.end_y = glyphs.back().end_y;
    first.is_space = false;
    first.is_mark = std::all_of(actual_text_.begin(), actual_text_.end(), is_combining_mark);
    marks_.glyphs.items.resize(actual_begin_ + 1);
    for (std::vector<bool>* flags : {&hidden_, &covered_}) flags->resize(std::min(flags->size(), actual_begin_ + 1));
    actual_text_.clear();
  }

  Bbox clip_of(GfxState* state) const {
    Bbox clip;
    state->getClipBBox(&clip.x0, &clip.top, &clip.x1, &clip.bottom);
    return clip;
  }

  void collect_path(GfxState* state) {
    points_.clear();
    ends_.clear();
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* subpath = path->getSubpath(i);
      for (int j = 0; j < subpath->getNumPoints(); ++j) {
        PathPoint point{0, 0, subpath->getCurve(j)};
        state->transform(subpath->getX(j), subpath->getY(j), &point.x, &point.y);
        points_.push_back(point);
      }
      ends_.push_back(points_.size());
    }
    subpaths_.clear();
    std::size_t begin = 0;
    for (const std::size_t end : ends_) {
      subpaths_.push_back(std::span(points_).subspan(begin, end - begin));
      begin = end;
    }
  }

  void fill_path(GfxState* state) {
    if (in_soft_mask_ > 0 || state->getFillOpacity() <= 0) return;
    collect_path(state);
    add_fill(subpaths_, clip_of(state), painted_);
    take_ground(state);
    if (painted_.drawings > 0 && is_white(state)) painted_.drawings = 0;  // an eraser or a ground, nothing to read
    take_painted();
  }

  void take_clip(GfxState* state) {
    collect_path(state);
    if (!is_rectangle(subpaths_)) odd_clips_.back() = true;
  }

  // The area that a fill covers; what it hides is certain only for a rectangle within rectangles.
  void take_ground(GfxState* state) {
    Bbox area{kFarthest, kFarthest, -kFarthest, -kFarthest};
    for (const PathPoint& point : points_) {
      area = {std::min(area.x0, point.x), std::min(area.top, point.y), std::max(area.x1, point.x),
              std::max(area.bottom, point.y)};
    }
    area = intersect(area, clip_of(state));
    if (area.empty()) return;
    const bool plain = is_rectangle(subpaths_) && !odd_clips_.back();
    const bool opaque = state->getFillOpacity() >= 1 && state->getBlendMode() == gfxBlendNormal;
    const bool white = is_white(state);
    if (!white || (plain && opaque)) grounds_.add(area, white);
    if (plain && opaque) grounds_.hide_under(area, marks_.glyphs.items, hidden_);
  }

  bool is_white_on_white(GfxState* state, const Glyph& glyph) const {
    if (glyph.is_space || state->getRender() != 0 || !is_white(state) || state->getFillOpacity() <= 0) return false;
    return !grounds_.shows_white(glyph.box.center_x(), glyph.box.center_y());
  }

  static bool is_white(GfxState* state) {
    GfxGray gray = 0;
    state->getFillGray(&gray);
    return colToDbl(gray) > 0.97;
  }

  void take_painted() {
    marks_.drawings += painted_.drawings;
    painted_.drawings = 0;
    for (const Ruling& ruling : painted_.rulings) take_ruling(ruling);
    painted_.rulings.clear();
  }

  void take_ruling(const Ruling& ruling) {
    if (limits_.max_rulings_per_page != 0 && marks_.rulings.size() >= limits_.max_rulings_per_page) {
      marks_.too_many = true;
      return;
    }
    marks_.rulings.push_back(ruling);
  }

  bool take_drawing() {
    if (in_soft_mask_ == 0) ++marks_.drawings;
    grounds_.add({0, 0, marks_.width, marks_.height}, false);  // somewhere
    return true;
  }

  // An image fills the unit square of its matrix. Empty for one that cannot be seen.
  Bbox image_box(GfxState* state) const {
    Bbox box{kFarthest, kFarthest, -kFarthest, -kFarthest};
    for (const Vector corner : {Vector{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
      Vector p;
      state->transform(corner.x, corner.y, &p.x, &p.y);
      if (!is_sane(p.x) || !is_sane(p.y)) return {};
      box = {std::min(box.x0, p.x), std::min(box.top, p.y), std::max(box.x1, p.x), std::max(box.bottom, p.y)};
    }
    return intersect(box, clip_of(state));
  }

  void take_image(GfxState* state, int width, int height) {
    if (in_soft_mask_ > 0) return;
    const Bbox box = image_box(state);
    if (box.empty()) return;
    grounds_.add(box, false);
    if (is_thin(box)) return take_ruling({box});  // some producers stretch a dot into a line
    constexpr std::size_t kMostImages = 10'000;
    if (marks_.images.size() < kMostImages) marks_.images.push_back({box, width, height});
  }

  // An opaque picture laid over text hides it: some scanning programs paint their text first.
  void cover_glyphs(GfxState* state) {
    constexpr int kMostCovers = 200;
    const bool opaque = state->getFillOpacity() >= 1 && state->getBlendMode() == gfxBlendNormal;
    if (in_soft_mask_ > 0 || !opaque || marks_.glyphs.items.empty() || ++covers_ > kMostCovers) return;
    const Bbox box = image_box(state);
    covered_.resize(marks_.glyphs.items.size(), false);
    for (std::size_t i = 0; i < covered_.size(); ++i) {
      const Glyph& glyph = marks_.glyphs.items[i];
      const double x = glyph.box.center_x();
      const double y = glyph.box.center_y();
      if (covered_[i] || glyph.is_space || x < box.x0 || x > box.x1 || y < box.top || y > box.bottom) continue;
      covered_[i] = true;
      ++marks_.covered_glyphs;
    }
  }

  const ReadLimits& limits_;
  std::vector<Font>& fonts_;
  PageMarks marks_;
  std::vector<bool> covered_;  // by glyph: a picture lies over it
  std::vector<bool> hidden_;   // by glyph: painted over, or white on white; may be shorter
  Grounds grounds_;
  std::vector<bool> odd_clips_ = {false};  // by saved state: the clip is more than a rectangle
  int covers_ = 0;
  Setting setting_;
  bool font_changed_ = true;
  bool in_annotation_ = false;
  int in_soft_mask_ = 0;
  std::vector<bool> groups_;
  std::vector<std::pair<Ref, std::uint32_t>> known_fonts_;
  std::u32string actual_text_;
  std::size_t actual_begin_ = 0;
  std::vector<PathPoint> points_;
  std::vector<std::size_t> ends_;
  std::vector<std::span<const PathPoint>> subpaths_;
  PaintedPath painted_;
};

PageReader::PageReader(const PdfFile& file, const ReadLimits& limits, std::vector<Font>& fonts)
    : file_(file), limits_(limits), dev_(std::make_unique<Dev>(limits, fonts)) {}

PageReader::~PageReader() = default;

PageMarks PageReader::read(std::int32_t number) {
  dev_->begin();
  PageMarks& marks = dev_->marks();
  const auto on_abort_check = [](void* dev) { return static_cast<Dev*>(dev)->is_full(); };
  const auto on_annotation = [](Annot* annotation, void* dev) {
    static_cast<Dev*>(dev)->begin_annotations();
    static_cast<Dev*>(dev)->take_attachment(annotation);
    return is_written(annotation);
  };
  take_stream_errors();
  try {
    marks.unreachable = file_.doc().getPage(number) == nullptr;
    constexpr double kPointsPerInch = 72;
    if (!marks.unreachable) {
      file_.prepare(number);
      file_.doc().displayPage(dev_.get(), number, kPointsPerInch, kPointsPerInch, 0, false, true, false, on_abort_check,
                              dev_.get(), on_annotation, dev_.get());
    }
    marks.stream_errors = take_stream_errors();
  } catch (const std::exception&) {
    marks.stream_errors = take_stream_errors() + 1;
  }
  dev_->drop_hidden();
  if (is_too_large(marks, limits_)) marks.too_many = true;
  return std::move(marks);
}

}  // namespace rasoat
