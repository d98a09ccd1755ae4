// bench-serve: how long clients of `rasoat serve` wait for their findings, alone and all at once. Each uploads a report
// of the corpus with `Prefer: wait` and takes what comes: a review (200), or that the server is busy (429), after which
// it comes again as Retry-After says, in tenths. Prints percentiles of the wait from the first byte sent to the review;
// what is to be quoted is the ratio of the crowd to one client alone.
//   bench-serve [CLIENTS] [ROUNDS]      50 clients, 4 rounds each by default
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/http_client.h"
#include "tests/read_text.h"
#include "tests/running.h"

namespace rasoat {
namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

struct Waits {
  std::vector<double> reviews;  // milliseconds until the review was there
  std::size_t busy = 0;         // answers "come again"
  std::size_t failed = 0;       // anything else
};

// One report until its review is there.
void send_one(const Browser& browser, const std::string& bytes, Waits& waits) {
  const Clock::time_point begin = Clock::now();
  for (;;) {
    const Answer answer = browser.upload("b.pdf", bytes);
    if (answer.status == 429) {
      ++waits.busy;
      const std::string seconds = answer.field("Retry-After");
      std::this_thread::sleep_for(std::chrono::milliseconds(100) * std::max(1, std::atoi(seconds.c_str())));
      continue;
    }
    if (answer.status == 200 && answer.json().value("state", "") == "done") {
      waits.reviews.push_back(Milliseconds(Clock::now() - begin).count());
    } else {
      ++waits.failed;
    }
    return;
  }
}

Waits crowd(unsigned short port, const std::string& bytes, int clients, int rounds) {
  Waits all;
  std::mutex mutex;
  std::vector<std::thread> threads;
  for (int client = 0; client < clients; ++client) {
    threads.emplace_back([&, client] {
      const Browser browser(port);
      Waits own;
      for (int round = 0; round < rounds; ++round)  // no two alike: equal bytes are read once
        send_one(browser, bytes + "\n%" + std::to_string(client) + "." + std::to_string(round), own);
      const std::lock_guard lock(mutex);
      all.reviews.insert(all.reviews.end(), own.reviews.begin(), own.reviews.end());
      all.busy += own.busy;
      all.failed += own.failed;
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::sort(all.reviews.begin(), all.reviews.end());
  return all;
}

double percentile(const std::vector<double>& sorted, double share) {
  if (sorted.empty()) return 0;
  return sorted[std::min(sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())))];
}

void print(const char* who, const Waits& waits, double seconds) {
  std::printf("%-12s %5zu reviews in %6.1f s  p50 %7.0f ms  p99 %7.0f ms  busy answers %zu  failed %zu\n", who,
              waits.reviews.size(), seconds, percentile(waits.reviews, 0.5), percentile(waits.reviews, 0.99),
              waits.busy, waits.failed);
}

unsigned short port_of(const Running& server) {
  const bool listens = eventually([&] { return server.out().find('\n') != std::string::npos; });
  if (!listens) {
    std::fputs(server.err().c_str(), stderr);
    std::exit(1);
  }
  const std::string url = server.out();
  return static_cast<unsigned short>(std::atoi(url.c_str() + url.rfind(':') + 1));
}

int measure_all(int clients, int rounds) {
  const std::string bytes = read_text(corpus("reports/bao-cao-2022-bang.pdf"));
  Running server({std::string(RASOAT_BIN_DIR) + "/rasoat", "serve", "--listen", "127.0.0.1:0", "--against",
                  corpus("plan-2022/ke-hoach-2022.complete.pdf"), "--store", "sqlite::memory:"});
  const unsigned short port = port_of(server);
  const auto measure = [&](const char* who, int count, int each) {
    const Clock::time_point begin = Clock::now();
    const Waits waits = crowd(port, bytes, count, each);
    print(who, waits, std::chrono::duration<double>(Clock::now() - begin).count());
    return waits;
  };
  measure("warming up", 1, 3);
  const Waits alone = measure("one alone", 1, 20);
  const Waits all = measure(("all " + std::to_string(clients)).c_str(), clients, rounds);
  std::printf("p50 of all to p50 of one: %.1f; p99 of all to p50 of all: %.1f\n",
              percentile(all.reviews, 0.5) / percentile(alone.reviews, 0.5),
              percentile(all.reviews, 0.99) / percentile(all.reviews, 0.5));
  return all.failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  return rasoat::measure_all(argc > 1 ? std::atoi(argv[1]) : 50, argc > 2 ? std::atoi(argv[2]) : 4);
}
