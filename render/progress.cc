#include "render/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

#include "render/columns.h"
#include "render/json_values.h"
#include "render/text.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

constexpr std::size_t kBarCells = 10;

std::string count_text(std::size_t count) { return std::to_string(count); }

std::string bar_of(const ProgressView& view) {
  const double share = view.bytes_total > 0
                           ? static_cast<double>(view.bytes_done) / static_cast<double>(view.bytes_total)
                           : static_cast<double>(view.done) / static_cast<double>(std::max<std::size_t>(view.total, 1));
  const auto full = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(kBarCells));
  return "[" + std::string(full, '#') + std::string(kBarCells - full, '-') + "]";
}

// One decimal below ten, none above.
std::string rate_text(double per_minute, Language language) {
  char text[32];
  std::snprintf(text, sizeof text, per_minute < 9.95 ? "%.1f" : "%.0f", per_minute);
  std::string figure = text;
  std::replace(figure.begin(), figure.end(), '.', ',');
  return say("progress.rate", language, {{"rate", figure_in(figure, language)}});
}

std::string left_text(double seconds, Language language) {
  const auto whole = static_cast<std::int64_t>(std::ceil(seconds));
  if (whole < 60) return say("progress.left_seconds", language, {{"seconds", std::to_string(whole)}});
  const std::int64_t minutes = (whole + 30) / 60;
  if (minutes < 60) return say("progress.left_minutes", language, {{"minutes", std::to_string(minutes)}});
  return say("progress.left_hours", language,
             {{"hours", std::to_string(minutes / 60)}, {"minutes", std::to_string(minutes % 60)}});
}

std::string outcomes_text(const ProgressView& view, Language language) {
  Arguments args;
  for (const Status status : kStatuses)
    args.emplace_back(name_of(status), count_text(view.by_status[static_cast<std::size_t>(status)]));
  return say("progress.outcomes", language, args);
}

std::string page_text(const PageAtWork& page, Language language) {
  return say("progress.page", language, {{"page", std::to_string(page.number)}, {"count", std::to_string(page.count)}});
}

// A part of the line; the lower its rank, the longer it stays where room is short.
struct Part {
  std::string text;
  int rank = 0;
};

std::vector<Part> parts_of(const ProgressView& view, Language language) {
  std::vector<Part> parts = {{bar_of(view), 3}, {count_text(view.done) + "/" + count_text(view.total), 0}};
  if (view.documents_per_minute) parts.push_back({rate_text(*view.documents_per_minute, language), 4});
  if (view.seconds_left) parts.push_back({left_text(*view.seconds_left, language), 2});
  if (view.done > 0) parts.push_back({outcomes_text(view, language), 1});
  if (view.page) parts.push_back({page_text(*view.page, language), 5});
  return parts;
}

std::string joined(const std::vector<Part>& parts, int highest_rank) {
  std::string line;
  for (const Part& part : parts) {
    if (part.rank <= highest_rank) line += (line.empty() ? "" : " · ") + part.text;
  }
  return line;
}

std::string line_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

// Thousandths are enough for a clock.
double rounded(double seconds) { return std::round(seconds * 1000) / 1000; }

void add_counts(Json& json, const ProgressView& view) {
  json["done"] = view.done;
  json["total"] = view.total;
  json["bytes_done"] = view.bytes_done;
  json["bytes_total"] = view.bytes_total;
  json["read"] = view.read;
  for (const Status status : kStatuses)
    json["statuses"][name_of(status)] = view.by_status[static_cast<std::size_t>(status)];
  json["seconds"] = rounded(view.seconds);
  json["seconds_left"] = view.seconds_left ? Json(rounded(*view.seconds_left)) : Json();
}

Json error_entry(const DocumentRow& row, const std::string& code, std::int32_t page, const std::string& message) {
  return {
      {"path", path_text(row.path)}, {"page", page != 0 ? Json(page) : Json()}, {"code", code}, {"message", message}};
}

Json errors_json(const Digest& digest, Language language) {
  Json errors = Json::array();
  for (const DocumentRow& row : digest.documents) {
    if (row.error)
      errors.push_back(
          error_entry(row, name_of(row.error->code), row.error->page, error_sentence(*row.error, row.path, language)));
    for (const LostPage& page : row.lost_pages)
      errors.push_back(
          error_entry(row, page.reason, page.number, lost_page_sentence(row, {page.number}, page.reason, language)));
  }
  return errors;
}

}  // namespace

std::string progress_bar(const ProgressView& view, std::size_t width, Language language) {
  const std::vector<Part> parts = parts_of(view, language);
  for (int rank = 5; rank > 0; --rank) {
    std::string line = joined(parts, rank);
    if (display_width(line) <= width) return line;
  }
  return shortened(joined(parts, 0), width);
}

std::string begin_event(const ProgressView& view) {
  Json json{{"event", "begin"}};
  add_counts(json, view);
  return line_of(json);
}

std::string document_event(const ProgressView& view, const Review& review) {
  Json json{{"event", "document"}, {"path", path_text(review.path)}, {"status", name_of(review.status)}};
  json["error"] = review.error ? Json(name_of(review.error->code)) : Json();
  add_counts(json, view);
  return line_of(json);
}

std::string end_event(const ProgressView& view, const Digest& digest, Language language) {
  Json json{{"event", "end"}};
  add_counts(json, view);
  json["errors"] = errors_json(digest, language);
  return line_of(json);
}

}  // namespace rasoat
