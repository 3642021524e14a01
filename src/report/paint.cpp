#include "report/paint.hpp"

#include <array>

namespace stet {

std::string Paint::operator()(Ink ink, std::string_view text) const {
  constexpr std::array<std::string_view, 7> codes = {
      "", "\x1B[1m", "\x1B[1;31m", "\x1B[1;33m", "\x1B[32m", "\x1B[36m", "\x1B[4m"};
  if (!colour_ || ink == Ink::plain) return std::string(text);
  std::string out(codes[static_cast<std::size_t>(ink)]);
  out += text;
  out += "\x1B[0m";
  return out;
}

}  // namespace stet
