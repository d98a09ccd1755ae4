#include "pipelines/batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "pipelines/mock_pool.h"
#include "pipelines/read_document.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

// A folder of documents for mock workers, and steps that need no plan: the title of a review is
// what the document says.
class BatchTest : public testing::Test {
 protected:
  BatchTest() { fs::create_directories(folder_); }
  ~BatchTest() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& content) const { std::ofstream(folder_ / name) << content; }

  static BatchSteps steps(WorkerPool& pool) {
    BatchSteps made;
    made.read = [&pool](Blob blob, ReadCallback callback) {
      read_document(reader_of(pool), std::move(blob), {}, 32, std::move(callback));
    };
    made.parse = [](const Document& document) {
      Submission submission;
      for (const Page& page : document.pages) {
        for (const Word& word : page.words) submission.header.title += word.text + " ";
      }
      return submission;
    };
    made.check = [](std::size_t, const Submission& submission) {
      Review review;
      review.status = Status::kCompliant;
      review.title = submission.header.title;
      return review;
    };
    made.cancel = [&pool] { pool.cancel(); };
    return made;
  }

  BatchResult run(const BatchOptions& options = {}) const {
    const auto pool = start_pool(mock_options(options.jobs));
    return run_batch(list_tree(folder_)->files, steps(*pool), options);
  }

  static std::string dump(const BatchResult& result) {
    std::string text;
    for (const Review& r : result.reviews) {
      text += r.path + ": " + (r.error ? std::string("!") + name_of(r.error->code) : r.title) + "\n";
    }
    return text;
  }

  const fs::path folder_ = fs::temp_directory_path() / ("rasoat-batch-" + std::to_string(::getpid()));
};

TEST_F(BatchTest, ReviewsComeInTheOrderOfTheFilesForAnyNumberOfJobs) {
  std::string expected;
  for (int i = 100; i < 160; ++i) {
    const std::string number = std::to_string(i);
    const bool crash = i % 20 == 0, long_one = i % 30 == 1;
    write(number + ".pdf", crash        ? "mock crash"
                           : i % 7 == 0 ? "mock slow 10"
                           : long_one   ? "mock pages 40"
                                        : "document " + number);
    if (!long_one)
      expected += number + ".pdf: " + (crash ? "!crashed" : i % 7 == 0 ? "slow " : "document " + number + " ") + "\n";
  }
  std::string first;
  for (const int jobs : {1, 2, 8}) {
    BatchOptions options;
    options.jobs = jobs;
    const std::string text = dump(run(options));
    if (first.empty()) first = text;
    EXPECT_EQ(text, first) << jobs;
  }
  EXPECT_THAT(first, HasSubstr("101.pdf: document 101 \n"));
  EXPECT_THAT(first, HasSubstr("120.pdf: !crashed\n121.pdf: page-1 page-2"));
}

TEST_F(BatchTest, EveryFileHasItsLine) {
  write("a.pdf", "good");
  write("b.pdf", "");
  write("c.pdf", "mock error");
  write("d.pdf", "mock throw");
  fs::create_directory(folder_ / "e.pdf");
  BatchOptions options;
  options.limits.max_bytes = 1000;
  write("f.pdf", std::string(1001, 'x'));
  const BatchResult result = run(options);
  EXPECT_EQ(dump(result), "a.pdf: good \nb.pdf: !empty-file\nc.pdf: !encrypted\nd.pdf: !crashed\nf.pdf: !too-large\n");
  EXPECT_EQ(result.reviews[1].status, Status::kUnreadable);
  EXPECT_EQ(result.reviews[1].findings[0].rule, "unreadable");
  EXPECT_EQ(result.reviews[2].findings[0].rule, "encrypted");
  EXPECT_EQ(result.reviews[0].sha256, blob_saying("good").sha256);
  EXPECT_EQ(result.reviews[2].sha256, blob_saying("mock error").sha256);
  EXPECT_NE(result.reviews[0].isolation, "");
}

TEST_F(BatchTest, OurOwnErrorsCostOneDocumentOnly) {
  for (const char* name : {"a.pdf", "b.pdf", "c.pdf"}) write(name, name);
  const auto pool = start_pool(mock_options(2));
  BatchSteps broken = steps(*pool);
  broken.parse = [parse = broken.parse](const Document& document) {
    Submission submission = parse(document);
    if (submission.header.title == "a.pdf ") throw std::runtime_error("parse");
    return submission;
  };
  broken.check = [check = broken.check](std::size_t i, const Submission& submission) {
    if (submission.header.title == "b.pdf ") throw std::out_of_range("check");
    return check(i, submission);
  };
  const BatchResult result = run_batch(list_tree(folder_)->files, broken, {});
  EXPECT_EQ(dump(result), "a.pdf: !internal\nb.pdf: !internal\nc.pdf: c.pdf \n");
  EXPECT_EQ(result.reviews[0].error->message, "parse");
}

TEST_F(BatchTest, ProgressCountsUpToTheEnd) {
  write("a.pdf", "1234");
  write("b.pdf", "mock crash");
  std::vector<std::string> seen;
  BatchOptions options;
  options.on_progress = [&](const BatchProgress& progress, const Review& review) {
    seen.push_back(std::to_string(progress.done) + "/" + std::to_string(progress.total) + " " + name_of(review.status));
  };
  const BatchResult result = run(options);
  EXPECT_THAT(seen, testing::UnorderedElementsAre(testing::StartsWith("1/2"), testing::StartsWith("2/2")));
  EXPECT_EQ(result.progress.bytes_done, 14U);
  EXPECT_EQ(result.progress.bytes_total, 14U);
  EXPECT_THAT(result.progress.by_status, ElementsAre(1, 0, 0, 1));
}

TEST_F(BatchTest, TheSameContentIsNoticed) {
  write("a.pdf", "same");
  write("b.pdf", "other");
  write("c.pdf", "same");
  write("d.pdf", "same");
  write("e.pdf", "");
  write("f.pdf", "");
  const BatchResult result = run();
  EXPECT_THAT(result.duplicates, ElementsAre(Duplicate{0, 2}, Duplicate{0, 3}));
  EXPECT_EQ(dump(result),
            "a.pdf: same \nb.pdf: other \nc.pdf: same \nd.pdf: same \ne.pdf: !empty-file\nf.pdf: !empty-file\n");
  EXPECT_EQ(result.progress.done, 6U) << "each has its line, and counts";
}

TEST_F(BatchTest, ASinkTakesTheReviews) {
  for (int i = 0; i < 9; ++i) write(std::to_string(i) + ".pdf", std::to_string(i));
  std::vector<std::string> titles(9);
  BatchOptions options;
  options.jobs = 2;
  options.sink = [&](std::size_t i, const Review& review) { titles[i] = review.title; };
  EXPECT_TRUE(run(options).reviews.empty());
  EXPECT_THAT(titles, ElementsAre("0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "6 ", "7 ", "8 "));
}

TEST_F(BatchTest, StoppingKeepsWhatIsDone) {
  for (int i = 100; i < 200; ++i)
    write(std::to_string(i) + ".pdf", (i < 105 ? "quick " : "mock sleep ") + std::to_string(i));
  std::stop_source source;
  BatchOptions options;
  options.jobs = 2;
  options.stop = source.get_token();
  options.on_progress = [&](const BatchProgress& progress, const Review&) {
    if (progress.done == 5) source.request_stop();
  };
  const BatchResult result = run(options);
  EXPECT_EQ(result.reviews.size(), 5U);
  EXPECT_EQ(result.cancelled, 95U);
}

TEST_F(BatchTest, NoDocumentsNoReviews) {
  const BatchResult result = run();
  EXPECT_TRUE(result.reviews.empty());
  EXPECT_EQ(result.progress.total, 0U);
}

}  // namespace
}  // namespace rasoat
