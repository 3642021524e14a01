#include "golden/golden_file.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace stet::testing {
namespace {

constexpr std::string_view title_mark = "=== ";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    std::size_t const end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

bool is_divider(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of('-') == std::string_view::npos;
}

/// The index of the longest dividing line, of the last where several are longest.
std::optional<std::size_t> find_divider(std::vector<std::string_view> const& lines) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_divider(lines[i]) && (!best || lines[i].size() >= lines[*best].size())) best = i;
  }
  return best;
}

std::string join(std::vector<std::string_view> const& lines, std::size_t first, std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    if (i > first) out += '\n';
    out += lines[i];
  }
  return out;
}

class CaseParser {
 public:
  CaseParser(std::string const& path, std::uint32_t line) : path_(path) { case_.line = line; }

  /// `lines` are those of one case, its title first.
  Result<GoldenCase> parse(std::vector<std::string_view> const& lines) && {
    case_.title = lines.front().substr(title_mark.size());
    std::optional<std::size_t> const divider = find_divider(lines);
    if (!divider) return failure("this case has no line of dashes");
    std::size_t at = 1;
    for (; at < *divider && lines[at].starts_with(':'); ++at) {
      if (Status const status = attribute(lines[at]); !status) return status.error();
    }
    case_.text = join(lines, at, *divider);
    case_.head = join(lines, 0, *divider + 1) + "\n";
    for (std::size_t i = *divider + 1; i < lines.size(); ++i) {
      if (!lines[i].empty()) case_.expected.emplace_back(lines[i]);
    }
    if (case_.expected.empty()) return failure("expected lines, or `nothing`, after the dashes");
    if (case_.expected == std::vector<std::string>{"nothing"}) case_.expected.clear();
    return std::move(case_);
  }

 private:
  Status attribute(std::string_view line) {
    std::size_t const space = std::min(line.find(' '), line.size());
    std::string_view const name = line.substr(1, space - 1);
    std::string_view const value = line.substr(std::min(space + 1, line.size()));
    if (name == "date" && (case_.date = parse_iso_date(value))) return Done{};
    if (name == "wrong" && !value.empty()) return case_.wrong = value, Done{};
    if (name == "type") {
      if (auto const type = document_type_named(value)) return case_.type = *type, Done{};
    }
    return failure(fmt::format("cannot read the attribute '{}'", line));
  }

  [[nodiscard]] Error failure(std::string message) const {
    return Error{ErrorCode::malformed, std::move(message), {path_, case_.line, 1}, ""};
  }

  std::string const& path_;
  GoldenCase case_;
};

}  // namespace

Result<GoldenFile> parse_golden(std::string path, std::string_view content) {
  std::vector<std::string_view> const lines = lines_of(content);
  auto const is_title = [](std::string_view line) { return line.starts_with(title_mark); };
  auto at = std::find_if(lines.begin(), lines.end(), is_title);
  GoldenFile file;
  for (auto line = lines.begin(); line != at; ++line) file.preamble += std::string(*line) + "\n";
  std::set<std::string> titles;
  while (at != lines.end()) {
    auto const next = std::find_if(at + 1, lines.end(), is_title);
    auto const number = static_cast<std::uint32_t>(at - lines.begin() + 1);
    Result<GoldenCase> parsed = CaseParser(path, number).parse({at, next});
    if (!parsed) return parsed.error();
    if (!titles.insert(parsed->title).second) {
      return Error{
          ErrorCode::malformed, "this title stands twice in the file", {path, number, 1}, ""};
    }
    file.cases.push_back(*std::move(parsed));
    at = next;
  }
  if (file.cases.empty())
    return Error{ErrorCode::malformed, "no case in this file", {path, 0, 0}, ""};
  return file;
}

std::string write_golden(GoldenFile const& file) {
  std::string out = file.preamble;
  for (GoldenCase const& one : file.cases) {
    if (&one != &file.cases.front()) out += '\n';
    out += one.head;
    if (one.expected.empty()) out += "nothing\n";
    for (std::string const& line : one.expected) out += line + "\n";
  }
  return out;
}

}  // namespace stet::testing
