#include "render/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/columns.h"
#include "render/text.h"

namespace rasoat {
namespace {

using testing::HasSubstr;
using testing::Not;

ProgressView halfway() {
  ProgressView view;
  view.done = 61;
  view.total = 122;
  view.bytes_done = 500;
  view.bytes_total = 1000;
  view.read = 60;
  view.by_status = {40, 10, 10, 1};
  view.seconds = 61.23456;
  view.documents_per_minute = 6.3;
  view.seconds_left = 125;
  return view;
}

Review unreadable(const std::string& path) {
  Review review;
  review.path = path;
  review.status = Status::kUnreadable;
  review.error = ReadError{ReadErrorCode::kTimeout, "out of time", 3};
  return review;
}

Review with_lost_pages(const std::string& path) {
  Review review;
  review.path = path;
  for (const auto& [number, reason] : std::vector<std::pair<int, const char*>>{
           {2, "crashed"}, {3, "crashed"}, {5, "timeout"}, {6, "no-text"}, {9, "crashed"}}) {
    PageFact page;
    page.number = number;
    page.source = Source::kUnread;
    page.reason = reason;
    review.pages.push_back(page);
  }
  return review;
}

TEST(ProgressBar, SaysHowFarHowFastHowLongAndWhatCameOut) {
  EXPECT_EQ(progress_bar(halfway(), 150, Language::kVietnamese),
            "[#####-----] · 61/122 · 6,3 tệp/phút · còn khoảng 2 phút · đáp ứng 40, chưa 10, thẩm định thêm 10, không "
            "đọc được 1");
  EXPECT_EQ(progress_bar(halfway(), 150, Language::kEnglish),
            "[#####-----] · 61/122 · 6.3 files/min · about 2 min left · compliant 40, not 10, to review 10, unreadable "
            "1");
}

TEST(ProgressBar, LeavesOutWhatMattersLeastWhereRoomIsShort) {
  for (std::size_t width = 1; width < 150; ++width) {
    const std::string line = progress_bar(halfway(), width, Language::kVietnamese);
    EXPECT_LE(display_width(line), width) << line;
    EXPECT_EQ(line.find("không đọc được 1") != std::string::npos, width >= 65) << width << line;
    EXPECT_EQ(line.find("61/122") != std::string::npos, width >= 6) << width;
  }
}

TEST(ProgressBar, PromisesNothingAtTheBeginning) {
  ProgressView view;
  view.total = 3;
  EXPECT_EQ(progress_bar(view, 100, Language::kVietnamese), "[----------] · 0/3");
  view.page = PageAtWork{7, 40};
  EXPECT_EQ(progress_bar(view, 100, Language::kVietnamese), "[----------] · 0/3 · nhận dạng trang 7/40");
}

TEST(ProgressBar, TimeLeftIsRounded) {
  const std::vector<std::pair<double, std::string>> cases = {
      {0.2, "còn khoảng 1 giây"},        {59, "còn khoảng 59 giây"},   {60, "còn khoảng 1 phút"},
      {89, "còn khoảng 1 phút"},         {3569, "còn khoảng 59 phút"}, {3600, "còn khoảng 1 giờ 0 phút"},
      {9000, "còn khoảng 2 giờ 30 phút"}};
  for (const auto& [seconds, expected] : cases) {
    ProgressView view = halfway();
    view.seconds_left = seconds;
    EXPECT_THAT(progress_bar(view, 200, Language::kVietnamese), HasSubstr(expected)) << seconds;
  }
}

TEST(ProgressEvents, AreOneLineOfJsonEach) {
  EXPECT_EQ(begin_event({}), R"({"event":"begin","done":0,"total":0,"bytes_done":0,"bytes_total":0,"read":0,)"
                             R"("statuses":{"compliant":0,"non_compliant":0,"needs_review":0,"unreadable":0},)"
                             R"("seconds":0.0,"seconds_left":null})");
  EXPECT_EQ(document_event(halfway(), unreadable("b\xE1o c\xE1o\n.pdf")),
            R"({"event":"document","path":"b%E1o c%E1o\n.pdf","status":"unreadable","error":"timeout",)"
            R"("done":61,"total":122,"bytes_done":500,"bytes_total":1000,"read":60,)"
            R"("statuses":{"compliant":40,"non_compliant":10,"needs_review":10,"unreadable":1},)"
            R"("seconds":61.235,"seconds_left":125.0})");
}

TEST(ProgressEvents, TheLastOneListsWhatCouldNotBeRead) {
  const std::vector<Review> reviews = {unreadable("a.pdf"), with_lost_pages("b.pdf"), Review()};
  const std::string event = end_event(halfway(), digest_of(reviews), Language::kEnglish);
  EXPECT_THAT(event, HasSubstr(R"("errors":[{"path":"a.pdf","page":3,"code":"timeout","message":"a.pdf: )"));
  EXPECT_THAT(event, HasSubstr(R"({"path":"b.pdf","page":2,"code":"crashed","message":"b.pdf, page 2: )"));
  EXPECT_THAT(event, HasSubstr(R"("page":5,"code":"timeout")"));
  EXPECT_THAT(event, Not(HasSubstr("\"page\":6"))) << "unread, but no accident";
}

TEST(ErrorsText, NamesDocumentPagesCauseAndWhatToDo) {
  const std::vector<Review> reviews = {unreadable("a.pdf"), with_lost_pages("b.pdf"), Review()};
  const std::string text = errors_text(digest_of(reviews), {Language::kVietnamese, false, 0});
  EXPECT_EQ(text,
            "Tệp, trang không đọc được:\n"
            "  a.pdf: đọc quá thời gian cho phép nên đã dừng. Hãy in lại ra PDF rồi chạy lại.\n"
            "  b.pdf, trang 2-3, 9: tiến trình đọc bị dừng đột ngột nên đã bỏ qua trang này. Hãy in lại trang này ra "
            "PDF rồi chạy lại.\n"
            "  b.pdf, trang 5: đọc quá thời gian cho phép nên đã bỏ qua trang này. Hãy in lại trang này ra PDF rồi "
            "chạy lại.\n");
}

TEST(ErrorsText, IsNothingWhenEverythingWasRead) {
  const std::vector<Review> reviews = {Review()};
  EXPECT_EQ(errors_text(digest_of(reviews), {}), "");
}

TEST(ErrorsText, MayBeCutAndSaysSo) {
  const std::vector<Review> reviews(30, unreadable("a.pdf"));
  const std::string text = errors_text(digest_of(reviews), {Language::kVietnamese, false, 0}, 20);
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 22);
  EXPECT_THAT(text, HasSubstr("... và 10 lỗi khác, xem summary.txt."));
}

TEST(Digest, CountsAsTheReviewsDo) {
  Review review;
  review.status = Status::kNonCompliant;
  for (const Verdict verdict : {Verdict::kMet, Verdict::kNotMet, Verdict::kNotMet}) {
    Result& result = review.results.emplace_back();
    result.criterion_id = std::to_string(review.results.size());
    result.verdict = verdict;
  }
  review.results.back().in_scope = false;
  Digest digest;
  digest.add(review);
  digest.add(unreadable("a.pdf"));
  EXPECT_EQ(digest.of(Status::kNonCompliant), 1);
  EXPECT_EQ(digest.of(Status::kUnreadable), 1);
  EXPECT_EQ(digest.counts().of(Verdict::kNotMet), 1) << "what is out of scope does not count";
  EXPECT_EQ(digest.criteria.size(), 2U);
}

}  // namespace
}  // namespace rasoat
