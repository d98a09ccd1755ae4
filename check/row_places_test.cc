#include "check/row_places.h"

#include <gtest/gtest.h>

#include "parse/keys.h"

namespace rasoat {
namespace {

const std::vector<std::string> kNames = {"Thực hiện kế hoạch cải cách hành chính",
                                         "Thực hiện chế độ báo cáo định kỳ",
                                         "Tỷ lệ cơ quan chuyên môn được kiểm tra trong năm",
                                         "Xử lý các vấn đề phát hiện qua kiểm tra",
                                         "Công tác tuyên truyền",
                                         "Sáng kiến hoặc giải pháp mới",
                                         "Công khai thủ tục hành chính trên Cổng thông tin điện tử"};

std::vector<Criterion> criteria() {
  std::vector<Criterion> all;
  for (const std::string& name : kNames) {
    Criterion& criterion = all.emplace_back();
    criterion.id = std::to_string(all.size());
    criterion.name = name;
    criterion.keys = keys_of(criterion);
  }
  return all;
}

// For each row the criterion of its place, from 1, with "?" where it is not sure; "-": none.
std::string places_of(const std::vector<std::string>& rows) {
  const std::vector<Criterion> plan = criteria();
  const Matcher matcher(plan);
  std::vector<Statement> statements;
  for (const std::string& name : rows) {
    Statement& row = statements.emplace_back();
    row.in_table = true;
    row.group = statements.size();
    row.context_name = name;
    row.name_words = content_words(name);
  }
  const auto places = row_places(matcher, plan, statements, {});
  std::string all;
  for (std::size_t r = 1; r <= rows.size(); ++r) {
    const auto place = places.find(r);
    all += place == places.end() ? "-" : std::to_string(place->second.at.criterion + 1);
    if (place != places.end() && !place->second.sure) all += '?';
  }
  return all;
}

TEST(RowPlaces, ARowBetweenTwoIsAboutTheCriterionBetweenTheirs) {
  EXPECT_EQ(places_of({kNames[0], kNames[1], "Kiểm tra nội bộ", "Khắc phục sau kiểm tra", kNames[4], kNames[5]}),
            "--34--");
  // A name that leaves no doubt needs no place.
  EXPECT_EQ(places_of({kNames[0], kNames[1], "Xử lý vấn đề phát hiện", kNames[4], kNames[5]}), "-----");
}

TEST(RowPlaces, OutOfThePlansOrderAPlaceTellsNothing) {
  EXPECT_EQ(places_of({kNames[5], kNames[4], "Kiểm tra nội bộ", "Khắc phục sau kiểm tra", kNames[1], kNames[0]}),
            "------");
  EXPECT_EQ(places_of({kNames[0], "Kiểm tra nội bộ", kNames[4]}), "---");
}

TEST(RowPlaces, WhatHasNothingOfTheCriterionHasNoPlace) {
  EXPECT_EQ(places_of({kNames[0], kNames[1], "Trồng cây xanh", "Thi đấu thể thao", kNames[4], kNames[5]}), "------");
  // In a form of figures, where one criterion has several rows, no row need be about the next.
  EXPECT_EQ(places_of({kNames[0], kNames[0], kNames[1], kNames[1], "Tổng số cơ quan", kNames[3], kNames[3], kNames[4]}),
            "--------");
}

}  // namespace
}  // namespace rasoat
