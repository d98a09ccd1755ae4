// Multipart: a form with one file, taken apart while it streams in, whatever pieces it comes in. Fields are bounded,
// the file goes on as it comes. Source: RFC 7578.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace rasoat {

struct MultipartLimits {
  std::size_t part_header = 4096;  // bytes
  std::size_t field = 4096;        // bytes of one field
  std::size_t fields = 16;
};

class Multipart {
 public:
  // Takes a piece of the file; false: stop here (its own reasons are the sink's to tell).
  using Sink = std::function<bool(std::string_view)>;

  // boundary: as in the Content-Type, 1 to 70 characters.
  Multipart(const std::string& boundary, Sink sink, const MultipartLimits& limits = {});

  // False after a fault: no form, two files, a limit; or the sink said no. What comes after the end is passed over.
  bool feed(std::string_view piece);
  // The closing boundary has come and there was a file.
  bool is_complete() const { return state_ == State::kEnd && has_file_; }

  const std::map<std::string, std::string>& fields() const { return fields_; }
  // Without folders; "" where the client gave none. Any characters, but valid UTF-8 without controls.
  const std::string& file_name() const { return file_name_; }

 private:
  enum class State : std::uint8_t { kPreamble, kAfterBoundary, kHeaders, kBody, kEnd, kFault };

  bool step();
  bool find_first_boundary();
  bool after_boundary();
  bool read_headers();
  bool read_body();
  bool take_headers(std::string_view headers);
  bool give(std::string_view bytes);
  bool fault();

  const std::string delimiter_;  // CRLF, two dashes, boundary
  const Sink sink_;
  const MultipartLimits limits_;
  State state_ = State::kPreamble;
  std::string pending_;  // what could not be decided yet
  std::map<std::string, std::string> fields_;
  std::string field_;  // the one whose body is read
  bool in_file_ = false;
  bool has_file_ = false;
  std::string file_name_;
};

// The last part of a path of any system, without control characters; at most 255 bytes; "" for what is no UTF-8.
std::string plain_file_name(std::string_view name);

}  // namespace rasoat
