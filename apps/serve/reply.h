// Reply: what goes back to a client, as a value; connection.cc writes it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "apps/serve/problem.h"
#include "apps/serve/upload_file.h"

namespace rasoat {

struct Session;

// Server-sent events of a session, until it or the client goes.
struct EventStream {
  std::shared_ptr<Session> session;
};

// Bytes of an upload, read from its file as they are sent.
struct FilePart {
  std::shared_ptr<const UploadFile> file;
  std::uint64_t offset = 0;
  std::uint64_t length = 0;
};

using ReplyBody = std::variant<std::string, std::string_view, FilePart, EventStream>;

struct Reply {
  int status = 200;
  std::string content_type;  // "": no body
  ReplyBody body = std::string();
  std::vector<std::pair<std::string, std::string>> headers = {};
};

Reply json_reply(const Json& json, int status = 200);
Reply problem_reply(const Problem& problem, Language language);
Reply empty_reply(int status = 204);
// For the disk of the reader: never shown as a page of this server. `file_name` may be any text.
Reply download_reply(ReplyBody body, std::string content_type, const std::string& file_name);

// The whole upload, or the one range of bytes that is asked for ("bytes=0-99", "bytes=500-", "bytes=-10"); of several
// ranges, and of what is no range, the whole. Source: RFC 9110, 14.
Reply file_reply(const std::shared_ptr<const UploadFile>& file, const std::string& range, std::string content_type,
                 const std::string& file_name);

// Status line and fields, the empty line included. `length`: of the body, nothing for a stream.
std::string head_text(const Reply& reply, std::optional<std::uint64_t> length, bool closes, std::int64_t now);

}  // namespace rasoat
