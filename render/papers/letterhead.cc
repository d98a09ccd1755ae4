#include "render/papers/letterhead.h"

namespace rasoat {
namespace {

constexpr double kLeftShare = 0.4;  // of the width: the national title does not fit into less than the rest
constexpr char kOpen[] = "........................";

PaperParagraph centered(const std::string& text, double size, bool bold, bool italic = false, double after = 0) {
  PaperParagraph paragraph;
  paragraph.runs = {{text, size, bold, italic}};
  paragraph.align = Align::kCenter;
  paragraph.after = after;
  return paragraph;
}

PaperParagraph capitals(const std::string& text, double size, bool bold) {
  PaperParagraph paragraph = centered(text, size, bold);
  paragraph.runs.front().capitals = true;
  return paragraph;
}

PaperParagraph rule(double length, double width, double after) {
  PaperParagraph paragraph;
  paragraph.rule = length;
  paragraph.width = width;
  paragraph.after = after;
  return paragraph;
}

// Numbers below ten have a nought before them (Mục II.3).
std::string number_line(const Letterhead& letterhead, const std::string& symbol) {
  std::string number = letterhead.number;
  if (number.size() == 1) number.insert(0, "0");
  return "Số: " + (number.empty() ? std::string("        ") : number) + "/" + symbol;
}

std::string joined(const std::string& a, const std::string& b) { return a.empty() || b.empty() ? a + b : a + "-" + b; }

std::string two_digits(std::int32_t value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

Letterhead completed(Letterhead letterhead, const CriteriaSet* criteria) {
  if (!letterhead.agency.empty() || criteria == nullptr) return letterhead;
  letterhead.agency = criteria->unit;
  // "45/KH-BQLKKT" is of the agency BQLKKT.
  const std::size_t dash = criteria->number.find('-');
  if (letterhead.short_name.empty() && dash != std::string::npos)
    letterhead.short_name = criteria->number.substr(dash + 1);
  return letterhead;
}

std::string dated(const std::optional<Date>& date) {
  if (!date) return "ngày      tháng      năm ......";
  const std::string month = date->month <= 2 ? two_digits(date->month) : std::to_string(date->month);
  return "ngày " + two_digits(date->day) + " tháng " + month + " năm " + std::to_string(date->year);
}

PaperTable letterhead_table(const Letterhead& letterhead, const std::string& kind_symbol, const std::string& subject,
                            double width) {
  const double left = width * kLeftShare, right = width - left;
  const bool letter = !subject.empty();
  const std::string agency = letterhead.short_name.empty() ? "......" : letterhead.short_name;
  const std::string symbol = letter ? joined(agency, letterhead.drafting) : joined(kind_symbol, agency);
  PaperCell issuer, nation;
  if (!letterhead.parent.empty()) issuer.paragraphs.push_back(capitals(letterhead.parent, 12, false));
  issuer.paragraphs.push_back(capitals(letterhead.agency.empty() ? kOpen : letterhead.agency, 12, true));
  issuer.paragraphs.push_back(rule(25, left, 0));
  nation.paragraphs = {centered("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true),
                       centered("Độc lập - Tự do - Hạnh phúc", 13, true), rule(56, right, 0)};
  PaperCell number, day;
  number.paragraphs = {centered(number_line(letterhead, symbol), 13, false, false, 6)};
  if (letter) number.paragraphs.push_back(centered(subject, 12, false));
  const std::string place = letterhead.place.empty() ? "................" : letterhead.place;
  day.paragraphs = {centered(place + ", " + dated(letterhead.date), 13, false, true)};
  PaperTable table;
  table.widths = {left, right};
  table.borders = false;
  table.rows = {{issuer, nation}, {number, day}};
  return table;
}

PaperTable signature_table(const Letterhead& letterhead, bool letter, double width, Language language) {
  PaperCell recipients, signer;
  const auto line = [&](const std::string& text) {
    PaperParagraph paragraph;
    paragraph.runs = {{text, 11, false, false}};
    paragraph.align = Align::kLeft;
    recipients.paragraphs.push_back(paragraph);
  };
  PaperParagraph heading;
  heading.runs = {{say("paper.recipients", language), 12, true, true}};
  heading.align = Align::kLeft;
  recipients.paragraphs = {heading};
  if (letter) line("- " + say("paper.as_above", language) + ";");
  for (const std::string& recipient : letterhead.recipients) line("- " + recipient + ";");
  line("- " + say("paper.filed", language, {{"unit", letterhead.drafting.empty() ? "" : ", " + letterhead.drafting}}) +
       ".");
  if (!letterhead.authority.empty()) signer.paragraphs.push_back(capitals(letterhead.authority, 14, true));
  signer.paragraphs.push_back(
      capitals(letterhead.title.empty() ? say("paper.signer_title", language) : letterhead.title, 14, true));
  for (int i = 0; i < 4; ++i) signer.paragraphs.push_back(centered("", 14, false));
  signer.paragraphs.push_back(centered(letterhead.signer.empty() ? kOpen : letterhead.signer, 14, true));
  PaperTable table;
  table.widths = {width / 2, width / 2};
  table.borders = false;
  table.rows = {{recipients, signer}};
  return table;
}

PaperParagraph prose(const std::string& text) {
  PaperParagraph paragraph;
  paragraph.runs = {{text, 14, false, false}};
  paragraph.after = 6;
  paragraph.first_line = 12.7;
  return paragraph;
}

PaperParagraph cell_text(const std::string& text, Align align, bool bold) {
  PaperParagraph paragraph;
  paragraph.runs = {{text, 13, bold, false}};
  paragraph.align = align;
  paragraph.before = 2;
  paragraph.after = 2;
  return paragraph;
}

}  // namespace rasoat
