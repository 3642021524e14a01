// The command line from its words to an exit status.
#pragma once

#include <string>
#include <vector>

namespace stet {

enum ExitStatus : int {
  exit_clean = 0,  // nothing at or above --fail-on
  exit_findings = 1,
  exit_untrusted = 2,  // usage, input, corpus: the run says nothing
  exit_interrupted = 130,
};

/// `words` are the arguments without the program's name.
[[nodiscard]] int run(std::vector<std::string> const& words);

}  // namespace stet
