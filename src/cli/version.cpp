// stet version.
#include "base/version.hpp"

#include <fmt/format.h>

#include "cli/verb.hpp"

namespace stet {

ExitStatus run_version(Settings const& /*settings*/, Terminal& terminal) {
  terminal.write(fmt::format("stet {}\n", version()));
  return exit_clean;
}

}  // namespace stet
