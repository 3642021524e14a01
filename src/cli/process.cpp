#include "cli/process.hpp"

#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "base/file_system.hpp"

extern char** environ;

namespace stet {
namespace {

Error failure(std::string const& program, int code) {
  return Error{ErrorCode::unsupported,
               fmt::format("{} cannot be run: {}", program, std::system_category().message(code)),
               {},
               ""};
}

/// 0, or the error number.
int read_all(int descriptor, std::string& out) {
  std::array<char, 1 << 16> buffer;  // NOLINT: filled by read before it is used
  for (;;) {
    ssize_t const count = ::read(descriptor, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    if (count == 0) return 0;
    out.append(buffer.data(), static_cast<std::size_t>(count));
    if (out.size() > max_file_size) return EFBIG;
  }
}

}  // namespace

Result<ProcessOutcome> run_process(std::vector<std::string> const& words) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return failure(words.front(), errno);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> argv;
  for (std::string const& word : words) argv.push_back(const_cast<char*>(word.c_str()));  // NOLINT
  argv.push_back(nullptr);
  pid_t child = 0;
  int const started = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe[1]);
  ProcessOutcome outcome;
  int const code = started != 0 ? started : read_all(pipe[0], outcome.out);
  ::close(pipe[0]);
  if (started != 0) return failure(words.front(), started);
  int state = 0;
  while (::waitpid(child, &state, 0) < 0 && errno == EINTR) continue;
  if (code != 0) return failure(words.front(), code);
  if (WIFEXITED(state)) outcome.status = WEXITSTATUS(state);
  return outcome;
}

}  // namespace stet
