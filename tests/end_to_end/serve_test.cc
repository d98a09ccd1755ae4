// The built `rasoat serve` as a clerk's browser and an administrator meet it: real scans, passwords, signals, its own
// store. Attacks and load are tested beside the server itself (apps/serve/serve_test.cc).
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <filesystem>
#include <iterator>

#include "tests/http_client.h"
#include "tests/read_text.h"
#include "tests/running.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

const std::string kReport = "reports/tuning/09-cong-ty-ptht.pdf";
const std::string kScan = "reading/scans/excerpt-200dpi.pdf";

std::string id_of(const Answer& answer) { return answer.json().value("id", ""); }

class Serving {
 public:
  explicit Serving(const std::string& data_home, std::vector<std::string> more = {})
      : running_(command(std::move(more)), {{"XDG_DATA_HOME", data_home}}) {
    EXPECT_TRUE(eventually([this] { return running_.out().find('\n') != std::string::npos; })) << running_.err();
    const std::string url = running_.out();  // "http://127.0.0.1:8080/"
    port_ = static_cast<unsigned short>(std::stoi(url.substr(url.rfind(':') + 1)));
  }
  unsigned short port() const { return port_; }
  Running& running() { return running_; }
  Ran stop() {
    running_.signal(SIGTERM);
    return running_.wait();
  }

 private:
  static std::vector<std::string> command(std::vector<std::string> more) {
    std::vector<std::string> all = {
        std::string(RASOAT_BIN_DIR) + "/rasoat",       "serve", "--listen", "127.0.0.1:0", "--against",
        corpus("plan-2022/ke-hoach-2022.complete.pdf")};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }

  Running running_;
  unsigned short port_ = 0;
};

json document(const Browser& browser, const std::string& id) { return browser.get("/api/v1/documents/" + id).json(); }

json finished(const Browser& browser, const std::string& id) {
  json told;
  EXPECT_TRUE(eventually([&] {
    told = document(browser, id);
    return told["state"] == "done" || told["state"] == "failed";
  })) << told.dump();
  return told;
}

json result(const json& review, const std::string& id) {
  for (const json& one : review["documents"][0]["results"]) {
    if (one["id"] == id) return one;
  }
  return {};
}

TEST(ServeCommand, AScanIsReadPageByPageAndJudged) {
  const TemporaryFolder folder;
  Serving serving(folder.path());
  const Browser browser(serving.port());
  Wire events(serving.port());
  events.send(browser.request("GET", "/api/v1/events"));
  const std::string id = id_of(browser.upload("quet.pdf", read_text(corpus(kScan)), Browser::kPdf));
  EXPECT_TRUE(events.receive([](const std::string& text) { return text.find("\"recognising\":1") != text.npos; }))
      << events.heard();
  const json told = finished(browser, id);
  ASSERT_EQ(told["state"], "done") << told.dump();
  const json review = browser.get("/api/v1/documents/" + id + "/review").json();
  EXPECT_EQ(review["documents"][0]["pages"][0]["source"], "ocr");
  EXPECT_FALSE(review["documents"][0]["results"].empty());
  EXPECT_EQ(serving.stop().exit_code, 0);
}

TEST(ServeCommand, AnEncryptedFileOpensWithItsPasswordOnly) {
  const TemporaryFolder folder;
  Serving serving(folder.path());
  const Browser browser(serving.port());
  const std::string bytes = read_text(corpus("reading/files/password-aes256.pdf"));
  const std::string id = id_of(browser.upload("khoa.pdf", bytes, Browser::kPdf));
  const json locked = finished(browser, id);
  EXPECT_EQ(locked["problem"]["code"], "encrypted");
  EXPECT_EQ(locked["problem"]["password_field"], true);
  const auto open = [&](const std::string& password) {
    const std::string field = "Content-Type: application/json\r\n";
    EXPECT_EQ(
        browser.ask("POST", "/api/v1/documents/" + id + "/password", field, R"({"password":")" + password + R"("})")
            .status,
        202);
    return finished(browser, id);
  };
  EXPECT_EQ(open("sai")["problem"]["code"], "encrypted");
  EXPECT_EQ(open("mat-khau")["state"], "done");
  EXPECT_EQ(browser.get("/api/v1/documents/" + id + "/review").json()["documents"][0]["number"], "140/BC-BQLKKT");

  const std::string form =
      "--x\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nmat-khau\r\n"
      "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"khoa.pdf\"\r\n\r\n" +
      bytes + "\r\n--x--\r\n";
  const std::string fields = "Content-Type: multipart/form-data; boundary=x\r\nPrefer: wait=60\r\n";
  EXPECT_EQ(browser.ask("POST", "/api/v1/documents", fields, form).json()["state"], "done");
}

TEST(ServeCommand, SigtermFinishesWhatRunsAndThenEnds) {
  const TemporaryFolder folder;
  Serving serving(folder.path());
  const Browser browser(serving.port());
  const std::string id = id_of(browser.upload("quet.pdf", read_text(corpus(kScan)), Browser::kPdf));
  EXPECT_TRUE(eventually([&] { return document(browser, id)["state"] == "reading"; }));
  serving.running().signal(SIGTERM);
  EXPECT_TRUE(eventually([&] { return browser.get("/api/v1/health").json()["status"] == "stopping"; }));
  EXPECT_EQ(browser.upload("moi.pdf", read_text(corpus(kReport)), Browser::kPdf).status, 503);
  EXPECT_EQ(finished(browser, id)["state"], "done");
  EXPECT_EQ(browser.get("/api/v1/documents/" + id + "/review").status, 200);
  EXPECT_EQ(serving.running().wait().exit_code, 0);
}

TEST(ServeCommand, WhatWasDecidedOutlivesTheServerWithoutAnyStoreNamed) {
  const TemporaryFolder folder;
  const auto attempt = [&](const std::function<void(const Browser&, const std::string&)>& visit) {
    Serving serving(folder.path());
    const Browser browser(serving.port());
    EXPECT_EQ(browser.get("/api/v1/session").json()["has_store"], true);
    EXPECT_EQ(browser.get("/api/v1/batches").status, 200);
    const std::string id = id_of(browser.upload("b.pdf", read_text(corpus(kReport))));
    visit(browser, "/api/v1/documents/" + id);
    EXPECT_EQ(serving.stop().exit_code, 0);
  };
  attempt([](const Browser& browser, const std::string& path) {
    EXPECT_EQ(browser
                  .ask("PUT", path + "/decisions/1.3.1", "Content-Type: application/json\r\n",
                       R"({"verdict":"met","by":"Lê Văn B","reason":"đã xem biên bản"})")
                  .status,
              200);
  });
  attempt([](const Browser& browser, const std::string& path) {
    EXPECT_EQ(result(browser.get(path + "/review").json(), "1.3.1")["decision"]["by"], "Lê Văn B");
  });
  EXPECT_EQ(fs::status(folder.path() / "rasoat").permissions(), fs::perms::owner_all);
}

TEST(ServeCommand, WithoutAPlaceForDecisionsItReviewsAndSaysSo) {
  Serving serving("/dev/null");
  const Browser browser(serving.port());
  EXPECT_EQ(browser.get("/api/v1/session").json()["has_store"], false);
  EXPECT_EQ(browser.upload("b.pdf", read_text(corpus(kReport))).json()["state"], "done");
  EXPECT_THAT(serving.stop().err, HasSubstr("không có nơi lưu kết quả thẩm định"));
}

// The store of a batch: what is decided on its pages counts in its matrix, its reviews and its archive.
TEST(ServeCommand, AStoredReviewIsDecidedLikeAnUpload) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "in");
  fs::copy(corpus(kReport), folder.path() / "in/b.pdf");
  const std::string store = "sqlite:" + (folder / "batch.db");
  rasoat({"batch", folder / "in", "--against", corpus("plan-2022/ke-hoach-2022.complete.pdf"), "--out", folder / "out",
          "--store", store, "-q"});
  Serving serving(folder.path(), {"--store", store});
  const Browser browser(serving.port());
  const json batches = browser.get("/api/v1/batches").json();
  ASSERT_EQ(batches["batches"].size(), 1U) << batches.dump();
  const std::string batch = "/api/v1/batches/" + batches["batches"][0]["id"].get<std::string>();
  const auto cell = [&] {
    const json matrix = browser.get(batch).json();
    for (std::size_t i = 0; i < matrix["criteria"].size(); ++i) {
      if (matrix["criteria"][i]["code"] == "1.3.1") return matrix["rows"][0]["cells"][i]["verdict"].get<std::string>();
    }
    return std::string();
  };
  const auto not_met = [&] {
    const json units = browser.get("/api/v1/archive").json()["units"];
    return units[0]["years"][0]["verdicts"]["not_met"].get<int>();
  };
  EXPECT_EQ(cell(), "review");
  const int before = not_met();
  const json matrix = browser.get(batch).json();
  EXPECT_EQ(matrix["criteria"][0]["field"], "I");
  const std::string review = batch + "/documents/" + matrix["rows"][0]["sha256"].get<std::string>();
  const std::string decision = R"({"verdict":"not_met","by":"Lê Văn B","reason":"chưa có biên bản"})";
  const std::string type = "Content-Type: application/json\r\n";
  EXPECT_EQ(browser.ask("PUT", review + "/decisions/1.3.1", type, decision).status, 200);
  EXPECT_EQ(browser.ask("PUT", review + "/decisions/9.9", type, decision).status, 404);
  EXPECT_EQ(browser.ask("PUT", batch + "/documents/abc/decisions/1.3.1", type, decision).status, 404);
  EXPECT_EQ(cell(), "not_met");
  EXPECT_EQ(result(browser.get(review + "/review").json(), "1.3.1")["decision"]["reason"], "chưa có biên bản");
  EXPECT_EQ(not_met(), before + 1);
  EXPECT_EQ(browser.ask("DELETE", review + "/decisions/1.3.1").status, 204);
  EXPECT_EQ(cell(), "review");
}

// The archive of a store that an audit has filled is what the audit's views say.
TEST(ServeCommand, TheArchiveIsThatOfTheAudit) {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / "in");
  fs::copy(corpus("plan-2022/ke-hoach-2022.complete.pdf"), folder.path() / "in/ke-hoach.pdf");
  fs::copy(corpus(kReport), folder.path() / "in/b.pdf");
  const std::string store = "sqlite:" + (folder / "audit.db");
  const Ran audited = rasoat({"audit", folder / "in", "--store", store, "-f", "json"});
  const json told = json::parse(audited.out)["units"][0]["years"][0];
  Serving serving(folder.path(), {"--store", store});
  const Browser browser(serving.port());
  const json archive = browser.get("/api/v1/archive").json();
  ASSERT_EQ(archive["units"].size(), 1U) << archive.dump();
  const json year = archive["units"][0]["years"][0];
  EXPECT_EQ(year["year"], told["year"]);
  for (const char* verdict : {"met", "not_met", "missing", "review", "not_applicable"}) {
    std::int64_t count = 0;
    for (const json& cell : told["results"]) count += cell["in_scope"] == true && cell["verdict"] == verdict ? 1 : 0;
    EXPECT_EQ(year["verdicts"][verdict], count) << verdict;
  }
  const json history = browser.get("/api/v1/archive/" + archive["units"][0]["id"].get<std::string>()).json();
  EXPECT_EQ(history["criteria"].size(), told["results"].size());
  const json cell = history["criteria"][0]["cells"][0];
  const std::string behind = "/api/v1/batches/" + cell["batch"].get<std::string>() + "/documents/" +
                             cell["sha256"].get<std::string>() + "/review";
  EXPECT_EQ(browser.get(behind).json()["documents"][0]["path"], "b.pdf");
  EXPECT_EQ(browser.get("/api/v1/batches").json()["batches"][0]["statuses"]["unreadable"], 0);  // the plan is none
}

}  // namespace
}  // namespace rasoat
