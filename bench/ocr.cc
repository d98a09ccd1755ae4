// bench-ocr: how long recognition takes.
//   pages    each scan drawn once, in this process: what rasoat needs to read the pictures, tables and second readings
//            and all, beside the `tesseract` command on the same pictures, told their resolution (model vie, layout as
//            it finds it, all pages of a scan in one call). CPU seconds of one core each.
//   long     the last scan through `rasoat batch`, with one worker and with several: the ratio says how well its pages
//            are shared, "cores" how many were busy on average. Other work on the machine lowers both.
// usage: bench-ocr [-j JOBS] [SCAN.pdf...]      (default: 2, scans of the corpus, the last one of 16 pages)
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "bench/cpu.h"
#include "bench/peaks.h"
#include "extract/ocr/read_scan.h"
#include "extract/pdf/read_pdf.h"
#include "extract/read/page_picture.h"
#include "tests/golden.h"
#include "tests/robustness/batch_folder.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPause{50};

struct Arguments {
  std::string jobs = "2";
  std::vector<std::string> scans;
};

Arguments arguments_of(int argc, char** argv) {
  Arguments arguments;
  for (int option = ::getopt(argc, argv, "j:"); option >= 0; option = ::getopt(argc, argv, "j:")) {
    if (option == 'j') arguments.jobs = optarg;
    if (option == '?') std::exit(2);
  }
  arguments.scans.assign(argv + optind, argv + argc);
  if (!arguments.scans.empty()) return arguments;
  for (const char* name : {"prose-200dpi", "prose-300dpi", "prose-jpx", "quarter-200dpi", "quarter-specks",
                           "table-200dpi", "table-150dpi-gray", "marks-200dpi", "plan-200dpi"})
    arguments.scans.push_back(corpus("reading/scans/" + std::string(name) + ".pdf"));
  return arguments;
}

std::string ppm_of(const ColourImage& picture) {
  return "P6\n" + std::to_string(picture.width) + " " + std::to_string(picture.height) + "\n255\n" +
         std::string(picture.pixels.begin(), picture.pixels.end());
}

// CPU seconds for all pages of a scan.
struct Times {
  int pages = 0;
  double rasoat = 0;
  double tesseract = 0;
};

void print_times(const std::string& name, const Times& times) {
  std::printf("  %-24s %5d %8.2f %10.2f %14.2f\n", name.c_str(), times.pages, times.rasoat / times.pages,
              times.tesseract / times.pages, times.tesseract / times.rasoat);
}

// The pictures stay in `folder`, named in its pages.txt; their resolution is given back.
double read_pictures(ocr::Engine& engine, const std::string& scan, const TemporaryFolder& folder, Times& times) {
  const std::string bytes = read_text(scan);
  const auto span = std::as_bytes(std::span(bytes));
  const auto file = PdfFile::open(span, "", {});
  double dpi = 0;
  std::string names;
  if (!file) return dpi;
  for (const Page& page : read_pdf(*file, span, ReadOptions{}).pages) {
    const auto picture = picture_of_page(*file, page);
    if (!picture) continue;
    dpi = picture->dpi;
    const double before = cpu_seconds();
    read_scan(engine, scan_of(*picture));
    times.rasoat += cpu_seconds() - before;
    const std::string name = folder / (std::to_string(++times.pages) + ".ppm");
    write_file(name, ppm_of(*picture));
    names += name + "\n";
  }
  write_file(folder / "pages.txt", names);
  return dpi;
}

Times times_of(ocr::Engine& engine, const std::string& scan) {
  const TemporaryFolder folder;
  Times times;
  const double dpi = read_pictures(engine, scan, folder, times);
  const double before = children_cpu_seconds();
  const Ran ran = run({"/usr/bin/env", "tesseract", folder / "pages.txt", folder / "text", "-l", "vie", "--dpi",
                       std::to_string(static_cast<int>(dpi + 0.5))},
                      {{"OMP_THREAD_LIMIT", "1"}});
  times.tesseract = children_cpu_seconds() - before;
  if (ran.exit_code == 0 && times.pages > 0) return times;
  std::fprintf(stderr, "%s: %s\n", scan.c_str(), times.pages > 0 ? ran.err.c_str() : "cannot be read");
  std::exit(3);
}

void print_pages(const std::vector<std::string>& scans) {
  warm_up_pdf();
  auto engine = ocr::Engine::open();
  if (!engine) {
    std::fprintf(stderr, "%s\n", engine.error().c_str());
    std::exit(4);
  }
  std::printf("CPU seconds a page\n  %-24s %5s %8s %10s %14s\n", "scan", "pages", "rasoat", "tesseract",
              "times as fast");
  Times all;
  for (const std::string& scan : scans) {
    const Times times = times_of(*engine, scan);
    print_times(fs::path(scan).filename(), times);
    all.pages += times.pages;
    all.rasoat += times.rasoat;
    all.tesseract += times.tesseract;
  }
  print_times("all", all);
}

double print_run(const TemporaryFolder& folder, const std::string& jobs) {
  std::vector<std::string> command = batch_command(folder, plan_pdf(), "out" + jobs);
  *(std::find(command.begin(), command.end(), "-j") + 1) = jobs;
  const double cpu_before = children_cpu_seconds();
  const Clock::time_point begin = Clock::now();
  Running running(command);
  Peaks peaks;
  for (; is_alive(running.pid()); std::this_thread::sleep_for(kPause)) look(running, peaks);
  running.wait();
  const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  std::printf("  %7s %8.1f %6.2f %13.1f %14.1f\n", jobs.c_str(), seconds,
              (children_cpu_seconds() - cpu_before) / seconds, peaks.command, peaks.worker);
  return seconds;
}

void print_long_scan(const std::string& scan, const std::string& jobs) {
  const TemporaryFolder folder;
  write_file(folder / "in/scan.pdf", read_text(scan));
  std::printf("%s\n  %7s %8s %6s %13s %14s\n", fs::path(scan).filename().c_str(), "workers", "seconds", "cores",
              "command, MiB", "a worker, MiB");
  const double alone = print_run(folder, "1"), shared = print_run(folder, jobs);
  std::printf("  %.2f times as fast with %s\n", alone / shared, jobs.c_str());
}

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  const rasoat::Arguments arguments = rasoat::arguments_of(argc, argv);
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  rasoat::print_pages(arguments.scans);
  rasoat::print_long_scan(arguments.scans.back(), arguments.jobs);
}
