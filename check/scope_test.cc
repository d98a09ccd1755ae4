#include "check/scope.h"

#include <gtest/gtest.h>

#include "parse/keys.h"

namespace rasoat {
namespace {

struct Case {
  const char* given;  // the lead cell of the governing plan
  const char* named;  // of the submitted one
  bool same;
};

TEST(Units, AreTheSameUnderAnotherSpellingAndNoOther) {
  constexpr Case kCases[] = {
      {"Phòng Kế hoạch - Tài chính", "Phòng KHTC", true},
      {"Phòng Kế hoạch - Tài chính", "Phòng KH-TC", true},
      {"Phòng Tổ chức cán bộ", "P. Tổ chức cán bộ; Phòng TCCB", true},
      {"Văn phòng HĐND và UBND", "VP HĐND&UBND", true},
      {"Văn phòng Sở", "Văn phòng", true},
      {"Phòng Pháp chế", "Các phòng chuyên môn", true},
      {"Phòng Kế hoạch - Tài chính", "Phòng Tổ chức cán bộ", false},
      {"Phòng Kế hoạch - Tài chính", "Phòng Kế hoạch tổng hợp", false},
      {"Phòng Quản lý xây dựng", "Phòng Quản lý nhà", false},
      {"Sở Xây dựng", "Sở Nội vụ", false},
      {"Phòng Tổ chức - Hành chính", "Phòng Theo dõi công nợ", false},
      {"Phòng Tài chính", "Phòng C", false},  // one letter may stand for many words
  };
  for (const Case& c : kCases)
    EXPECT_EQ(units_left_out(unit_keys(c.given), unit_keys(c.named)).empty(), c.same) << c.given << " | " << c.named;
}

// Which of three criteria are in scope for a department, all of them missing.
TEST(MarkScope, WhatEverybodyLeadsIsEverybodysOwn) {
  CriteriaSet set;
  for (const char* lead : {"Phòng Pháp chế", "Các cơ quan, đơn vị", "Văn phòng"}) {
    Criterion& criterion = set.criteria.emplace_back();
    criterion.lead = lead;
    criterion.keys = keys_of(criterion);
  }
  const auto scope_of = [&](const char* unit) {
    Submission submission;
    submission.unit_keys = unit_keys(unit);
    std::vector<Result> results(set.criteria.size());
    for (Result& result : results) result.verdict = Verdict::kMissing;
    mark_scope(set, submission, CheckOptions{}, {}, results);
    std::string scope;
    for (const Result& result : results) scope += result.in_scope ? 'x' : '-';
    return scope;
  };
  EXPECT_EQ(scope_of("Phòng Pháp chế"), "xx-");
  EXPECT_EQ(scope_of("Sở Nội vụ"), "xxx");  // leads nothing by name: nothing is another's
}

// Lead cells, and whether a report of the unit answers for them; another criterion is the unit's by name.
TEST(MarkScope, ACollectiveIsItsMembers) {
  struct Lead {
    const char* lead;
    const char* unit;
    bool own;
  };
  constexpr Lead kLeads[] = {
      {"Các bệnh viện, trung tâm y tế", "Trung tâm Y tế khu vực Đức Trọng", true},
      {"Các đơn vị trực thuộc", "Trung tâm Y tế khu vực Đức Trọng", true},
      {"Các đơn vị trực thuộc Sở", "Bệnh viện Nhi", true},
      {"Các cơ quan, đơn vị liên quan", "Sở Nội vụ", true},
      {"Các đơn vị sự nghiệp", "Bệnh viện Nhi", true},
      {"Toàn ngành", "Bệnh viện Nhi", true},
      {"UBND các xã, phường", "Ủy ban nhân dân phường Long Hoa", true},
      {"UBND các xã, phường", "Ủy ban nhân dân xã Trường Tây", true},
      {"UBND cấp xã", "Ủy ban nhân dân phường Long Hoa", true},
      {"Các địa phương", "Ủy ban nhân dân xã Trường Tây", true},
      {"Các sở, ban, ngành", "Sở Nội vụ", true},
      {"UBND các xã", "Sở Nội vụ", false},
      {"UBND xã Long Thành", "Ủy ban nhân dân xã Trường Tây", false},
      {"Các phòng thuộc Sở", "Bệnh viện Nhi", false},
      {"Các bệnh viện", "Trung tâm Y tế khu vực Đức Trọng", false},
      {"Đơn vị tư vấn", "Bệnh viện Nhi", false},
  };
  for (const Lead& c : kLeads) {
    CriteriaSet set;
    for (const char* lead : {c.unit, c.lead}) {
      Criterion& criterion = set.criteria.emplace_back();
      criterion.lead = lead;
      criterion.keys = keys_of(criterion);
    }
    Submission submission;
    submission.unit_keys = unit_keys(c.unit);
    std::vector<Result> results(2);
    for (Result& result : results) result.verdict = Verdict::kMissing;
    mark_scope(set, submission, CheckOptions{}, {}, results);
    EXPECT_EQ(results[1].in_scope, c.own) << c.lead << " | " << c.unit;
  }
}

}  // namespace
}  // namespace rasoat
