// The repository as a list of files with their lines, for the tests of its layout.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

namespace stet::testing {

struct SourceFile {
  std::string path;  // from the top of the repository: "src/base/span.hpp"
  std::vector<std::string> lines;
};

/// Every C++ file under one of the top-level folders, sorted by path.
std::vector<SourceFile> source_files(std::string const& folder);
std::vector<std::string> lines_of(std::string const& path);
/// The names of the folders directly inside one.
std::set<std::string> folders_in(std::string const& folder);

/// "src/base/span.hpp" -> "base".
std::string layer_of(std::string const& path);
/// What stands between the quotes or angle brackets of an #include; empty for other lines.
std::string quoted_include(std::string const& line);
std::string bracket_include(std::string const& line);

/// "name: a b c" lines of a table in tests/layout, comments left out.
std::map<std::string, std::vector<std::string>> read_table(std::string const& name);

}  // namespace stet::testing
