// Lists of ascending numbers as bytes: the first number and then the steps between them, seven bits
// a byte.
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/ranking.hpp"

namespace stet {

/// Requires: strictly ascending.
[[nodiscard]] std::string encode_postings(PostingList const& numbers);
/// The first `most` numbers. Nothing for bytes that `encode_postings` does not write.
[[nodiscard]] std::optional<PostingList> decode_postings(
    std::string_view bytes, std::size_t most = std::numeric_limits<std::size_t>::max());

}  // namespace stet
