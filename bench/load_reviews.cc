// Loads many synthetic reviews and one synthetic archive into a store, then asks its views what offices ask.
//   bench-store URL [REVIEWS] [EACH]   sqlite:FILE or postgresql://...; 100,000 reviews by default, EACH to a
//   transaction
// Prints counts and rates. Figures are made up; only their number matters.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "check/archive/values.h"
#include "pipelines/archive/archive_store.h"
#include "pipelines/store/database.h"
#include "pipelines/store/store.h"

namespace rasoat {
namespace {

constexpr std::size_t kCriteria = 12;
constexpr std::int32_t kYears = 10;

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string unit_name(std::size_t unit) { return "Ủy ban nhân dân xã số " + std::to_string(unit); }
Verdict verdict_of(std::size_t i, std::size_t c) { return static_cast<Verdict>((i * 7 + c * 3) % 17 % 5); }

Review synthetic_review(std::size_t i) {
  Review review;
  review.path = std::to_string(i) + ".pdf";
  review.sha256 = std::to_string(i);
  review.kind = DocumentKind::kReport;
  review.unit = unit_name(i / kYears);
  review.year = 2013 + static_cast<std::int32_t>(i % kYears);
  review.period = {PeriodKind::kYear, review.year, 0};
  review.number = std::to_string(i) + "/BC-UBND";
  review.date = std::to_string(review.year) + "-12-10";
  for (std::size_t c = 0; c < kCriteria; ++c) {
    Result& result = review.results.emplace_back();
    result.criterion_id = result.code = "3." + std::to_string(c + 1);
    result.name = "Tỷ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn của lĩnh vực " + std::to_string(c);
    result.verdict = verdict_of(i, c);
    result.reason.code = "threshold";
    if (result.verdict != Verdict::kNotMet) continue;
    Finding& finding = review.findings.emplace_back();
    finding.rule = "target-not-met";
    finding.code = result.code;
    finding.where.quote = "Giải quyết đúng hạn 815/1.214 hồ sơ, đạt 67,13%.";
  }
  return review;
}

Answer synthetic_answer(std::size_t reviews) {
  Answer answer;
  answer.plans.push_back({0, 2013, {}, {}});
  for (std::size_t c = 0; c < kCriteria; ++c) {
    answer.threads.push_back({"3." + std::to_string(c + 1), "3." + std::to_string(c + 1), "Tiêu chí", "III"});
    answer.plans[0].threads.push_back(c);
    answer.plans[0].codes.push_back(answer.threads[c].code);
  }
  for (std::size_t i = 0; i < reviews; ++i) {
    answer.paths.push_back(std::to_string(i) + ".pdf");
    answer.documents.emplace_back().role = Role::kReport;
    UnitYear unit{unit_name(i / kYears), "", "commune", 2013 + static_cast<std::int32_t>(i % kYears), 0, i, true, {}};
    for (std::size_t c = 0; c < kCriteria; ++c) unit.cells.emplace_back().verdict = verdict_of(i, c);
    answer.units.push_back(std::move(unit));
  }
  return answer;
}

// What went wrong ends the program: a measurement has no half result.
template <typename T>
T demand(Stored<T> stored) {
  if (stored) {
    if constexpr (std::is_void_v<T>) {
      return;
    } else {
      return std::move(*stored);
    }
  }
  std::fprintf(stderr, "%s\n", stored.error().message.c_str());
  std::exit(1);
}

// As many to a transaction as a unit of an archive has reports: `rasoat audit` keeps them so.
void load_reviews(Store& store, std::size_t count, std::size_t each) {
  const auto begin = std::chrono::steady_clock::now();
  std::vector<StoredDocument> documents;
  std::vector<KeptReview> kept;
  for (std::size_t i = 0; i < count; ++i) {
    Review review = synthetic_review(i);
    const std::string key = "review " + std::to_string(i), extraction = "extraction " + std::to_string(i);
    documents.push_back({review.path, review.sha256, extraction, key});
    kept.push_back({key, extraction, "measure", std::move(review)});
    if (kept.size() < each && i + 1 < count) continue;
    demand(store.keep_reviews(std::move(kept)));
    kept.clear();
  }
  demand(store.keep_documents("/bench", documents));
  const double seconds = seconds_since(begin);
  std::printf("reviews loaded, %zu to a transaction: %zu in %.1f s, %.0f/s\n", each, count, seconds,
              static_cast<double>(count) / seconds);
}

void load_answer(Store& store, std::size_t count) {
  const Answer answer = synthetic_answer(count);
  const auto begin = std::chrono::steady_clock::now();
  demand(keep_answer(store, "/bench", answer, [](const Finding& finding) { return finding.rule; }));
  const double seconds = seconds_since(begin);
  std::printf("answer of an archive kept: %zu units and years, %zu cells in %.1f s\n", count, count * kCriteria,
              seconds);
}

void ask(Database& database, const char* what, const std::string& sql) {
  const auto begin = std::chrono::steady_clock::now();
  const auto rows = demand(database.run(sql));
  std::printf("%-64s %6zu rows %8.3f s\n", what, rows.size(), seconds_since(begin));
}

void ask_all(const std::string& url) {
  const auto database = demand(open_database(url));
  ask(*database, "which criteria fail most often, in how many units",
      "SELECT code, name, COUNT(DISTINCT unit) FROM verdicts WHERE verdict = 'not_met' GROUP BY code, name ORDER BY 3 "
      "DESC");
  ask(*database, "all findings of one unit", "SELECT * FROM findings WHERE unit = '" + unit_name(77) + "'");
  ask(*database, "matrix of one unit over all years",
      "SELECT year, code, verdict FROM audit_matrix WHERE unit = '" + unit_name(77) + "' ORDER BY year, position");
  ask(*database, "matrix of one year",
      "SELECT unit, code, verdict FROM audit_matrix WHERE year = 2020 ORDER BY position");
  ask(*database, "trend of the whole: share met by year",
      "SELECT year, SUM(met), SUM(met + not_met + missing) FROM audit_units GROUP BY year ORDER BY year");
  ask(*database, "the ten worst units of the latest year",
      "SELECT unit, met FROM audit_units WHERE year = 2022 ORDER BY met, unit LIMIT 10");
}

}  // namespace
}  // namespace rasoat

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: bench-store URL [REVIEWS] [EACH]\n", stderr);
    return 2;
  }
  const std::size_t count = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 100'000;
  const auto store = rasoat::demand(rasoat::Store::open(argv[1]));
  rasoat::load_reviews(*store, count, argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 10);
  rasoat::load_answer(*store, count);
  rasoat::ask_all(argv[1]);
  return 0;
}
