// The server as clients meet it: real requests over loopback sockets. Mock workers do what the upload tells them to;
// the last tests read documents of the corpus with the real ones.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <iterator>
#include <list>
#include <map>
#include <regex>

#include "apps/serve/loopback.h"
#include "pipelines/marked_copy.h"
#include "pipelines/steps.h"
#include "pipelines/store/store.h"
#include "tests/read_text.h"

namespace rasoat {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* kMock = "rasoat-mock-worker";
constexpr const char* kReal = "rasoat-worker";

// A mock document that passes for a PDF.
std::string mock(const std::string& order) { return "mock " + order + " 0 %PDF-1.7"; }

// The mock document as it is held against itself: no plan, so a report would need one.
std::string state_of(const Answer& answer) { return answer.json().value("state", answer.json().value("code", "")); }

ServiceOptions with(const std::function<void(ServeLimits&)>& change) {
  ServiceOptions options;
  change(options.limits);
  return options;
}

std::string id_of(const Answer& answer) { return answer.json().value("id", ""); }

bool eventually(const std::function<bool()>& is_true) {
  for (int i = 0; i < 1000; ++i) {
    if (is_true()) return true;
    std::this_thread::sleep_for(10ms);
  }
  return false;
}

int running(const Browser& browser) { return browser.get("/api/v1/health").json().value("running", -1); }

TEST(Serve, EveryReplyForbidsWhatABrowserMightDoWithIt) {
  TestServer server(kMock);
  const Browser browser(server.port());
  for (const char* target : {"/", "/api/v1/session", "/api/v1/nothing", "/nothing.js"}) {
    const Answer answer = browser.get(target);
    EXPECT_EQ(answer.field("X-Content-Type-Options"), "nosniff") << target;
    EXPECT_THAT(answer.field("Content-Security-Policy"), HasSubstr("frame-ancestors 'none'")) << target;
    EXPECT_THAT(answer.field("Content-Security-Policy"), testing::Not(HasSubstr("unsafe"))) << target;
    EXPECT_EQ(answer.field("Access-Control-Allow-Origin"), "") << target;
  }
  EXPECT_EQ(browser.get("/api/v1/session").field("Cache-Control"), "no-store");
}

TEST(Serve, ASessionIsACookieThatScriptsCannotReadAndOtherSitesDoNotSend) {
  TestServer server(kMock);
  Wire wire(server.port());
  wire.send("GET /api/v1/session HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) + "\r\n\r\n");
  const Answer answer = wire.answer();
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.field("Set-Cookie"), HasSubstr("HttpOnly; SameSite=Strict"));
  EXPECT_EQ(answer.json().value("csrf", "").size(), 32U);
}

TEST(Serve, AnUploadIsReadAndItsStateTold) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const Answer locked = browser.upload("a.pdf", mock("error"));
  EXPECT_EQ(locked.status, 200);
  EXPECT_EQ(state_of(locked), "failed");
  EXPECT_EQ(locked.json()["problem"]["code"], "encrypted");
  EXPECT_TRUE(locked.json()["problem"]["password_field"]);
  const Answer review = browser.get("/api/v1/documents/" + id_of(locked) + "/review?lang=en");
  EXPECT_EQ(review.status, 422);
  EXPECT_EQ(review.field("Content-Type"), "application/problem+json; charset=utf-8");
  EXPECT_THAT(review.json().value("detail", ""), StartsWith("a.pdf: the file is protected"));
  EXPECT_EQ(browser.get("/api/v1/documents").json()["documents"].size(), 1U);
  EXPECT_EQ(browser.ask("DELETE", "/api/v1/documents/" + id_of(locked)).status, 204);
  EXPECT_EQ(browser.get("/api/v1/documents/" + id_of(locked)).status, 404);
}

TEST(Serve, WhateverADocumentDoesToItsWorkerIsThatDocumentsProblem) {
  TestServer server(kMock);
  const Browser browser(server.port());
  for (const auto& [order, code] :
       std::map<std::string, std::string>{{"crash", "crashed"}, {"throw", "crashed"}, {"garbage", "protocol"}})
    EXPECT_EQ(browser.upload("a.pdf", mock(order)).json()["problem"]["code"], code) << order;
  EXPECT_EQ(browser.upload("a.pdf", "words %PDF-").json()["problem"]["code"], "plan-needed");
}

TEST(Serve, FormsAndRawBytesAreTheSame) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const std::string form =
      "--x\r\nContent-Disposition: form-data; name=\"against\"\r\n\r\nitself\r\n"
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../<img onerror>.pdf\"\r\n\r\n" +
      mock("error") + "\r\n--x--\r\n";
  const Answer answer = browser.ask("POST", "/api/v1/documents",
                                    "Content-Type: multipart/form-data; boundary=x\r\nPrefer: wait=60\r\n", form);
  EXPECT_EQ(answer.json().value("name", ""), "<img onerror>.pdf");
  EXPECT_EQ(answer.json().value("against", ""), "itself");
  EXPECT_EQ(state_of(answer), "failed");
}

TEST(Serve, TheUploadedBytesComeBackForTheDiskOnly) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const Answer added = browser.upload("%3Cimg%3E%22%0A.pdf", mock("error"), Browser::kPdf);
  EXPECT_EQ(added.status, 400);  // a line feed in a name
  const Answer named = browser.upload("%3Cscript%3E%22b%C3%A1o.pdf", mock("error"));
  const Answer file = browser.get("/api/v1/documents/" + id_of(named) + "/file");
  EXPECT_EQ(file.body, mock("error"));
  EXPECT_EQ(file.field("Content-Type"), "application/pdf");
  EXPECT_EQ(file.field("Content-Disposition"),
            "attachment; filename=\"rasoat\"; filename*=UTF-8''%3Cscript%3E%22b%C3%A1o.pdf");
}

TEST(Serve, RefusesWhatIsNoDocumentOrNoUpload) {
  TestServer server(kMock, with([](ServeLimits& limits) { limits.max_bytes = 1 << 20; }));
  const Browser browser(server.port());
  struct Case {
    std::string fields, body;
    int status;
    std::string code;
  };
  const std::vector<Case> cases = {
      {Browser::kPdf, "", 422, "empty-file"},
      {Browser::kPdf, "plain text", 415, "not-pdf"},
      {Browser::kPdf, std::string(100'000, 'x'), 415, "not-pdf"},
      {Browser::kPdf, "%PDF-" + std::string(2 << 20, 'x'), 413, "too-large"},
      {"Content-Type: text/html\r\n", "%PDF-", 415, "unsupported-type"},
      {"", "%PDF-", 415, "unsupported-type"},
      {"Content-Type: multipart/form-data; boundary=x\r\n", "--y", 400, "bad-request"},
      {"Content-Type: multipart/form-data\r\n", "--y", 400, "bad-request"},
  };
  for (const Case& one : cases) {
    const Answer answer = browser.upload("a.pdf", one.body, one.fields);
    EXPECT_EQ(answer.status, one.status) << one.fields << one.body.substr(0, 20);
    EXPECT_EQ(answer.json().value("code", ""), one.code) << answer.body;
  }
  EXPECT_EQ(browser.get("/api/v1/documents").json()["documents"].size(), 0U);
}

// Neither told beforehand nor after a while: 200 MB that come as chunks are stopped at the limit.
TEST(Serve, A200MbUploadIsCutOffAtTheLimitHoweverItComes) {
  TestServer server(kMock, with([](ServeLimits& limits) { limits.max_bytes = 8 << 20; }));
  const Browser browser(server.port());
  const std::string head = browser.request("POST", "/api/v1/documents?name=a.pdf", Browser::kPdf);
  Wire told(server.port());
  std::string with_length = head;
  with_length.replace(with_length.find("Content-Length: 0"), 17, "Content-Length: 209715200");
  told.send(with_length);
  EXPECT_EQ(told.answer().status, 413);

  Wire chunked(server.port());
  std::string untold = head;
  untold.replace(untold.find("Content-Length: 0"), 17, "Transfer-Encoding: chunked");
  chunked.send(untold + "5\r\n%PDF-\r\n");
  const std::string chunk = "100000\r\n" + std::string(1 << 20, 'x') + "\r\n";
  for (int i = 0; i < 200 && chunked.send(chunk); ++i) {
  }
  EXPECT_EQ(chunked.answer().status, 413);
}

TEST(Serve, AnUploadNeedsItsSessionAndItsToken) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const auto status = [&](Browser other) { return other.upload("a.pdf", mock("error")).status; };
  Browser no_csrf = browser, wrong_csrf = browser, no_cookie = browser, wrong_cookie = browser;
  no_csrf.csrf_ = "";
  wrong_csrf.csrf_ = std::string(32, '0');
  no_cookie.cookie_ = "";
  wrong_cookie.cookie_ = "rasoat_session=" + std::string(32, '0');
  EXPECT_EQ(status(no_csrf), 403);
  EXPECT_EQ(status(wrong_csrf), 403);
  EXPECT_EQ(status(no_cookie), 401);
  EXPECT_EQ(status(wrong_cookie), 401);
  const Browser stranger(server.port());
  const std::string id = id_of(browser.upload("a.pdf", mock("error")));
  EXPECT_EQ(stranger.get("/api/v1/documents/" + id).status, 404);
  EXPECT_EQ(stranger.get("/api/v1/documents/" + id + "/file").status, 404);
}

TEST(Serve, OtherHostsAndOtherSitesAreRefused) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const auto status_for = [&](const std::string& host, const std::string& fields) {
    Wire wire(server.port());
    wire.send("POST /api/v1/documents HTTP/1.1\r\nHost: " + host + "\r\n" + fields + "Cookie: " + browser.cookie_ +
              "\r\nX-CSRF-Token: " + browser.csrf_ + "\r\nContent-Type: application/pdf\r\nContent-Length: 0\r\n\r\n");
    return wire.answer().status;
  };
  const std::string own = "127.0.0.1:" + std::to_string(server.port());
  EXPECT_EQ(status_for(own, ""), 422);
  EXPECT_EQ(status_for("served.example", "Origin: https://served.example\r\n"), 422);
  EXPECT_EQ(status_for("rebound.example", ""), 403);
  EXPECT_EQ(status_for(own, "Origin: https://evil.example\r\n"), 403);
  EXPECT_EQ(status_for(own, "Origin: null\r\n"), 403);
}

TEST(Serve, ATokenLetsBearersAndThoseInWhoGiveIt) {
  ServiceOptions options;
  options.token = "a secret of some length";
  TestServer server(kMock, std::move(options));
  Browser browser(server.port());
  EXPECT_FALSE(browser.get("/api/v1/session").json().value("authenticated", true));
  EXPECT_EQ(browser.get("/api/v1/documents").status, 401);
  EXPECT_EQ(browser.upload("a.pdf", mock("error")).status, 401);
  const std::string json = "Content-Type: application/json\r\n";
  EXPECT_EQ(browser.ask("POST", "/api/v1/session", json, R"({"token":"wrong"})").status, 401);
  const Answer let_in = browser.ask("POST", "/api/v1/session", json, R"({"token":"a secret of some length"})");
  EXPECT_EQ(let_in.status, 200);
  EXPECT_NE(let_in.field("Set-Cookie"), "");  // another session id than before
  browser.cookie_ = let_in.field("Set-Cookie").substr(0, let_in.field("Set-Cookie").find(';'));
  EXPECT_EQ(browser.get("/api/v1/documents").status, 200);

  Browser bearer(server.port());
  bearer.cookie_ = bearer.csrf_ = "";
  const std::string held = "Authorization: Bearer a secret of some length\r\n";
  EXPECT_EQ(bearer.ask("GET", "/api/v1/documents", held).status, 200);
  EXPECT_EQ(bearer.upload("a.pdf", mock("error"), Browser::kWaiting + held).status, 200);
  EXPECT_EQ(bearer.ask("GET", "/api/v1/documents", "Authorization: Bearer wrong\r\n").status, 401);
}

TEST(Serve, GuessingTheTokenIsSlowedDown) {
  ServiceOptions options;
  options.token = "a secret of some length";
  TestServer server(kMock, std::move(options));
  const Browser browser(server.port());
  int last = 0;
  for (int i = 0; i < 21; ++i)
    last = browser.ask("POST", "/api/v1/session", "Content-Type: application/json\r\n", R"({"token":"guess"})").status;
  EXPECT_EQ(last, 429);
}

TEST(Serve, RequestsThatCouldSmuggleAnotherAreRefusedAndEndTheConnection) {
  TestServer server(kMock);
  const std::string host = "Host: 127.0.0.1:" + std::to_string(server.port()) + "\r\n";
  const std::string second = "GET /api/v1/health HTTP/1.1\r\n" + host + "\r\n";
  const std::vector<std::string> cases = {
      "POST /api/v1/documents HTTP/1.1\r\n" + host + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "POST /api/v1/documents HTTP/1.1\r\n" + host + "Content-Length: 0\r\nContent-Length: 50\r\n\r\n",
      "POST /api/v1/documents HTTP/1.1\r\n" + host + "Transfer-Encoding: x, chunked\r\n\r\n0\r\n\r\n",
      "GET /api/v1/health HTTP/1.1\r\n" + host + "Content-Length: " + std::to_string(second.size()) + "\r\n\r\n",
      "GET /api/v1/health HTTP/1.1\r\n" + host + host + "\r\n",
      "GET /api/v1/health HTTP/1.1\r\n" + host + "X : y\r\n\r\n",
      "GET /api/v1/health HTTP/1.1\n" + host + "\n",
      "GET /api/v1/health\r\n\r\n",
      std::string("\x16\x03\x01\x02", 4) + "\r\n\r\n",
  };
  for (const std::string& first : cases) {
    Wire wire(server.port());
    wire.send(first + second);
    const Answer answer = wire.answer();
    EXPECT_GE(answer.status, 400) << first;
    wire.end_sending();
    EXPECT_TRUE(wire.is_over()) << first;
    EXPECT_EQ(wire.heard().find("HTTP/1.1 200"), std::string::npos) << first;
  }
}

TEST(Serve, NoPathLeadsToTheDisk) {
  TestServer server(kMock);
  const Browser browser(server.port());
  for (const char* target : {"/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc%2fpasswd",
                             "/assets/..%5c..%5cetc%5cpasswd.txt", "//etc/passwd.txt", "/etc/passwd.txt",
                             "/api/v1/documents/..%2f..%2fetc%2fpasswd/file", "/index.html%00.txt"}) {
    const Answer answer = browser.get(target);
    EXPECT_TRUE(answer.status == 400 || answer.status == 404) << target << " " << answer.status;
    EXPECT_EQ(answer.body.find("root:"), std::string::npos) << target;
  }
}

TEST(Serve, HugeHeadsAreRefused) {
  TestServer server(kMock);
  const Browser browser(server.port());
  EXPECT_EQ(browser.ask("GET", "/", "X: " + std::string(40'000, 'x') + "\r\n").status, 431);
  EXPECT_EQ(browser.get("/" + std::string(6000, 'x')).status, 414);
}

TEST(Serve, MethodsThatAreNotThereAreTold) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const Answer answer = browser.ask("PUT", "/api/v1/documents");
  EXPECT_EQ(answer.status, 405);
  EXPECT_EQ(answer.field("Allow"), "GET, POST");
  EXPECT_EQ(browser.ask("HEAD", "/api/v1/health").body, "");
}

TEST(Serve, OneConnectionServesManyRequests) {
  TestServer server(kMock);
  Wire wire(server.port());
  const std::string get =
      "GET /api/v1/health HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) + "\r\n\r\n";
  wire.send(get + get);
  EXPECT_EQ(wire.answer().status, 200);
  EXPECT_EQ(wire.answer().status, 200);
  wire.send(get);
  EXPECT_EQ(wire.answer().status, 200);
}

// Heads and bodies that never end: nobody else waits, and they are cut off.
void survive_slow_clients(int count) {
  TestServer server(kMock, with([](ServeLimits& limits) {
                      limits.head = limits.body_piece = ServeLimits::Seconds(1);
                      limits.uploads_of_session = 1000;
                      limits.uploads = 1000;
                    }));
  const Browser browser(server.port());
  std::list<Wire> slow;
  for (int i = 0; i < count; ++i) {
    Wire& wire = slow.emplace_back(server.port());
    std::string head = browser.request("POST", "/api/v1/documents?name=a.pdf", Browser::kPdf);
    head.replace(head.find("Content-Length: 0"), 17, "Content-Length: 99");
    wire.send(i % 2 == 0 ? "GET / HTTP/1.1\r\nHost:" : head + "%PDF-");
  }
  for (int i = 0; i < 5; ++i) EXPECT_EQ(browser.get("/api/v1/health").status, 200);
  EXPECT_EQ(browser.upload("a.pdf", mock("error")).status, 200);
  for (Wire& wire : slow) EXPECT_TRUE(wire.is_over());
}
TEST(Serve, EightSlowClientsHoldUpNobody) { survive_slow_clients(8); }
TEST(Serve, TwoHundredSlowClientsHoldUpNobody) { survive_slow_clients(200); }

TEST(Serve, WhenAllConnectionsAreTakenTheLongestWaitingGoes) {
  TestServer server(kMock, with([](ServeLimits& limits) {
                      limits.connections = 4;
                      limits.head = limits.idle = ServeLimits::Seconds(600);
                    }));
  std::list<Wire> idle;
  for (int i = 0; i < 20; ++i) idle.emplace_back(server.port());
  EXPECT_EQ(Browser(server.port()).get("/api/v1/health").status, 200);
}

TEST(Serve, AQueueThatIsFullSaysWhenToComeAgain) {
  ServiceOptions options = with([](ServeLimits& limits) { limits.work_of_session = 100; });
  options.queue.max_waiting = 2;
  options.queue.max_active = 1;
  TestServer server(kMock, std::move(options), 1);
  const Browser browser(server.port());
  std::vector<int> statuses;
  for (int i = 0; i < 5; ++i) statuses.push_back(browser.upload("a.pdf", mock("sleep"), Browser::kPdf).status);
  EXPECT_EQ(std::count(statuses.begin(), statuses.end(), 202), 3);
  const Answer refused = browser.upload("a.pdf", mock("sleep"), Browser::kPdf);
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.field("Retry-After"), "5");
}

TEST(Serve, OneClientCannotHaveMoreThanItsShare) {
  TestServer server(kMock, with([](ServeLimits& limits) { limits.work_of_session = 2; }));
  const Browser greedy(server.port()), other(server.port());
  EXPECT_EQ(greedy.upload("a.pdf", mock("sleep"), Browser::kPdf).status, 202);
  EXPECT_EQ(greedy.upload("a.pdf", mock("sleep"), Browser::kPdf).status, 202);
  EXPECT_EQ(greedy.upload("a.pdf", mock("sleep"), Browser::kPdf).json().value("code", ""), "too-many");
  EXPECT_EQ(other.upload("a.pdf", mock("sleep"), Browser::kPdf).status, 202);
}

TEST(Serve, AClientThatGoesTakesItsWorkAlong) {
  TestServer server(kMock, with([](ServeLimits& limits) { limits.abandon = ServeLimits::Seconds(0.2); }));
  const Browser browser(server.port());
  {
    const Browser other(server.port());
    Wire wire(server.port());
    wire.send(other.request("POST", "/api/v1/documents?name=a.pdf", Browser::kWaiting, mock("sleep")));
    EXPECT_TRUE(eventually([&] { return running(browser) == 1; }));
  }  // the connection is gone
  EXPECT_TRUE(eventually([&] { return running(browser) == 0; }));
  Browser(server.port()).upload("a.pdf", mock("sleep"), Browser::kPdf);  // nobody asks for it any more
  EXPECT_TRUE(eventually([&] { return running(browser) == 0; }));
}

TEST(Serve, AnUploadThatBreaksOffLeavesNothing) {
  TestServer server(kMock);
  const Browser browser(server.port());
  {
    Wire wire(server.port());
    std::string head = browser.request("POST", "/api/v1/documents?name=a.pdf", Browser::kPdf);
    head.replace(head.find("Content-Length: 0"), 17, "Content-Length: 5000");
    wire.send(head + "%PDF-");
  }
  EXPECT_EQ(browser.get("/api/v1/documents").json()["documents"].size(), 0U);
}

TEST(Serve, DeletingADocumentStopsItsWork) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const std::string id = id_of(browser.upload("a.pdf", mock("sleep"), Browser::kPdf));
  EXPECT_TRUE(eventually([&] { return running(browser) == 1; }));
  EXPECT_EQ(browser.get("/api/v1/documents/" + id + "/review").status, 409);
  EXPECT_EQ(browser.ask("DELETE", "/api/v1/documents/" + id).status, 204);
  EXPECT_TRUE(eventually([&] { return running(browser) == 0; }));
}

TEST(Serve, UploadsGoWhenTheirTimeIsOverAndWithTheirSession) {
  TestServer server(kMock, with([](ServeLimits& limits) { limits.keep = ServeLimits::Seconds(0.1); }));
  const Browser browser(server.port());
  browser.upload("a.pdf", mock("error"));
  EXPECT_TRUE(eventually([&] { return browser.get("/api/v1/documents").json()["documents"].empty(); }));
  EXPECT_EQ(browser.ask("DELETE", "/api/v1/session").status, 204);
  EXPECT_EQ(browser.get("/api/v1/documents").status, 401);
}

TEST(Serve, EventsTellEveryChangeOfEveryDocument) {
  TestServer server(kMock);
  const Browser browser(server.port());
  Wire events(server.port());
  events.send(browser.request("GET", "/api/v1/events?lang=en"));
  const std::string id = id_of(browser.upload("a.pdf", mock("error"), Browser::kPdf));
  const auto has = [](const char* words) {
    return [words](const std::string& text) { return text.find(words) != std::string::npos; };
  };
  EXPECT_TRUE(events.receive(has("\"state\":\"failed\"")));
  EXPECT_THAT(events.heard(), HasSubstr("Content-Type: text/event-stream"));
  EXPECT_THAT(events.heard(), HasSubstr("the file is protected"));
  browser.ask("DELETE", "/api/v1/documents/" + id);
  EXPECT_TRUE(events.receive(has("event: gone")));
}

TEST(Serve, FiftyClientsAtOnceAllGetAnAnswer) {
  ServiceOptions options;
  options.queue.max_waiting = 20;
  TestServer server(kMock, std::move(options));
  std::vector<std::future<int>> answers;
  for (int i = 0; i < 50; ++i)
    answers.push_back(
        std::async(std::launch::async, [&] { return Browser(server.port()).upload("a.pdf", mock("error")).status; }));
  int answered = 0;
  for (auto& answer : answers) {
    const int status = answer.get();
    EXPECT_TRUE(status == 200 || status == 429) << status;
    if (status == 200) ++answered;
  }
  EXPECT_GE(answered, 20);
}

TEST(Serve, AskedToStopItFinishesWhatRunsAndCancelsWhatWaits) {
  ServiceOptions options;
  options.queue.max_active = 1;
  TestServer server(kMock, std::move(options), 1);
  const Browser browser(server.port()), other(server.port());
  auto runs = std::async(std::launch::async,
                         [&] { return browser.upload("a.pdf", "mock slow 1000 %PDF-").json()["problem"]["code"]; });
  EXPECT_TRUE(eventually([&] { return running(other) == 1; }));
  const std::string waits = id_of(other.upload("a.pdf", mock("error"), Browser::kPdf));
  server.ask_to_stop();
  EXPECT_TRUE(eventually([&] { return state_of(other.get("/api/v1/documents/" + waits)) == "cancelled"; }));
  EXPECT_EQ(other.upload("a.pdf", mock("error")).status, 503);
  EXPECT_EQ(runs.get(), "plan-needed");  // it was read and judged
  server.stop();
  EXPECT_FALSE(Wire(server.port()).is_open());
}

// With the real workers -------------------------------------------------------------------------

std::string corpus(const std::string& name) {
  return read_text(std::filesystem::path(RASOAT_SOURCE_DIR) / "corpus" / name);
}

// The plan of 2022, read once.
Plans plans_of_corpus() {
  static const Plans kPlans = [] {
    PoolOptions options;
    options.worker = std::string(RASOAT_BIN_DIR) + "/" + kReal;
    auto pool = WorkerPool::start(std::move(options));
    auto criteria =
        criteria_of_plan(**pool, std::string(RASOAT_SOURCE_DIR) + "/corpus/plan-2022/ke-hoach-2022.complete.pdf");
    ServedPlan plan;
    plan.id = "plan";
    plan.name = "ke-hoach-2022.pdf";
    plan.criteria = std::move(*criteria);
    std::vector<ServedPlan> plans;
    plans.push_back(std::move(plan));
    return sorted_plans(std::move(plans));
  }();
  return kPlans;
}

ServiceOptions against_the_plan() {
  ServiceOptions options;
  options.desk.plans = plans_of_corpus();
  return options;
}

TEST(ServeDocuments, AReportIsHeldAgainstThePlanOfItsYear) {
  TestServer server(kReal, against_the_plan());
  const Browser browser(server.port());
  const Answer added = browser.upload("b.pdf", corpus("reports/tuning/09-cong-ty-ptht.pdf"));
  ASSERT_EQ(state_of(added), "done") << added.body;
  EXPECT_EQ(added.json()["plan"], "plan");
  EXPECT_EQ(added.json()["status"], "non_compliant");
  const nlohmann::json review = browser.get("/api/v1/documents/" + id_of(added) + "/review").json();
  EXPECT_EQ(review["schema"], "rasoat.review/1");
  EXPECT_EQ(review["documents"][0]["path"], "b.pdf");
  EXPECT_EQ(review["documents"][0]["unit"], "CÔNG TY PTHT KHU KINH TẾ");
  EXPECT_EQ(review["summary"]["findings"], added.json()["summary"]["findings"]);
  const Answer again = browser.upload("b.pdf", corpus("reports/tuning/09-cong-ty-ptht.pdf"));
  EXPECT_EQ(again.json()["previous"], id_of(added));
}

TEST(ServeDocuments, APartOfTheFileIsGivenWhereOneIsAskedFor) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const std::string bytes = mock("error");
  const std::string file = "/api/v1/documents/" + id_of(browser.upload("a.pdf", bytes)) + "/file";
  const auto part = [&](const std::string& range) { return browser.ask("GET", file, "Range: " + range + "\r\n"); };
  const std::string size = std::to_string(bytes.size());
  EXPECT_EQ(part("bytes=0-3").body, "mock");
  EXPECT_EQ(part("bytes=0-3").status, 206);
  EXPECT_EQ(part("bytes=5-").body, bytes.substr(5));
  EXPECT_EQ(part("bytes=-3").body, "1.7");
  EXPECT_EQ(part("bytes=5-99999").field("Content-Range"), "bytes 5-" + std::to_string(bytes.size() - 1) + "/" + size);
  EXPECT_EQ(part("bytes=99999-").status, 416);
  EXPECT_EQ(part("bytes=99999-").field("Content-Range"), "bytes */" + size);
  for (const char* odd : {"bytes=0-1,0-1,0-1", "bytes=3-1", "bytes=-", "bytes=x-y", "pages=1-2"})
    EXPECT_EQ(part(odd).body, bytes) << odd;
}

TEST(ServeDocuments, ReviewsAreDownloadedInEveryFormat) {
  ServiceOptions options = against_the_plan();
  WorkerPool* pool = nullptr;
  options.opened.draw = [&pool](PictureRequest request, PictureCallback callback) {
    pool->submit(std::move(request), std::move(callback));
  };
  options.opened.copy = [&pool](const Blob& blob, const CopyOptions& wanted) {
    return make_marked_copy(*pool, blob, wanted);
  };
  TestServer server(kReal, std::move(options));
  pool = &server.pool();
  const Browser browser(server.port());
  const std::string id = id_of(browser.upload("b%C3%A1o.pdf", corpus("reports/tuning/09-cong-ty-ptht.pdf")));
  const std::map<std::string, std::string> beginnings = {
      {"json", "{"}, {"xlsx", "PK"}, {"html", "<!DOCTYPE html>"}, {"pdf", "%PDF-"}};
  for (const auto& [format, beginning] : beginnings) {
    const Answer answer = browser.get("/api/v1/documents/" + id + "/downloads/" + format);
    EXPECT_EQ(answer.status, 200) << format << answer.body;
    EXPECT_THAT(answer.field("Content-Disposition"), StartsWith("attachment; ")) << format;
    EXPECT_THAT(answer.body, StartsWith(beginning)) << format;
  }
  EXPECT_EQ(browser.get("/api/v1/documents/" + id + "/downloads/exe").status, 404);
}

TEST(ServeDocuments, TwoAttemptsAreCompared) {
  TestServer server(kReal, against_the_plan());
  const Browser browser(server.port());
  const std::string bytes = corpus("reports/tuning/09-cong-ty-ptht.pdf");
  const std::string first = id_of(browser.upload("b.pdf", bytes)), second = id_of(browser.upload("b.pdf", bytes));
  const nlohmann::json same = browser.get("/api/v1/documents/" + second + "/comparison").json();
  EXPECT_EQ(same["before"], first);
  EXPECT_EQ(same["counts"]["same"], 5);
  EXPECT_TRUE(same["findings"].empty());
  EXPECT_EQ(browser.get("/api/v1/documents/" + first + "/comparison").status, 404);
}

// A store of its own, gone with the test.
class ServeStore : public testing::Test {
 protected:
  ServeStore() {
    char folder[] = "/tmp/rasoat-serve-XXXXXX";
    folder_ = ::mkdtemp(folder);
    auto store = Store::open("sqlite:" + folder_ + "/store.db");
    EXPECT_TRUE(store) << store.error().message;
    store_ = std::move(*store);
  }
  ~ServeStore() override { std::filesystem::remove_all(folder_); }

  std::string folder_;
  std::shared_ptr<Store> store_;
};

TEST_F(ServeStore, ADecisionIsKeptForTheNextAttempt) {
  ServiceOptions options = against_the_plan();
  options.desk.store = store_;
  TestServer server(kReal, std::move(options));
  const Browser browser(server.port());
  const std::string bytes = corpus("reports/tuning/09-cong-ty-ptht.pdf");
  const std::string first = id_of(browser.upload("b.pdf", bytes));
  const std::string json = "Content-Type: application/json\r\n";
  const std::string decision = R"({"verdict":"met","by":"Nguyễn Văn A","reason":"đã xem biên bản"})";
  const auto decide = [&](const std::string& criterion, const std::string& body) {
    return browser.ask("PUT", "/api/v1/documents/" + first + "/decisions/" + criterion, json, body);
  };
  EXPECT_EQ(decide("1.3.1", decision).status, 200);
  EXPECT_EQ(decide("9.9", decision).status, 404);
  EXPECT_EQ(decide("1.3.1", R"({"verdict":"perfect","by":"A","reason":"B"})").status, 400);
  EXPECT_EQ(decide("1.3.1", R"({"verdict":"met","by":"","reason":"B"})").status, 400);
  const auto decided = [&](const std::string& id) {
    const nlohmann::json review = browser.get("/api/v1/documents/" + id + "/review").json();
    for (const auto& result : review["documents"][0]["results"])
      if (result["id"] == "1.3.1") return result["decision"];
    return nlohmann::json();
  };
  const std::string second = id_of(browser.upload("c.pdf", bytes));
  for (const std::string& id : {first, second}) EXPECT_EQ(decided(id).value("by", ""), "Nguyễn Văn A") << id;
  EXPECT_EQ(browser.ask("DELETE", "/api/v1/documents/" + first + "/decisions/1.3.1").status, 204);
  EXPECT_TRUE(decided(first).is_null());
}

TEST_F(ServeStore, BatchesAndTheArchiveAreTold) {
  Review review;
  review.sha256 = "abc";
  review.kind = DocumentKind::kReport;
  review.unit = "Sở Nội vụ";
  review.year = 2022;
  Result& result = review.results.emplace_back();
  result.criterion_id = result.code = "1.1";
  result.name = "Kế hoạch";
  result.verdict = Verdict::kMissing;
  result.reason.code = "report-silent";
  ASSERT_TRUE(store_->keep_review("r", "e", "m", review));
  const StoredDocument documents[] = {{"a.pdf", "abc", "e", "r"}, {"b.pdf", "def", "f", ""}};
  ASSERT_TRUE(
      store_->keep_reading("f", "def", {tl::unexpected(ReadError{ReadErrorCode::kEncrypted, "locked", 0}), "basic"}));
  ASSERT_TRUE(store_->keep_documents("/in", documents));
  ServiceOptions options;
  options.desk.store = store_;
  TestServer server(kMock, std::move(options));
  const Browser browser(server.port());
  const nlohmann::json batch = browser.get("/api/v1/batches").json()["batches"][0];
  EXPECT_EQ(batch["folder"], "/in");
  EXPECT_EQ(batch["statuses"]["unreadable"], 1);
  const std::string path = "/api/v1/batches/" + batch["id"].get<std::string>();
  const nlohmann::json matrix = browser.get(path).json();
  EXPECT_EQ(matrix["criteria"][0]["code"], "1.1");
  EXPECT_EQ(matrix["rows"][0]["unit"], "Sở Nội vụ");
  EXPECT_EQ(matrix["rows"][0]["cells"][0]["verdict"], "missing");
  EXPECT_EQ(browser.get(path + "/todos").json()["units"][0]["todos"][0]["verdict"], "missing");
  EXPECT_EQ(browser.get(path + "/unreadable").json()["files"][0]["code"], "encrypted");
  EXPECT_EQ(browser.get(path + "/documents/abc/review").json()["documents"][0]["path"], "a.pdf");
  const nlohmann::json archive = browser.get("/api/v1/archive").json();
  EXPECT_EQ(archive["units"][0]["years"][0]["met_share"], 0);
  const std::string unit = archive["units"][0]["id"].get<std::string>();
  EXPECT_EQ(browser.get("/api/v1/archive/" + unit).json()["criteria"][0]["cells"][0]["verdict"], "missing");
  for (const char* unknown : {"/api/v1/batches/x", "/api/v1/archive/x"}) EXPECT_EQ(browser.get(unknown).status, 404);
}

TEST(ServeDocuments, WithoutAStoreThereAreNoBoards) {
  TestServer server(kMock);
  const Browser browser(server.port());
  EXPECT_EQ(browser.get("/api/v1/batches").json()["code"], "no-store");
  EXPECT_EQ(browser.get("/api/v1/archive").status, 501);
}

// Every path and method of the description leads somewhere, and nothing that is served is left out.
TEST(Serve, TheDescriptionAndTheServerAgree) {
  TestServer server(kMock);
  const Browser browser(server.port());
  const nlohmann::json api = browser.get("/api/v1/openapi.json").json();
  std::size_t described = 0;
  for (const auto& [path, methods] : api["paths"].items()) {
    std::string target = std::regex_replace(path, std::regex(R"(\{\w+\})"), "x");
    for (const auto& [name, operation] : methods.items()) {
      ++described;
      std::string method = name;
      std::transform(method.begin(), method.end(), method.begin(), [](char c) { return static_cast<char>(c - 32); });
      if (target == "/events" || (target == "/session" && method == "DELETE")) continue;  // ends the conversation
      const Answer answer = browser.ask(method, "/api/v1" + target);
      EXPECT_NE(answer.status, 405) << method << " " << path;
      const bool is_told = operation["responses"].contains(std::to_string(answer.status));
      EXPECT_TRUE(is_told) << method << " " << path << " " << answer.status;
    }
  }
  EXPECT_EQ(described, routes().size());
}

TEST(ServeDocuments, APlanOfItsOwnIsHeldAgainstItself) {
  TestServer server(kReal, against_the_plan());
  const Browser browser(server.port());
  const Answer added = browser.upload("plan.pdf", corpus("plan-2022/ke-hoach-2022.libreoffice.pdf"), Browser::kWaiting,
                                      "&against=itself");
  EXPECT_EQ(state_of(added), "done");
  EXPECT_EQ(added.json()["kind"], "plan");
  EXPECT_TRUE(added.json()["plan"].is_null());
  EXPECT_EQ(browser.upload("plan.pdf", "%PDF-", Browser::kPdf, "&against=unknown").status, 400);
}

TEST(ServeDocuments, PlansAndTheirCriteriaAreToldWithoutTheirPath) {
  TestServer server(kReal, against_the_plan());
  const Browser browser(server.port());
  EXPECT_EQ(browser.get("/api/v1/plans").json()["plans"][0]["year"], 2022);
  const Answer criteria = browser.get("/api/v1/plans/plan/criteria");
  EXPECT_EQ(criteria.json()["criteria"].size(), 45U);
  EXPECT_EQ(criteria.body.find(RASOAT_SOURCE_DIR), std::string::npos);
}

}  // namespace
}  // namespace rasoat
