#include "corpus/import/part_file.hpp"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace stet {
namespace {

Error unwritable(std::string const& path, int code) {
  return Error{ErrorCode::unreadable, std::system_category().message(code), {path, 0, 0}, ""};
}

}  // namespace

Result<PartFile> PartFile::open(std::string const& path, std::uint64_t size) {
  PartFile out;
  out.path_ = path;
  out.size_ = size;
  std::error_code code;
  if (size == 0) {
    std::filesystem::remove(path, code);
  } else if (std::filesystem::file_size(path, code) < size || code) {
    return Error{ErrorCode::corrupt, "the part of an earlier run is incomplete", {path, 0, 0}, ""};
  } else {
    std::filesystem::resize_file(path, size, code);
  }
  out.file_.reset(std::fopen(path.c_str(), "ab"));
  if (!out.file_) return unwritable(path, errno);
  return out;
}

void PartFile::write(std::string_view bytes) {
  std::fwrite(bytes.data(), 1, bytes.size(), file_.get());  // failures stay marked in the stream
  size_ += bytes.size();
}

Status PartFile::sync() {
  bool const flushed = std::fflush(file_.get()) == 0 && std::ferror(file_.get()) == 0;
  if (flushed && ::fsync(::fileno(file_.get())) == 0) return Done{};
  return unwritable(path_, errno);
}

}  // namespace stet
