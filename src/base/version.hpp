// The program's version, as CMakeLists.txt states it.
#pragma once

#include <string_view>

namespace stet {

[[nodiscard]] std::string_view version();  // "0.1.0"

}  // namespace stet
