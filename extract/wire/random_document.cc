#include "extract/wire/random_document.h"

#include <array>
#include <random>
#include <string_view>

namespace rasoat {
namespace {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}
  int up_to(int limit) { return static_cast<int>(engine_() % (static_cast<unsigned>(limit) + 1)); }
  bool coin() { return up_to(1) == 1; }
  double length() { return static_cast<double>(engine_()) / 4'000'000.0 - 100; }
  float share() { return static_cast<float>(up_to(1000)) / 1000.0F; }
  std::string text() {
    static constexpr std::array<std::string_view, 8> kPieces = {
        "", "kế", "hoạch", "3.4.1", "50%", "ư", "\xF0\x9F\x98\x80", "a"};
    std::string text;
    for (int i = up_to(4); i > 0; --i) text += kPieces[static_cast<std::size_t>(up_to(7))];
    return text;
  }
  Bbox box() { return {length(), length(), length(), length()}; }
  std::int32_t right_angle() { return 90 * up_to(3); }

 private:
  std::mt19937 engine_;
};

Word random_word(Dice& dice, int fonts) {
  Word word{dice.text(),
            dice.box(),
            static_cast<std::uint32_t>(dice.up_to(fonts - 1)),
            dice.share() * 40,
            dice.share(),
            static_cast<std::int16_t>(dice.up_to(359)),
            {}};
  for (int i = dice.up_to(6) - 4; i > 0; --i) word.others.push_back({dice.text(), dice.share()});
  return word;
}

Page random_page(Dice& dice, std::int32_t number, int fonts) {
  Page page;
  page.number = number;
  page.width = dice.share() * 1000;
  page.height = dice.share() * 1000;
  page.rotation = dice.right_angle();
  page.source = static_cast<Source>(dice.up_to(3));
  page.reason = dice.text();
  page.confidence = dice.share();
  for (int i = fonts == 0 ? 0 : dice.up_to(40); i > 0; --i) page.words.push_back(random_word(dice, fonts));
  for (int i = dice.up_to(10); i > 0; --i) page.rulings.push_back({dice.box()});
  for (int i = dice.up_to(3); i > 0; --i) page.images.push_back({dice.box(), dice.up_to(5000), dice.up_to(5000)});
  for (int i = dice.up_to(3); i > 0; --i) page.unread_ink.push_back({dice.box()});
  for (int i = dice.up_to(3); i > 0; --i) {
    page.anchors.push_back({dice.up_to(900), dice.up_to(9), dice.up_to(99), dice.up_to(9), dice.box()});
  }
  for (int i = 0; i < dice.up_to(4); ++i) page.lean.push_back({i * 10.0, dice.share() * 3.0});
  return page;
}

}  // namespace

Document random_document(std::uint32_t seed) {
  Dice dice(seed);
  Document document;
  document.sha256 = dice.text();
  document.byte_size = static_cast<std::uint64_t>(dice.up_to(1'000'000));
  document.producer = dice.text();
  document.format = dice.coin() ? "pdf" : "docx";
  for (int i = dice.up_to(4); i > 0; --i) {
    document.fonts.push_back({dice.text(), dice.coin(), dice.coin(), dice.coin()});
  }
  const int fonts = static_cast<int>(document.fonts.size());
  for (int i = dice.up_to(5); i > 0; --i) {
    document.page_count += 1 + dice.up_to(2);
    document.pages.push_back(random_page(dice, document.page_count, fonts));
  }
  for (int i = dice.up_to(2); i > 0; --i) {
    document.signatures.push_back(
        {dice.text(), dice.text(), static_cast<SignatureStatus>(dice.up_to(4)), dice.coin(), dice.text()});
  }
  for (int i = dice.up_to(2); i > 0; --i) document.attachments.push_back(dice.text());
  for (int i = dice.up_to(2); i > 0; --i) {
    document.notes.push_back({dice.text(), dice.up_to(document.page_count), dice.text()});
  }
  return document;
}

}  // namespace rasoat
