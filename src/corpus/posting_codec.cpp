#include "corpus/posting_codec.hpp"

#include <cstdint>
#include <limits>

namespace stet {

std::string encode_postings(PostingList const& numbers) {
  std::string out;
  std::uint32_t last = 0;
  for (std::uint32_t const number : numbers) {
    std::uint32_t step = number - last;
    last = number;
    for (; step >= 0x80; step >>= 7U) out += static_cast<char>((step & 0x7FU) | 0x80U);
    out += static_cast<char>(step);
  }
  return out;
}

std::optional<PostingList> decode_postings(std::string_view bytes, std::size_t most) {
  PostingList out;
  std::uint64_t last = 0;
  for (std::size_t at = 0; at < bytes.size() && out.size() < most;) {
    std::uint64_t step = 0;
    std::uint32_t shift = 0;
    bool more = true;
    while (more) {
      if (at == bytes.size() || shift > 28) return std::nullopt;
      auto const byte = static_cast<std::uint8_t>(bytes[at++]);
      step |= std::uint64_t{byte & 0x7FU} << shift;
      shift += 7;
      more = (byte & 0x80U) != 0;
    }
    last += step;
    bool const repeats = step == 0 && !out.empty();
    if (repeats || last > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
    out.push_back(static_cast<std::uint32_t>(last));
  }
  return out;
}

}  // namespace stet
