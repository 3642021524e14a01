#include "cli/terminal.hpp"

#include <cerrno>
#include <csignal>
#include <string>
#include <system_error>

#include <unistd.h>

#include "report/display.hpp"

namespace stet {
namespace {

// A signal handler can reach nothing but a global.
volatile std::sig_atomic_t interrupt_seen = 0;

void on_interrupt(int signal) {
  if (interrupt_seen != 0) {  // asked twice: at once
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
  interrupt_seen = 1;
}

/// 0, or the error number.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace

void Terminal::write(std::string_view bytes) {
  if (closed_) return;
  int const code = write_all(STDOUT_FILENO, bytes);
  if (code == 0) return;
  closed_ = true;
  if (code == EPIPE) return;
  complain({ErrorCode::unreadable, std::system_category().message(code), {"<stdout>", 0, 0}, ""});
}

void Terminal::complain(Error const& error) {
  failed_ = true;
  note("stet: " + visible(to_string(error)));
}

void Terminal::note(std::string_view line) {
  std::string text(line);
  text += '\n';
  write_all(STDERR_FILENO, text);  // nowhere left to report a failure to
}

void Terminal::rewrite(std::string_view bytes) { write_all(STDERR_FILENO, bytes); }

bool Terminal::output_is_terminal() const { return ::isatty(STDOUT_FILENO) == 1; }
bool Terminal::error_is_terminal() const { return ::isatty(STDERR_FILENO) == 1; }

void catch_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  struct sigaction action = {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_NODEFER);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() { return interrupt_seen != 0; }

}  // namespace stet
