// The question for a password at a terminal: what is typed opens the file and is never shown, a wrong one is said, and
// Ctrl-C ends the command with the terminal as it was. Passwords in files: doors_test.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <optional>

#include "tests/command.h"
#include "tests/running.h"
#include "tests/terminal.h"

namespace rasoat {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const std::string kLocked = corpus("reading/files/password-aes256.pdf");
const std::string kPlan = corpus("plan-2022/ke-hoach-2022.complete.pdf");
const std::string kQuestion = "Mật khẩu của " + kLocked + ": ";
constexpr const char* kPassword = "mat-khau\n";

std::vector<std::string> command(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), std::string(RASOAT_BIN_DIR) + "/rasoat");
  return arguments;
}

const std::vector<std::string> kCheck = command({"check", kLocked, "--against", kPlan, "-f", "json"});

// Somebody at a terminal runs rasoat; its standard output goes elsewhere.
class PasswordQuestion : public testing::Test {
 protected:
  void start(const std::vector<std::string>& arguments) {
    running_.emplace(arguments, std::vector<std::pair<std::string, std::string>>{}, [this] {
      terminal_.control();
      terminal_.take_place_of(STDIN_FILENO);
      terminal_.take_place_of(STDERR_FILENO);
    });
    terminal_.hand_over();
  }

  bool asks() { return terminal_.says(kQuestion); }
  void answer(const std::string& line) { terminal_.type(line); }

  Ran end() {
    screen_ = terminal_.rest();
    return running_->wait();
  }

  // "" where the document was read.
  static std::string error_of(const Ran& ran) {
    const json error = json::parse(ran.out, nullptr, false)["documents"][0]["error"];
    return error.is_null() ? "" : error["code"];
  }

  Terminal terminal_;
  std::optional<Running> running_;
  std::string screen_;  // all that was shown
};

TEST_F(PasswordQuestion, ThatIsTypedOpensTheFileAndIsNotShown) {
  start(kCheck);
  ASSERT_TRUE(asks());
  EXPECT_FALSE(terminal_.shows_keys());
  answer(kPassword);
  const Ran ran = end();
  EXPECT_EQ(error_of(ran), "");
  EXPECT_TRUE(terminal_.shows_keys()) << "afterwards";
  EXPECT_THAT(screen_, Not(HasSubstr("mat-khau")));
}

TEST_F(PasswordQuestion, ThatIsWrongIsSaidAndAskedForAgain) {
  start(kCheck);
  ASSERT_TRUE(asks());
  answer("sai\n");
  EXPECT_TRUE(terminal_.says("rasoat: mật khẩu không đúng."));
  ASSERT_TRUE(asks());
  answer(kPassword);
  EXPECT_EQ(error_of(end()), "");
}

TEST_F(PasswordQuestion, IsAskedForThreeTimesAtMost) {
  start(kCheck);
  for (int time = 0; time < 3; ++time) {
    ASSERT_TRUE(asks()) << time;
    answer("sai\n");
  }
  const Ran ran = end();
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_EQ(error_of(ran), "encrypted");
}

TEST_F(PasswordQuestion, IsNotAskedForAgainWhenNobodyKnowsIt) {
  start(kCheck);
  ASSERT_TRUE(asks());
  answer("\n");
  EXPECT_EQ(end().exit_code, 3);
}

// It is a report: once open, it has no criteria, which is another complaint and exit code.
TEST_F(PasswordQuestion, OfAPlanIsAskedForToo) {
  start(command({"criteria", kLocked}));
  ASSERT_TRUE(asks());
  answer(kPassword);
  EXPECT_EQ(end().exit_code, 2);
}

class InterruptedQuestion : public PasswordQuestion, public testing::WithParamInterface<std::vector<std::string>> {};

TEST_P(InterruptedQuestion, EndsTheCommandAndKeysAreShownAgain) {
  start(command(GetParam()));
  ASSERT_TRUE(asks());
  answer("\x03");
  EXPECT_EQ(end().exit_code, 130);
  EXPECT_TRUE(terminal_.shows_keys());
}

INSTANTIATE_TEST_SUITE_P(Commands, InterruptedQuestion,
                         testing::Values(std::vector<std::string>{"check", kLocked, corpus("bad/encrypted.pdf"),
                                                                  "--against", kPlan},
                                         std::vector<std::string>{"check", kPlan, "--against", kLocked},
                                         std::vector<std::string>{"criteria", kLocked}));

// A document that cannot be opened must not make a script wait for an answer.
TEST(PasswordWithoutTerminal, IsNotAskedForAndTheErrorSaysWhatToDo) {
  const Ran ran = rasoat({"check", kLocked, "--against", kPlan});
  EXPECT_EQ(ran.exit_code, 3);
  EXPECT_THAT(ran.err, Not(HasSubstr("Mật khẩu của")));
  EXPECT_THAT(ran.out, HasSubstr("tệp đặt mật khẩu"));
  EXPECT_THAT(ran.out, HasSubstr("--password-file"));
  const Ran plan = rasoat({"criteria", kLocked});
  EXPECT_EQ(plan.exit_code, 3);
  EXPECT_THAT(plan.err, HasSubstr("--password-file"));
}

}  // namespace
}  // namespace rasoat
