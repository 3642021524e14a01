// Claims of documents as the database stores them, so that a check need not read the documents
// again.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kinds/claim.hpp"

namespace stet {

/// A JSON object; members with their default value are left out.
[[nodiscard]] std::string encode_claim(Claim const& claim);

/// What `encode_claim` wrote. Nothing for anything else. Spans that leave `text_size` bytes are
/// emptied, so that a damaged database cannot make a reader look outside its text.
[[nodiscard]] std::optional<Claim> decode_claim(std::string_view json, std::uint32_t text_size);

}  // namespace stet
