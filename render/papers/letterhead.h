// Letterhead: who issues a paper, and the parts that every paper of Nghị định 30/2020/NĐ-CP has around its content
// (Phụ lục I, Phần I, Mục II.1-4, 7 and 9). Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parse/criteria.h"
#include "parse/date.h"
#include "render/catalogue.h"
#include "render/papers/paper.h"

namespace rasoat {

// What is not known stays open, to be filled in by hand: number and day are the registry's (Văn thư).
struct Letterhead {
  std::string parent;      // cơ quan chủ quản trực tiếp, "" for none
  std::string agency;      // cơ quan ban hành
  std::string short_name;  // of it, in symbols: "BQLKKT"
  std::string drafting;    // of the unit that drafts, in the symbol of a letter: "VP"
  std::string place;       // "Gia Lai"
  std::string number;      // "05"
  std::optional<Date> date;
  std::string authority;                // "KT. TRƯỞNG BAN", "" where the head signs
  std::string title;                    // "PHÓ TRƯỞNG BAN"
  std::string signer;                   // "Nguyễn Văn A"
  std::optional<Date> reply_by;         // asked of those who owe something
  std::vector<std::string> recipients;  // below "Như trên"
};

// The issuing agency of the plan, where the letterhead names none.
Letterhead completed(Letterhead letterhead, const CriteriaSet* criteria);

// "ngày 05 tháng 01 năm 2023"; without a day, room for it.
std::string dated(const std::optional<Date>& date);

// Agency and number on the left, national title, motto, place and day on the right. `subject`: of a letter ("V/v
// ..."), "" for a paper with a kind of its own, whose symbol then begins with `kind_symbol`.
PaperTable letterhead_table(const Letterhead& letterhead, const std::string& kind_symbol, const std::string& subject,
                            double width);

// Recipients on the left, the signer on the right.
PaperTable signature_table(const Letterhead& letterhead, bool letter, double width, Language language);

// A paragraph of prose: 14 points, both margins, the first line further in.
PaperParagraph prose(const std::string& text);
// A paragraph in a cell of a table.
PaperParagraph cell_text(const std::string& text, Align align = Align::kLeft, bool bold = false);

}  // namespace rasoat
