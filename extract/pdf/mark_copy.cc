#include "extract/pdf/mark_copy.h"

#include <poppler/Annot.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#include <poppler/UTF.h>

#include <algorithm>
#include <cstdarg>
#include <cstdio>
#include <exception>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "extract/pdf/pdf_file.h"

namespace rasoat {
namespace {

// What Poppler writes, in memory: a confined worker has no file to write to.
class StringStream : public OutStream {
 public:
  void close() override {}
  Goffset getPos() override { return static_cast<Goffset>(bytes_.size()); }
  void put(char c) override { bytes_ += c; }
  void printf(const char* format, ...) override GCC_PRINTF_FORMAT(2, 3) {
    std::va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    const int size = std::vsnprintf(nullptr, 0, format, args);
    va_end(args);
    if (size > 0) {
      const std::size_t at = bytes_.size();
      bytes_.resize(at + static_cast<std::size_t>(size) + 1);
      std::vsnprintf(bytes_.data() + at, static_cast<std::size_t>(size) + 1, format, again);
      bytes_.pop_back();
    }
    va_end(again);
  }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

struct Point {
  double x, y;  // user space: y grows upward
};

// A place of the page as it is seen, in the page's own space (ISO 32000-1, 8.3.2.3 and 14.11.2).
Point user_space(const ::Page& page, double x, double y, std::int32_t rotation) {
  const PDFRectangle* crop = page.getCropBox();
  const double width = crop->x2 - crop->x1;
  const double height = crop->y2 - crop->y1;
  Point flat{x, y};
  if (rotation == 90) flat = {y, height - x};
  if (rotation == 180) flat = {width - x, height - y};
  if (rotation == 270) flat = {width - y, x};
  return {crop->x1 + flat.x, crop->y2 - flat.y};
}

PDFRectangle area_of(const ::Page& page, const Bbox& box, std::int32_t rotation) {
  const Point a = user_space(page, box.x0, box.top, rotation);
  const Point b = user_space(page, box.x1, box.bottom, rotation);
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

// Poppler counts who holds an annotation: the page goes on holding what was added to it.
struct Release {
  void operator()(Annot* annotation) const { annotation->decRefCnt(); }
};
using AnnotationPtr = std::unique_ptr<AnnotMarkup, Release>;

std::unique_ptr<AnnotColor> colour_of(const Mark& mark) {
  const auto part = [&](int shift) { return static_cast<double>(mark.colour >> shift & 0xFF) / 255; };
  return std::make_unique<AnnotColor>(part(16), part(8), part(0));
}

// Corners in the direction of the writing: viewers round the ends of its lines.
AnnotationPtr highlight(PDFDoc& doc, const ::Page& page, const Mark& mark) {
  const auto corner = [&](double x, double y) { return user_space(page, x, y, mark.rotation); };
  const Point ul = corner(mark.box.x0, mark.box.top), ur = corner(mark.box.x1, mark.box.top);
  const Point ll = corner(mark.box.x0, mark.box.bottom), lr = corner(mark.box.x1, mark.box.bottom);
  PDFRectangle area = area_of(page, mark.box, mark.rotation);
  auto* markup = new AnnotTextMarkup(&doc, &area, Annot::typeHighlight);
  AnnotationPtr annotation(markup);
  auto quads = std::make_unique<AnnotQuadrilaterals::AnnotQuadrilateral[]>(1);
  quads[0] = {ul.x, ul.y, ur.x, ur.y, ll.x, ll.y, lr.x, lr.y};
  AnnotQuadrilaterals shape(std::move(quads), 1);
  markup->setQuadrilaterals(&shape);
  return annotation;
}

AnnotationPtr note(PDFDoc& doc, const ::Page& page, const Mark& mark) {
  constexpr Bbox kCorner{12, 12, 36, 36};
  PDFRectangle area = area_of(page, kCorner, mark.rotation);
  auto* text = new AnnotText(&doc, &area);
  AnnotationPtr annotation(text);
  GooString icon("Note");
  text->setIcon(&icon);
  return annotation;
}

void add(PDFDoc& doc, ::Page& page, const Mark& mark, const std::string& author) {
  const AnnotationPtr annotation = mark.box.empty() ? note(doc, page, mark) : highlight(doc, page, mark);
  annotation->setColor(colour_of(mark));
  annotation->setContents(utf8ToUtf16WithBom(mark.note));
  annotation->setLabel(utf8ToUtf16WithBom(author));
  annotation->setFlags(Annot::flagPrint);
  page.addAnnot(annotation.get());
}

void add_all(PDFDoc& doc, const CopyOptions& options, const MarkObserver& observer) {
  std::int32_t last = 0;
  for (const Mark& mark : options.marks) {
    ::Page* page = mark.page >= 1 && mark.page <= doc.getNumPages() ? doc.getPage(mark.page) : nullptr;
    if (page == nullptr) continue;
    if (mark.page != last) observer(mark.page, doc.getNumPages());
    last = mark.page;
    add(doc, *page, mark, options.author);
  }
}

tl::unexpected<ReadError> fail(ReadErrorCode code, const char* message) {
  return tl::unexpected(ReadError{code, message, 0});
}

// What nobody can open is no copy.
tl::expected<std::string, ReadError> checked(std::string copy, std::int32_t pages, const CopyOptions& options) {
  ReadLimits limits = options.limits;
  limits.max_bytes = 0;
  const auto again = PdfFile::open(std::as_bytes(std::span(copy)), options.password, limits);
  if (!again || again->page_count() != pages) return fail(ReadErrorCode::kDamaged, "no copy can be made of this file");
  return copy;
}

tl::expected<std::string, ReadError> write_copy(std::span<const std::byte> bytes, const PdfFile& file,
                                                const CopyOptions& options, const MarkObserver& observer) {
  // A document of its own: PdfFile's has been changed for reading.
  const std::optional<GooString> key =
      options.password.empty() ? std::nullopt : std::optional<GooString>(options.password);
  PDFDoc doc(new MemStream(reinterpret_cast<const char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()),
                           Object(objNull)),
             key, key);
  if (!doc.isOk()) return fail(ReadErrorCode::kDamaged, "no copy can be made of this file");
  add_all(doc, options, observer);
  StringStream out;
  const PDFWriteMode mode = file.repaired() ? writeForceRewrite : writeForceIncremental;
  if (doc.saveAs(&out, mode) != errNone) return fail(ReadErrorCode::kDamaged, "the copy cannot be written");
  return checked(out.take(), file.page_count(), options);
}

}  // namespace

tl::expected<std::string, ReadError> mark_copy(std::span<const std::byte> bytes, const CopyOptions& options,
                                               const MarkObserver& observer) {
  const auto file = PdfFile::open(bytes, options.password, options.limits);
  if (!file) return tl::unexpected(file.error());
  try {
    return write_copy(bytes, *file, options, observer);
  } catch (const std::bad_alloc&) {
    return fail(ReadErrorCode::kOutOfMemory, "no memory for the copy");
  } catch (const std::exception& error) {
    return fail(ReadErrorCode::kDamaged, error.what());
  }
}

}  // namespace rasoat
