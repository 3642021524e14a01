// Runs another program and waits for it.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace stet {

struct ProcessOutcome {
  int status = -1;  // exit status; -1 when a signal ended it
  std::string out;  // what it wrote to standard output
};

/// The words are passed as they are, without a shell; standard error is discarded. Errors: the
/// program is not found or cannot be started; it writes more than max_file_size.
[[nodiscard]] Result<ProcessOutcome> run_process(std::vector<std::string> const& words);

}  // namespace stet
