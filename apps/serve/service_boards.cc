// Requests about the store: batches, archive, decisions.
#include <algorithm>
#include <ctime>

#include "apps/serve/dashboards.h"
#include "apps/serve/service.h"
#include "apps/serve/small_body.h"
#include "parse/date.h"
#include "pipelines/duty.h"
#include "pipelines/unreadable.h"
#include "render/json.h"
#include "render/utf8.h"
#include "render/words.h"

namespace rasoat {
namespace {

Reply failed(const StoreError& error, Language language) {
  return problem_reply({"store-failed", {{"detail", error.message}}, {}}, language);
}

Reply not_found(Language language) { return problem_reply({"not-found", {}, {}}, language); }

// The review of a document, or that of the failure to read it.
Stored<Review> review_of(Store& store, const StoredDocument& document) {
  if (!document.review.empty()) {
    auto review = store.find_review(document.review);
    if (!review) return tl::unexpected(review.error());
    if (*review) {
      (*review)->path = document.path;
      return std::move(**review);
    }
  }
  auto reading = store.find_reading(document.extraction);
  if (!reading) return tl::unexpected(reading.error());
  const bool is_failure = *reading && !(*reading)->document;
  const ReadError error = is_failure ? (*reading)->document.error() : ReadError{ReadErrorCode::kDamaged, "", 0};
  return review_of_error(document.path, document.sha256, error);
}

Stored<std::vector<BoardDocument>> documents_of(Store& store, const std::string& folder) {
  const auto documents = store.find_documents(folder);
  if (!documents) return tl::unexpected(documents.error());
  std::vector<BoardDocument> board;
  for (const StoredDocument& document : *documents) {
    auto review = review_of(store, document);
    if (!review) return tl::unexpected(review.error());
    board.push_back({board_id(folder), std::move(*review)});
  }
  return board;
}

Stored<std::vector<BoardDocument>> all_documents(Store& store) {
  const auto folders = store.find_folders();
  if (!folders) return tl::unexpected(folders.error());
  std::vector<BoardDocument> all;
  for (const std::string& folder : *folders) {
    auto documents = documents_of(store, folder);
    if (!documents) return documents;
    std::move(documents->begin(), documents->end(), std::back_inserter(all));
  }
  return all;
}

Reply batches_reply(Store& store, Language language) {
  const auto folders = store.find_folders();
  if (!folders) return failed(folders.error(), language);
  Json batches = Json::array();
  for (const std::string& folder : *folders) {
    const auto documents = documents_of(store, folder);
    if (!documents) return failed(documents.error(), language);
    batches.push_back(batch_json(folder, *documents));
  }
  return json_reply({{"batches", std::move(batches)}});
}

using BatchView = std::function<Reply(const std::string& folder, std::span<const BoardDocument>)>;

Reply batch_reply(Store& store, const std::string& id, Language language, const BatchView& view) {
  const auto folders = store.find_folders();
  if (!folders) return failed(folders.error(), language);
  const auto found =
      std::find_if(folders->begin(), folders->end(), [&](const std::string& folder) { return board_id(folder) == id; });
  if (found == folders->end()) return not_found(language);
  const auto documents = documents_of(store, *found);
  return documents ? view(*found, *documents) : failed(documents.error(), language);
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

Reply stored_review(std::span<const BoardDocument> documents, const std::string& sha256, const ReportFrame& frame) {
  for (const BoardDocument& document : documents) {
    if (document.review.sha256 == sha256)
      return {200, "application/json; charset=utf-8", reviews_json(std::span(&document.review, 1), frame)};
  }
  return not_found(frame.language);
}

BatchView view_of(const std::string& what, const std::string& argument, const Plans& plans, Language language,
                  const std::string& version) {
  if (what == "todos")
    return [=](const std::string& folder, std::span<const BoardDocument> documents) {
      return json_reply(todos_json(folder, documents, criteria_for(plans, documents), language));
    };
  if (what == "unreadable")
    return [=](const std::string& folder, std::span<const BoardDocument> documents) {
      return json_reply(unreadable_json(folder, documents, language));
    };
  if (what == "documents")
    return [=](const std::string&, std::span<const BoardDocument> documents) {
      return stored_review(documents, argument, {version, criteria_for(plans, documents), language});
    };
  return [](const std::string& folder, std::span<const BoardDocument> documents) {
    return json_reply(matrix_json(folder, documents));
  };
}

Reply archive_reply(Store& store, const std::string& unit_id, Language language) {
  const auto documents = all_documents(store);
  if (!documents) return failed(documents.error(), language);
  if (unit_id.empty()) return json_reply(archive_json(*documents));
  const auto history = history_json(*documents, unit_id);
  return history ? json_reply(*history) : not_found(language);
}

}  // namespace

// What a request about the store does on another thread; without a store, the refusal.
std::function<Reply()> Service::board_work(const Call& call) const {
  const auto store = options_.desk.store;
  const Language language = call.head.language;
  if (store == nullptr) return [language] { return problem_reply({"no-store", {}, {}}, language); };
  const std::vector<std::string> path(call.head.path.begin() + 2, call.head.path.end());
  const std::string argument = path.size() > 1 ? path[1] : "";
  if (path.front() == "archive") return [=] { return archive_reply(*store, argument, language); };
  if (path.size() == 1) return [=] { return batches_reply(*store, language); };
  const BatchView view = view_of(path.size() > 2 ? path[2] : "", path.size() > 3 ? path[3] : "", desk_.plans(),
                                 language, options_.version);
  return [=] { return batch_reply(*store, argument, language, view); };
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

}  // namespace

tl::expected<std::function<Reply()>, Reply> Service::decision_work(const Call& call, const ServedDocument& document,
                                                                   const std::shared_ptr<Review>& decided) const {
  const Language language = call.head.language;
  const Result* result = find_result(*document.judged, call.args.at(1));
  if (options_.desk.store == nullptr) return tl::unexpected(problem_reply({"no-store", {}, {}}, language));
  if (result == nullptr) return tl::unexpected(not_found(language));
  const bool is_new = call.head.method == Method::kPut;
  auto decision = is_new ? decision_in(call.body) : Decision{};
  if (!decision) return tl::unexpected(problem_reply(decision.error(), language));
  const DecisionEntry entry{"", result->criterion_id, *decision, result->fingerprint};
  return [=, judged = document.judged, &desk = options_.desk] {
    const std::string duty = duty_of(*judged);
    const auto kept =
        is_new ? desk.store->keep_decision(duty, entry) : desk.store->forget_decision(duty, entry.criterion);
    if (!kept) return failed(kept.error(), language);
    *decided = finished_review(desk, *judged);
    return is_new ? json_reply(decision_json(entry.decision)) : empty_reply();
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

Task<Reply> Service::get_board(Call& call) {
  const std::function<Reply()> work = board_work(call);
  co_return co_await elsewhere(work, call.head.language);
}

}  // namespace rasoat
