#include "apps/rasoat/pieces.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <set>

namespace rasoat {
namespace {

const std::set<std::string> kDebian = {"/usr/share/poppler/cMap/Identity-H", "/etc/fonts/fonts.conf",
                                       "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
                                       "/usr/share/tesseract-ocr/5/tessdata/vie.traineddata",
                                       "/usr/share/tesseract-ocr/5/tessdata/Vietnamese.traineddata"};

// Packages of what is missing where `hidden` is.
std::set<std::string> missing_without(const std::string& hidden, const std::string& models = "") {
  std::set<std::string> packages;
  for (const PieceFound& piece :
       data_pieces(models, [&](const std::string& path) { return path != hidden && kDebian.contains(path); })) {
    if (piece.place.empty()) packages.insert(piece.package);
  }
  return packages;
}

TEST(Pieces, EachThatIsHiddenIsNamedWithItsPackage) {
  EXPECT_EQ(missing_without(""), std::set<std::string>{});
  const std::pair<const char*, const char*> cases[] = {
      {"/usr/share/poppler/cMap/Identity-H", "poppler-data"},
      {"/etc/fonts/fonts.conf", "fontconfig-config"},
      {"/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf", "fonts-liberation"},
      {"/usr/share/tesseract-ocr/5/tessdata/vie.traineddata", "tesseract-ocr-vie"},
      {"/usr/share/tesseract-ocr/5/tessdata/Vietnamese.traineddata", "tesseract-ocr-script-viet"}};
  ASSERT_EQ(std::size(cases), kDebian.size());
  for (const auto& [hidden, package] : cases) EXPECT_EQ(missing_without(hidden), std::set<std::string>{package});
}

TEST(Pieces, AFolderOfModelsThatIsNamedIsTheOnlyOne) {
  EXPECT_EQ(missing_without("", "/opt/models"),
            (std::set<std::string>{"tesseract-ocr-vie", "tesseract-ocr-script-viet"}));
  EXPECT_EQ(missing_without("", "/usr/share/tesseract-ocr/5"), std::set<std::string>{});
  EXPECT_EQ(missing_without("", "/usr/share/tesseract-ocr/5/tessdata"), std::set<std::string>{});
}

TEST(Pieces, LibrariesThatTheLoaderDoesNotFindAreNamedWithTheirPackage) {
  const auto missing = missing_libraries(
      "\tlinux-vdso.so.1 (0x00007ffd)\n"
      "\tlibpoppler.so.126 => not found\n"
      "\tlibtesseract.so.5 => /lib/x86_64-linux-gnu/libtesseract.so.5 (0x00007f)\n"
      "\tliblcms2.so.2 => not found\n");
  ASSERT_EQ(missing.size(), 2u);
  EXPECT_EQ(missing[0].what, "libpoppler.so.126");
  EXPECT_EQ(missing[0].package, "libpoppler126");
  EXPECT_EQ(missing[1].package, "liblcms2-2");
  EXPECT_TRUE(missing_libraries("").empty());
}

TEST(Pieces, TheLoaderTracesAProgramWithoutRunningIt) {
  const std::string trace = loader_trace("/bin/sh");
  EXPECT_NE(trace.find("libc.so.6"), std::string::npos);
  EXPECT_TRUE(missing_libraries(trace).empty());
  EXPECT_EQ(loader_trace("/nowhere/program"), "");
}

}  // namespace
}  // namespace rasoat
