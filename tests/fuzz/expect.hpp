// What a fuzz target calls when something that must always hold does not.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace stet::fuzz {

/// Ends the program, so that a fuzzer and a test both see it, when `broken` says something.
inline void expect_nothing(std::string const& broken) {
  if (broken.empty()) return;
  fmt::print(stderr, "{}\n", broken);
  std::abort();
}

inline std::string_view as_text(std::uint8_t const* data, std::size_t size) {
  return {reinterpret_cast<char const*>(data), size};
}

}  // namespace stet::fuzz
