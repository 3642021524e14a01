#include "base/file_system.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

namespace stet {
namespace {

namespace fs = std::filesystem;

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Error failure(std::string const& path, int code) {
  ErrorCode const kind = code == ENOENT ? ErrorCode::not_found : ErrorCode::unreadable;
  return Error{kind, std::system_category().message(code), {path, 0, 0}, ""};
}

Result<std::string> read_all(std::FILE* file, std::string const& path) {
  std::string out;
  std::array<char, 1 << 16> buffer;  // NOLINT: filled by fread before it is read
  while (std::size_t const count = std::fread(buffer.data(), 1, buffer.size(), file)) {
    out.append(buffer.data(), count);
    if (out.size() > max_file_size) {
      return Error{
          ErrorCode::unsupported, "the file is larger than 1 GiB", {path, 0, 0}, "split it"};
    }
  }
  if (std::ferror(file) != 0) return failure(path, errno);
  return out;
}

Status write_and_sync(int descriptor, std::string const& path, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return failure(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (::fsync(descriptor) != 0) return failure(path, errno);
  return Done{};
}

}  // namespace

Result<std::string> read_file(std::string const& path) {
  std::error_code code;
  if (fs::is_directory(path, code))
    return Error{ErrorCode::unreadable, "is a directory", {path, 0, 0}, ""};
  File const file(std::fopen(path.c_str(), "rb"));
  if (!file) return failure(path, errno);
  return read_all(file.get(), path);
}

Result<std::string> read_standard_input() { return read_all(stdin, "<stdin>"); }

Status write_file_atomically(std::string const& path, std::string_view bytes) {
  std::string temporary = path + "." + std::string(6, 'X');  // mkstemp fills them in
  int const descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) return failure(path, errno);
  Status written = write_and_sync(descriptor, path, bytes);
  ::fchmod(descriptor, 0644);
  ::close(descriptor);
  if (written && std::rename(temporary.c_str(), path.c_str()) != 0) written = failure(path, errno);
  if (!written) ::unlink(temporary.c_str());
  return written;
}

Status make_folder_of(std::string const& path) {
  std::error_code code;
  fs::path const folder = fs::path(path).parent_path();
  if (!folder.empty()) fs::create_directories(folder, code);
  if (code) return failure(folder.string(), code.value());
  return Done{};
}

Status append_lines(std::string const& path, std::string_view lines) {
  if (Status const made = make_folder_of(path); !made) return made;
  int const descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (descriptor < 0) return failure(path, errno);
  while (::flock(descriptor, LOCK_EX) != 0) {
    if (errno == EINTR) continue;
    Error error = failure(path, errno);
    ::close(descriptor);
    return error;
  }
  char last = '\n';
  struct stat state = {};
  if (::fstat(descriptor, &state) == 0 && state.st_size > 0 &&
      ::pread(descriptor, &last, 1, state.st_size - 1) != 1)
    last = '\n';
  std::string bytes = last == '\n' ? "" : "\n";
  bytes += lines;
  Status written = write_and_sync(descriptor, path, bytes);
  if (!written && ::ftruncate(descriptor, state.st_size) != 0) written = failure(path, errno);
  ::close(descriptor);  // which also gives the lock back
  return written;
}

Result<std::vector<std::string>> list_files(std::string const& path) {
  std::vector<std::string> out;
  std::error_code code;
  auto entry = fs::recursive_directory_iterator(path, code);
  if (code) return failure(path, code.value());
  while (entry != fs::recursive_directory_iterator()) {
    bool const hidden = entry->path().filename().string().starts_with(".");
    if (hidden && entry->is_directory(code)) entry.disable_recursion_pending();
    if (!hidden && entry->is_regular_file(code)) out.push_back(entry->path().string());
    entry.increment(code);
    if (code) return failure(path, code.value());
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_directory(std::string const& path) {
  std::error_code code;
  return fs::is_directory(path, code);
}

bool exists(std::string const& path) {
  std::error_code code;
  return fs::exists(path, code);
}

}  // namespace stet
