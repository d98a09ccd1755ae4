#include "pipelines/store/temporary_database.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace rasoat {
namespace {

namespace fs = std::filesystem;

class SqliteFile : public TemporaryDatabase {
 public:
  SqliteFile() {
    static int count = 0;
    folder_ =
        fs::temp_directory_path() / ("rasoat-store-" + std::to_string(::getpid()) + "-" + std::to_string(++count));
    fs::create_directories(folder_);
  }
  ~SqliteFile() override { fs::remove_all(folder_); }
  std::string url() const override { return "sqlite:" + (folder_ / "store.db").native(); }

 private:
  fs::path folder_;
};

bool run(const std::string& command) { return std::system((command + " >/dev/null 2>&1").c_str()) == 0; }

// The newest installed PostgreSQL, as Debian keeps it; "" if none.
std::string find_programs() {
  std::string newest;
  std::error_code error;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", error)) {
    const std::string programs = version.path() / "bin";
    if (fs::exists(programs + "/initdb")) newest = std::max(newest, programs);
  }
  return newest;
}

// A server for this program only. PostgreSQL refuses to run as root: nobody does it then.
class Server {
 public:
  static Server* get() {
    static const std::string programs = find_programs();
    if (programs.empty()) return nullptr;
    static Server server(programs);
    return server.works_ ? &server : nullptr;
  }

  void start() {
    works_ = run(as_user_ + programs_ + "/pg_ctl -D " + data() + " -w -t 60 -l " + folder_ +
                 "/log -o \"-c listen_addresses='' -k " + folder_ + " -c fsync=off\" start");
  }
  void stop() { run(as_user_ + programs_ + "/pg_ctl -D " + data() + " -m immediate -w stop"); }
  bool make(const std::string& name) {
    return run(as_user_ + programs_ + "/createdb -h " + folder_ + " -U rasoat " + name);
  }
  std::string url(const std::string& name) const { return "postgresql://rasoat@/" + name + "?host=" + folder_; }

 private:
  explicit Server(std::string programs) : programs_(std::move(programs)) {
    folder_ = fs::temp_directory_path() / ("rasoat-pg-" + std::to_string(::getpid()));
    fs::create_directories(folder_);
    if (::geteuid() == 0) {
      as_user_ = "setpriv --reuid=nobody --regid=nogroup --clear-groups ";
      run("chown nobody " + folder_);
    }
    works_ = run("cd / && " + as_user_ + programs_ + "/initdb -D " + data() +
                 " -U rasoat -A trust -E UTF8 --locale=C.UTF-8 -N");
    if (works_) start();
  }
  ~Server() {
    stop();
    fs::remove_all(folder_);
  }
  std::string data() const { return folder_ + "/data"; }

  std::string programs_;
  std::string folder_;
  std::string as_user_;
  bool works_ = false;
};

class PostgresDatabaseOfTest : public TemporaryDatabase {
 public:
  PostgresDatabaseOfTest() {
    static int count = 0;
    name_ = "test" + std::to_string(++count);
    EXPECT_TRUE(Server::get()->make(name_));
  }
  std::string url() const override { return Server::get()->url(name_); }

 private:
  std::string name_;
};

}  // namespace

std::unique_ptr<TemporaryDatabase> TemporaryDatabase::make(const std::string& kind) {
  if (kind == "sqlite") return std::make_unique<SqliteFile>();
  if (Server::get() == nullptr) return nullptr;
  return std::make_unique<PostgresDatabaseOfTest>();
}

void stop_postgres() { Server::get()->stop(); }
void start_postgres() { Server::get()->start(); }

}  // namespace rasoat
