// Runs a fuzz target on files instead of a fuzzer's inventions, in every build: seeds and old findings, and of each so
// many mutations, which are the same in every run. Arguments are files and folders: replay-NAME [-mutations=N] FILE...
// An input that breaks the target, or takes more than a minute, is kept as broken-input in the working directory.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::uint8_t>;

constexpr unsigned kMostSeconds = 60;
constexpr std::size_t kMostBytes = 1 << 20;

Bytes current;  // for keep_input()

extern "C" void keep_input(int signal) {
  const int file = ::open("broken-input", O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0 && ::write(file, current.data(), current.size()) >= 0) ::close(file);
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

void run(const Bytes& bytes) {
  current = bytes;
  ::alarm(kMostSeconds);
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  ::alarm(0);
}

// One change: bytes altered, taken out, said again, or taken from another input.
void mutate(Bytes& bytes, const Bytes& other, std::mt19937& random) {
  const auto below = [&](std::size_t count) { return count == 0 ? 0 : random() % count; };
  const std::size_t at = below(bytes.size() + 1);
  const std::size_t size = std::min<std::size_t>(1 + below(64), bytes.size() - at);
  const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at);
  const Bytes part(from, from + static_cast<std::ptrdiff_t>(size));
  switch (random() % 5) {
    case 0:
      if (size > 0) *from = static_cast<std::uint8_t>(random());
      break;
    case 1:
      if (size > 0) *from ^= static_cast<std::uint8_t>(1U << random() % 8);
      break;
    case 2: bytes.erase(from, from + static_cast<std::ptrdiff_t>(size)); break;
    case 3:
      for (std::size_t n = 1 + below(16); n > 0 && bytes.size() < kMostBytes; --n)
        bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), part.begin(), part.end());
      break;
    default: {
      const std::size_t begin = below(other.size() + 1), end = std::min(other.size(), begin + 1 + below(256));
      bytes.insert(from, other.begin() + static_cast<std::ptrdiff_t>(begin),
                   other.begin() + static_cast<std::ptrdiff_t>(end));
    }
  }
}

Bytes bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::vector<Bytes> inputs_at(const std::vector<fs::path>& arguments) {
  std::vector<fs::path> files;
  for (const fs::path& argument : arguments) {
    if (!fs::is_directory(argument)) files.push_back(argument);
    if (!fs::is_directory(argument)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(argument)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<Bytes> inputs;
  for (const fs::path& file : files) inputs.push_back(bytes_of(file));
  return inputs;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr std::string_view kMutations = "-mutations=";
  std::vector<fs::path> arguments;
  int mutations = 0;
  for (const std::string_view argument : std::vector<std::string_view>(argv + 1, argv + argc)) {
    if (argument.starts_with(kMutations)) mutations = std::atoi(argument.substr(kMutations.size()).data());
    if (!argument.starts_with(kMutations)) arguments.emplace_back(argument);
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGALRM}) ::signal(signal, keep_input);
  const std::vector<Bytes> inputs = inputs_at(arguments);
  for (const Bytes& input : inputs) run(input);
  std::mt19937 random(1);
  for (int i = 0; i < mutations && !inputs.empty(); ++i) {
    Bytes bytes = inputs[static_cast<std::size_t>(i) % inputs.size()];
    for (std::size_t n = 1 + random() % 6; n > 0; --n) mutate(bytes, inputs[random() % inputs.size()], random);
    run(bytes);
  }
  std::printf("%zu inputs, %d mutations\n", inputs.size(), inputs.empty() ? 0 : mutations);
  return inputs.empty() ? 1 : 0;
}
