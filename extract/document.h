// Document: what a PDF (or a scan, or a DOCX) says, as plain values.
// First value of the flow: extract makes it, parse reads it. Knows no PDF library.
// Lengths are points (1/72 inch); the origin is the top left corner of the page as a
// reader sees it (after /Rotate), y grows downward. Text is NFC UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rasoat {

struct Bbox {
  double x0 = 0;
  double top = 0;
  double x1 = 0;
  double bottom = 0;

  double width() const { return x1 - x0; }
  double height() const { return bottom - top; }
  double center_x() const { return (x0 + x1) / 2; }
  double center_y() const { return (top + bottom) / 2; }
  bool empty() const { return x1 <= x0 || bottom <= top; }
  bool operator==(const Bbox&) const = default;
};

// The smallest box around both; an empty box adds nothing.
Bbox unite(const Bbox& a, const Bbox& b);
// The common part; empty() when the boxes do not meet.
Bbox intersect(const Bbox& a, const Bbox& b);

// How a page was read. kBlank: nothing is printed on it. kUnread: something is printed and it
// could not be read; nothing may be called missing because of such a page.
enum class Source : std::uint8_t { kText, kOcr, kBlank, kUnread };

// Another reading of the same ink (a second OCR pass). Never invented, only observed.
struct Reading {
  std::string text;
  float confidence = 0;  // 0..1; 0: refuted by what stands beside it
  bool operator==(const Reading&) const = default;
};

struct Word {
  std::string text;  // no white space inside
  Bbox box;
  std::uint32_t font = 0;  // index into Document::fonts
  float size = 0;          // font size in points
  float confidence = 1;    // 0..1; 1 for a text layer
  // Degrees clockwise in which the writing runs: 0, 90, 180, 270, or another for oblique writing.
  std::int16_t direction = 0;
  std::vector<Reading> others;
  bool operator==(const Word&) const = default;
};

// A drawn straight line or thin filled rectangle (not a check rule).
// Wider than tall: horizontal. Curves and fills of areas are not rulings.
struct Ruling {
  Bbox box;
  bool horizontal() const { return box.width() >= box.height(); }
  bool operator==(const Ruling&) const = default;
};

struct ImageArea {
  Bbox box;
  std::int32_t width_px = 0;
  std::int32_t height_px = 0;
  bool operator==(const ImageArea&) const = default;
};

struct Font {
  std::string name;  // PostScript name without the subset prefix "ABCDEF+"
  bool bold = false;
  bool italic = false;
  bool embedded = false;
  bool operator==(const Font&) const = default;
};

// At height y (points of the straightened page) the lines of the drawn page rise to the right by
// so many degrees. Between two entries the lean changes evenly, beyond the ends it stays.
struct LeanAt {
  double y = 0;
  double degrees = 0;
  bool operator==(const LeanAt&) const = default;
};

// Where a part of a page stands in a document that has no pages of its own (DOCX, XLSX): the
// paragraph, counted through the document, and the cell that it is in. 1-based; 0: none.
struct Anchor {
  std::int32_t paragraph = 0;
  std::int32_t table = 0;
  std::int32_t row = 0;
  std::int32_t column = 0;
  Bbox box = {};
  bool operator==(const Anchor&) const = default;
};

struct Page {
  std::int32_t number = 1;  // 1-based
  double width = 0;         // upright
  double height = 0;
  // Clockwise turn of the stored page until it is upright: 0, 90, 180, 270. The file's /Rotate,
  // and what it takes beyond it where all writing runs sideways.
  std::int32_t rotation = 0;
  Source source = Source::kText;
  std::string reason;       // why it was read that way: a code such as "text-layer", "no-text", "stamp-only"
  float confidence = 1;     // 0..1, of the page as a whole
  std::vector<Word> words;  // in the order of the content stream (text) or of reading (OCR)
  std::vector<Ruling> rulings;
  std::vector<ImageArea> images;
  // Kept apart from words, pages of OCR only: ink that gave no word (handwriting, seals, smears).
  // Such a place is unclear, never blank.
  std::vector<Bbox> unread_ink;
  // How the page was straightened before it was read, from the head of the page down; empty: not
  // at all. Every box of this Page lies on the straightened page; see drawn_box().
  std::vector<LeanAt> lean;
  // Of a page that was laid out by us (Document::format "docx", "xlsx"): its paragraphs in the order of
  // the words. Empty for a PDF.
  std::vector<Anchor> anchors;
  bool operator==(const Page&) const = default;
};

// Where a box of a page of that size lies on the page as it is drawn (Page::rotation applied, still
// leaning): what to mark in a picture or a copy of the page. The box itself when lean is empty.
Bbox drawn_box(const Bbox& box, double width, double height, const std::vector<LeanAt>& lean);
Bbox drawn_box(const Page& page, const Bbox& box);

// One digital signature field. Times are RFC 3339 in UTC.
enum class SignatureStatus : std::uint8_t { kValid, kInvalid, kUntrusted, kUnverified, kUnsigned };
struct Signature {
  std::string signer;
  std::string signed_at;
  SignatureStatus status = SignatureStatus::kUnverified;
  bool changed_after = false;  // page content was changed after this signature
  std::string detail;
  bool operator==(const Signature&) const = default;
};

// Something extract noticed that a reviewer should know: rule id of the document family
// ("legacy-encoding", "text-layer-untrusted", "truncated"), the page (0: the whole file), a detail.
struct DocumentNote {
  std::string code;
  std::int32_t page = 0;
  std::string detail;
  bool operator==(const DocumentNote&) const = default;
};

struct Document {
  std::string sha256;  // of the file's bytes, lower-case hex
  std::uint64_t byte_size = 0;
  std::int32_t page_count = 0;  // of the file; pages may hold a range of it
  std::string producer;
  std::string format;       // "pdf", "docx", "xlsx"
  std::vector<Page> pages;  // ascending number
  std::vector<Font> fonts;
  std::vector<Signature> signatures;
  std::vector<std::string> attachments;  // names; never opened
  std::vector<DocumentNote> notes;
  bool operator==(const Document&) const = default;
};

enum class ReadErrorCode : std::uint8_t {
  kNotFound,
  kIsDirectory,
  kNoPermission,
  kEmptyFile,
  kNotPdf,  // neither a PDF nor an office file that is understood
  kEncrypted,
  kDamaged,   // a PDF, but no page of it can be reached
  kTooLarge,  // over a limit of ReadLimits
  kTimeout,   // CPU or wall clock
  kOutOfMemory,
  kCrashed,   // the worker died of it
  kProtocol,  // the worker answered nonsense
  // Said by the parent only, never by a worker:
  kCancelled,
  kNoWorker,  // none could be started
  kInternal,  // our own code stumbled over what was read
};

// These say nothing of the document: it may be read whole in another run.
constexpr bool is_of_the_run(ReadErrorCode code) {
  return code == ReadErrorCode::kCancelled || code == ReadErrorCode::kNoWorker;
}

// Something expected that stops the reading of one document. `message` is technical detail in
// English for the log; what a user sees is worded by render from `code`.
struct ReadError {
  ReadErrorCode code = ReadErrorCode::kDamaged;
  std::string message;
  std::int32_t page = 0;  // 1-based; 0 when it concerns the whole file
  bool operator==(const ReadError&) const = default;
};

// Stable names used in messages, JSON and tests: "text", "ocr", "blank", "unread" ...
const char* name_of(Source source);
const char* name_of(ReadErrorCode code);      // "not-found", "is-directory", ...
const char* name_of(SignatureStatus status);  // "valid", ...

enum class OcrMode : std::uint8_t { kAuto, kAlways, kNever };

// What bounds the reading of one document. A limit of 0 means none.
struct ReadLimits {
  std::uint64_t max_bytes = 200ull << 20;
  std::int32_t max_pages = 10'000;
  std::uint32_t max_words_per_page = 200'000;
  std::uint32_t max_rulings_per_page = 200'000;
  double max_page_points = 14'400;        // PDF's own limit on a side
  std::uint64_t max_pixels = 60'000'000;  // of the picture of a page to be recognised
  bool operator==(const ReadLimits&) const = default;
};

inline constexpr std::size_t kMaxTrustedBytes = std::size_t{512} << 10;

struct ReadOptions {
  OcrMode ocr = OcrMode::kAuto;
  std::string password;
  // Certificate files (PEM or DER, as they lie on disk) of authorities whose signatures count; at
  // most kMaxTrustedBytes together.
  std::vector<std::string> trusted;
  std::int32_t first_page = 1;  // 1-based, inclusive
  std::int32_t last_page = 0;   // inclusive; 0: to the end
  ReadLimits limits;
  bool operator==(const ReadOptions&) const = default;
};

}  // namespace rasoat
