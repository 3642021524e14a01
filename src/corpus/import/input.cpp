#include "corpus/import/input.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace stet {
namespace {

constexpr std::size_t block = std::size_t{1} << 18U;

Error unreadable(std::string const& path, int code) {
  return Error{ErrorCode::unreadable, std::system_category().message(code), {path, 0, 0}, ""};
}

}  // namespace

Result<ImportInput> ImportInput::open(std::string const& path) {
  ImportInput input(path);
  if (path == "-") {
    input.file_.reset(stdin);
    return input;
  }
  std::error_code code;
  if (std::filesystem::is_directory(path, code)) return unreadable(path, EISDIR);
  input.file_.reset(std::fopen(path.c_str(), "rb"));
  if (!input.file_) return unreadable(path, errno);
  input.size_ = std::filesystem::file_size(path, code);
  if (code) input.size_ = 0;
  return input;
}

bool ImportInput::fill() {
  buffer_.resize(block);
  buffer_.resize(std::fread(buffer_.data(), 1, block, file_.get()));
  at_ = 0;
  return !buffer_.empty();
}

bool ImportInput::next_line(std::string& line) {
  line.clear();
  cut_ = false;
  bool any = false;
  while (at_ < buffer_.size() || fill()) {
    any = true;
    std::size_t const end = std::min(buffer_.find('\n', at_), buffer_.size());
    std::size_t const room = longest_record - line.size();
    cut_ = cut_ || end - at_ > room;
    line.append(buffer_, at_, std::min(end - at_, room));
    bool const whole = end < buffer_.size();
    std::size_t const next = whole ? end + 1 : end;
    place_.offset += next - at_;
    at_ = next;
    if (whole) break;
  }
  if (!any) return false;
  ++place_.line;
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

bool ImportInput::read(std::string& bytes, std::size_t count) {
  bytes.clear();
  while (bytes.size() < count && (at_ < buffer_.size() || fill())) {
    std::size_t const taken = std::min(buffer_.size() - at_, count - bytes.size());
    bytes.append(buffer_, at_, taken);
    place_.line += static_cast<std::uint64_t>(
        std::count(bytes.end() - static_cast<std::ptrdiff_t>(taken), bytes.end(), '\n'));
    place_.offset += taken;
    at_ += taken;
  }
  return bytes.size() == count;
}

bool ImportInput::skip(std::uint64_t count) {
  std::string bytes;
  while (count > 0) {
    std::size_t const step = static_cast<std::size_t>(std::min<std::uint64_t>(count, block));
    if (!read(bytes, step)) return false;
    count -= step;
  }
  return true;
}

Status ImportInput::seek(InputPlace place) {
  if (place.offset == place_.offset) return Done{};
  if (::fseeko(file_.get(), static_cast<off_t>(place.offset), SEEK_SET) != 0) {
    return unreadable(path_, errno);
  }
  buffer_.clear();
  at_ = 0;
  place_ = place;
  return Done{};
}

Status ImportInput::failure() const {
  if (std::ferror(file_.get()) == 0) return Done{};
  return Error{ErrorCode::unreadable, "reading was cut short", {path_, 0, 0}, ""};
}

}  // namespace stet
