#include "extract/pdf/object_digest.h"

#include <openssl/evp.h>
#include <poppler/Stream.h>
#include <poppler/XRef.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <utility>
#include <vector>

namespace rasoat {
namespace {

constexpr int kDeepest = 100;

bool says_nothing(std::string_view key) {
  for (const std::string_view known : {"Parent", "P", "Metadata", "LastModified", "PieceInfo", "StructParent",
                                       "StructParents", "Thumb", "Length", "Name"}) {
    if (key == known) return true;
  }
  return false;
}

class Hash {
 public:
  Hash() : context_(EVP_MD_CTX_new()) { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }
  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
  // With its length, so that what follows cannot be taken for a part of it.
  void add_text(std::string_view text) {
    add(std::to_string(text.size()) + ":");
    add(text);
  }
  std::string take() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(context_.get(), digest.data(), &size);
    return {reinterpret_cast<const char*>(digest.data()), size};
  }

 private:
  struct Free {
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
  };
  std::unique_ptr<EVP_MD_CTX, Free> context_;
};

// 1 and 1.0 are the same number.
std::string text_of(double number) {
  std::array<char, 64> text{};
  const auto [end, error] = std::to_chars(text.begin(), text.end(), number, std::chars_format::general, 9);
  return error == std::errc() ? std::string(text.begin(), end) : std::string();
}

std::string plain_text(const Object& object) {
  if (object.isNum()) return "n" + text_of(object.getNum());
  if (object.isBool()) return object.getBool() ? "t" : "f";
  if (object.isName()) return std::string("/") + object.getName();
  if (object.isString()) return "s" + object.getString()->toStr();
  return "0";
}

void add_data(Hash& hash, Stream& data, std::int64_t& bytes_left) {
  std::array<unsigned char, 4096> block{};
  int got = 0;
  while (bytes_left > 0 && (got = data.doGetChars(static_cast<int>(block.size()), block.data())) > 0) {
    hash.add({reinterpret_cast<const char*>(block.data()), static_cast<std::size_t>(got)});
    bytes_left -= got;
  }
}

}  // namespace

std::string ObjectDigest::of_bytes(std::string_view bytes) {
  Hash hash;
  hash.add(bytes);
  return hash.take();
}

std::string ObjectDigest::of(const Object& object) {
  if (object.isRef()) return of_reference(object.getRef());
  if (--left_ <= 0 || depth_ >= kDeepest) {
    left_ = 0;
    return "";
  }
  ++depth_;
  std::string digest = object.isArray()    ? of_array(object)
                       : object.isDict()   ? of_dict(*object.getDict(), false)
                       : object.isStream() ? of_stream(object)
                                           : of_bytes(plain_text(object));
  --depth_;
  return digest;
}

// What leads back to itself counts as such: the same in both revisions.
std::string ObjectDigest::of_reference(Ref ref) {
  const auto [entry, is_new] = known_.emplace(ref, std::string());
  if (is_new) {
    std::string digest = of(xref_->fetch(ref));
    known_[ref] = std::move(digest);
  }
  return known_[ref];
}

std::string ObjectDigest::of_array(const Object& array) {
  Hash hash;
  hash.add("[");
  for (int i = 0; i < array.arrayGetLength() && left_ > 0; ++i) hash.add_text(of(array.arrayGetNF(i)));
  return hash.take();
}

std::string ObjectDigest::of_dict(const Dict& dict, bool is_stream) {
  std::vector<std::pair<std::string, int>> keys;
  for (int i = 0; i < dict.getLength(); ++i) {
    const std::string key = dict.getKey(i);
    const bool is_packing = is_stream && (key == "Filter" || key == "DecodeParms" || key == "DL");
    if (!says_nothing(key) && !is_packing) keys.emplace_back(key, i);
  }
  std::sort(keys.begin(), keys.end());
  Hash hash;
  hash.add("<");
  for (const auto& [key, at] : keys) {
    hash.add_text(key);
    hash.add_text(of(dict.getValNF(at)));
  }
  return hash.take();
}

// A form is drawing commands, which a program may pack anew; pictures and fonts stay as stored.
std::string ObjectDigest::of_stream(const Object& stream) {
  const bool is_form = stream.streamGetDict()->lookup("Subtype").isName("Form");
  Hash hash;
  hash.add(is_form ? "F" : "S");
  hash.add_text(of_dict(*stream.streamGetDict(), is_form));
  hash.add_text(is_form ? of_data(stream) : of_stored_data(stream));
  return hash.take();
}

std::string ObjectDigest::of_data(const Object& stream) {
  Hash hash;
  Stream& data = *stream.getStream();
  data.reset();
  add_data(hash, data, bytes_left_);
  data.close();
  return hash.take();
}

std::string ObjectDigest::of_stored_data(const Object& stream) {
  Hash hash;
  Stream* const stored = stream.getStream()->getUndecodedStream();
  if (stored == nullptr) return "";
  stored->reset();
  add_data(hash, *stored, bytes_left_);
  stored->close();
  return hash.take();
}

}  // namespace rasoat
