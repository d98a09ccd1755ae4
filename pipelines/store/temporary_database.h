// For tests: a database that goes away again.
#pragma once

#include <memory>
#include <string>

namespace rasoat {

class TemporaryDatabase {
 public:
  // "sqlite" or "postgresql"; nullptr where PostgreSQL is not installed. A server of its own, on a
  // local socket, serves the whole test program; each database in it is fresh.
  static std::unique_ptr<TemporaryDatabase> make(const std::string& kind = RASOAT_TEST_DATABASE);
  virtual ~TemporaryDatabase() = default;
  virtual std::string url() const = 0;
};

// The server of this test program, for tests of what happens without it.
void stop_postgres();
void start_postgres();

}  // namespace rasoat
