// For tests: a small HTTP client that says exactly what it is told to, over loopback.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include <chrono>
#include <nlohmann/json.hpp>
#include <string>

#include "extract/wire/unique_fd.h"

namespace rasoat {

struct Answer {
  int status = 0;  // 0: none came
  std::string head;
  std::string body;
  nlohmann::json json() const { return nlohmann::json::parse(body, nullptr, false); }
  std::string field(const std::string& name) const {
    const std::size_t at = head.find("\r\n" + name + ": ");
    if (at == std::string::npos) return "";
    const std::size_t begin = at + name.size() + 4;
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
};

// One connection.
class Wire {
 public:
  explicit Wire(unsigned short port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    is_open_ = ::connect(socket_.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  bool is_open() const { return is_open_; }

  // False when the server takes no more.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void end_sending() { ::shutdown(socket_.get(), SHUT_WR); }
  void close() { socket_.reset(); }

  // Until `is_enough`, the end, or the time is up.
  template <typename Predicate>
  bool receive(Predicate is_enough, std::chrono::milliseconds most = std::chrono::seconds(60)) {
    const auto end = std::chrono::steady_clock::now() + most;
    while (!is_enough(heard_)) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
      pollfd poll{socket_.get(), POLLIN, 0};
      if (left.count() <= 0 || ::poll(&poll, 1, static_cast<int>(left.count())) <= 0) return false;
      std::string piece(64 << 10, '\0');
      const ssize_t got = ::recv(socket_.get(), piece.data(), piece.size(), 0);
      if (got <= 0) {
        is_over_ = true;
        return is_enough(heard_);
      }
      heard_.append(piece.data(), static_cast<std::size_t>(got));
    }
    return true;
  }

  // The next answer.
  Answer answer(bool has_body = true) {
    Answer answer;
    if (!receive([](const std::string& text) { return text.find("\r\n\r\n") != std::string::npos; })) return answer;
    const std::size_t end = heard_.find("\r\n\r\n") + 4;
    answer.head = heard_.substr(0, end);
    heard_.erase(0, end);
    answer.status = std::stoi(answer.head.substr(9, 3));
    const std::string length = answer.field("Content-Length");
    const std::size_t size = length.empty() || !has_body ? 0 : std::stoul(length);
    receive([&](const std::string& text) { return text.size() >= size; });
    answer.body = heard_.substr(0, size);
    heard_.erase(0, answer.body.size());
    return answer;
  }

  // The server has closed the connection.
  bool is_over(std::chrono::milliseconds most = std::chrono::seconds(20)) {
    receive([](const std::string&) { return false; }, most);
    return is_over_;
  }
  const std::string& heard() const { return heard_; }

 private:
  UniqueFd socket_;
  bool is_open_ = false;
  bool is_over_ = false;
  std::string heard_;
};

// A browser as far as a test needs one: a cookie, a CSRF token, one request at a time on its own connection.
class Browser {
 public:
  explicit Browser(unsigned short port) : port_(port) {
    const Answer answer = get("/api/v1/session");
    const std::string cookie = answer.field("Set-Cookie");
    cookie_ = cookie.substr(0, cookie.find(';'));
    csrf_ = answer.json().value("csrf", "");
  }

  Answer ask(const std::string& method, const std::string& target, const std::string& fields = "",
             const std::string& body = "") const {
    Wire wire(port_);
    wire.send(request(method, target, fields, body));
    return wire.answer(method != "HEAD");
  }
  Answer get(const std::string& target) const { return ask("GET", target); }

  // The head ends with Connection: close.
  std::string request(const std::string& method, const std::string& target, const std::string& fields = "",
                      const std::string& body = "") const {
    std::string text = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port_) + "\r\n";
    if (!cookie_.empty()) text += "Cookie: " + cookie_ + "\r\n";
    if (method != "GET" && !csrf_.empty()) text += "X-CSRF-Token: " + csrf_ + "\r\n";
    if (method != "GET" && method != "HEAD") text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return text + fields + "Connection: close\r\n\r\n" + body;
  }

  static constexpr const char* kPdf = "Content-Type: application/pdf\r\n";
  static constexpr const char* kWaiting = "Content-Type: application/pdf\r\nPrefer: wait=60\r\n";

  Answer upload(const std::string& name, const std::string& bytes, const std::string& fields = kWaiting,
                const std::string& query = "") const {
    return ask("POST", "/api/v1/documents?name=" + name + query, fields, bytes);
  }

  std::string cookie_, csrf_;

 private:
  unsigned short port_;
};

}  // namespace rasoat
