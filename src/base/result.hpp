// Expected trouble: files, rules, corpora and networks can fail, prose cannot.
// `Result<T>` is a value or an `Error`; the names are those of std::expected, which g++ 12 lacks.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>

namespace stet {

enum class ErrorCode { not_found, unreadable, malformed, unsupported, network, corrupt, usage };

/// Where something went wrong. `line` and `column` are 1-based; 0 means "the whole file".
struct Location {
  std::string path;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

/// One sentence for a person: what is wrong, where, and (hint) what to do about it.
struct Error {
  ErrorCode code = ErrorCode::malformed;
  std::string message;
  Location where;
  std::string hint;
};

/// "path:line:column: message (hint)", on one line.
[[nodiscard]] std::string to_string(Error const& error);

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value)
      : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: implicit like std::expected
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  [[nodiscard]] bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  [[nodiscard]] T& value() & { return assert(has_value()), *std::get_if<0>(&state_); }
  [[nodiscard]] T const& value() const& { return assert(has_value()), *std::get_if<0>(&state_); }
  [[nodiscard]] T&& value() && { return assert(has_value()), std::move(*std::get_if<0>(&state_)); }
  [[nodiscard]] Error const& error() const {
    return assert(!has_value()), *std::get_if<1>(&state_);
  }
  T& operator*() & { return value(); }
  T const& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  T const* operator->() const { return &value(); }

 private:
  std::variant<T, Error> state_;
};

/// A step that yields nothing but may fail.
struct Done {};
using Status = Result<Done>;

}  // namespace stet
