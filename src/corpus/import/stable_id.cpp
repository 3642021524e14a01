#include "corpus/import/stable_id.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"

namespace stet {

std::string slug(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string out;
  for (char const c : fold(text)) {
    bool const kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      out += c;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
    if (out.size() == longest) break;
  }
  while (out.ends_with('-')) out.pop_back();
  return out.empty() ? stable_id("x", text) : out;
}

std::string stable_id(std::string_view prefix, std::string_view key) {
  return std::string(prefix) + "-" + sha256_hex(key).substr(0, 12);
}

}  // namespace stet
