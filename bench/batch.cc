// bench-batch: what a long run needs, from start to end.
//   memory   a folder of small reports through `rasoat batch`, every one with bytes of its own: memory of the
//            command itself after each tenth of them, at its peak, and of its largest worker; documents a second
//            in the first and the last tenth. What is done is in the store, so the lines should not rise.
//   scan     one long scan: the same with one worker and with several. The ratio says how well its pages are shared.
// usage: bench-batch [-n DOCUMENTS] [-j JOBS] [SCAN.pdf]      (default: 5000, 2, a scan of 16 pages)
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "tests/golden.h"
#include "tests/robustness/batch_folder.h"
#include "tests/running.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPause{50};
constexpr int kLines = 10;

struct Arguments {
  int documents = 5000;
  std::string jobs = "2";
  std::string scan = corpus("reading/scans/plan-200dpi.pdf");
};

Arguments arguments_of(int argc, char** argv) {
  Arguments arguments;
  for (int option = ::getopt(argc, argv, "n:j:"); option >= 0; option = ::getopt(argc, argv, "n:j:")) {
    if (option == 'n') arguments.documents = std::max(kLines, std::atoi(optarg));
    if (option == 'j') arguments.jobs = optarg;
    if (option == '?') std::exit(2);
  }
  if (optind < argc) arguments.scan = argv[optind];
  return arguments;
}

// "VmRSS" or "VmHWM" (the most so far) of a process, in MiB; 0 when it is gone.
double mebibytes(pid_t process, const std::string& field) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(field + ":")) return std::atof(line.c_str() + field.size() + 1) / 1024;
  }
  return 0;
}

std::vector<std::string> with_jobs(std::vector<std::string> command, const std::string& jobs) {
  *(std::find(command.begin(), command.end(), "-j") + 1) = jobs;
  return command;
}

int documents_done(const Running& running) {
  const std::string events = running.err();
  const std::size_t at = events.rfind("\"done\":");
  return at == std::string::npos ? 0 : std::atoi(events.c_str() + at + 7);
}

// What was seen of a run while it went.
struct Peaks {
  double command = 0;
  double worker = 0;
};

void look(const Running& running, Peaks& peaks) {
  peaks.command = std::max(peaks.command, mebibytes(running.pid(), "VmHWM"));
  for (const pid_t worker : children_of(running.pid()))
    peaks.worker = std::max(peaks.worker, mebibytes(worker, "VmHWM"));
}

double seconds_since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

void print_memory(const Arguments& arguments, const TemporaryFolder& folder) {
  for (int i = 0; i < arguments.documents; ++i) {
    static const std::string report = read_text(corpus("reports/tuning/09-cong-ty-ptht.pdf"));
    write_file(folder / ("in/" + std::to_string(100'000 + i) + ".pdf"), report + "%" + std::to_string(i) + "\n");
  }
  std::printf("%d reports of one page, %s workers\n  %9s %10s %12s\n", arguments.documents, arguments.jobs.c_str(),
              "documents", "MiB", "a second");
  Running running(with_jobs(batch_command(folder, plan_pdf(), "memory"), arguments.jobs));
  Peaks peaks;
  Clock::time_point begin = Clock::now();
  int last = 0;
  for (int line = 1; line <= kLines && is_alive(running.pid()); std::this_thread::sleep_for(kPause)) {
    const int done = documents_done(running);
    if (done < arguments.documents / kLines * line) continue;
    std::printf("  %9d %10.1f %12.1f\n", done, mebibytes(running.pid(), "VmRSS"), (done - last) / seconds_since(begin));
    look(running, peaks);
    begin = Clock::now();
    last = done;
    ++line;
  }
  while (is_alive(running.pid())) {
    look(running, peaks);
    std::this_thread::sleep_for(kPause);
  }
  std::printf("  peak of the command %.1f MiB, of a worker %.1f MiB; exit code %d\n", peaks.command, peaks.worker,
              running.wait().exit_code);
}

double print_scan(const TemporaryFolder& folder, const std::string& jobs) {
  const Clock::time_point begin = Clock::now();
  Running running(with_jobs(batch_command(folder, plan_pdf(), "scan" + jobs), jobs));
  Peaks peaks;
  while (is_alive(running.pid())) {
    look(running, peaks);
    std::this_thread::sleep_for(kPause);
  }
  const double seconds = seconds_since(begin);
  std::printf("  %7s %10.1f %16.1f %15.1f\n", jobs.c_str(), seconds, peaks.command, peaks.worker);
  return seconds;
}

void print_scans(const Arguments& arguments, const TemporaryFolder& folder) {
  write_file(folder / "in/scan.pdf", read_text(arguments.scan));
  std::printf("%s\n  %7s %10s %16s %15s\n", fs::path(arguments.scan).filename().c_str(), "workers", "seconds",
              "command, MiB", "a worker, MiB");
  const double alone = print_scan(folder, "1"), shared = print_scan(folder, arguments.jobs);
  std::printf("  %.2f times as fast with %s\n", alone / shared, arguments.jobs.c_str());
}

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  const rasoat::Arguments arguments = rasoat::arguments_of(argc, argv);
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  rasoat::print_memory(arguments, rasoat::TemporaryFolder());
  rasoat::print_scans(arguments, rasoat::TemporaryFolder());
}
