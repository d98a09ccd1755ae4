#include "pipelines/read_document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "pipelines/mock_pool.h"

namespace rasoat {
namespace {

ReadResult read(WorkerPool& pool, std::string_view text, std::int32_t range_pages, const ReadOptions& options = {}) {
  std::promise<ReadResult> promise;
  read_document(reader_of(pool), blob_saying(text), options, range_pages,
                [&](ReadResult result) { promise.set_value(std::move(result)); });
  return promise.get_future().get();
}

std::vector<std::int32_t> unread_pages(const Document& document) {
  std::vector<std::int32_t> pages;
  for (const Page& page : document.pages) {
    if (page.source == Source::kUnread) pages.push_back(page.number);
  }
  return pages;
}

TEST(ReadDocument, TheSizeOfRangesChangesNothing) {
  const auto pool = start_pool(mock_options(3));
  for (const char* text : {"mock pages 1", "mock pages 32", "mock pages 33", "mock pages 100", "plain words"}) {
    const ReadResult whole = read(*pool, text, 1000);
    ASSERT_TRUE(whole.document) << text;
    for (const std::int32_t range : {1, 7, 32}) EXPECT_EQ(read(*pool, text, range).document, whole.document) << text;
  }
}

std::set<std::string> readers_of(const ReadResult& result) {
  std::set<std::string> readers;
  if (!result.document) return readers;
  for (const Page& page : result.document->pages) readers.insert(page.words.front().text);
  return readers;
}

TEST(ReadDocument, ALongScanIsSharedByAllWorkers) {
  const auto pool = start_pool(mock_options(2));
  const ReadResult result = read(*pool, "mock shared 40" + std::string(600 << 10, ' '), 32);
  ASSERT_EQ(result.document->pages.size(), 40U);
  EXPECT_EQ(readers_of(result).size(), 2U);
}

TEST(ReadDocument, AScanOfFewBytesIsSharedToo) {
  const auto pool = start_pool(mock_options(2));
  EXPECT_EQ(readers_of(read(*pool, "mock shared 60" + std::string(150 << 10, ' '), 32)).size(), 2U);
  ReadOptions always;
  always.ocr = OcrMode::kAlways;
  EXPECT_EQ(readers_of(read(*pool, "mock shared 60", 32, always)).size(), 2U);
}

TEST(ReadDocument, AScanIsKnownByItsFirstPages) {
  int requests = 0;
  ReadResult read;
  const RangeReader scanner = [&](const ReadRequest& request, const ReadCallback& callback) {
    ++requests;
    Document document;
    document.page_count = 42;
    for (std::int32_t page = request.options.first_page; page <= std::min(request.options.last_page, 42); ++page) {
      document.pages.emplace_back().number = page;
      document.pages.back().source = page <= 10 ? Source::kText : Source::kOcr;
    }
    callback({document, "basic"});
  };
  read_document(scanner, blob_saying("x"), {}, 10, [&](ReadResult result) { read = std::move(result); });
  EXPECT_EQ(requests, 5) << "begins with text: ten pages at a time";
  requests = 0;
  read_document(scanner, blob_saying("x"), {}, 12, [&](ReadResult result) { read = std::move(result); });
  EXPECT_EQ(requests, 31) << "twelve pages, then one at a time";
  EXPECT_EQ(read.document->pages.size(), 42U);
}

TEST(ReadDocument, OnlyThePagesAskedForAreRead) {
  const auto pool = start_pool(mock_options(2));
  ReadOptions options;
  options.first_page = 5;
  options.last_page = 12;
  const ReadResult result = read(*pool, "mock pages 50", 3, options);
  ASSERT_EQ(result.document->pages.size(), 8U);
  EXPECT_EQ(result.document->pages.front().number, 5);
  EXPECT_EQ(result.document->pages.back().number, 12);
  EXPECT_EQ(result.document->page_count, 50);
}

TEST(ReadDocument, ABadPageCostsItselfOnly) {
  const auto pool = start_pool(mock_options(2));
  for (const std::int32_t bad : {1, 2, 32, 33, 50, 100}) {
    for (const std::string& order : {"mock crash-on " + std::to_string(bad), "mock spin-on " + std::to_string(bad)}) {
      const ReadResult result = read(*pool, order, 32);
      ASSERT_TRUE(result.document) << order;
      ASSERT_EQ(result.document->pages.size(), 100U) << order;
      EXPECT_EQ(unread_pages(*result.document), std::vector<std::int32_t>{bad}) << order;
      const char* reason = order.find("crash") == std::string::npos ? "timeout" : "crashed";
      EXPECT_EQ(result.document->notes, (std::vector<DocumentNote>{{"unreadable", bad, reason}}));
      EXPECT_EQ(result.document->format, "mock");
    }
  }
}

TEST(ReadDocument, ADocumentThatCannotBeOpenedIsAnError) {
  const auto pool = start_pool(mock_options(2));
  EXPECT_EQ(words_of(read(*pool, "mock crash", 32)), "!crashed");
  EXPECT_EQ(words_of(read(*pool, "mock error", 32)), "!encrypted");
}

// A reader in this thread, every page of which dies but those in `good`.
RangeReader dying_reader(std::set<std::int32_t> good, std::int32_t page_count, int& requests) {
  return [=, &requests](const ReadRequest& request, const ReadCallback& callback) {
    ++requests;
    Document document;
    document.page_count = page_count;
    const std::int32_t last = std::min(request.options.last_page, page_count);
    for (std::int32_t page = request.options.first_page; page <= last; ++page) {
      if (good.count(page) == 0)
        return callback({tl::unexpected(ReadError{ReadErrorCode::kCrashed, "", page}), "basic"});
      document.pages.emplace_back().number = page;
    }
    callback({document, "basic"});
  };
}

ReadResult read_with(const RangeReader& reader) {
  ReadResult read;
  read_document(reader, blob_saying("x"), {}, 10, [&](ReadResult result) { read = std::move(result); });
  return read;
}

TEST(ReadDocument, ManyBadPagesAreABadDocument) {
  int requests = 0;
  const ReadResult three = read_with(dying_reader({1, 3, 5, 7, 8}, 8, requests));
  ASSERT_TRUE(three.document);
  EXPECT_EQ(unread_pages(*three.document), (std::vector<std::int32_t>{2, 4, 6}));
  requests = 0;
  const ReadResult more = read_with(dying_reader({1, 3, 5, 7}, 1000, requests));
  EXPECT_EQ(more.document.error(), (ReadError{ReadErrorCode::kCrashed, "", 2})) << "the first of them";
  EXPECT_LT(requests, 200) << "a hopeless document is given up";
}

// Ten such pages, read one by one.
ReadResult read_ten_times(const Page& page) {
  const RangeReader reader = [&](const ReadRequest& request, const ReadCallback& callback) {
    Document document;
    document.page_count = 10;
    document.fonts.emplace_back();
    document.pages.push_back(page);
    document.pages.back().number = request.options.first_page;
    callback({std::move(document), "basic"});
  };
  ReadResult read;
  read_document(reader, blob_saying("x"), {}, 1, [&](ReadResult result) { read = std::move(result); });
  return read;
}

// Each as much as is allowed, and a little more.
TEST(ReadDocument, ADocumentOfTooManyWordsIsTooLarge) {
  for (const std::size_t more : {0, 1}) {
    Page words, letters, others, shapes;
    words.words.resize(kMostWords / 10 + more);
    letters.words.resize(1);
    letters.words[0].text.assign(kMostTextBytes / 10 + more, 'a');
    others.words.resize(1);
    others.words[0].others.resize(1);
    others.words[0].others[0].text.assign(kMostTextBytes / 10 + more, 'a');
    shapes.rulings.resize(kMostShapes / 20);
    shapes.anchors.resize(kMostShapes / 20 + more);
    for (const Page& page : {words, letters, others, shapes}) {
      const ReadResult read = read_ten_times(page);
      ASSERT_EQ(read.document.has_value(), more == 0);
      if (read.document) continue;
      EXPECT_EQ(read.document.error().code, ReadErrorCode::kTooLarge);
      EXPECT_THAT(read.document.error().message, testing::StartsWith("more than "));
    }
  }
}

// One page fails the document, another one nobody reads: this run says nothing of the document, whichever comes first.
TEST(ReadDocument, WhatTheRunDidNotFinishHasNotFailed) {
  for (const ReadErrorCode why : {ReadErrorCode::kNoWorker, ReadErrorCode::kCancelled}) {
    for (const std::int32_t unread : {2, 4}) {
      const RangeReader reader = [=](const ReadRequest& request, const ReadCallback& callback) {
        const std::int32_t page = request.options.first_page;
        if (page == unread) return callback({tl::unexpected(ReadError{why, "", 0}), ""});
        if (page == 3) return callback({tl::unexpected(ReadError{ReadErrorCode::kTooLarge, "", page}), "basic"});
        Document document;
        document.page_count = 6;
        document.pages.emplace_back().number = page;
        callback({document, "basic"});
      };
      ReadResult read;
      read_document(reader, blob_saying("x"), {}, 1, [&](ReadResult result) { read = std::move(result); });
      ASSERT_FALSE(read.document);
      EXPECT_EQ(read.document.error().code, why) << unread;
      EXPECT_EQ(read.isolation, "") << unread;
    }
  }
}

TEST(ReadDocument, NothingReadIsAnError) {
  int requests = 0;
  EXPECT_EQ(read_with(dying_reader({}, 1, requests)).document.error().page, 1);
  EXPECT_EQ(read_with(dying_reader({}, 3, requests)).document.error().page, 1);
}

}  // namespace
}  // namespace rasoat
