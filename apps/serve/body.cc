#include "apps/serve/body.h"

#include <array>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/read.hpp>

#include "apps/serve/multipart.h"

namespace rasoat {
namespace {

namespace net = boost::asio;
namespace http = boost::beast::http;

constexpr std::size_t kPiece = std::size_t{64} << 10;
constexpr std::uint64_t kFormBytes = std::uint64_t{128} << 10;  // what a form may weigh beside its file

// Where the pieces go. The problem ends the reading.
using Taker = std::function<std::optional<Problem>(std::string_view)>;

Problem bad_request(const char* what) { return {"bad-request", {{"what", what}}, {}}; }
Problem problem_with(const char* code) { return {code, {}, {}}; }
Problem no_disk() { return {"busy", {}, 60}; }

// What came is not HTTP; not: the client has gone.
bool is_broken(const boost::system::error_code& error) {
  const boost::system::error_code any = http::error::bad_chunk;
  return error.category() == any.category() && error != http::error::partial_message &&
         error != http::error::end_of_stream;
}

Task<std::optional<Problem>> read_pieces(boost::beast::tcp_stream& stream, boost::beast::flat_buffer& buffer,
                                         Parser& parser, const ServeLimits& limits, const Taker& take) {
  std::vector<char> piece(kPiece);
  while (!parser.is_done()) {
    auto& body = parser.get().body();
    body.data = piece.data();
    body.size = piece.size();
    body.more = true;
    stream.expires_after(std::chrono::duration_cast<std::chrono::steady_clock::duration>(limits.body_piece));
    boost::system::error_code error;
    co_await http::async_read(stream, buffer, parser, net::redirect_error(net::use_awaitable, error));
    if (error == boost::beast::error::timeout) co_return problem_with("too-slow");
    if (error && error != http::error::need_buffer) {
      if (is_broken(error)) co_return bad_request("HTTP");
      throw boost::system::system_error(error);
    }
    if (auto problem = take({piece.data(), piece.size() - body.size})) co_return problem;
  }
  co_return std::nullopt;
}

Problem too_large(const ServeLimits& limits, const std::string& name) {
  return {"too-large", {{"path", name}, {"megabytes", std::to_string(limits.max_bytes >> 20)}}, {}};
}

// Takes the bytes of the document, and looks at the first of them.
class FileTaker {
 public:
  FileTaker(Call& call, const ServeLimits& limits) : call_(call), limits_(limits) {}

  std::optional<Problem> operator()(std::string_view bytes) {
    UploadFile& file = *call_.upload.file;
    const std::string name = call_.upload.file_name.empty() ? call_.query("name") : call_.upload.file_name;
    if (file.size() + bytes.size() > limits_.max_bytes) return too_large(limits_, name);
    if (!file.append(bytes)) return no_disk();
    constexpr std::size_t kEnough = 1024;
    if (file.size() >= kEnough && kind_of_upload(file.beginning()).empty())
      return Problem{"not-pdf", {{"path", name}}, {}};
    return std::nullopt;
  }

 private:
  Call& call_;
  const ServeLimits& limits_;
};

bool is_document_type(const std::string& type) {
  return type == "application/pdf" || type == "application/octet-stream" ||
         type == "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

Task<std::optional<Problem>> read_form(boost::beast::tcp_stream& stream, boost::beast::flat_buffer& buffer,
                                       Parser& parser, Call& call, const ServeLimits& limits) {
  FileTaker take_file(call, limits);
  std::optional<Problem> problem;
  Multipart* reader = nullptr;
  Multipart form(parameter_of(call.head.content_type, "boundary"), [&](std::string_view bytes) {
    call.upload.file_name = reader->file_name();
    problem = take_file(bytes);
    return !problem;
  });
  reader = &form;
  std::uint64_t total = 0;
  const Taker take = [&](std::string_view bytes) -> std::optional<Problem> {
    total += bytes.size();
    if (!form.feed(bytes)) return problem ? problem : bad_request("multipart/form-data");
    if (total > limits.max_bytes + kFormBytes) return too_large(limits, form.file_name());
    return std::nullopt;
  };
  problem = co_await read_pieces(stream, buffer, parser, limits, take);
  if (problem) co_return problem;
  if (!form.is_complete()) co_return bad_request("multipart/form-data");
  call.upload.fields = form.fields();
  call.upload.file_name = form.file_name();
  co_return std::nullopt;
}

Task<std::optional<Problem>> read_upload(boost::beast::tcp_stream& stream, boost::beast::flat_buffer& buffer,
                                         Parser& parser, Call& call, const ServeLimits& limits) {
  const std::string type = media_type(call.head.content_type);
  if (type != "multipart/form-data" && !is_document_type(type)) co_return problem_with("unsupported-type");
  if (call.head.length.value_or(0) > limits.max_bytes + kFormBytes) co_return too_large(limits, call.query("name"));
  auto file = UploadFile::create("");
  if (!file) co_return no_disk();
  call.upload.file = std::move(*file);
  if (type == "multipart/form-data") co_return co_await read_form(stream, buffer, parser, call, limits);
  FileTaker take(call, limits);
  co_return co_await read_pieces(stream, buffer, parser, limits, take);
}

Task<std::optional<Problem>> read_small(boost::beast::tcp_stream& stream, boost::beast::flat_buffer& buffer,
                                        Parser& parser, Call& call, const ServeLimits& limits) {
  if (media_type(call.head.content_type) != "application/json") co_return problem_with("unsupported-type");
  const Taker take = [&](std::string_view bytes) -> std::optional<Problem> {
    call.body.append(bytes);
    if (call.body.size() > limits.max_small_body) return too_large(limits, "JSON");
    return std::nullopt;
  };
  co_return co_await read_pieces(stream, buffer, parser, limits, take);
}

Task<void> say_continue(boost::beast::tcp_stream& stream, const ServeLimits& limits) {
  static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  stream.expires_after(std::chrono::duration_cast<std::chrono::steady_clock::duration>(limits.write));
  co_await net::async_write(stream, net::buffer(kContinue), net::use_awaitable);
}

}  // namespace

Task<std::optional<Problem>> read_body(boost::beast::tcp_stream& stream, boost::beast::flat_buffer& buffer,
                                       Parser& parser, Call& call, const ServeLimits& limits) {
  const BodyKind kind = call.route->body;
  if (kind == BodyKind::kNone) {
    if (call.head.has_body) co_return bad_request("body");
    co_return std::nullopt;
  }
  const bool is_too_large = call.head.length.value_or(0) > limits.max_bytes + kFormBytes;
  if (call.head.expects_continue && !is_too_large) co_await say_continue(stream, limits);
  if (kind == BodyKind::kSmall) co_return co_await read_small(stream, buffer, parser, call, limits);
  co_return co_await read_upload(stream, buffer, parser, call, limits);
}

}  // namespace rasoat
