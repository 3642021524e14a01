// SHA-256, for file identities and fingerprints in reports.
#pragma once

#include <string>
#include <string_view>

namespace stet {

/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace stet
