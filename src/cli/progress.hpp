// How far a long run is, on standard error.
#pragma once

#include <chrono>
#include <cstddef>

#include "cli/terminal.hpp"

namespace stet {

/// Says nothing in the first half second. On a terminal one line that is written over; elsewhere,
/// as in continuous integration, a line every ten seconds.
class Progress {
 public:
  Progress(Terminal& terminal, bool wanted);
  /// One more article is done.
  void step();
  /// Takes the line away, so that something else can be written.
  void clear();
  /// The same where standard output is the terminal, too.
  void clear_for_output();

 private:
  using Clock = std::chrono::steady_clock;
  Terminal& terminal_;
  bool wanted_;
  bool on_terminal_;
  bool shown_ = false;
  std::size_t done_ = 0;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace stet
