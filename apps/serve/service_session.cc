// Requests about the session, the plans, and the service itself.
#include "apps/serve/assets.h"
#include "apps/serve/service.h"
#include "apps/serve/small_body.h"
#include "render/json.h"

namespace rasoat {
namespace {

Json seconds_json(const std::optional<ServeLimits::Seconds>& seconds) {
  return seconds ? Json(static_cast<std::int64_t>(seconds->count())) : Json();
}

Json plan_json(const ServedPlan& plan) {
  const CriteriaSet& criteria = plan.criteria;
  return {{"id", plan.id},
          {"name", plan.name},
          {"year", criteria.year != 0 ? Json(criteria.year) : Json()},
          {"number", text_or_null(criteria.number)},
          {"date", text_or_null(criteria.date)},
          {"title", text_or_null(criteria.title)},
          {"criteria", criteria.criteria.size()}};
}

constexpr int kMaxFailedLogins = 20;  // in a minute, of all clients
constexpr std::chrono::seconds kLoginPause{60};

}  // namespace

Reply Service::session_reply(const SessionPtr& session, bool is_new) const {
  Json json;
  json["csrf"] = session->csrf;
  json["authenticated"] = session->is_authenticated;
  json["token_needed"] = !options_.token.empty();
  json["version"] = options_.version;
  json["max_bytes"] = options_.limits.max_bytes;
  json["keep_seconds"] = seconds_json(options_.limits.keep);
  json["idle_seconds"] = seconds_json(options_.limits.session);
  json["has_store"] = options_.desk.store != nullptr;
  Reply reply = json_reply(json);
  if (is_new)
    reply.headers.emplace_back("Set-Cookie", "rasoat_session=" + session->id + "; Path=/; HttpOnly; SameSite=Strict");
  return reply;
}

Reply Service::get_session(Call& call) {
  if (call.session != nullptr) return session_reply(call.session, false);
  const SessionPtr session = sessions_.create(std::chrono::steady_clock::now(), options_.token.empty());
  if (session == nullptr) return problem_reply({"busy", {}, 5}, call.head.language);
  return session_reply(session, true);
}

// Guessing is slow for everybody together: a token has no owner who could be locked out alone.
Reply Service::login(Call& call) {
  const auto body = read_small_body(call.body, {{"token", 1024}});
  if (!body) return problem_reply(body.error(), call.head.language);
  const Moment now = std::chrono::steady_clock::now();
  if (now - logins_since_ > kLoginPause) {
    logins_since_ = now;
    failed_logins_ = 0;
  }
  if (failed_logins_ >= kMaxFailedLogins) return problem_reply({"too-many", {}, 60}, call.head.language);
  if (!options_.token.empty() && !are_equal_secrets(body->at("token"), options_.token)) {
    ++failed_logins_;
    return problem_reply({"token-needed", {}, {}}, call.head.language);
  }
  call.session->is_authenticated = true;
  if (!call.session->is_bearer) sessions_.renew(call.session);
  return session_reply(call.session, !call.session->is_bearer);
}

Reply Service::end_session(Call& call) {
  sessions_.end(call.session);
  desk_.sweep();
  Reply reply = empty_reply();
  reply.headers.emplace_back("Set-Cookie", "rasoat_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
  return reply;
}

Reply Service::list_plans(Call&) {
  Json plans = Json::array();
  for (const PlanPtr& plan : desk_.plans()) plans.push_back(plan_json(*plan));
  const bool is_only = desk_.plans().size() == 1;
  return json_reply({{"plans", std::move(plans)}, {"default", is_only ? Json(desk_.plans().front()->id) : Json()}});
}

Reply Service::get_criteria(Call& call) {
  const PlanPtr plan = find_plan(desk_.plans(), call.args.at(0));
  if (plan == nullptr) return problem_reply({"not-found", {}, {}}, call.head.language);
  CriteriaSet criteria = plan->criteria;
  criteria.path = plan->name;  // where it lies on the server is nobody's business
  return Reply{200, "application/json; charset=utf-8", criteria_json(criteria, {}, call.head.language)};
}

Reply Service::get_health(Call&) {
  return json_reply({{"status", is_stopping_ ? "stopping" : "ok"},
                     {"queued", desk_.queue().waiting()},
                     {"running", desk_.queue().active()}});
}

Reply Service::get_openapi(Call&) { return Reply{200, "application/json; charset=utf-8", std::string(openapi_text())}; }

}  // namespace rasoat
