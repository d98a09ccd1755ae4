#include "apps/rasoat/papers.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
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

// What each unit owes, whatever letters its documents print its name in. A file that nobody could read, of nobody
// knows whom, is in no letter.
std::vector<std::vector<Todo>> todos_by_unit(std::span<const Review> reviews, const CriteriaSet* criteria) {
  std::vector<std::vector<Todo>> letters;
  std::map<std::vector<std::string>, std::size_t> by_keys;
  for (const Todo& todo : todos_of(reviews, criteria)) {
    if (todo.unit.empty() && todo.review->error) continue;
    const auto [at, added] = by_keys.try_emplace(unit_keys(todo.unit), letters.size());
    if (added) letters.emplace_back();
    letters[at->second].push_back(todo);
  }
  return letters;
}

tl::expected<void, std::string> write_letters(Folder& folder, std::span<const Review> reviews,
                                              const PaperSource& source) {
  for (const std::vector<Todo>& todos : todos_by_unit(reviews, source.criteria)) {
    const Todo& first = todos.front();
    const std::string name = first.unit.empty() ? stem_of(first.review->path) : first.unit;
    const auto written = folder.write(kLetter, name, reminder_letter(todos, source));
    if (!written) return written;
  }
  return {};
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
                                             const CriteriaSet* criteria, const Options& options) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return tl::unexpected(error.message());
  const PaperSource source{criteria, options.letterhead_parts, options.language};
  Folder papers(folder);
  return write_sheets(papers, reviews, source)
      .and_then([&] { return write_letters(papers, reviews, source); })
      .and_then([&] { return papers.remove_others(); });
}

}  // namespace rasoat
