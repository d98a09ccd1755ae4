#include "extract/pdf/prefetch.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "extract/pdf/pdf_art.h"
#include "extract/pdf/read_pdf.h"

namespace rasoat {
namespace {

std::string deflate_whole(const std::string& text) {
  uLongf size = compressBound(text.size());
  std::string out(size, '\0');
  compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
  out.resize(size);
  return out;
}

TEST(InflateWhole, GivesBackWhatWasDeflated) {
  const std::string text(100'000, 'a');
  const std::string packed = deflate_whole(text);
  EXPECT_EQ(inflate_whole(art::bytes_of(packed), 1 << 20), text);
}

TEST(InflateWhole, WhatIsDamagedCutOffOrTooLongIsEmpty) {
  const std::string packed = deflate_whole(std::string(100'000, 'a') + "b");
  EXPECT_EQ(inflate_whole(art::bytes_of(packed.substr(0, packed.size() / 2)), 1 << 20), "");
  EXPECT_EQ(inflate_whole(art::bytes_of(packed), 50'000), "");
  EXPECT_EQ(inflate_whole(art::bytes_of("no zlib data"), 1 << 20), "");
  EXPECT_EQ(inflate_whole({}, 1 << 20), "");
}

std::string words_of(const std::string& stored, const std::string& entries) {
  art::Pdf pdf;
  pdf.pages = {{"", "", "/Contents 10 0 R"}, {"", "", "/Contents[10 0 R 10 0 R]"}};
  pdf.objects.push_back(art::stream(stored, entries));
  const std::string bytes = art::write(pdf);
  std::string out;
  const auto document = read_pdf(art::bytes_of(bytes), {});
  if (!document) return "error";
  for (const Page& page : document->pages) {
    for (const Word& word : page.words) out += word.text + " ";
    out += page.reason + "|";
  }
  return out;
}

TEST(Prefetch, ContentIsReadWhetherDeflatedOrNot) {
  const std::string one = "BT /F 10 Tf 50 200 Td (one) Tj ET 50 0 0 1 0 -50 cm 1 0 0 1 0 0 cm\n";
  const std::string plain = words_of(one, "");
  EXPECT_EQ(plain.substr(0, 15), "one text-layer|");
  EXPECT_EQ(words_of(deflate_whole(one), "/Filter/FlateDecode"), plain);
  EXPECT_EQ(words_of(deflate_whole(one), "/Filter[/FlateDecode]"), plain);
}

TEST(Prefetch, ContentThatIsCutOffStaysDamaged) {
  const std::string packed = deflate_whole("BT /F 10 Tf 50 200 Td (one) Tj ET");
  EXPECT_NE(words_of(packed.substr(0, packed.size() - 12), "/Filter/FlateDecode").find("damaged"), std::string::npos);
}

}  // namespace
}  // namespace rasoat
