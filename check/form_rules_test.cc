// Each rule on form where it fires and where it must not. Values are set by hand: no PDF.
#include "check/form_rules.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "check/replaced_documents.h"
#include "parse/symbols.h"

namespace rasoat {
namespace {

std::vector<std::string> messages_of(const std::vector<Finding>& findings) {
  std::vector<std::string> codes;
  for (const Finding& finding : findings) codes.push_back(finding.message.code);
  std::sort(codes.begin(), codes.end());
  return codes;
}
using Codes = std::vector<std::string>;

Provenance line(const std::string& quote, Source source = Source::kText) {
  Provenance where;
  where.places.push_back({1, {80, 80, 300, 100}});
  where.quote = quote;
  where.source = source;
  return where;
}

// ---- Number and date

struct NumberCase {
  const char* line;
  const char* number;
  const char* symbol;
  const char* kind;
  Codes fires;
};

TEST(NumberRules, FireOnMalformedLinesOnly) {
  const NumberCase cases[] = {
      {"Số: 45/KH-BQLKKT", "45", "KH-BQLKKT", "KẾ HOẠCH", {}},
      {"Số: 05/KH-UBND", "05", "KH-UBND", "KẾ HOẠCH", {}},
      {"Số: 30c/NQ-CP", "30c", "NQ-CP", "NGHỊ QUYẾT", {}},
      {"Số: 585/QĐ-UBND-HC", "585", "QĐ-UBND-HC", "QUYẾT ĐỊNH", {}},
      {"Số: 18/BCTĐ-STP", "18", "BCTĐ-STP", "BÁO CÁO", {}},
      {"Số: 2231/SNV-CCHC&PC", "2231", "SNV-CCHC&PC", "", {}},
      {"Số: 12/TTr-SNV", "12", "TTr-SNV", "TỜ TRÌNH", {}},
      {"Số: 35/2022/NĐ-CP", "35", "2022/NĐ-CP", "NGHỊ ĐỊNH", {}},
      {"Số: 7/KH-UBND", "7", "KH-UBND", "KẾ HOẠCH", {"number-malformed.padding"}},
      {"Số: 45/QĐ-UBND", "45", "QĐ-UBND", "KẾ HOẠCH", {"number-malformed.kind"}},
      {"Số: 45 /KH-UBND", "45", "KH-UBND", "KẾ HOẠCH", {"number-malformed.blanks"}},
      {"Số 45/KH-UBND", "45", "KH-UBND", "KẾ HOẠCH", {"number-malformed.colon"}},
      {"Số: 1492 KH-UBND", "1492", "KH-UBND", "KẾ HOẠCH", {"number-malformed"}},
      {"Số: 45/KH-Ubnd", "45", "KH-Ubnd", "KẾ HOẠCH", {"number-malformed.case"}},
  };
  for (const NumberCase& c : cases) {
    Header header;
    header.kind_text = c.kind;
    header.number = {Presence::kPresent, c.number, c.symbol, "/", line(c.line)};
    std::vector<Finding> findings;
    check_number_and_date(header, findings);
    EXPECT_EQ(messages_of(findings), c.fires) << c.line;
  }
}

TEST(NumberRules, SayNothingOfScansOfThePartyAndOfBlanks) {
  Header scanned;
  scanned.kind_text = "KẾ HOẠCH";
  scanned.number = {Presence::kPresent, "7", "QD-UBND", "/", line("Số 7 /QD-UBND", Source::kOcr)};
  Header party;
  party.kind_text = "CHỈ THỊ";
  party.number = {Presence::kPresent, "6", "CT/TU", "-", line("Số 6-CT/TU")};
  Header blank;
  blank.number = {Presence::kBlank, "", "KH-UBND", "/", line("Số: /KH-UBND")};
  for (const Header& header : {scanned, party, blank}) {
    std::vector<Finding> findings;
    check_number_and_date(header, findings);
    EXPECT_TRUE(findings.empty()) << header.number.where.quote;
  }
}

struct DateCase {
  const char* line;
  int day, month, year;
  Codes fires;
};

TEST(DateRules, AskForPaddingOfDaysAndTheFirstTwoMonthsOnly) {
  const DateCase cases[] = {
      {"Gia Lai, ngày 05 tháng 01 năm 2022", 5, 1, 2022, {}},
      {"Gia Lai, ngày 29 tháng 6 năm 2022", 29, 6, 2022, {}},
      {"Gia Lai, ngày 30 tháng 08 năm 2022", 30, 8, 2022, {}},
      {"Gia Lai, ngày 29 tháng 02 năm 2024", 29, 2, 2024, {}},
      {"Gia Lai, ngày 5 tháng 6 năm 2022", 5, 6, 2022, {"date-incomplete.padding"}},
      {"Gia Lai, ngày 15 tháng 2 năm 2022", 15, 2, 2022, {"date-incomplete.padding"}},
      {"Gia Lai ngày 15 tháng 12 năm 2022", 15, 12, 2022, {"date-incomplete.comma"}},
      {"Gia Lai, ngày 31 tháng 11 năm 2022", 31, 11, 2022, {"date-incomplete.impossible"}},
      {"Gia Lai, ngày 29 tháng 02 năm 2022", 29, 2, 2022, {"date-incomplete.impossible"}},
  };
  for (const DateCase& c : cases) {
    Header header;
    header.date = {Presence::kPresent, "Gia Lai", c.day, c.month, c.year, line(c.line)};
    std::vector<Finding> findings;
    check_number_and_date(header, findings);
    EXPECT_EQ(messages_of(findings), c.fires) << c.line;
  }
}

// ---- Signing authority

struct SignerCase {
  const char* authority;
  const char* title;
  const char* quote;
  Codes fires;
};

TEST(SigningAuthority, DeputiesHeadsAndBodies) {
  const SignerCase cases[] = {
      {"KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN", {}},
      {"KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "KT.TRƯỞNG BAN PHÓ TRƯỞNG BAN", {}},
      {"", "TRƯỞNG PHÒNG", "TRƯỞNG PHÒNG", {}},
      {"TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", {}},
      {"TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", {}},
      {"TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG", "TL. GIÁM ĐỐC CHÁNH VĂN PHÒNG", {}},
      {"TL. TRƯỞNG BAN / KT. CHÁNH VĂN PHÒNG",
       "PHÓ CHÁNH VĂN PHÒNG",
       "TL. TRƯỞNG BAN KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG",
       {}},
      {"TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG", "TUQ. GIÁM ĐỐC TRƯỞNG PHÒNG", {}},
      {"KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "KT. BỘ TRƯỞNG THỨ TRƯỞNG", {}},
      {"Q. GIÁM ĐỐC", "Q. GIÁM ĐỐC", "Q. GIÁM ĐỐC", {}},
      {"", "PHÓ TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", {"signing-authority.deputy"}},
      {"KT. GIÁM ĐỐC", "GIÁM ĐỐC", "KT. GIÁM ĐỐC GIÁM ĐỐC", {"signing-authority.head"}},
      {"TM. BAN QUẢN LÝ", "TRƯỞNG BAN", "TM. BAN QUẢN LÝ TRƯỞNG BAN", {"signing-authority.body"}},
      {"TL. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "TL. GIÁM ĐỐC PHÓ GIÁM ĐỐC", {"signing-authority.order"}},
      {"KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "KT TRƯỞNG BAN PHÓ TRƯỞNG BAN", {"signing-authority"}},
  };
  for (const SignerCase& c : cases) {
    Header header;
    header.signer = SignerBlock{c.authority, c.title, "Nguyễn Văn An", line(c.quote)};
    std::vector<Finding> findings;
    check_signing_authority(header, findings);
    EXPECT_EQ(messages_of(findings), c.fires) << c.quote;
  }
}

// ---- Addressees

struct AddressCase {
  DocumentKind kind;
  const char* kind_text;
  const char* title;
  bool addressed;
  const char* recipients;
  Codes fires;
};

TEST(Addressees, SalutationAndRecipientsGoTogether) {
  const char* kAbove = "Nơi nhận: - Như trên; - Lưu: VT, VP.";
  const char* kList = "Nơi nhận: - Sở Nội vụ; - Lưu: VT, VP.";
  const AddressCase cases[] = {
      {DocumentKind::kReport, "BÁO CÁO", "Kết quả", true, kAbove, {}},
      {DocumentKind::kPlan, "KẾ HOẠCH", "Cải cách", false, kList, {}},
      {DocumentKind::kOther, "", "V/v báo cáo", true, kAbove, {}},
      {DocumentKind::kReport, "BÁO CÁO", "Kết quả", false, kList, {"salutation-missing"}},
      {DocumentKind::kReport, "BÁO CÁO", "Kết quả", false, kAbove, {"salutation-missing.above"}},
      {DocumentKind::kOther, "", "V/v báo cáo", false, kList, {"salutation-missing.letter"}},
      {DocumentKind::kReport, "BÁO CÁO", "Kết quả", true, kList, {"recipients-missing.above"}},
      {DocumentKind::kPlan, "KẾ HOẠCH", "Cải cách", false, "Nơi nhận: - Sở Nội vụ.", {"recipients-missing.archive"}},
  };
  for (const AddressCase& c : cases) {
    Header header;
    header.kind = c.kind;
    header.kind_text = c.kind_text;
    header.title = c.title;
    if (c.addressed) header.addressed = line("Kính gửi: Sở Nội vụ");
    header.recipients = line(c.recipients);
    std::vector<Finding> findings;
    check_addressees(header, true, findings);
    EXPECT_EQ(messages_of(findings), c.fires) << c.recipients;
    findings.clear();
    check_addressees(header, false, findings);
    EXPECT_TRUE(findings.empty());
  }
}

// ---- Pages and type

PageFact page_of(std::int32_t number, double width, double height, Source source = Source::kText) {
  PageFact page;
  page.number = number;
  page.source = source;
  page.width = width;
  page.height = height;
  return page;
}

TEST(PageRules, OnlyTextPagesThatAreNotA4Fire) {
  std::vector<Finding> findings;
  check_pages({},
              {page_of(1, 595, 842), page_of(2, 842, 595), page_of(3, 602, 843, Source::kOcr),
               page_of(4, 612, 1008, Source::kOcr)},
              findings);
  EXPECT_TRUE(findings.empty());
  check_pages({}, {page_of(1, 612, 792), page_of(2, 612, 792)}, findings);
  ASSERT_EQ(messages_of(findings), Codes{"page-size"});
  EXPECT_EQ(findings[0].found, "216 x 279 mm");
}

TEST(PageRules, MarginsOutsideTheirRange) {
  const double mm = 72 / 25.4;
  const auto fired = [&](double left, double right, double top, double bottom) {
    FormFacts form;
    form.margins = Margins{left * mm, right * mm, top * mm, bottom * mm, line("")};
    std::vector<Finding> findings;
    check_pages(form, {}, findings);
    return messages_of(findings);
  };
  EXPECT_EQ(fired(30, 15, 20, 20), Codes{});
  EXPECT_EQ(fired(35, 20, 25, 60), Codes{});
  EXPECT_EQ(fired(25, 20, 20, 20), Codes{"margins.left"});
  EXPECT_EQ(fired(30, 10, 12, 20), (Codes{"margins.right", "margins.top"}));
  EXPECT_EQ(fired(40, 15, 20, 10), (Codes{"margins.bottom", "margins.left"}));
}

TEST(PageRules, NumbersMissingOrBelow) {
  const auto number = [](std::int32_t page, NumberPlace place, bool may_hide) {
    return PageNumber{page, place, may_hide, line("2")};
  };
  FormFacts form;
  form.page_numbers = {number(1, NumberPlace::kNone, true), number(2, NumberPlace::kTop, false)};
  std::vector<Finding> findings;
  check_pages(form, {}, findings);
  EXPECT_TRUE(findings.empty());
  form.page_numbers = {number(1, NumberPlace::kNone, true), number(2, NumberPlace::kNone, false),
                       number(3, NumberPlace::kBottom, false)};
  check_pages(form, {}, findings);
  EXPECT_EQ(messages_of(findings), (Codes{"page-number-missing", "page-number-missing.below"}));
}

TEST(TypeRules, FamiliesWithTheMeasuresOfTimesNewRomanPass) {
  const auto fired = [](const std::string& family, double share) {
    FormFacts form;
    form.fonts = {{family, share, line("chữ")}, {"TimesNewRoman", 1 - share, line("chữ")}};
    std::vector<Finding> findings;
    check_type(form, findings);
    return !findings.empty();
  };
  for (const char* family : {"TimesNewRoman", "LiberationSerif", "Liberation-Serif", "Tinos", "NimbusRoman",
                             "NimbusRomNo9L", "TeXGyreTermes", "FreeSerif", "Times", "F1", "CIDFont+F3", "TT2", ""})
    EXPECT_FALSE(fired(family, 0.9)) << family;
  for (const char* family : {"Arial", "Calibri", "DejaVuSans", ".VnTime", "Cambria"})
    EXPECT_TRUE(fired(family, 0.9)) << family;
  EXPECT_FALSE(fired("Arial", 0.1));  // a stamp, a few symbols
}

TEST(TypeRules, SizeOfTheProse) {
  for (const auto& [size, fires] : {std::pair{13.0, false}, {14.0, false}, {13.5, false}, {12.0, true}, {16.0, true}}) {
    FormFacts form;
    form.body = BodyType{size, line("lời văn")};
    std::vector<Finding> findings;
    check_type(form, findings);
    EXPECT_EQ(!findings.empty(), fires) << size;
    for (const Finding& finding : findings) EXPECT_EQ(finding.rule, "font");
  }
}

TEST(TypeRules, ComponentsAreJudgedByStyleOnlyWhereTheFileTellsStyles) {
  const Component bold_title{ComponentKind::kTitle, 14, true, false, line("t")};
  const Component plain_agency{ComponentKind::kAgency, 13, false, false, line("a")};
  const Component date{ComponentKind::kDate, 13, false, true, line("d")};
  const Component small_date{ComponentKind::kDate, 11, false, true, line("d")};
  const auto count = [](std::vector<Component> components) {
    FormFacts form;
    form.components = std::move(components);
    std::vector<Finding> findings;
    check_type(form, findings);
    return findings.size();
  };
  EXPECT_EQ(count({bold_title, date}), 0u);
  EXPECT_EQ(count({bold_title, plain_agency, date}), 1u);
  EXPECT_EQ(count({plain_agency}), 0u);  // nothing in the file is bold or italic
  EXPECT_EQ(count({bold_title, small_date}), 1u);
}

// ---- Appendix reference

TEST(AppendixReferences, BlankOrAnotherNumberOrDateIsANote) {
  Header header;
  header.number = {Presence::kPresent, "45", "KH-BQLKKT", "/", line("Số: 45/KH-BQLKKT")};
  header.date = {Presence::kPresent, "Gia Lai", 26, 9, 2022, line("Gia Lai, ngày 26 tháng 9 năm 2022")};
  const auto fired = [&](AppendixReference reference) {
    reference.where = line("(Kèm theo ...)");
    std::vector<Finding> findings;
    check_appendix_references(header, {reference}, findings);
    for (const Finding& finding : findings) EXPECT_EQ(finding.severity, Severity::kNote);
    return messages_of(findings);
  };
  EXPECT_EQ(fired({"45", "KH-BQLKKT", 26, 9, 2022, {}}), Codes{});
  EXPECT_EQ(fired({"45", "QĐ-UBND", 1, 9, 2022, {}}), Codes{});  // issued with another document
  EXPECT_EQ(fired({"", "KH-BQLKKT", {}, 9, 2022, {}}), Codes{"appendix-reference-differs.blank"});
  EXPECT_EQ(fired({"54", "KH-BQLKKT", 26, 9, 2022, {}}), Codes{"appendix-reference-differs"});
  EXPECT_EQ(fired({"45", "KH-BQLKKT", 27, 9, 2022, {}}), Codes{"appendix-reference-differs.date"});
  header.number.presence = Presence::kBlank;
  EXPECT_EQ(fired({"", "KH-BQLKKT", {}, 9, 2022, {}}), Codes{});
}

// ---- Citations

CitedDocument cited(const std::string& text, std::string issuer = "", bool titled = false) {
  CitedDocument document;
  document.citation = find_citations(text).at(0);
  document.issuer = std::move(issuer);
  document.titled = titled;
  document.says_number = text.find("số") != std::string::npos;
  document.where = line(text);
  return document;
}

Codes fired_on(std::vector<CitedDocument> documents, DocumentKind kind = DocumentKind::kPlan, std::int32_t month = 9,
               const std::vector<ReplacedDocument>& replaced = {}) {
  Submission submission;
  submission.header.kind = kind;
  submission.header.number.symbol = "KH-BQLKKT";
  submission.header.date = {Presence::kPresent, "Gia Lai", 26, month, 2022, line("")};
  submission.form.cited = std::move(documents);
  std::vector<Finding> findings;
  check_cited_documents(submission, "2126/KH-UBND", replaced, findings);
  return messages_of(findings);
}

TEST(CitationRules, SymbolsOfTheirKindPass) {
  for (const char* text : {"Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Quyết định số 942/QĐ-TTg ngày 15/6/2021",
                           "Công văn số 12/UBND-VX ngày 01/02/2022", "Công văn số 123/CT-TTHT ngày 01/02/2022",
                           "Thông báo số 40/TB-SNV ngày 01/02/2022"})
    EXPECT_EQ(fired_on({cited(text, "Chính phủ", true)}), Codes{}) << text;
}

TEST(CitationRules, AnotherKindALostYearAndCvAreMalformed) {
  const auto whole = [](const char* text) { return cited(text, "UBND tỉnh", true); };
  EXPECT_EQ(fired_on({whole("Kế hoạch số 12/QĐ-UBND ngày 01/02/2022")}), Codes{"citation-malformed"});
  EXPECT_EQ(fired_on({whole("Nghị định số 59/NĐ-CP ngày 23/7/2012")}), Codes{"citation-malformed.year"});
  EXPECT_EQ(fired_on({whole("Công văn số 12/CV-UBND ngày 01/02/2022")}), Codes{"citation-malformed.letter"});
  EXPECT_EQ(fired_on({whole("Quyết định số 942/QĐ-TTG ngày 15/6/2021")}), Codes{"citation-malformed.case"});
  EXPECT_EQ(fired_on({whole("Nghị định 90/2020/NĐ-CP ngày 13/8/2020")}), Codes{"citation-malformed.number"});
}

TEST(CitationRules, OnlyTheFirstMentionHasToBeComplete) {
  const CitedDocument full = cited("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020", "Chính phủ", true);
  const CitedDocument brief = cited("Nghị định số 30/2020/NĐ-CP");
  EXPECT_EQ(fired_on({full, brief}), Codes{});
  EXPECT_EQ(fired_on({brief, full}), Codes{"citation-incomplete"});
}

TEST(CitationRules, OwnDocumentsTheGoverningPlanAndEvidenceOfReportsNeedNoParticulars) {
  EXPECT_EQ(fired_on({cited("Báo cáo số 12/BC-BQLKKT")}), Codes{});
  EXPECT_EQ(fired_on({cited("Kế hoạch số 2126/KH-UBND ngày 19/9/2022")}), Codes{});
  EXPECT_EQ(fired_on({cited("Thông báo số 40/TB-SNV")}, DocumentKind::kReport), Codes{});
  CitedDocument basis = cited("Quyết định số 25/QĐ-UBND");
  basis.as_basis = true;
  EXPECT_EQ(fired_on({basis}, DocumentKind::kReport), Codes{"citation-incomplete"});
}

TEST(CitationRules, TwoDatesOfOneYearConflictButNotTwoOffices) {
  const auto dated = [](const char* date, const char* issuer) {
    return cited(std::string("Quyết định số 25/QĐ-UBND ngày ") + date, issuer, true);
  };
  EXPECT_EQ(fired_on({dated("15/10/2020", "UBND tỉnh"), dated("16/10/2020", "UBND tỉnh")}),
            Codes{"citation-conflict.dates"});
  EXPECT_EQ(fired_on({dated("15/10/2020", "UBND tỉnh"), dated("15/10/2020", "UBND tỉnh")}), Codes{});
  EXPECT_EQ(fired_on({dated("15/10/2020", "UBND tỉnh"), dated("15/10/2021", "UBND tỉnh")}), Codes{});
  EXPECT_EQ(fired_on({dated("15/10/2020", "UBND tỉnh"), dated("16/10/2020", "UBND huyện")}), Codes{});
}

TEST(CitationRules, AReplacedDocumentFiresFromTheDayOfItsReplacementUnlessItsEndIsSpokenOf) {
  const CitedDocument old = cited("Quyết định số 1149/QĐ-BNV ngày 30/12/2020", "Bộ Nội vụ", true);
  EXPECT_EQ(fired_on({old}, DocumentKind::kPlan, 11), Codes{"citation-replaced"});
  EXPECT_EQ(fired_on({old}, DocumentKind::kPlan, 10), Codes{});
  CitedDocument ended = old;
  ended.ended = true;
  EXPECT_EQ(fired_on({ended}, DocumentKind::kPlan, 11), Codes{});
  const CitedDocument now = cited("Quyết định số 876/QĐ-BNV ngày 10/11/2022", "Bộ Nội vụ", true);
  EXPECT_EQ(fired_on({now}, DocumentKind::kPlan, 11), Codes{});
  // Offices number anew each year.
  const CitedDocument other = cited("Quyết định số 1149/QĐ-BNV ngày 02/8/2017", "Bộ Nội vụ", true);
  EXPECT_EQ(fired_on({other}, DocumentKind::kPlan, 11), Codes{});
}

TEST(CitationRules, TheOfficesOwnRegisterOfReplacedDocumentsComesFirst) {
  const std::vector<ReplacedDocument> own = {
      {"25/2020/QĐ-UBND", std::nullopt, "Quyết định số 07/2022/QĐ-UBND", {2022, 3, 1}, "Điều 3"},
      {"1149/QĐ-BNV", std::nullopt, "Quyết định số 01/QĐ-UBND", {2022, 1, 1}, "Điều 2"}};
  const CitedDocument old = cited("Quyết định số 25/2020/QĐ-UBND ngày 15/10/2020", "UBND tỉnh", true);
  EXPECT_EQ(fired_on({old}, DocumentKind::kPlan, 9), Codes{});
  EXPECT_EQ(fired_on({old}, DocumentKind::kPlan, 9, own), Codes{"citation-replaced"});
  EXPECT_EQ(fired_on({old}, DocumentKind::kPlan, 2, own), Codes{});
  EXPECT_EQ(find_replaced(find_citations("Quyết định số 1149/QĐ-BNV").at(0), own)->since, (Date{2022, 1, 1}));
}

}  // namespace
}  // namespace rasoat
