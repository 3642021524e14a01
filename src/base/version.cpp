#include "base/version.hpp"

namespace stet {

std::string_view version() { return STET_VERSION; }

}  // namespace stet
