// ObjectDigest: SHA-256 of a PDF object and all that it leads to, the same however the file numbers
// and arranges its objects. Private to this room.
#pragma once

#include <poppler/Object.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

class XRef;

namespace rasoat {

class ObjectDigest {
 public:
  explicit ObjectDigest(XRef* xref) : xref_(xref) {}

  // 32 bytes. Keys that say nothing of what is seen (/Parent, /Metadata, ...) are passed over.
  std::string of(const Object& object);
  // The decoded data of a stream alone.
  std::string of_data(const Object& stream);
  static std::string of_bytes(std::string_view bytes);

  // False when a limit was reached: the digests are then worth nothing.
  bool is_whole() const { return left_ > 0 && bytes_left_ > 0; }

 private:
  std::string of_reference(Ref ref);
  std::string of_array(const Object& array);
  std::string of_dict(const Dict& dict, bool is_stream);
  std::string of_stream(const Object& stream);
  std::string of_stored_data(const Object& stream);

  XRef* xref_;
  std::map<Ref, std::string> known_;  // empty while it is being worked out
  int depth_ = 0;
  std::int64_t left_ = 2'000'000;                    // objects
  std::int64_t bytes_left_ = std::int64_t{1} << 30;  // of streams
};

}  // namespace rasoat
