#include "cli/output_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace stet {

OutputFile::OutputFile(std::string path, std::string temporary, int descriptor)
    : path_(std::move(path)), temporary_(std::move(temporary)), descriptor_(descriptor) {}

Result<OutputFile> OutputFile::create(std::string path) {
  std::string temporary = path + "." + std::string(6, 'X');
  int const descriptor = ::mkstemp(temporary.data());
  int const code = errno;
  OutputFile file(std::move(path), std::move(temporary), descriptor);
  if (descriptor < 0) return file.failure(code);
  return file;
}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      descriptor_(std::exchange(other.descriptor_, -1)) {}

OutputFile::~OutputFile() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

Error OutputFile::failure(int code) const {
  ErrorCode const kind = code == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable;
  return Error{kind, std::system_category().message(code), {path_, 0, 0}, "cannot be written"};
}

Status OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure(errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return Done{};
}

Status OutputFile::commit() {
  if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) return failure(errno);
  ::fchmod(descriptor_, 0644);
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return failure(errno);
  ::close(std::exchange(descriptor_, -1));
  return Done{};
}

}  // namespace stet
