// Requests about uploads and their reviews.
#include <algorithm>

#include "apps/serve/comparison.h"
#include "apps/serve/service.h"
#include "apps/serve/signal.h"
#include "apps/serve/small_body.h"
#include "render/json.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::size_t kLongestUnit = 300;
constexpr std::size_t kLongestPassword = 127;  // PDF's own limit

// A field of the form, else a parameter of the address.
std::string given(const Call& call, const std::string& name) {
  const auto field = call.upload.fields.find(name);
  return field != call.upload.fields.end() ? field->second : call.query(name);
}

std::string name_given(const Call& call) {
  const std::string name = call.upload.file_name.empty() ? call.query("name") : call.upload.file_name;
  const std::size_t slash = name.find_last_of("/\\");
  const std::string plain = slash == std::string::npos ? name : name.substr(slash + 1);
  return plain.empty() || plain.size() > 255 ? "document.pdf" : plain;
}

tl::expected<NewDocument, Problem> new_document(const Call& call) {
  NewDocument document;
  document.file = call.upload.file;
  document.name = name_given(call);
  document.unit = given(call, "unit");
  document.previous = given(call, "previous");
  document.password = given(call, "password");
  if (const std::string against = given(call, "against"); !against.empty()) document.against = against;
  if (document.unit.size() > kLongestUnit || !is_utf8(document.unit))
    return tl::unexpected(Problem{"bad-value", {{"name", "unit"}, {"allowed", "UTF-8"}}, {}});
  if (document.password.size() > kLongestPassword)
    return tl::unexpected(Problem{"bad-value", {{"name", "password"}, {"allowed", "1-127 byte"}}, {}});
  if (!document.previous.empty() && call.session->find(document.previous) == nullptr)
    return tl::unexpected(Problem{"bad-value", {{"name", "previous"}, {"allowed", "ID"}}, {}});
  return document;
}

std::string type_of(const ServedDocument& document) {
  return kind_of_upload(document.file->beginning()) == "pdf" ? "application/pdf" : "application/octet-stream";
}

Reply not_found(Language language) { return problem_reply({"not-found", {}, {}}, language); }

}  // namespace

tl::expected<DocumentPtr, Reply> Service::demand_document(const Call& call) const {
  DocumentPtr document = call.session->find(call.args.at(0));
  if (document == nullptr) return tl::unexpected(problem_reply({"not-found", {}, {}}, call.head.language));
  return document;
}

tl::expected<DocumentPtr, Reply> Service::demand_review(const Call& call) const {
  auto document = demand_document(call);
  if (!document) return document;
  (*document)->is_fetched = !(*document)->is_working();
  if ((*document)->stage == Stage::kDone) return document;
  const Problem problem = (*document)->problem.value_or(Problem{"not-ready", {}, {}});
  return tl::unexpected(problem_reply(problem, call.head.language));
}

Reply Service::list_documents(Call& call) {
  Json documents = Json::array();
  for (const DocumentPtr& document : call.session->documents)
    documents.push_back(document_json(*call.session, *document, call.head.language));
  return json_reply({{"documents", std::move(documents)}});
}

tl::expected<std::shared_ptr<void>, Reply> Service::begin_upload(Call& call) {
  const SessionPtr session = call.session;
  const bool is_full = desk_.kept_bytes() > options_.limits.max_kept_bytes || uploads_ >= options_.limits.uploads;
  if (is_full) return tl::unexpected(problem_reply({"busy", {}, 5}, call.head.language));
  if (session->uploads >= options_.limits.uploads_of_session)
    return tl::unexpected(problem_reply({"too-many", {}, 5}, call.head.language));
  ++uploads_;
  ++session->uploads;
  return std::shared_ptr<void>(nullptr, [this, session](void*) {
    --uploads_;
    --session->uploads;
    session->seen = std::chrono::steady_clock::now();
  });
}

tl::expected<DocumentPtr, Reply> Service::take_in(Call& call) {
  auto added = new_document(call).and_then([&](NewDocument document) { return desk_.add(call.session, document); });
  if (!added) return tl::unexpected(problem_reply(added.error(), call.head.language));
  return *added;
}

Reply Service::taken_in(const Call& call, const ServedDocument& document) const {
  const int status = document.is_working() ? 202 : 200;
  Reply reply = json_reply(document_json(*call.session, document, call.head.language), status);
  reply.headers.emplace_back("Location", "/api/v1/documents/" + document.id);
  if (call.head.wait_seconds > 0)
    reply.headers.emplace_back("Preference-Applied", "wait=" + std::to_string(call.head.wait_seconds));
  return reply;
}

Task<Reply> Service::add_document(Call& call) {
  const auto taken = take_in(call);
  if (!taken) co_return taken.error();
  const DocumentPtr document = *taken;
  if (call.head.wait_seconds > 0) {
    const std::function<bool()> is_over = [document] { return !document->is_working(); };
    const ServeLimits::Seconds most(call.head.wait_seconds);
    const bool is_there = co_await wait_for(call.session, is_over, most, *call.peer);
    if (!is_there) desk_.cancel(call.session, document);
  }
  co_return taken_in(call, *document);
}

Reply Service::follow_events(Call& call) {
  if (call.session->streams >= options_.limits.streams_of_session)
    return problem_reply({"too-many", {}, 5}, call.head.language);
  return Reply{200, "text/event-stream", EventStream{call.session}, {{"X-Accel-Buffering", "no"}}};
}

Reply Service::get_document(Call& call) {
  const auto document = demand_document(call);
  if (!document) return document.error();
  return json_reply(document_json(*call.session, **document, call.head.language));
}

Reply Service::delete_document(Call& call) {
  const auto document = demand_document(call);
  if (!document) return document.error();
  desk_.remove(call.session, *document);
  return empty_reply();
}

Reply Service::open_document(Call& call) {
  const auto document = demand_document(call);
  if (!document) return document.error();
  auto body = read_small_body(call.body, {{"password", kLongestPassword}});
  if (!body) return problem_reply(body.error(), call.head.language);
  const auto opened = desk_.reopen(call.session, *document, std::move(body->at("password")));
  if (!opened) return problem_reply(opened.error(), call.head.language);
  return json_reply(document_json(*call.session, **document, call.head.language), 202);
}

Reply Service::get_file(Call& call) {
  const auto document = demand_document(call);
  if (!document) return document.error();
  return file_reply((*document)->file, call.head.range, type_of(**document), (*document)->name);
}

Reply Service::get_review(Call& call) {
  const auto document = demand_review(call);
  if (!document) return document.error();
  const ReportFrame frame{options_.version, (*document)->plan != nullptr ? &(*document)->plan->criteria : nullptr,
                          call.head.language};
  return Reply{200, "application/json; charset=utf-8", reviews_json(std::span((*document)->review.get(), 1), frame)};
}

std::function<Reply()> Service::download_work(const ServedDocument& document, const std::string& format,
                                              Language language) const {
  if (!is_export(format, *document.review)) return nullptr;
  const Exported exported{document.name, document.password, document.file, document.review, document.plan};
  return [=, this] {
    return export_of(exported, format, language, options_.version, options_.opened, options_.desk.read.limits);
  };
}

Reply Service::compare(Call& call) {
  const auto after = demand_review(call);
  if (!after) return after.error();
  const std::string with = call.query("with");
  const DocumentPtr before = with.empty() ? previous_of(*call.session, **after) : call.session->find(with);
  if (before == nullptr || before->stage != Stage::kDone) return not_found(call.head.language);
  Json json = {{"before", before->id}, {"after", (*after)->id}};
  json.update(comparison_json(*before->review, *(*after)->review, call.head.language));
  return json_reply(json);
}

Task<Reply> Service::download(Call& call) {
  const auto document = demand_review(call);
  if (!document) co_return document.error();
  const std::function<Reply()> work = download_work(**document, call.args.at(1), call.head.language);
  if (!work) co_return not_found(call.head.language);
  co_return co_await elsewhere(work, call.head.language);
}

std::string events_since(const Session& session, std::uint64_t& sent, Language language) {
  std::string text;
  for (const auto& [version, id] : session.deleted) {
    if (version > sent) text += "event: gone\ndata: " + Json{{"id", id}}.dump() + "\n\n";
  }
  for (const DocumentPtr& document : session.documents) {
    if (document->version <= sent) continue;
    const Json json = document_json(session, *document, language);
    text += "event: document\ndata: " + json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n\n";
  }
  sent = session.version;
  return text;
}

}  // namespace rasoat
