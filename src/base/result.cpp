#include "base/result.hpp"

#include <fmt/format.h>

namespace stet {

std::string to_string(Error const& error) {
  std::string out = error.where.path;
  if (error.where.line != 0) out += fmt::format(":{}", error.where.line);
  if (error.where.column != 0) out += fmt::format(":{}", error.where.column);
  if (!out.empty()) out += ": ";
  out += error.message;
  if (!error.hint.empty()) out += fmt::format(" ({})", error.hint);
  return out;
}

}  // namespace stet
