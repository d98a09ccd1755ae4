#include "extract/wire/messages.h"

#include <gtest/gtest.h>

#include <boost/pfr.hpp>
#include <cmath>
#include <cstring>
#include <functional>
#include <iterator>
#include <limits>
#include <random>

#include "extract/wire/random_document.h"
#include "extract/wire/utf8.h"
#include "tests/read_text.h"

namespace rasoat::wire {
namespace {

const std::string kPngHead = "\x89PNG\r\n\x1a\n";

Document small_document() {
  Document document;
  document.page_count = 2;
  document.fonts.push_back({"TimesNewRomanPSMT", false, false, true});
  for (std::int32_t number : {1, 2}) {
    Page page;
    page.number = number;
    page.words.push_back({"Kế", {1, 2, 3, 4}, 0, 13, 1, 0, {{"Kê", 0.5F}}});
    page.rulings.push_back({{0, 0, 10, 1}});
    page.images.push_back({{0, 0, 10, 10}, 5, 5});
    document.pages.push_back(page);
  }
  return document;
}

TEST(Wire, RandomDocumentsComeBackAsTheyWere) {
  for (std::uint32_t seed = 0; seed < 500; ++seed) {
    const Document document = random_document(seed);
    const auto message = decode(encode(Answer{seed, document}));
    ASSERT_TRUE(message) << "seed " << seed << ": " << message.error().message;
    const auto* answer = std::get_if<Answer>(&*message);
    ASSERT_NE(answer, nullptr);
    EXPECT_EQ(answer->job, seed);
    ASSERT_TRUE(answer->result);
    EXPECT_EQ(*answer->result, document) << "seed " << seed;
  }
}

// A field that document.h gains must be carried by document.fbs, to_wire and from_wire, and made by
// random_document; then these numbers follow.
static_assert(boost::pfr::tuple_size_v<Document> == 10);
static_assert(boost::pfr::tuple_size_v<Page> == 13);
static_assert(boost::pfr::tuple_size_v<Word> == 7);
static_assert(boost::pfr::tuple_size_v<Font> == 4);
static_assert(boost::pfr::tuple_size_v<Signature> == 5);
static_assert(boost::pfr::tuple_size_v<DocumentNote> == 3);
static_assert(boost::pfr::tuple_size_v<ReadOptions> == 6);
static_assert(boost::pfr::tuple_size_v<ReadLimits> == 6);

TEST(Wire, EncodingIsAFunctionOfTheValue) {
  EXPECT_EQ(encode(Answer{7, random_document(7)}), encode(Answer{7, random_document(7)}));
}

TEST(Wire, OtherMessagesComeBackAsTheyWere) {
  ReadJob job{
      1234567890123,
      2,
      {OcrMode::kNever, "m\xE9t kh\x01u", {std::string("\x30\x82\0\xFF", 4), "PEM"}, 33, 64, {1, 2, 3, 4, 5.5}}};
  const PictureJob draw{7, 1, {{{2, 90}, {5, 0}}, 110.5, 1'000'000, "kh\x01u", {1, 2, 3, 4, 5.5}}};
  const Pictures drawn{
      7,
      {{2, 100, 50, 110.5, PictureFormat::kPng, kPngHead + "a"}, {5, 9, 9, 96, PictureFormat::kJpeg, "\xFF\xD8\xFF."}}};
  const CopyJob mark{8, 1, {{{2, 90, {1, 2, 3, 4}, 0xC62828, "chưa đạt"}, {2, 0, {}, 0, ""}}, "rasoat", "kh\x01u", {}}};
  for (const Message& sent :
       {Message(mark), Message(Copy{8, "%PDF-1.7\n"}), Message(Hello{3, "poppler 22.12", "seccomp+landlock"}),
        Message(job), Message(Progress{9, 12, 40, true}), Message(draw), Message(drawn)}) {
    const auto got = decode(encode(sent));
    ASSERT_TRUE(got) << got.error().message;
    ASSERT_EQ(got->index(), sent.index());
    if (const auto* hello = std::get_if<Hello>(&sent)) {
      EXPECT_EQ(std::get<Hello>(*got), *hello);
    }
    if (const auto* read = std::get_if<ReadJob>(&sent)) {
      EXPECT_EQ(std::get<ReadJob>(*got), *read);
    }
    if (const auto* wanted = std::get_if<PictureJob>(&sent)) {
      EXPECT_EQ(std::get<PictureJob>(*got), *wanted);
    }
    if (const auto* copying = std::get_if<CopyJob>(&sent)) {
      EXPECT_EQ(std::get<CopyJob>(*got), *copying);
    }
    if (const auto* copy = std::get_if<Copy>(&sent)) {
      EXPECT_EQ(std::get<Copy>(*got), *copy);
    }
    if (const auto* pictures = std::get_if<Pictures>(&sent)) {
      EXPECT_EQ(std::get<Pictures>(*got), *pictures);
    }
    if (const auto* progress = std::get_if<Progress>(&sent)) {
      EXPECT_EQ(std::get<Progress>(*got), *progress);
    }
  }
}

TEST(Wire, PicturesThatNobodyDrewAreRefused) {
  const PagePicture good{3, 10, 10, 96, PictureFormat::kPng, kPngHead + "a"};
  const std::pair<const char*, std::function<void(PagePicture&)>> faults[] = {
      {"page number out of order", [](PagePicture& p) { p.number = 0; }},
      {"picture of no size", [](PagePicture& p) { p.width = 0; }},
      {"picture of no size", [](PagePicture& p) { p.height = 70'000; }},
      {"resolution is no number", [](PagePicture& p) { p.dpi = std::nan(""); }},
      {"unknown picture format", [](PagePicture& p) { p.format = static_cast<PictureFormat>(2); }},
      {"not a picture file", [](PagePicture& p) { p.bytes = "<svg onload='x'>"; }},
      {"not a picture file", [](PagePicture& p) { p.format = PictureFormat::kJpeg; }},
  };
  for (const auto& [what, make] : faults) {
    PagePicture picture = good;
    make(picture);
    const auto got = decode(encode(Pictures{1, {picture}}));
    ASSERT_FALSE(got) << what;
    EXPECT_EQ(got.error().message, what);
  }
  EXPECT_EQ(decode(encode(Pictures{1, {good, good}})).error().message, "page number out of order");
  EXPECT_TRUE(decode(encode(Pictures{1, {good}})));
}

TEST(Wire, CopiesThatNobodyAskedForSoAreRefused) {
  const auto fault_of = [](std::vector<Mark> marks) {
    return decode(encode(CopyJob{1, 1, {std::move(marks), "", "", {}}})).error().message;
  };
  EXPECT_EQ(fault_of({{2, 0, {}, 0, ""}, {1, 0, {}, 0, ""}}), "page number out of order");
  EXPECT_EQ(fault_of({{1, 45, {}, 0, ""}}), "page rotation is no right angle");
  EXPECT_EQ(fault_of({{1, 0, {std::nan(""), 0, 1, 1}, 0, ""}}), "mark is not finite");
  EXPECT_EQ(decode(encode(Copy{1, ""})).error().message, "copy without bytes");
}

TEST(Wire, ReadErrorsComeBackAsTheyWere) {
  const ReadError error{ReadErrorCode::kEncrypted, "cần mật khẩu", 3};
  const auto got = decode(encode(Answer{5, tl::unexpected(error)}));
  ASSERT_TRUE(got);
  EXPECT_EQ(std::get<Answer>(*got).result.error(), error);
}

// A find of the fuzzer: the verifier of FlatBuffers lets a vector of structs begin anywhere.
TEST(Wire, EntriesOutOfLineAreRefused) {
  const std::string text = read_text(RASOAT_SOURCE_DIR "/tests/robustness/fuzz/seeds/reply/anchors-out-of-line");
  std::vector<std::byte> bytes(text.size());
  std::memcpy(bytes.data(), text.data(), text.size());
  EXPECT_EQ(decode(bytes).error().message, "entries out of line");
}

TEST(Wire, NoWorkerSaysWhatOnlyTheParentSays) {
  for (const ReadErrorCode code : {ReadErrorCode::kCancelled, ReadErrorCode::kNoWorker, ReadErrorCode::kInternal}) {
    const auto answer = decode(encode(Answer{5, tl::unexpected(ReadError{code, "", 0})}));
    ASSERT_FALSE(answer) << name_of(code);
    EXPECT_EQ(answer.error().message, "unknown error code");
  }
}

struct Fault {
  const char* message;
  std::function<void(Document&)> make;
};

TEST(Wire, DocumentsThatNoExtractorMakesAreRefused) {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const Fault faults[] = {
      {"page number out of order", [](Document& d) { d.pages[1].number = 1; }},
      {"page number out of order", [](Document& d) { d.pages[0].number = 0; }},
      {"page number out of order", [](Document& d) { d.page_count = 1; }},
      {"negative page count", [](Document& d) { d.page_count = -1; }},
      {"word box is not finite", [](Document& d) { d.pages[0].words[0].box.x0 = kNaN; }},
      {"ruling is not finite", [](Document& d) { d.pages[1].rulings[0].box.bottom = kInfinity; }},
      {"image box is not finite", [](Document& d) { d.pages[1].images[0].box.top = -kInfinity; }},
      {"image of negative size", [](Document& d) { d.pages[0].images[0].width_px = -1; }},
      {"font size is not finite", [](Document& d) { d.pages[0].words[0].size = std::nanf(""); }},
      {"word confidence is not a share", [](Document& d) { d.pages[0].words[0].confidence = 1.5F; }},
      {"reading confidence is not a share", [](Document& d) { d.pages[0].words[0].others[0].confidence = -1; }},
      {"page confidence is not a share", [](Document& d) { d.pages[0].confidence = std::nanf(""); }},
      {"word direction is no angle", [](Document& d) { d.pages[0].words[0].direction = 360; }},
      {"word direction is no angle", [](Document& d) { d.pages[0].words[0].direction = -1; }},
      {"page rotation is no right angle", [](Document& d) { d.pages[0].rotation = -90; }},
      {"word without a font", [](Document& d) { d.pages[1].words[0].font = 1; }},
      {"page size is no length", [](Document& d) { d.pages[1].width = -1; }},
      {"unknown page source", [](Document& d) { d.pages[1].source = static_cast<Source>(9); }},
      {"unknown signature status",
       [](Document& d) {
         d.signatures.push_back({"", "", static_cast<SignatureStatus>(200), false, ""});
       }},
      {"note on no page",
       [](Document& d) {
         d.notes.push_back({"truncated", 3, ""});
       }},
  };
  for (const Fault& fault : faults) {
    Document document = small_document();
    fault.make(document);
    const auto got = decode(encode(Answer{1, document}));
    ASSERT_FALSE(got) << fault.message;
    EXPECT_EQ(got.error(), (ReadError{ReadErrorCode::kProtocol, fault.message, 0}));
  }
  EXPECT_TRUE(decode(encode(Answer{1, small_document()})));
}

TEST(Wire, CountsAreHeldAgainstTheLimits) {
  const auto bytes = encode(Answer{1, small_document()});
  EXPECT_EQ(decode(bytes, {.max_pages = 1}).error().message, "too many pages");
  Document crowded = small_document();
  crowded.pages[0].words.assign(5, crowded.pages[0].words[0]);
  crowded.pages[0].rulings.assign(5, crowded.pages[0].rulings[0]);
  const auto many = encode(Answer{1, crowded});
  EXPECT_EQ(decode(many, {.max_words_per_page = 4}).error().message, "too many words on a page");
  EXPECT_EQ(decode(many, {.max_rulings_per_page = 4}).error().message, "too many rulings on a page");
  EXPECT_TRUE(decode(many, {.max_pages = 2, .max_words_per_page = 5, .max_rulings_per_page = 5}));
  EXPECT_TRUE(decode(many, {.max_pages = 0, .max_words_per_page = 0, .max_rulings_per_page = 0})) << "0 is no limit";
}

TEST(Wire, ProgressStaysWithinTheLimits) {
  EXPECT_FALSE(decode(encode(Progress{1, 0, 10, false})));
  EXPECT_FALSE(decode(encode(Progress{1, 11, 11, false}), {.max_pages = 10}));
  EXPECT_TRUE(decode(encode(Progress{1, 10, 11, false}), {.max_pages = 10}));
}

TEST(Wire, TextThatIsNotUtf8IsRepaired) {
  Document document = small_document();
  document.producer = "m\xE9t";
  document.pages[0].words[0].text = "\xC3";  // the first half of a letter, at the edge of its word
  const auto got = decode(encode(Answer{1, document}));
  ASSERT_TRUE(got);
  const Document& read = *std::get<Answer>(*got).result;
  EXPECT_EQ(read.producer, "m\uFFFDt");
  EXPECT_EQ(read.pages[0].words[0].text, "\uFFFD");
}

// Only the padding at the very end may be missing: it says nothing.
TEST(Wire, ATruncatedMessageIsRefused) {
  constexpr std::size_t kPadding = 8;
  const auto bytes = encode(Answer{1, random_document(11)});
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const std::vector<std::byte> cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    const auto got = decode(cut);
    if (size + kPadding > bytes.size() && got) {
      EXPECT_EQ(*std::get<Answer>(*got).result, random_document(11));
    } else {
      EXPECT_FALSE(got) << size << " of " << bytes.size();
    }
  }
}

// Whatever is accepted keeps the promises of decode().
void expect_promises(const Message& message) {
  const auto* answer = std::get_if<Answer>(&message);
  if (answer == nullptr || !answer->result) return;
  std::int32_t last = 0;
  for (const Page& page : answer->result->pages) {
    EXPECT_GT(page.number, last);
    EXPECT_LE(page.number, answer->result->page_count);
    last = page.number;
    for (const Word& word : page.words) {
      EXPECT_TRUE(is_valid_utf8(word.text));
      EXPECT_TRUE(std::isfinite(word.box.x0 + word.box.top + word.box.x1 + word.box.bottom));
      EXPECT_LT(word.font, answer->result->fonts.size());
    }
  }
}

TEST(Wire, FlippedBytesNeverBreakThePromises) {
  std::mt19937 dice(1);
  int accepted = 0;
  for (std::uint32_t round = 0; round < 20'000; ++round) {
    auto bytes = encode(Answer{1, random_document(round % 20)});
    for (std::uint32_t flips = 1 + dice() % 4; flips > 0; --flips) {
      bytes[dice() % bytes.size()] ^= static_cast<std::byte>(1 + dice() % 255);
    }
    if (const auto message = decode(bytes)) {
      ++accepted;
      expect_promises(*message);
    }
  }
  EXPECT_GT(accepted, 0) << "some flips only change a number";
}

TEST(Wire, RandomRepliesNeverBreakThePromises) {
  std::mt19937 dice(2);
  for (int round = 0; round < 10'000; ++round) {
    std::vector<std::byte> bytes(dice() % 300);
    for (std::byte& byte : bytes) byte = static_cast<std::byte>(dice());
    // Half of them begin as a message would, so that the verifier is reached.
    static constexpr unsigned char kHead[] = {16, 0, 0, 0, 'R', 'S', 'O', 'T'};
    for (std::size_t i = 0; round % 2 == 0 && i < std::min(bytes.size(), sizeof kHead); ++i) {
      bytes[i] = static_cast<std::byte>(kHead[i]);
    }
    if (const auto message = decode(bytes)) expect_promises(*message);
  }
}

}  // namespace
}  // namespace rasoat::wire
