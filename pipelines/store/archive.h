// Archive: plain values as bytes and back, without a line of code per type. Structs are taken
// apart field by field (Boost.PFR), so a field that is added later is kept without being told.
// shape_of() names the types of all fields: values of another shape are never decoded.
#pragma once

#include <algorithm>
#include <bit>
#include <boost/pfr.hpp>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace rasoat {

static_assert(std::endian::native == std::endian::little, "archives are little-endian");

namespace archive {

template <typename T>
struct IsVector : std::false_type {};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type {};
template <typename T>
struct IsOptional : std::false_type {};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <typename T>
struct IsPair : std::false_type {};
template <typename A, typename B>
struct IsPair<std::pair<A, B>> : std::true_type {};
template <typename T>
struct IsVariant : std::false_type {};
template <typename... T>
struct IsVariant<std::variant<T...>> : std::true_type {};

template <typename T>
inline constexpr bool kIsNumber = std::is_arithmetic_v<T> || std::is_enum_v<T>;

// Appends values to a string of bytes.
class Writer {
 public:
  template <typename T>
  void write(const T& value) {
    if constexpr (kIsNumber<T>) {
      write_bytes(&value, sizeof value);
    } else if constexpr (std::is_same_v<T, std::string>) {
      write_size(value.size());
      write_bytes(value.data(), value.size());
    } else if constexpr (IsVector<T>::value) {
      write_size(value.size());
      for (const auto& entry : value) write(entry);
    } else if constexpr (IsOptional<T>::value) {
      write(value.has_value());
      if (value) write(*value);
    } else if constexpr (IsPair<T>::value) {
      write(value.first);
      write(value.second);
    } else if constexpr (IsVariant<T>::value) {
      write_size(value.index());
      std::visit([this](const auto& held) { write(held); }, value);
    } else {
      static_assert(std::is_aggregate_v<T>);
      boost::pfr::for_each_field(value, [this](const auto& field) { write(field); });
    }
  }
  std::string take() { return std::move(bytes_); }

 private:
  void write_size(std::size_t size) { write(static_cast<std::uint32_t>(size)); }
  void write_bytes(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }

  std::string bytes_;
};

// Takes them back. After a fault every further read gives nothing; ok() tells.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return bytes_.empty(); }

  template <typename T>
  void read(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      std::uint8_t byte = 0;
      read_bytes(&byte, sizeof byte);
      value = byte != 0;
    } else if constexpr (kIsNumber<T>) {
      read_bytes(&value, sizeof value);
    } else if constexpr (std::is_same_v<T, std::string>) {
      const std::size_t size = read_size();
      value.assign(bytes_.substr(0, size));
      bytes_.remove_prefix(value.size());
    } else if constexpr (IsVector<T>::value) {
      value.clear();
      for (std::size_t left = read_size(); left > 0 && ok_; --left) read(value.emplace_back());
    } else if constexpr (IsOptional<T>::value) {
      read_optional(value);
    } else if constexpr (IsPair<T>::value) {
      read(value.first);
      read(value.second);
    } else if constexpr (IsVariant<T>::value) {
      read_variant(value, std::make_index_sequence<std::variant_size_v<T>>());
    } else {
      static_assert(std::is_aggregate_v<T>);
      boost::pfr::for_each_field(value, [this](auto& field) { read(field); });
    }
  }

 private:
  void fail() {
    ok_ = false;
    bytes_ = {};
  }

  void read_bytes(void* data, std::size_t size) {
    if (bytes_.size() < size) return fail();
    std::memcpy(data, bytes_.data(), size);
    bytes_.remove_prefix(size);
  }

  // A size that cannot be, is a fault: no entry takes less than a byte.
  std::size_t read_size() {
    std::uint32_t size = 0;
    read(size);
    if (size <= bytes_.size()) return size;
    fail();
    return 0;
  }

  template <typename T>
  void read_optional(std::optional<T>& value) {
    bool has_value = false;
    read(has_value);
    value.reset();
    if (has_value && ok_) read(value.emplace());
  }

  template <typename Variant, std::size_t... I>
  void read_variant(Variant& value, std::index_sequence<I...>) {
    std::uint32_t index = 0;
    read(index);
    const bool known = ((index == I && (read(value.template emplace<I>()), true)) || ...);
    if (!known) fail();
  }

  std::string_view bytes_;
  bool ok_ = true;
};

template <typename T>
std::string shape_of();

template <typename Variant, std::size_t... I>
std::string shapes_of_alternatives(std::index_sequence<I...>) {
  return (shape_of<std::variant_alternative_t<I, Variant>>() + ... + "");
}

template <typename T, std::size_t... I>
std::string shapes_of_fields(std::index_sequence<I...>) {
  return (shape_of<std::remove_cvref_t<boost::pfr::tuple_element_t<I, T>>>() + ... + std::string());
}

// "s" a string, "4" a number of four bytes, "[x]" many, "?x" one or none, "<xy>" one of, "{xy}" a struct.
template <typename T>
std::string shape_of() {
  if constexpr (kIsNumber<T>) {
    return (std::is_floating_point_v<T> ? "f" : "") + std::to_string(sizeof(T));
  } else if constexpr (std::is_same_v<T, std::string>) {
    return "s";
  } else if constexpr (IsVector<T>::value) {
    return "[" + shape_of<typename T::value_type>() + "]";
  } else if constexpr (IsOptional<T>::value) {
    return "?" + shape_of<typename T::value_type>();
  } else if constexpr (IsPair<T>::value) {
    return "(" + shape_of<typename T::first_type>() + shape_of<typename T::second_type>() + ")";
  } else if constexpr (IsVariant<T>::value) {
    return "<" + shapes_of_alternatives<T>(std::make_index_sequence<std::variant_size_v<T>>()) + ">";
  } else {
    return "{" + shapes_of_fields<T>(std::make_index_sequence<boost::pfr::tuple_size_v<T>>()) + "}";
  }
}

}  // namespace archive

// The value's bytes, its shape in front. Equal values give equal bytes.
template <typename T>
std::string archive_of(const T& value) {
  archive::Writer writer;
  writer.write(archive::shape_of<T>());
  writer.write(value);
  return writer.take();
}

// Nothing where the bytes are not those of a T of today's shape.
template <typename T>
std::optional<T> from_archive(std::string_view bytes) {
  archive::Reader reader(bytes);
  std::string shape;
  reader.read(shape);
  if (shape != archive::shape_of<T>()) return std::nullopt;
  T value{};
  reader.read(value);
  return reader.ok() && reader.at_end() ? std::optional<T>(std::move(value)) : std::nullopt;
}

}  // namespace rasoat
