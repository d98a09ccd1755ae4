// Requests about the store: batches, archive, decisions.
#include <algorithm>
#include <ctime>

#include "apps/serve/boards.h"
#include "apps/serve/service.h"
#include "apps/serve/small_body.h"
#include "parse/date.h"
#include "pipelines/duty.h"
#include "render/json.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

Reply failed(const StoreError& error, Language language) {
  return problem_reply({"store-failed", {{"detail", error.message}}, {}}, language);
}

Reply not_found(Language language) { return problem_reply({"not-found", {}, {}}, language); }

Reply batches_reply(const DeskOptions& desk, Language language) {
  const auto folders = desk.store->find_folders();
  if (!folders) return failed(folders.error(), language);
  Json batches = Json::array();
  for (const std::string& folder : *folders) {
    const auto documents = listed_documents(desk, folder, Depth::kHeaders);
    if (!documents) return failed(documents.error(), language);
    batches.push_back(batch_json(folder, *documents));
  }
  return json_reply({{"batches", std::move(batches)}});
}

// The plan whose criteria the results name; nullptr where none of ours has them.
const CriteriaSet* criteria_for(const Plans& plans, std::span<const BoardDocument> documents) {
  for (const BoardDocument& document : documents) {
    for (const PlanPtr& plan : plans) {
      if (!document.review.results.empty() && plan->criteria.year == document.review.year) return &plan->criteria;
    }
  }
  return nullptr;
}

// One request about a folder: its id, what of it, and which document.
struct BoardRequest {
  std::string id, what, sha256;
  Language language;
  std::string version;
};

Reply review_reply(const DeskOptions& desk, const std::string& folder, const BoardRequest& request) {
  auto review = stored_review(*desk.store, folder, request.sha256);
  if (!review) return failed(review.error(), request.language);
  if (!*review) return not_found(request.language);
  const BoardDocument document{request.id, finished_review(desk, std::move(**review))};
  const ReportFrame frame{request.version, criteria_for(desk.plans, {&document, 1}), request.language};
  return {200, "application/json; charset=utf-8", reviews_json({&document.review, 1}, frame)};
}

Reply batch_reply(const DeskOptions& desk, const BoardRequest& request) {
  const auto folder = folder_of_id(*desk.store, request.id);
  if (!folder) return failed(folder.error(), request.language);
  if (!*folder) return not_found(request.language);
  if (request.what == "documents") return review_reply(desk, **folder, request);
  const bool is_matrix = request.what.empty();
  const auto documents = is_matrix ? listed_documents(desk, **folder, Depth::kWhole) : whole_documents(desk, **folder);
  if (!documents) return failed(documents.error(), request.language);
  if (request.what == "todos")
    return json_reply(todos_json(**folder, *documents, criteria_for(desk.plans, *documents), request.language));
  return json_reply(is_matrix ? matrix_json(**folder, *documents)
                              : unreadable_json(**folder, *documents, request.language));
}

Reply archive_reply(const DeskOptions& desk, const std::string& unit_id, Language language) {
  const auto board = archive_board(desk, unit_id);
  if (!board) return failed(board.error(), language);
  if (unit_id.empty()) return json_reply(archive_json(board->years));
  const auto history = history_json(unit_id, board->years, board->cells);
  return history ? json_reply(*history) : not_found(language);
}

}  // namespace

// What a request about the store does on another thread; without a store, the refusal.
std::function<Reply()> Service::board_work(const Call& call) const {
  const DeskOptions& desk = options_.desk;
  const Language language = call.head.language;
  if (desk.store == nullptr) return [language] { return problem_reply({"no-store", {}, {}}, language); };
  std::vector<std::string> path(call.head.path.begin() + 2, call.head.path.end());
  path.resize(std::max<std::size_t>(path.size(), 4));
  if (path[0] == "archive") return [&desk, language, unit = path[1]] { return archive_reply(desk, unit, language); };
  if (path[1].empty()) return [&desk, language] { return batches_reply(desk, language); };
  const BoardRequest request{path[1], path[2], path[3], language, options_.version};
  return [&desk, request] { return batch_reply(desk, request); };
}

namespace {

constexpr std::size_t kLongestName = 200, kLongestReason = 2000;  // bytes

std::optional<Verdict> verdict_named(const std::string& name) {
  for (const Verdict verdict : kVerdicts) {
    if (name == name_of(verdict)) return verdict;
  }
  return std::nullopt;
}

// ISO. Viet Nam keeps UTC+7 all year.
std::string day_in_vietnam(std::time_t now) {
  const std::time_t there = now + 7 * 3600;
  std::tm day{};
  ::gmtime_r(&there, &day);
  return to_iso({day.tm_year + 1900, day.tm_mon + 1, day.tm_mday});
}

tl::expected<Decision, Problem> decision_in(const std::string& body) {
  const auto fields = read_small_body(body, {{"verdict", 32}, {"by", kLongestName}, {"reason", kLongestReason}});
  if (!fields) return tl::unexpected(fields.error());
  const auto verdict = verdict_named(fields->at("verdict"));
  if (!verdict) {
    const std::string allowed = "met, not_met, missing, review, not_applicable";
    return tl::unexpected(Problem{"bad-value", {{"name", "verdict"}, {"allowed", allowed}}, {}});
  }
  return Decision{*verdict, fields->at("by"), day_in_vietnam(std::time(nullptr)), fields->at("reason")};
}

Json decision_json(const Decision& decision) {
  return {{"verdict", name_of(decision.verdict)},
          {"by", decision.by},
          {"date", decision.date},
          {"reason", decision.reason}};
}

const Result* find_result(const Review& review, const std::string& id) {
  const auto found = std::find_if(review.results.begin(), review.results.end(),
                                  [&](const Result& result) { return result.criterion_id == id; });
  return found == review.results.end() ? nullptr : &*found;
}

// The decision of a request about one verdict of a review; of a withdrawal, no more than which.
tl::expected<DecisionEntry, Reply> decision_entry(const Call& call, const Review& judged, const std::string& id) {
  const Result* result = find_result(judged, id);
  if (result == nullptr) return tl::unexpected(not_found(call.head.language));
  const auto decision = call.head.method == Method::kPut ? decision_in(call.body) : Decision{};
  if (!decision) return tl::unexpected(problem_reply(decision.error(), call.head.language));
  return DecisionEntry{"", result->criterion_id, *decision, result->fingerprint};
}

Reply keep_or_forget(Store& store, const Review& judged, const DecisionEntry& entry, bool is_new, Language language) {
  const std::string duty = duty_of(judged);
  const auto kept = is_new ? store.keep_decision(duty, entry) : store.forget_decision(duty, entry.criterion);
  if (!kept) return failed(kept.error(), language);
  return is_new ? json_reply(decision_json(entry.decision)) : empty_reply();
}

Reply decide_stored(const DeskOptions& desk, const Call& call) {
  const auto folder = folder_of_id(*desk.store, call.args.at(0));
  if (!folder) return failed(folder.error(), call.head.language);
  if (!*folder) return not_found(call.head.language);
  const auto review = stored_review(*desk.store, **folder, call.args.at(1));
  if (!review) return failed(review.error(), call.head.language);
  if (!*review) return not_found(call.head.language);
  const auto entry = decision_entry(call, **review, call.args.at(2));
  if (!entry) return entry.error();
  return keep_or_forget(*desk.store, **review, *entry, call.head.method == Method::kPut, call.head.language);
}

}  // namespace

tl::expected<std::function<Reply()>, Reply> Service::decision_work(const Call& call, const ServedDocument& document,
                                                                   const std::shared_ptr<Review>& decided) const {
  const Language language = call.head.language;
  if (options_.desk.store == nullptr) return tl::unexpected(problem_reply({"no-store", {}, {}}, language));
  const auto entry = decision_entry(call, *document.judged, call.args.at(1));
  if (!entry) return tl::unexpected(entry.error());
  const bool is_new = call.head.method == Method::kPut;
  return [=, entry = *entry, judged = document.judged, &desk = options_.desk] {
    Reply reply = keep_or_forget(*desk.store, *judged, entry, is_new, language);
    if (reply.status < 300) *decided = finished_review(desk, *judged);
    return reply;
  };
}

Task<Reply> Service::change_decision(Call& call) {
  const auto document = demand_review(call);
  if (!document) co_return document.error();
  const DocumentPtr kept = *document;
  const auto decided = std::make_shared<Review>();
  const auto work = decision_work(call, *kept, decided);
  if (!work) co_return work.error();
  Reply reply = co_await elsewhere(*work, call.head.language);
  if (reply.status < 300) {
    kept->review = decided;
    call.session->touch(*kept);
  }
  co_return reply;
}

// The call stays where it is until its work is done.
std::function<Reply()> Service::stored_decision_work(const Call& call) const {
  const Language language = call.head.language;
  if (options_.desk.store == nullptr) return [language] { return problem_reply({"no-store", {}, {}}, language); };
  return [&desk = options_.desk, &call] { return decide_stored(desk, call); };
}

Task<Reply> Service::change_stored_decision(Call& call) {
  const std::function<Reply()> work = stored_decision_work(call);
  co_return co_await elsewhere(work, call.head.language);
}

Task<Reply> Service::get_board(Call& call) {
  const std::function<Reply()> work = board_work(call);
  co_return co_await elsewhere(work, call.head.language);
}

}  // namespace rasoat
