// bench-compare: how fast pages are read, beside what anybody would measure against. Every file
// is opened from memory and read whole, in turn, by
//   null      Poppler's interpreter with an OutputDev that does nothing: the floor
//   text      Poppler's TextOutputDev with its list of words: what pdftotext stands on
//   rasoat    read_pdf: words, rulings, images, fonts, page decisions
//   tables    read_pdf and find_tables
// Each way runs several rounds, the best counts; CPU time of this process. At the end the whole job,
// `rasoat batch` with its workers, parsing and checking, over copies of the files: CPU time of all
// its processes, start included. PDF/A: the plan with an output intent (a colour profile that Poppler
// sets up anew for every page) beside its twin without one, seconds against seconds. Ratios are of one run
// on one machine, and only they are meant to be quoted.
// usage: bench-compare [-r ROUNDS] [FILE.pdf...]      (default: the corpus' renderings of the plan)
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/TextOutputDev.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "bench/cpu.h"
#include "extract/layout/tables.h"
#include "extract/pdf/pdf_file.h"
#include "extract/pdf/read_pdf.h"
#include "tests/read_text.h"

namespace rasoat {
namespace {

using Bytes = std::span<const std::byte>;

class NullDev final : public OutputDev {
 public:
  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
};

// What a way of reading gives: something that depends on the work, so that none is skipped.
using Way = std::function<std::size_t(Bytes)>;

std::size_t run_dev(Bytes bytes, OutputDev& dev, const std::function<std::size_t()>& after_page) {
  auto* stream = new MemStream(reinterpret_cast<const char*>(bytes.data()), 0, static_cast<Goffset>(bytes.size()),
                               Object(objNull));
  PDFDoc doc(stream);
  std::size_t found = 0;
  for (int page = 1; doc.isOk() && page <= doc.getNumPages(); ++page) {
    doc.displayPage(&dev, page, 72, 72, 0, false, true, false);
    found += after_page();
  }
  return found;
}

std::size_t read_null(Bytes bytes) {
  NullDev dev;
  return run_dev(bytes, dev, [] { return std::size_t{1}; });
}

std::size_t read_text_dev(Bytes bytes) {
  TextOutputDev dev(nullptr, false, 0, false, false);
  return run_dev(bytes, dev, [&dev] {
    const std::unique_ptr<TextWordList> words = dev.makeWordList();
    return static_cast<std::size_t>(words->getLength());
  });
}

std::size_t read_rasoat(Bytes bytes) {
  const auto document = read_pdf(bytes, {});
  return document ? document->pages.size() : 0;
}

std::size_t read_tables(Bytes bytes) {
  const auto document = read_pdf(bytes, {});
  std::size_t found = 0;
  if (!document) return 0;
  for (const Page& page : document->pages) found += find_tables(page).size();
  return found;
}

struct Contender {
  const char* name;
  Way way;
  double best = std::numeric_limits<double>::max();  // seconds for the current file
  double total = 0;                                  // seconds for all files
};

volatile std::size_t sink = 0;

void measure(Contender& contender, Bytes bytes) {
  const double begin = cpu_seconds();
  sink = sink + contender.way(bytes);
  contender.best = std::min(contender.best, cpu_seconds() - begin);
}

void print_head(const std::vector<Contender>& contenders) {
  std::printf("%-40s %6s", "pages per CPU second", "pages");
  for (const Contender& contender : contenders) std::printf(" %9s", contender.name);
  std::printf("   rasoat/text tables/text\n");
}

void print_row(const std::string& name, std::size_t pages, const std::vector<Contender>& contenders,
               double Contender::*seconds) {
  std::printf("%-40.40s %6zu", name.c_str(), pages);
  for (const Contender& contender : contenders) {
    std::printf(" %9.0f", static_cast<double>(pages) / std::max(contender.*seconds, 1e-9));
  }
  const auto ratio = [&](std::size_t i) { return contenders[1].*seconds / std::max(contenders[i].*seconds, 1e-9); };
  std::printf("   %9.2f x %9.2f x\n", ratio(2), ratio(3));
}

// The whole job ----------------------------------------------------------------------------------

// Copies that differ in their last bytes, so that no two documents are the same.
void copy_files(const std::vector<std::filesystem::path>& files, const std::filesystem::path& folder, int copies) {
  std::filesystem::create_directories(folder);
  for (int copy = 0; copy < copies; ++copy) {
    for (const auto& path : files) {
      std::ofstream out(folder / (std::to_string(copy) + '-' + path.filename().string()), std::ios::binary);
      out << read_text(path) << "\n%" << copy << '\n';
    }
  }
}

// CPU seconds of `rasoat batch` over the folder; a negative number when it did not finish its work.
double batch_cpu_seconds(const std::filesystem::path& folder, const std::filesystem::path& out) {
  const std::string program = (std::filesystem::read_symlink("/proc/self/exe").parent_path() / "rasoat").string();
  const std::string plan = RASOAT_SOURCE_DIR "/corpus/plan-2022/ke-hoach-2022.chromium.pdf";
  std::vector<std::string> words = {program, "batch", folder.string(), "--against", plan, "--out", out.string(), "-q"};
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const double begin = children_cpu_seconds();
  pid_t child = 0;
  if (posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0) return -1;
  int status = 0;
  waitpid(child, &status, 0);
  const bool done = WIFEXITED(status) && WEXITSTATUS(status) <= 1 && std::filesystem::exists(out / "reviews.jsonl");
  return done ? children_cpu_seconds() - begin : -1;
}

void print_batch(const std::vector<std::filesystem::path>& files, std::size_t pages, double text_seconds) {
  constexpr int kCopies = 8;
  const auto folder = std::filesystem::temp_directory_path() / ("rasoat-bench-" + std::to_string(getpid()));
  copy_files(files, folder / "in", kCopies);
  const double seconds = batch_cpu_seconds(folder / "in", folder / "out");
  std::filesystem::remove_all(folder);
  if (seconds <= 0) {
    std::printf("rasoat batch: did not run; build the whole project first\n");
    return;
  }
  std::printf("rasoat batch, the whole job: %zu pages, %.0f pages per CPU second, %.2f x text\n", pages * kCopies,
              static_cast<double>(pages * kCopies) / seconds, text_seconds * kCopies / seconds);
}

// PDF/A ------------------------------------------------------------------------------------------

double best_seconds(const Way& way, const std::filesystem::path& path, int rounds) {
  const std::string content = read_text(path);
  Contender contender{"", way};
  for (int round = 0; round < rounds; ++round) measure(contender, std::as_bytes(std::span(content)));
  return contender.best;
}

void print_pdfa(int rounds) {
  const std::filesystem::path corpus = RASOAT_SOURCE_DIR "/corpus";
  const auto archived = corpus / "reading/files/pdfa-2b-plan.pdf";
  const auto twin = corpus / "plan-2022/ke-hoach-2022.complete.pdf";
  std::printf("PDF/A with an output intent, times the seconds of its twin without:");
  for (const auto& [name, way] : {std::pair<const char*, Way>{"text", read_text_dev}, {"rasoat", read_rasoat}}) {
    std::printf("  %s %.2f x", name, best_seconds(way, archived, rounds) / best_seconds(way, twin, rounds));
  }
  std::printf("\n");
}

int compare(const std::vector<std::filesystem::path>& files, int rounds) {
  warm_up_pdf();
  std::vector<Contender> contenders = {
      {"null", read_null}, {"text", read_text_dev}, {"rasoat", read_rasoat}, {"tables", read_tables}};
  print_head(contenders);
  std::size_t all_pages = 0;
  for (const auto& path : files) {
    const std::string content = read_text(path);
    const Bytes bytes = std::as_bytes(std::span(content));
    const auto document = read_pdf(bytes, {});
    if (!document) {
      std::printf("%-40.40s left out: %s\n", path.filename().c_str(), name_of(document.error().code));
      continue;
    }
    for (Contender& contender : contenders) contender.best = std::numeric_limits<double>::max();
    for (int round = 0; round < rounds; ++round) {
      for (Contender& contender : contenders) measure(contender, bytes);
    }
    for (Contender& contender : contenders) contender.total += contender.best;
    all_pages += document->pages.size();
    print_row(path.filename().string(), document->pages.size(), contenders, &Contender::best);
  }
  if (all_pages == 0) return 1;
  print_row("all", all_pages, contenders, &Contender::total);
  print_batch(files, all_pages, contenders[1].total);
  print_pdfa(rounds);
  return 0;
}

std::vector<std::filesystem::path> plans_of_the_corpus() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(RASOAT_SOURCE_DIR "/corpus/plan-2022")) {
    if (entry.path().extension() == ".pdf") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  int rounds = 15;
  std::vector<std::filesystem::path> files;
  for (int i = 1; i < argc; ++i) {
    if (std::string(argv[i]) == "-r" && i + 1 < argc) {
      rounds = std::max(1, std::atoi(argv[++i]));
    } else {
      files.emplace_back(argv[i]);
    }
  }
  return rasoat::compare(files.empty() ? rasoat::plans_of_the_corpus() : files, rounds);
}
