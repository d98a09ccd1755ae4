#include "extract/worker/mock_engine.h"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <map>
#include <sstream>
#include <stdexcept>
#include <thread>

#include "extract/wire/frame.h"
#include "extract/wire/launch.h"

namespace rasoat::worker {
namespace {

using Result = tl::expected<Document, ReadError>;

struct Task {
  std::string order;
  int number = 0;
  const wire::ReadJob& job;
  const PageObserver& observer;
};

Document document_saying(const std::string& text) {
  Document document;
  document.format = "mock";
  document.page_count = 1;
  document.fonts.push_back({"Mock", false, false, true});
  Page& page = document.pages.emplace_back();
  std::istringstream words(text);
  for (std::string word; words >> word;) page.words.push_back({word, {10, 10, 50, 20}, 0, 12, 1, 0, {}});
  return document;
}

// Three fonts take turns, listed in the order of their first use within the range.
std::uint32_t font_for(Document& document, std::int32_t page) {
  const Font font{"Mock-" + std::to_string(page % 3), false, false, true};
  const auto found = std::find(document.fonts.begin(), document.fonts.end(), font);
  const auto index = static_cast<std::uint32_t>(found - document.fonts.begin());
  if (found == document.fonts.end()) document.fonts.push_back(font);
  return index;
}

template <typename BeforePage>
Result pages(const Task& task, std::int32_t count, BeforePage before_page) {
  Document document;
  document.format = "mock";
  document.page_count = count;
  const std::int32_t asked = task.job.options.last_page;
  const std::int32_t last = asked == 0 ? count : std::min(asked, count);
  for (std::int32_t number = task.job.options.first_page; number <= last; ++number) {
    task.observer(number, count, false);
    before_page(number);
    Page page;
    page.number = number;
    const std::uint32_t font = font_for(document, number);
    page.words.push_back({"page-" + std::to_string(number), {10, 10, 50, 20}, font, 12, 1, 0, {}});
    document.pages.push_back(page);
  }
  return document;
}

// All pages first, then their recognition: the order of a reader that looks before it recognises.
Result scans(const Task& task) {
  Result document = pages(task, task.number, [](std::int32_t) {});
  for (const Page& page : document->pages) task.observer(page.number, task.number, true);
  return document;
}

// A long scan, each page of which says who recognised it.
Result shared(const Task& task) {
  Result document =
      pages(task, task.number, [](std::int32_t) { std::this_thread::sleep_for(std::chrono::milliseconds(30)); });
  for (Page& page : document->pages) {
    page.source = Source::kOcr;
    page.words.front().text = std::to_string(::getpid());
  }
  return document;
}

// Tells of the same page again and again, to win time.
Result dawdle(const Task& task) {
  for (int i = 0; i < 1000; ++i) task.observer(1, 1, false);
  return document_saying("dawdled");
}

[[noreturn]] void spin() {
  for (volatile unsigned turns = 0;;) turns = turns + 1;
}

[[noreturn]] void sleep_for_ever() {
  while (true) std::this_thread::sleep_for(std::chrono::hours(1));
}

[[noreturn]] void crash() {
  std::signal(SIGSEGV, SIG_DFL);
  std::raise(SIGSEGV);
  std::abort();
}

// Touches what it takes, so that address space and memory end alike. Where a sanitizer makes
// limits impossible, it pretends.
[[noreturn]] void take_all_memory() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  throw std::bad_alloc();
#endif
  for (std::vector<char*> blocks;;) {
    blocks.push_back(new char[std::size_t{16} << 20]);
    std::memset(blocks.back(), 1, std::size_t{16} << 20);
  }
}

[[noreturn]] void die_of_memory() {
  try {
    take_all_memory();
  } catch (const std::bad_alloc&) {
    static constexpr char kSaying[] = "Out of memory\n";  // as Poppler does
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, kSaying, sizeof kSaying - 1);
    std::abort();
  }
}

void send_raw(const void* data, std::size_t size) {
  [[maybe_unused]] const ssize_t sent = ::send(wire::kWorkerSocket, data, size, MSG_NOSIGNAL);
}

void send_garbage(std::uint32_t announced) {
  unsigned char frame[4 + 100];
  std::memcpy(frame, &announced, sizeof announced);
  for (std::size_t i = 4; i < sizeof frame; ++i) frame[i] = static_cast<unsigned char>(i * 37);
  send_raw(frame, sizeof frame);
}

void send_wrong_job(std::uint64_t id) {
  wire::FrameWriter writer;
  writer.push(wire::encode(wire::Answer{id + 1, document_saying("nobody asked")}));
  writer.flush(wire::kWorkerSocket);
}

void flood() {
  const std::string line(1200, '!');
  for (int i = 0; i < 10'000; ++i) [[maybe_unused]]
    const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

std::string whoami() {
  static int documents = 0;
  return std::to_string(::getpid()) + " " + std::to_string(++documents);
}

Result after(std::chrono::milliseconds pause) {
  std::this_thread::sleep_for(pause);
  return document_saying("slow");
}

using Order = Result (*)(const Task&);

const std::map<std::string, Order>& orders() {
  static const std::map<std::string, Order> table = {
      {"pages", [](const Task& t) { return pages(t, t.number, [](std::int32_t) {}); }},
      {"scans", scans},
      {"shared", shared},
      {"dawdle", dawdle},
      {"whoami", [](const Task&) -> Result { return document_saying(whoami()); }},
      {"slow", [](const Task& t) { return after(std::chrono::milliseconds(t.number)); }},
      {"error",
       [](const Task&) -> Result {
         return tl::unexpected(ReadError{ReadErrorCode::kEncrypted, "mock", 0});
       }},
      {"crash", [](const Task&) -> Result { crash(); }},
      {"abort", [](const Task&) -> Result { std::abort(); }},
      {"exit", [](const Task&) -> Result { ::_exit(1); }},
      {"throw", [](const Task&) -> Result { throw std::runtime_error("mock exception"); }},
      {"spin", [](const Task&) -> Result { spin(); }},
      {"sleep", [](const Task&) -> Result { sleep_for_ever(); }},
      {"oom", [](const Task&) -> Result { die_of_memory(); }},
      {"oom-answer", [](const Task&) -> Result { take_all_memory(); }},
      {"garbage",
       [](const Task&) -> Result {
         send_garbage(100);
         sleep_for_ever();
       }},
      {"garbage-length",
       [](const Task&) -> Result {
         send_garbage(0xFFFFFFFFU);
         sleep_for_ever();
       }},
      {"wrong-job",
       [](const Task& t) -> Result {
         send_wrong_job(t.job.id);
         sleep_for_ever();
       }},
      {"flood",
       [](const Task&) -> Result {
         flood();
         return document_saying("flooded");
       }},
      {"crash-on",
       [](const Task& t) {
         return pages(t, 100, [&](std::int32_t page) {
           if (page == t.number) crash();
         });
       }},
      {"spin-on",
       [](const Task& t) {
         return pages(t, 100, [&](std::int32_t page) {
           if (page == t.number) spin();
         });
       }},
  };
  return table;
}

Result obey(std::istringstream& words, const wire::ReadJob& job, const PageObserver& observer) {
  Task task{"", 0, job, observer};
  words >> task.order;
  if (task.order == "once" && job.attempt > 1) return document_saying("recovered");
  if (task.order == "once") words >> task.order;
  words >> task.number;
  const auto order = orders().find(task.order);
  if (order == orders().end()) throw std::runtime_error("no such order: " + task.order);
  return order->second(task);
}

Result read(std::span<const std::byte> bytes, const wire::ReadJob& job, const PageObserver& observer) {
  const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  std::istringstream words(text);
  std::string first;
  words >> first;
  return first == "mock" ? obey(words, job, observer) : Result(document_saying(text));
}

// A picture says its page in its dpi. Of "mock draw-crash-on N", page N has none.
tl::expected<std::vector<PagePicture>, ReadError> draw(std::span<const std::byte> bytes, const wire::PictureJob& job,
                                                       const PageObserver& observer) {
  std::istringstream words(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
  std::string mock, order;
  std::int32_t number = 0;
  words >> mock >> order >> number;
  if (order == "error") return tl::unexpected(ReadError{ReadErrorCode::kEncrypted, "mock", 0});
  std::vector<PagePicture> pictures;
  for (const PageWanted& page : job.options.pages) {
    observer(page.number, 100, false);
    if (order == "draw-crash-on" && page.number == number) crash();
    pictures.push_back({page.number, 8, 8, static_cast<double>(page.number), PictureFormat::kPng,
                        std::string("\x89PNG\r\n\x1a\n") + std::to_string(page.rotation)});
  }
  return pictures;
}

// The bytes, and how many marks were asked for.
tl::expected<std::string, ReadError> mark(std::span<const std::byte> bytes, const wire::CopyJob& job,
                                          const PageObserver& observer) {
  const std::string text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (text == "mock error") return tl::unexpected(ReadError{ReadErrorCode::kEncrypted, "mock", 0});
  if (!job.options.marks.empty()) observer(job.options.marks.front().page, 100, false);
  return text + " +" + std::to_string(job.options.marks.size());
}

}  // namespace

Engine mock_engine() {
  return {[] {}, [] { return std::string("mock/1"); }, read, {"/usr/share/poppler"}, draw, mark};
}

}  // namespace rasoat::worker
