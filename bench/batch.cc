// bench-batch: what a long run needs, from start to end. A folder of small reports through `rasoat batch`, every one
// with bytes of its own: memory of the command itself after each tenth of them, at its peak, and of its largest worker;
// documents a second. What is done is in the store, so the lines should not rise.
// usage: bench-batch [-n DOCUMENTS] [-j JOBS]      (default: 5000, 2). Long scans: bench-ocr.
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "bench/peaks.h"
#include "tests/golden.h"
#include "tests/robustness/batch_folder.h"
#include "tests/running.h"

namespace rasoat {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPause{50};
constexpr int kLines = 10;

struct Arguments {
  int documents = 5000;
  std::string jobs = "2";
};

Arguments arguments_of(int argc, char** argv) {
  Arguments arguments;
  for (int option = ::getopt(argc, argv, "n:j:"); option >= 0; option = ::getopt(argc, argv, "n:j:")) {
    if (option == 'n') arguments.documents = std::max(kLines, std::atoi(optarg));
    if (option == 'j') arguments.jobs = optarg;
    if (option == '?') std::exit(2);
  }
  return arguments;
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

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  const rasoat::Arguments arguments = rasoat::arguments_of(argc, argv);
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  rasoat::print_memory(arguments, rasoat::TemporaryFolder());
}
