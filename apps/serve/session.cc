#include "apps/serve/session.h"

#include <sys/random.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <stdexcept>

#include "render/words.h"

namespace rasoat {
namespace {

const char* name_of(Stage stage) {
  switch (stage) {
    case Stage::kQueued: return "queued";
    case Stage::kReading: return "reading";
    case Stage::kChecking: return "checking";
    case Stage::kDone: return "done";
    case Stage::kFailed: return "failed";
    case Stage::kCancelled: return "cancelled";
  }
  return "failed";
}

std::string time_text(std::int64_t seconds) {
  const std::time_t time = seconds;
  std::tm utc{};
  ::gmtime_r(&time, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text.data();
}

Json pages_json(const ServedDocument& document) {
  const PagesRead& pages = document.pages;
  if (document.stage != Stage::kReading || pages.total == 0) return {};
  const std::size_t done = pages.begun.empty() ? 0 : pages.begun.size() - 1;  // the last one is under way
  return {{"done", done},
          {"total", pages.total},
          {"recognising", pages.recognising != 0 ? Json(pages.recognising) : Json()}};
}

Json summary_json(const Review& review) {
  const Counts counts = count(review);
  Json verdicts, findings;
  for (const Verdict verdict : kVerdicts) verdicts[rasoat::name_of(verdict)] = counts.of(verdict);
  for (const Severity severity : kSeverities) findings[rasoat::name_of(severity)] = counts.of(severity);
  return {{"verdicts", std::move(verdicts)}, {"findings", std::move(findings)}};
}

void add_outcome(Json& json, const ServedDocument& document) {
  const Review* review = document.stage == Stage::kDone ? document.review.get() : nullptr;
  json["plan"] = document.plan != nullptr ? Json(document.plan->id) : Json();
  json["kind"] = review != nullptr ? Json(rasoat::name_of(review->kind)) : Json();
  json["year"] = review != nullptr && review->year != 0 ? Json(review->year) : Json();
  json["reported_unit"] = review != nullptr ? text_or_null(review->unit) : Json();
  json["status"] = review != nullptr ? Json(rasoat::name_of(review->status)) : Json();
  json["summary"] = review != nullptr ? summary_json(*review) : Json();
}

bool is_same_duty(const Review& a, const Review& b) {
  return a.kind == b.kind && a.unit == b.unit && a.year == b.year && a.period.kind == b.period.kind &&
         a.period.index == b.period.index;
}

}  // namespace

std::size_t Session::working() const {
  return static_cast<std::size_t>(
      std::count_if(documents.begin(), documents.end(), [](const DocumentPtr& d) { return d->is_working(); }));
}

DocumentPtr Session::find(const std::string& document_id) const {
  const auto found =
      std::find_if(documents.begin(), documents.end(), [&](const DocumentPtr& d) { return d->id == document_id; });
  return found == documents.end() ? nullptr : *found;
}

std::string random_id() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
    throw std::runtime_error("no random numbers");
  std::string id;
  for (const unsigned char byte : bytes) {
    id += "0123456789abcdef"[byte >> 4];
    id += "0123456789abcdef"[byte & 15];
  }
  return id;
}

SessionPtr Sessions::create(Moment now, bool is_authenticated) {
  if (sessions_.size() >= limits_.sessions) {
    auto oldest = sessions_.end();
    for (auto it = sessions_.begin(); it != sessions_.end(); ++it) {
      const bool is_empty = it->second->documents.empty() && it->second->uploads == 0;
      if (is_empty && (oldest == sessions_.end() || it->second->seen < oldest->second->seen)) oldest = it;
    }
    if (oldest == sessions_.end()) return nullptr;
    end(SessionPtr(oldest->second));
  }
  auto session = std::make_shared<Session>();
  session->id = random_id();
  session->csrf = random_id();
  session->is_authenticated = is_authenticated;
  session->seen = now;
  sessions_.emplace(session->id, session);
  return session;
}

SessionPtr Sessions::find(const std::string& id) const {
  const auto found = sessions_.find(id);
  return found == sessions_.end() || found->second->is_bearer ? nullptr : found->second;
}

SessionPtr Sessions::bearer(Moment now) {
  if (bearer_ == nullptr || bearer_->is_ended) {
    bearer_ = create(now, true);
    if (bearer_ != nullptr) bearer_->is_bearer = true;
  }
  return bearer_;
}

void Sessions::renew(const SessionPtr& session) {
  sessions_.erase(session->id);
  session->id = random_id();
  session->csrf = random_id();
  sessions_.emplace(session->id, session);
}

void Sessions::end(const SessionPtr& session) {
  session->is_ended = true;
  for (const DocumentPtr& document : session->documents) document->stop.request_stop();
  session->documents.clear();
  session->wake();
  sessions_.erase(session->id);
}

std::vector<SessionPtr> Sessions::expire(Moment now) {
  std::vector<SessionPtr> over;
  for (const auto& [id, session] : sessions_) {
    if (session->streams == 0 && session->uploads == 0 && now - session->seen > limits_.session)
      over.push_back(session);
  }
  for (const SessionPtr& session : over) end(session);
  return over;
}

DocumentPtr previous_of(const Session& session, const ServedDocument& document) {
  if (!document.previous.empty()) return session.find(document.previous);
  DocumentPtr same_name, same_duty;
  for (const DocumentPtr& other : session.documents) {
    if (other.get() == &document) break;
    if (other->stage != Stage::kDone) continue;
    if (other->name == document.name) same_name = other;
    if (document.stage == Stage::kDone && is_same_duty(*other->review, *document.review)) same_duty = other;
  }
  return same_name != nullptr ? same_name : same_duty;
}

Json document_json(const Session& session, const ServedDocument& document, Language language) {
  const DocumentPtr previous = previous_of(session, document);
  const bool is_done = document.stage == Stage::kDone;
  Json json;
  json["id"] = document.id;
  json["name"] = document.name;
  json["size"] = document.file->size();
  json["sha256"] = document.review != nullptr ? text_or_null(document.review->sha256) : Json();
  json["uploaded_at"] = time_text(document.uploaded_at);
  json["against"] = document.against;
  json["unit"] = text_or_null(document.unit);
  json["state"] = name_of(document.stage);
  json["position"] = document.stage == Stage::kQueued && document.position ? Json(*document.position) : Json();
  json["pages"] = pages_json(document);
  add_outcome(json, document);
  json["previous"] = previous != nullptr ? Json(previous->id) : Json();
  json["seconds"] = is_done ? Json(document.seconds) : Json();
  json["problem"] = document.problem ? problem_json(*document.problem, language) : Json();
  return json;
}

}  // namespace rasoat
