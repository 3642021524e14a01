#include "corpus/publication.hpp"

#include <cerrno>
#include <charconv>
#include <csignal>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

namespace stet {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = ".building-";

/// Whether the name is that of a run whose process is gone.
bool is_left_over(std::string_view name, std::string_view target) {
  if (!name.starts_with(target) || !name.substr(target.size()).starts_with(mark)) return false;
  std::string_view const digits = name.substr(target.size() + mark.size());
  pid_t process = 0;
  auto const [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), process);
  // "-journal" and the like may follow.
  bool const ends = end == digits.data() + digits.size() || *end == '-';
  bool const number = code == std::errc() && ends && process > 0;
  return number && ::kill(process, 0) != 0 && errno == ESRCH;
}

void sweep(fs::path const& target) {
  std::error_code code;
  fs::path const folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::vector<fs::path> left;
  for (auto const& entry : fs::directory_iterator(folder, code)) {
    if (is_left_over(entry.path().filename().string(), target.filename().string())) {
      left.push_back(entry.path());
    }
  }
  for (fs::path const& path : left) fs::remove_all(path, code);
}

Status sync(std::string const& path) {
  int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  bool const synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  int const code = errno;
  if (descriptor >= 0) ::close(descriptor);
  if (synced) return Done{};
  return Error{ErrorCode::unreadable, std::system_category().message(code), {path, 0, 0}, ""};
}

}  // namespace

Publication::Publication(std::string const& target) : target_(target) {
  while (target_.size() > 1 && target_.ends_with('/')) target_.pop_back();
  path_ = fmt::format("{}{}{}", target_, mark, ::getpid());
  sweep(target_);
  std::error_code code;
  fs::remove_all(path_, code);
}

Publication::~Publication() {
  std::error_code code;
  if (!path_.empty()) fs::remove_all(path_, code);
}

Status Publication::publish() {
  if (Status done = sync(path_); !done) return done;
  std::error_code code;
  fs::rename(path_, target_, code);
  if (code) return Error{ErrorCode::unreadable, code.message(), {target_, 0, 0}, ""};
  path_.clear();
  return Done{};
}

}  // namespace stet
