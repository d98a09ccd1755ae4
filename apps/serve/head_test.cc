#include "apps/serve/head.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>

#include "apps/serve/guard.h"

namespace rasoat {
namespace {

using testing::ElementsAre;

// As the server reads it. "!" and the code of the problem, "!http" where it is no HTTP at all.
tl::expected<Head, std::string> head_of(const std::string& text) {
  boost::beast::http::request_parser<boost::beast::http::empty_body> parser;
  parser.body_limit(boost::none);
  boost::beast::error_code error;
  parser.put(boost::asio::buffer(text), error);
  if (error || !parser.is_header_done()) return tl::unexpected(std::string("!http"));
  auto head = read_head(parser.get().base());
  if (!head) return tl::unexpected("!" + head.error().code);
  return *head;
}

std::string refusal(const std::string& text) {
  const auto head = head_of(text);
  return head ? "" : head.error();
}

std::string get(const std::string& target, const std::string& fields = "") {
  return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}
std::string post(const std::string& fields) { return "POST /x HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n"; }

TEST(Head, ReadsPathQueryAndFields) {
  const auto head =
      head_of(get("/api/v1/documents/b%C3%A1o%2Fc%C3%A1o?name=x%20y&lang=en",
                  "Cookie: a=1; rasoat_session=abc\r\nAuthorization: Bearer t0ken\r\nPrefer: wait=7\r\n"));
  ASSERT_TRUE(head);
  EXPECT_THAT(head->path, ElementsAre("api", "v1", "documents", "báo/cáo"));
  EXPECT_EQ(head->query.at("name"), "x y");
  EXPECT_EQ(head->language, Language::kEnglish);
  EXPECT_EQ(head->session, "abc");
  EXPECT_EQ(head->bearer, "t0ken");
  EXPECT_EQ(head->wait_seconds, 7);
  EXPECT_TRUE(head->keeps_alive);
}

TEST(Head, WaitsAreBounded) {
  EXPECT_EQ(head_of(get("/", "Prefer: wait=99999\r\n"))->wait_seconds, 120);
  EXPECT_EQ(head_of(get("/", "Prefer: wait=-5\r\n"))->wait_seconds, 0);
  EXPECT_EQ(head_of(get("/", "Prefer: respond-async\r\n"))->wait_seconds, 0);
}

TEST(Head, WhatTwoServersCouldReadInTwoWaysIsRefused) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"), "!"},
      {post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), "!"},
      {post("Content-Length: 5\r\nContent-Length: 6\r\n"), "!"},
      {post("Content-Length: 5\r\nContent-Length: 5\r\n"), "!"},
      {post("Content-Length: 5, 5\r\n"), "!"},
      {post("Content-Length: +5\r\n"), "!"},
      {post("Content-Length: 0x5\r\n"), "!"},
      {post("Content-Length : 5\r\n"), "!"},
      {post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), "!"},
      {post("Transfer-Encoding: gzip, chunked\r\n"), "!"},
      {post("Transfer-Encoding: chunked, identity\r\n"), "!"},
      {post("Transfer-Encoding: xchunked\r\n"), "!"},
      {post("Transfer-Encoding:\x0b"
            "chunked\r\n"),
       "!"},
      {"POST /x HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "!"},
      {"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "!"},
      {"GET / HTTP/1.1\r\n\r\n", "!"},
      {get("/", "Content-Length: 5\r\n"), "!"},
      {get("/", "Cookie: a=1\r\nCookie: rasoat_session=x\r\n"), "!"},
  };
  for (const auto& [text, expected] : cases) EXPECT_TRUE(refusal(text).starts_with(expected)) << text;
}

TEST(Head, OddTargetsAreRefused) {
  for (const char* target : {"http://a/", "//", "/a//b", "/../etc/passwd", "/%2e%2e/etc/passwd", "/a/%2E/b", "/a%00b",
                             "/a%0d%0aX: y", "/%ff", "/%zz", "/%4", "/a#b", "*", "/?a=1&a=2", "/?lang=fr"})
    EXPECT_NE(refusal(get(target)), "") << target;
  for (const char* target : {"/", "/a/b/", "/a?b", "/a.b..c", "/?q=%26%3D"})
    EXPECT_EQ(refusal(get(target)), "") << target;
  EXPECT_EQ(refusal(get("/" + std::string(5000, 'a'))), "!uri-too-long");
}

TEST(Head, MethodsVersionsAndCodingsThatAreNotServed) {
  EXPECT_EQ(refusal("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n"), "!method-not-allowed");
  EXPECT_EQ(refusal("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n"), "!method-not-allowed");
  EXPECT_NE(refusal("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), "");
  EXPECT_EQ(refusal(post("Content-Encoding: gzip\r\nContent-Length: 1\r\n")), "!unsupported-type");
  EXPECT_EQ(refusal(post("Expect: 200-maybe\r\n")), "!expectation-failed");
}

TEST(Head, MediaTypesAndTheirParameters) {
  EXPECT_EQ(media_type("Application/PDF; charset=x"), "application/pdf");
  EXPECT_EQ(parameter_of("multipart/form-data; boundary=abc", "boundary"), "abc");
  EXPECT_EQ(parameter_of("multipart/form-data; a=1; Boundary=\"a b\"", "boundary"), "a b");
  EXPECT_EQ(parameter_of("multipart/form-data", "boundary"), "");
}

std::string guarded(const std::string& host, const std::string& fields, const std::string& method = "GET") {
  const GuardOptions options{hosts_of("127.0.0.1", 8080, {"rasoat.example"})};
  const auto head = head_of(method + " /x HTTP/1.1\r\nHost: " + host + "\r\n" + fields + "\r\n");
  if (!head) return head.error();
  const auto refused = refusal_of(*head, options);
  return refused ? refused->code : "";
}

TEST(Guard, OnlyItsOwnNamesAreServed) {
  for (const char* host :
       {"127.0.0.1:8080", "localhost:8080", "LOCALHOST:8080", "rasoat.example", "rasoat.example:8443"})
    EXPECT_EQ(guarded(host, ""), "") << host;
  for (const char* host : {"evil.example", "127.0.0.1", "127.0.0.1:80", "localhost.evil.example:8080", "localhost",
                           "rasoat.example.evil", "", "a@127.0.0.1:8080"})
    EXPECT_EQ(guarded(host, ""), "host-refused") << host;
}

TEST(Guard, OtherSitesAreRefused) {
  EXPECT_EQ(guarded("127.0.0.1:8080", "Origin: http://127.0.0.1:8080\r\n", "POST"), "");
  EXPECT_EQ(guarded("rasoat.example", "Origin: https://rasoat.example\r\n", "POST"), "");
  for (const char* origin : {"http://evil.example", "null", "http://127.0.0.1:8081", "http://localhost:8080", "file://",
                             "http://127.0.0.1:8080.evil.example", "ftp://127.0.0.1:8080"})
    EXPECT_EQ(guarded("127.0.0.1:8080", "Origin: " + std::string(origin) + "\r\n", "POST"), "origin-refused") << origin;
  EXPECT_EQ(guarded("127.0.0.1:8080", "Sec-Fetch-Site: cross-site\r\n", "POST"), "origin-refused");
  EXPECT_EQ(guarded("127.0.0.1:8080", "Sec-Fetch-Site: same-site\r\n", "DELETE"), "origin-refused");
  EXPECT_EQ(guarded("127.0.0.1:8080", "Sec-Fetch-Site: cross-site\r\n"), "");  // a link from elsewhere
}

TEST(Guard, SecretsCompareAsTheyAre) {
  EXPECT_TRUE(are_equal_secrets("abc", "abc"));
  EXPECT_FALSE(are_equal_secrets("abc", "abd"));
  EXPECT_FALSE(are_equal_secrets("", "abc"));
}

}  // namespace
}  // namespace rasoat
