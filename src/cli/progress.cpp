#include "cli/progress.hpp"

#include <fmt/format.h>

namespace stet {

Progress::Progress(Terminal& terminal, bool wanted)
    : terminal_(terminal), wanted_(wanted), on_terminal_(terminal.error_is_terminal()) {}

void Progress::step() {
  ++done_;
  if (!wanted_) return;
  using namespace std::chrono_literals;
  Clock::time_point const now = Clock::now();
  if (now - start_ < 500ms || now - last_ < (on_terminal_ ? 100ms : 10000ms)) return;
  last_ = now;
  double const seconds = std::chrono::duration<double>(now - start_).count();
  std::string const line = fmt::format("{} articles checked, {:.0f} a second", done_,
                                       static_cast<double>(done_) / seconds);
  if (on_terminal_)
    terminal_.rewrite("\r\x1b[K" + line);
  else
    terminal_.note("stet: " + line);
  shown_ = on_terminal_;
}

void Progress::clear() {
  if (shown_) terminal_.rewrite("\r\x1b[K");
  shown_ = false;
}

void Progress::clear_for_output() {
  if (terminal_.output_is_terminal()) clear();
}

}  // namespace stet
