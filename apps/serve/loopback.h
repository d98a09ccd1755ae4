// For tests: a server in this process on a free port.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <stop_token>
#include <string>
#include <thread>

#include "apps/serve/server.h"
#include "pipelines/pool.h"
#include "pipelines/read_document.h"
#include "tests/http_client.h"

namespace rasoat {

// A server with its workers. `worker`: the name of a program beside this one.
class TestServer {
 public:
  explicit TestServer(const std::string& worker, ServiceOptions options = {}, int workers = 2) {
    PoolOptions pool;
    pool.worker = std::string(RASOAT_BIN_DIR) + "/" + worker;
    pool.workers = workers;
    auto started = WorkerPool::start(std::move(pool));
    EXPECT_TRUE(started) << started.error().message;
    pool_ = std::move(*started);
    options.version = "test";
    options.queue.threads = 2;
    options.limits.linger = ServeLimits::Seconds(0);
    auto server = Server::start({"127.0.0.1", 0}, {"served.example"}, reader_of(*pool_), std::move(options));
    EXPECT_TRUE(server) << server.error();
    server_ = std::move(*server);
    thread_ = std::jthread([this](const std::stop_token& stop) { server_->run(stop); });
  }
  // Cancels what is left.
  ~TestServer() {
    if (!thread_.joinable()) return;
    pool_->cancel();
    stop();
  }

  unsigned short port() const { return server_->port(); }
  WorkerPool& pool() { return *pool_; }
  void ask_to_stop() { thread_.request_stop(); }
  void stop() {
    thread_.request_stop();
    thread_.join();
  }

 private:
  std::unique_ptr<WorkerPool> pool_;
  std::unique_ptr<Server> server_;
  std::jthread thread_;
};

}  // namespace rasoat
