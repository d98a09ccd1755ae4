#include "apps/rasoat/papers.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>
#include <vector>

#include "apps/rasoat/terminal.h"
#include "parse/keys.h"
#include "pipelines/files.h"
#include "render/papers/office_papers.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// What the names of the files begin with: only such files are ever removed.
constexpr char kSheet[] = "phieu-tham-dinh_";
constexpr char kLetter[] = "cong-van-don-doc_";

// A path or a unit as part of a file name: no separators, no more bytes than file systems take.
std::string file_name(const char* kind, std::string name, std::size_t number) {
  constexpr std::size_t kMost = 120;
  name = path_text(name);
  for (char& c : name) {
    if (c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20) c = '_';
  }
  if (name.size() > kMost) {
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
    name.resize(end);
  }
  return kind + name + (number > 1 ? "-" + std::to_string(number) : "") + ".docx";
}

class Folder {
 public:
  explicit Folder(std::string folder) : folder_(std::move(folder)) {}

  tl::expected<void, std::string> write(const char* kind, const std::string& name, const Paper& paper) {
    const auto bytes = paper_docx(paper);
    if (!bytes) return tl::unexpected(bytes.error());
    std::size_t number = 1;
    while (!names_.insert(file_name(kind, name, number)).second) ++number;
    return write_atomically(fs::path(folder_) / file_name(kind, name, number), *bytes);
  }

  tl::expected<void, std::string> remove_others() const {
    std::error_code error;
    for (fs::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error)) {
      const std::string name = it->path().filename();
      const bool ours = (name.starts_with(kSheet) || name.starts_with(kLetter)) && name.ends_with(".docx");
      if (ours && !names_.contains(name)) fs::remove(it->path(), error);
    }
    if (error) return tl::unexpected(error.message());
    return {};
  }

 private:
  std::string folder_;
  std::set<std::string> names_;
};

// Below the folder of a batch a path says more than a name; from anywhere else it says too much.
std::string stem_of(const std::string& whole) {
  const fs::path full(whole);
  const bool below = full.is_relative() && whole.find("..") == std::string::npos;
  const std::string path = below ? whole : full.filename().string();
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  return dot == std::string::npos || (slash != std::string::npos && dot < slash) ? path : path.substr(0, dot);
}

tl::expected<void, std::string> write_sheets(Folder& folder, std::span<const Review> reviews,
                                             const PaperSource& source) {
  for (const Review& review : reviews) {
    if (review.error || review.results.empty()) continue;
    const auto written = folder.write(kSheet, stem_of(review.path), appraisal_sheet(review, source));
    if (!written) return written;
  }
  return {};
}

// Reminders by unit, whatever letters documents and roster print its name in. Rows of the roster come first.
class Reminders {
 public:
  void add(const DueRow& row) {
    if (row.state != DueState::kMissing && row.state != DueState::kUnclear) return;
    Place* place = find([&](const Place& known) { return known.keys == row.unit_keys; });
    if (place == nullptr) place = &places_.emplace_back(Place{row.unit_keys, true, {row.unit, {}, {}}});
    place->reminder.dues.push_back(&row);
  }

  // What a document leaves open. A file that nobody could read, of nobody knows whom, is in no letter.
  void add(const Todo& todo) {
    if (todo.unit.empty() && todo.review->error) return;
    const std::vector<std::string> keys = unit_keys(todo.unit);
    Place* place =
        find([&](const Place& known) { return known.keys == keys || (known.of_roster && names(known, keys)); });
    if (place == nullptr) place = &places_.emplace_back(Place{keys, false, {todo.unit, {}, {}}});
    place->reminder.todos.push_back(todo);
  }

  template <typename Write>
  tl::expected<void, std::string> write(Write write) const {
    for (const Place& place : places_) {
      if (auto written = write(place.reminder); !written) return written;
    }
    return {};
  }

 private:
  struct Place {
    std::vector<std::string> keys;  // of the roster: each a name of the one unit; of a document: of the units it names
    bool of_roster = false;
    Reminder reminder;
  };

  static bool names(const Place& roster, const std::vector<std::string>& keys) {
    return keys.size() == 1 && std::find(roster.keys.begin(), roster.keys.end(), keys.front()) != roster.keys.end();
  }

  template <typename Predicate>
  Place* find(Predicate predicate) {
    const auto found = std::find_if(places_.begin(), places_.end(), predicate);
    return found == places_.end() ? nullptr : &*found;
  }

  std::vector<Place> places_;
};

tl::expected<void, std::string> write_letters(Folder& folder, std::span<const Review> reviews,
                                              const RosterReview* roster, const PaperSource& source) {
  Reminders reminders;
  if (roster != nullptr) {
    for (const DueRow& row : roster->rows) reminders.add(row);
  }
  for (const Todo& todo : todos_of(reviews, source.criteria)) reminders.add(todo);
  return reminders.write([&](const Reminder& reminder) {
    const std::string name = reminder.unit.empty() ? stem_of(reminder.todos.front().review->path) : reminder.unit;
    return folder.write(kLetter, name, reminder_letter(reminder, source));
  });
}

}  // namespace

tl::expected<Letterhead, FileFault> letterhead_from_toml(std::string_view text) {
  try {
    const toml::table root = toml::parse(text);
    std::optional<FileFault> fault;
    StrictTable table(root, fault);
    Letterhead letterhead;
    letterhead.parent = table.text("parent");
    letterhead.agency = table.text("agency");
    letterhead.short_name = table.text("short_name");
    letterhead.drafting = table.text("drafting");
    letterhead.place = table.text("place");
    letterhead.number = table.text("number");
    letterhead.date = table.date("date");
    letterhead.authority = table.text("authority");
    letterhead.title = table.text("title");
    letterhead.signer = table.text("signer");
    letterhead.reply_by = table.date("reply_by");
    letterhead.recipients = table.texts("recipients");
    table.finish();
    if (fault) return tl::unexpected(*fault);
    return letterhead;
  } catch (const toml::parse_error& error) {
    const toml::source_position at = error.source().begin;
    return tl::unexpected(FileFault{"syntax", {{"detail", std::string(error.description())}}, at.line, at.column});
  }
}

bool read_letterhead(Options& options) {
  if (options.letterhead.empty()) return true;
  std::ifstream in(options.letterhead, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  if (!in) {
    complain("cli.error.cannot_read", {{"path", path_text(options.letterhead)}}, options.language);
    return false;
  }
  auto letterhead = letterhead_from_toml(text);
  if (!letterhead) {
    complain_sentence(fault_sentence(letterhead.error(), path_text(options.letterhead), options.language),
                      options.language);
    return false;
  }
  options.letterhead_parts = std::move(*letterhead);
  return true;
}

tl::expected<void, std::string> write_papers(const std::string& folder, std::span<const Review> reviews,
                                             const CriteriaSet* criteria, const Options& options,
                                             const RosterReview* roster) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return tl::unexpected(error.message());
  const PaperSource source{criteria, options.letterhead_parts, options.language};
  Folder papers(folder);
  return write_sheets(papers, reviews, source)
      .and_then([&] { return write_letters(papers, reviews, roster, source); })
      .and_then([&] { return papers.remove_others(); });
}

}  // namespace rasoat
