#include "rules/entry_file.hpp"

#include <set>
#include <utility>

#include <fmt/format.h>

namespace stet {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trim(std::string_view text) {
  std::size_t const begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

class Parser {
 public:
  explicit Parser(std::string path) { file_.path = std::move(path); }

  Status line(std::string_view text, std::uint32_t number) {
    std::string_view const content = trim(text);
    if (content.empty() || content.front() == '#') return Done{};
    return content.front() == '[' ? header(content, number) : field(text, content, number);
  }

  EntryFile finish() && { return std::move(file_); }

 private:
  Status header(std::string_view content, std::uint32_t number) {
    if (content.back() != ']') return failure(number, 1, "this entry's header has no closing ']'");
    std::string_view const inner = trim(content.substr(1, content.size() - 2));
    std::size_t const space = inner.find(' ');
    Entry entry;
    entry.type = inner.substr(0, space);
    if (space != std::string_view::npos) entry.id = trim(inner.substr(space));
    entry.line = number;
    if (entry.type.empty()) return failure(number, 2, "this entry's header names no type");
    if (!seen_.emplace(entry.type, entry.id).second) {
      return failure(number, 2,
                     fmt::format("[{} {}] stands twice in this file", entry.type, entry.id));
    }
    file_.entries.push_back(std::move(entry));
    return Done{};
  }

  Status field(std::string_view text, std::string_view content, std::uint32_t number) {
    std::size_t const equals = content.find('=');
    if (equals == std::string_view::npos) {
      return failure(number, 1, "expected '[type id]', 'field = value' or '# comment'");
    }
    if (file_.entries.empty())
      return failure(number, 1, "a field stands before the first '[type id]'");
    std::string_view const value = trim(content.substr(equals + 1));
    auto const column =
        static_cast<std::uint32_t>(value.empty() ? 1 : value.data() - text.data() + 1);
    file_.entries.back().fields.push_back(
        Field{std::string(trim(content.substr(0, equals))), std::string(value), number, column});
    return Done{};
  }

  [[nodiscard]] Error failure(std::uint32_t line, std::uint32_t column, std::string message) const {
    return Error{ErrorCode::malformed, std::move(message), {file_.path, line, column}, ""};
  }

  EntryFile file_;
  std::set<std::pair<std::string, std::string>> seen_;
};

}  // namespace

Field const* Entry::find(std::string_view name) const {
  for (Field const& field : fields) {
    if (field.name == name) return &field;
  }
  return nullptr;
}

std::string_view Entry::get(std::string_view name) const {
  Field const* const field = find(name);
  return field != nullptr ? std::string_view(field->value) : std::string_view();
}

std::vector<std::string> Entry::all(std::string_view name) const {
  std::vector<std::string> out;
  for (Field const& field : fields) {
    if (field.name == name) out.push_back(field.value);
  }
  return out;
}

std::vector<std::string> Entry::list(std::string_view name) const {
  std::vector<std::string> out;
  for (Field const& field : fields) {
    if (field.name != name) continue;
    for (std::string_view rest = field.value; !rest.empty();) {
      std::size_t const bar = rest.find('|');
      std::string_view const item = trim(rest.substr(0, bar));
      if (!item.empty()) out.emplace_back(item);
      rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
    }
  }
  return out;
}

Error EntryFile::error_at(Entry const& entry, std::string message, std::string hint) const {
  return Error{ErrorCode::malformed, std::move(message), {path, entry.line, 1}, std::move(hint)};
}

Error EntryFile::error_at(Field const& field, std::string message, std::string hint) const {
  return Error{
      ErrorCode::malformed, std::move(message), {path, field.line, field.column}, std::move(hint)};
}

Result<EntryFile> parse_entries(std::string path, std::string_view text) {
  Parser parser(std::move(path));
  std::uint32_t number = 0;
  while (!text.empty()) {
    std::size_t const end = text.find('\n');
    if (Status const parsed = parser.line(text.substr(0, end), ++number); !parsed)
      return parsed.error();
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return std::move(parser).finish();
}

}  // namespace stet
