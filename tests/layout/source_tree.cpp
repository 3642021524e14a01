#include "layout/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace stet::testing {
namespace {

std::filesystem::path const top = STET_SOURCE_DIR;

std::string between(std::string const& line, char open, char close) {
  if (!line.starts_with("#include ")) return {};
  std::size_t const begin = line.find(open);
  if (begin == std::string::npos) return {};
  return line.substr(begin + 1, line.find(close, begin + 1) - begin - 1);
}

}  // namespace

std::vector<std::string> lines_of(std::string const& path) {
  std::ifstream file(top / path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::vector<SourceFile> source_files(std::string const& folder) {
  std::vector<SourceFile> files;
  for (auto const& entry : std::filesystem::recursive_directory_iterator(top / folder)) {
    auto const ending = entry.path().extension();
    if (!entry.is_regular_file() || (ending != ".cpp" && ending != ".hpp")) continue;
    std::string const path = entry.path().lexically_relative(top).string();
    files.push_back({path, lines_of(path)});
  }
  std::sort(files.begin(), files.end(),
            [](SourceFile const& left, SourceFile const& right) { return left.path < right.path; });
  return files;
}

std::set<std::string> folders_in(std::string const& folder) {
  std::set<std::string> names;
  for (auto const& entry : std::filesystem::directory_iterator(top / folder)) {
    if (entry.is_directory()) names.insert(entry.path().filename().string());
  }
  return names;
}

std::string layer_of(std::string const& path) {
  std::size_t const begin = path.find('/') + 1;
  return path.substr(begin, path.find('/', begin) - begin);
}

std::string quoted_include(std::string const& line) { return between(line, '"', '"'); }
std::string bracket_include(std::string const& line) { return between(line, '<', '>'); }

std::map<std::string, std::vector<std::string>> read_table(std::string const& name) {
  std::map<std::string, std::vector<std::string>> rows;
  for (std::string const& line : lines_of("tests/layout/" + name)) {
    std::size_t const colon = line.find(':');
    if (line.starts_with('#') || colon == std::string::npos) continue;
    std::istringstream words(line.substr(colon + 1));
    std::vector<std::string>& row = rows[line.substr(0, colon)];
    for (std::string word; words >> word;) row.push_back(word);
  }
  return rows;
}

}  // namespace stet::testing
