#include "extract/wire/faults.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "extract/picture.h"

namespace rasoat::wire {
namespace {

// Longest text that a message may carry where no other limit speaks (names, details).
constexpr std::size_t kMaxTextBytes = std::size_t{1} << 20;
constexpr std::size_t kMaxEntries = 1'000'000;  // fonts, notes, attachments, images of a page

template <typename Vector>
std::size_t size_of(const Vector* vector) {
  return vector == nullptr ? 0 : vector->size();
}

// The verifier looks at where a vector's length lies, not at its entries.
template <typename Struct>
bool is_aligned(const flatbuffers::Vector<const Struct*>* vector) {
  return size_of(vector) == 0 || reinterpret_cast<std::uintptr_t>(vector->Data()) % alignof(Struct) == 0;
}

bool is_aligned(const fb::Page& page) {
  return is_aligned(page.words()) && is_aligned(page.rulings()) && is_aligned(page.images()) &&
         is_aligned(page.unread_ink()) && is_aligned(page.lean()) && is_aligned(page.anchors());
}

bool is_finite(const fb::Box& box) {
  return std::isfinite(box.x0()) && std::isfinite(box.top()) && std::isfinite(box.x1()) && std::isfinite(box.bottom());
}

bool is_share(float value) { return value >= 0 && value <= 1; }  // false for NaN

bool is_length(double value) { return std::isfinite(value) && value >= 0; }

bool is_right_angle(std::int32_t degrees) { return degrees == 0 || degrees == 90 || degrees == 180 || degrees == 270; }

template <typename Count>
bool over(std::size_t count, Count limit) {
  return limit > 0 && count > static_cast<std::size_t>(limit);
}

std::string fault_in(const fb::Word& word, std::size_t fonts) {
  if (!is_finite(word.box())) return "word box is not finite";
  if (!std::isfinite(word.size())) return "font size is not finite";
  if (!is_share(word.confidence())) return "word confidence is not a share";
  if (word.direction() < 0 || word.direction() >= 360) return "word direction is no angle";
  if (word.font() >= fonts) return "word without a font";
  return "";
}

std::string fault_in_words(const fb::Page& page, std::size_t fonts) {
  std::uint64_t text_bytes = 0;
  for (std::size_t i = 0; i < size_of(page.words()); ++i) {
    const fb::Word& word = *page.words()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (std::string fault = fault_in(word, fonts); !fault.empty()) return fault;
    text_bytes += word.text_size();
  }
  return text_bytes == size_of(page.word_texts()) ? "" : "word lengths do not add up";
}

std::string fault_in_others(const fb::Page& page) {
  std::uint32_t last = 0;
  for (std::size_t i = 0; i < size_of(page.others()); ++i) {
    const fb::OtherReading& reading = *page.others()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (reading.word() >= size_of(page.words())) return "another reading of no word";
    if (reading.word() < last) return "other readings out of order";
    if (!is_share(reading.confidence())) return "reading confidence is not a share";
    last = reading.word();
  }
  return "";
}

std::string fault_in_lean(const fb::Page& page) {
  double last = -1e9;
  for (std::size_t i = 0; i < size_of(page.lean()); ++i) {
    const fb::LeanAt& at = *page.lean()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (!std::isfinite(at.y()) || at.y() <= last) return "lean out of order";
    if (!(std::abs(at.degrees()) < 45)) return "lean is no small angle";
    last = at.y();
  }
  return "";
}

std::string fault_in_shapes(const fb::Page& page) {
  for (std::size_t i = 0; i < size_of(page.rulings()); ++i) {
    if (!is_finite(*page.rulings()->Get(static_cast<flatbuffers::uoffset_t>(i)))) return "ruling is not finite";
  }
  for (std::size_t i = 0; i < size_of(page.images()); ++i) {
    const fb::ImageArea& image = *page.images()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (!is_finite(image.box())) return "image box is not finite";
    if (image.width_px() < 0 || image.height_px() < 0) return "image of negative size";
  }
  for (std::size_t i = 0; i < size_of(page.unread_ink()); ++i) {
    if (!is_finite(*page.unread_ink()->Get(static_cast<flatbuffers::uoffset_t>(i)))) return "ink is not finite";
  }
  for (std::size_t i = 0; i < size_of(page.anchors()); ++i) {
    const fb::Anchor& at = *page.anchors()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (!is_finite(at.box())) return "anchor is not finite";
    if (at.paragraph() < 0 || at.table() < 0 || at.row() < 0 || at.column() < 0) return "anchor of negative number";
  }
  return fault_in_lean(page);
}

std::string fault_in_counts(const fb::Page& page, const ReadLimits& limits) {
  if (!is_aligned(page)) return "entries out of line";
  if (over(size_of(page.words()), limits.max_words_per_page)) return "too many words on a page";
  if (over(size_of(page.rulings()), limits.max_rulings_per_page)) return "too many rulings on a page";
  if (size_of(page.images()) > kMaxEntries) return "too many images on a page";
  if (size_of(page.unread_ink()) > kMaxEntries || size_of(page.lean()) > kMaxEntries ||
      size_of(page.anchors()) > kMaxEntries)
    return "too many marks on a page";
  if (size_of(page.reason()) > kMaxTextBytes) return "reason too long";
  return "";
}

std::string fault_in_facts(const fb::Page& page) {
  if (!is_length(page.width()) || !is_length(page.height())) return "page size is no length";
  if (!is_right_angle(page.rotation())) return "page rotation is no right angle";
  if (page.source() > static_cast<std::uint8_t>(Source::kUnread)) return "unknown page source";
  if (!is_share(page.confidence())) return "page confidence is not a share";
  return "";
}

std::string fault_in(const fb::Page& page, std::size_t fonts, const ReadLimits& limits) {
  if (std::string fault = fault_in_counts(page, limits); !fault.empty()) return fault;
  if (std::string fault = fault_in_facts(page); !fault.empty()) return fault;
  if (std::string fault = fault_in_words(page, fonts); !fault.empty()) return fault;
  if (std::string fault = fault_in_others(page); !fault.empty()) return fault;
  return fault_in_shapes(page);
}

std::string fault_in_pages(const fb::Document& document, const ReadLimits& limits) {
  std::int32_t last = 0;
  for (std::size_t i = 0; i < size_of(document.pages()); ++i) {
    const fb::Page& page = *document.pages()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (page.number() <= last || page.number() > document.page_count()) return "page number out of order";
    if (std::string fault = fault_in(page, size_of(document.fonts()), limits); !fault.empty()) return fault;
    last = page.number();
  }
  return "";
}

std::string fault_in_entries(const fb::Document& document) {
  for (std::size_t i = 0; i < size_of(document.signatures()); ++i) {
    const auto status = document.signatures()->Get(static_cast<flatbuffers::uoffset_t>(i))->status();
    if (status > static_cast<std::uint8_t>(SignatureStatus::kUnsigned)) return "unknown signature status";
  }
  for (std::size_t i = 0; i < size_of(document.notes()); ++i) {
    const std::int32_t page = document.notes()->Get(static_cast<flatbuffers::uoffset_t>(i))->page();
    if (page < 0 || page > document.page_count()) return "note on no page";
  }
  return "";
}

// The first bytes of the two kinds of file: nothing else is shown to anybody as a picture.
bool begins_as(PictureFormat format, const flatbuffers::Vector<std::uint8_t>& bytes) {
  constexpr std::array<std::uint8_t, 8> kPng = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  constexpr std::array<std::uint8_t, 3> kJpeg = {0xFF, 0xD8, 0xFF};
  return format == PictureFormat::kPng
             ? bytes.size() > kPng.size() && std::equal(kPng.begin(), kPng.end(), bytes.data())
             : bytes.size() > kJpeg.size() && std::equal(kJpeg.begin(), kJpeg.end(), bytes.data());
}

std::string fault_in(const fb::Picture& picture) {
  constexpr std::int32_t kLongestSide = 65'535;  // of a JPEG
  if (picture.width() < 1 || picture.width() > kLongestSide) return "picture of no size";
  if (picture.height() < 1 || picture.height() > kLongestSide) return "picture of no size";
  if (!is_length(picture.dpi())) return "resolution is no number";
  if (picture.format() > static_cast<std::uint8_t>(PictureFormat::kJpeg)) return "unknown picture format";
  const auto format = static_cast<PictureFormat>(picture.format());
  return picture.bytes() != nullptr && begins_as(format, *picture.bytes()) ? "" : "not a picture file";
}

}  // namespace

std::string fault_in(const fb::Document& document, const ReadLimits& limits) {
  if (document.page_count() < 0) return "negative page count";
  if (over(size_of(document.pages()), limits.max_pages)) return "too many pages";
  if (size_of(document.fonts()) > kMaxEntries) return "too many fonts";
  if (size_of(document.notes()) > kMaxEntries) return "too many notes";
  if (size_of(document.attachments()) > kMaxEntries) return "too many attachments";
  if (std::string fault = fault_in_pages(document, limits); !fault.empty()) return fault;
  return fault_in_entries(document);
}

std::string fault_in(const fb::ReadJob& job) {
  if (job.ocr() > static_cast<std::uint8_t>(OcrMode::kNever)) return "unknown OCR mode";
  if (job.limits() == nullptr) return "job without limits";
  if (!is_length(job.limits()->max_page_points())) return "page limit is no length";
  return "";
}

std::string fault_in(const fb::PictureJob& job) {
  if (job.limits() == nullptr) return "job without limits";
  if (!is_length(job.limits()->max_page_points())) return "page limit is no length";
  if (!is_length(job.dpi())) return "resolution is no number";
  if (!is_aligned(job.pages())) return "entries out of line";
  std::int32_t last = 0;
  for (std::size_t i = 0; i < size_of(job.pages()); ++i) {
    const fb::PageWanted& page = *job.pages()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (page.number() <= last) return "page number out of order";
    if (!is_right_angle(page.rotation())) return "page rotation is no right angle";
    last = page.number();
  }
  return "";
}

std::string fault_in(const fb::PicturesDone& done, const ReadLimits& limits) {
  if (over(size_of(done.pictures()), limits.max_pages)) return "too many pages";
  std::int32_t last = 0;
  for (std::size_t i = 0; i < size_of(done.pictures()); ++i) {
    const fb::Picture& picture = *done.pictures()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (picture.number() <= last) return "page number out of order";
    if (std::string fault = fault_in(picture); !fault.empty()) return fault;
    last = picture.number();
  }
  return "";
}

std::string fault_in(const fb::CopyJob& job) {
  if (job.limits() == nullptr) return "job without limits";
  if (!is_length(job.limits()->max_page_points())) return "page limit is no length";
  std::int32_t last = 1;
  for (std::size_t i = 0; i < size_of(job.marks()); ++i) {
    const fb::Mark& mark = *job.marks()->Get(static_cast<flatbuffers::uoffset_t>(i));
    if (mark.page() < last) return "page number out of order";
    if (!is_right_angle(mark.rotation())) return "page rotation is no right angle";
    if (mark.box() == nullptr || !is_finite(*mark.box())) return "mark is not finite";
    last = mark.page();
  }
  return "";
}

std::string fault_in(const fb::CopyDone& done) {
  constexpr std::size_t kHeader = 5;  // "%PDF-"
  return size_of(done.bytes()) < kHeader ? "copy without bytes" : "";
}

std::string fault_in(const fb::Progress& progress, const ReadLimits& limits) {
  if (progress.page() < 1) return "progress on no page";
  if (limits.max_pages > 0 && progress.page() > limits.max_pages) return "progress past the last page";
  return "";
}

std::string fault_in(const fb::ReadFailed& failed) {
  // What only the parent says: a document is not taken out of the results by its own word.
  if (failed.code() >= static_cast<std::uint8_t>(ReadErrorCode::kCancelled)) return "unknown error code";
  if (size_of(failed.message()) > kMaxTextBytes) return "error message too long";
  return "";
}

}  // namespace rasoat::wire
