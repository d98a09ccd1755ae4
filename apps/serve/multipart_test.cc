#include "apps/serve/multipart.h"

#include <gtest/gtest.h>

namespace rasoat {
namespace {

struct Form {
  bool is_complete = false;
  std::string file;
  std::string name;
  std::map<std::string, std::string> fields;
  bool operator==(const Form&) const = default;
};

// Fed in pieces of `size` bytes.
Form read(const std::string& text, std::size_t size, const std::string& boundary = "B") {
  Form form;
  Multipart multipart(boundary, [&](std::string_view bytes) {
    form.file.append(bytes);
    return true;
  });
  bool is_good = true;
  for (std::size_t at = 0; at < text.size() && is_good; at += size)
    is_good = multipart.feed(std::string_view(text).substr(at, size));
  form.is_complete = is_good && multipart.is_complete();
  form.name = multipart.file_name();
  form.fields = multipart.fields();
  return form;
}

std::string part(const std::string& disposition, const std::string& body) {
  return "--B\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + body + "\r\n";
}

const std::string kFile = "%PDF-1.7\r\n--b not yet\r\n-\r\n--\r\n\r\n--C\r\n";

TEST(Multipart, TheSameForPiecesOfAnySize) {
  const std::string text = "preamble\r\n" + part("name=\"unit\"", "Văn phòng") +
                           part("name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf", kFile) +
                           part("name=\"empty\"", "") + "--B--\r\nepilogue";
  const Form whole = read(text, text.size());
  EXPECT_EQ(whole, (Form{true, kFile, "a.pdf", {{"unit", "Văn phòng"}, {"empty", ""}}}));
  for (std::size_t size = 1; size < 70; ++size) EXPECT_EQ(read(text, size), whole) << size;
}

TEST(Multipart, WhatIsNoFormWithOneFileIsAFault) {
  const std::string file = part("name=\"file\"; filename=\"a\"", "x");
  const std::vector<std::string> cases = {
      "",
      "no form at all",
      "--B",
      "--B\r\n",
      "--B--\r\n",
      "--C\r\n" + file,
      file,                                                                // never ends
      part("name=\"a\"", "1") + "--B--",                                   // no file
      file + file + "--B--",                                               // two
      part("name=\"a\"", "1") + part("name=\"a\"", "2") + file + "--B--",  // a field twice
      part("filename=\"a\"", "x") + "--B--",                               // no name
      "--B\r\n\r\nx\r\n--B--",
      "--Bx\r\n" + file + "--B--",
      "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\nContent-Transfer-Encoding: "
      "base64\r\n\r\nx\r\n--B--",
      part("name=\"" + std::string(5000, 'a') + "\"", "1") + file + "--B--",
      part("name=\"a\"", std::string(5000, '1')) + file + "--B--",
      std::string(3000, ' ') + file + "--B--",
  };
  for (const std::string& text : cases)
    for (const std::size_t size : {std::size_t{1}, std::size_t{7}, std::size_t{100'000}})
      EXPECT_FALSE(read(text, size).is_complete) << text.substr(0, 200) << " by " << size;
}

TEST(Multipart, TooManyFieldsAreAFault) {
  std::string text;
  for (int i = 0; i < 17; ++i) text += part("name=\"f" + std::to_string(i) + "\"", "1");
  EXPECT_FALSE(read(text + part("name=\"file\"; filename=\"a\"", "x") + "--B--", 1000).is_complete);
}

TEST(Multipart, TheSinkMayStopIt) {
  Multipart multipart("B", [](std::string_view) { return false; });
  EXPECT_FALSE(multipart.feed(part("name=\"file\"; filename=\"a\"", std::string(1000, 'x'))));
  EXPECT_FALSE(multipart.feed("more"));
}

TEST(Multipart, FileNamesLoseFoldersAndControlsAndNothingElse) {
  EXPECT_EQ(plain_file_name("C:\\Users\\a\\Báo cáo.pdf"), "Báo cáo.pdf");
  EXPECT_EQ(plain_file_name("../../etc/passwd"), "passwd");
  EXPECT_EQ(plain_file_name("<img src=x onerror=alert(1)>.pdf"), "<img src=x onerror=alert(1)>.pdf");
  EXPECT_EQ(plain_file_name("a\r\nSet-Cookie: b.pdf"), "aSet-Cookie: b.pdf");
  EXPECT_EQ(plain_file_name("a\xff.pdf"), "");
  EXPECT_EQ(plain_file_name(std::string(300, 'a') + "đ").size(), 255U);
  EXPECT_EQ(read(part("name=\"file\"; filename=\"a\\\"b.pdf\"", "x") + "--B--", 3).name, "a\"b.pdf");
}

}  // namespace
}  // namespace rasoat
