#include "cli/line_reader.hpp"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "base/file_system.hpp"

namespace stet {

Result<LineReader> LineReader::open(std::string const& path) {
  if (path == "-") return LineReader(STDIN_FILENO, "<stdin>");
  if (is_directory(path)) return Error{ErrorCode::unreadable, "is a directory", {path, 0, 0}, ""};
  LineReader reader(::open(path.c_str(), O_RDONLY | O_CLOEXEC), path);
  if (reader.descriptor_ < 0) return reader.failure(errno);
  return reader;
}

LineReader::LineReader(LineReader&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      path_(std::move(other.path_)),
      buffer_(std::move(other.buffer_)),
      begin_(other.begin_),
      line_(other.line_),
      at_end_(other.at_end_) {}

LineReader& LineReader::operator=(LineReader&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  path_ = std::move(other.path_);
  buffer_ = std::move(other.buffer_);
  begin_ = other.begin_;
  line_ = other.line_;
  at_end_ = other.at_end_;
  return *this;
}

LineReader::~LineReader() {
  if (descriptor_ > STDIN_FILENO) ::close(descriptor_);
}

Error LineReader::failure(int code) const {
  ErrorCode const kind = code == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable;
  return Error{kind, std::system_category().message(code), {path_, 0, 0}, ""};
}

Result<bool> LineReader::fill() {
  buffer_.erase(0, begin_);
  begin_ = 0;
  if (buffer_.size() > max_file_size)
    return Error{
        ErrorCode::unsupported, "the line is larger than 1 GiB", {path_, line_ + 1, 1}, ""};
  constexpr std::size_t chunk = std::size_t{1} << 17U;
  std::size_t const old = buffer_.size();
  buffer_.resize(old + chunk);
  ssize_t count = -1;
  do count = ::read(descriptor_, buffer_.data() + old, chunk);
  while (count < 0 && errno == EINTR);
  buffer_.resize(old + static_cast<std::size_t>(count > 0 ? count : 0));
  if (count < 0) return failure(errno);
  return count != 0;
}

std::optional<Result<std::string>> LineReader::next() {
  std::size_t searched = begin_;
  for (;;) {
    std::size_t const end = buffer_.find('\n', searched);
    if (end != std::string::npos || (at_end_ && begin_ < buffer_.size())) {
      std::size_t const stop = end == std::string::npos ? buffer_.size() : end;
      std::string line = buffer_.substr(begin_, stop - begin_);
      begin_ = end == std::string::npos ? stop : stop + 1;
      if (line.ends_with('\r')) line.pop_back();
      ++line_;
      return Result<std::string>(std::move(line));
    }
    if (at_end_) return std::nullopt;
    searched = buffer_.size() - begin_;  // after fill() moves the rest to the front
    Result<bool> const filled = fill();
    at_end_ = !filled || !*filled;
    if (!filled) {
      begin_ = buffer_.size();
      return Result<std::string>(filled.error());
    }
  }
}

bool LineReader::ready() const {
  if (at_end_ || buffer_.find('\n', begin_) != std::string::npos) return true;
  pollfd poll_for = {descriptor_, POLLIN, 0};
  return ::poll(&poll_for, 1, 0) > 0;
}

}  // namespace stet
