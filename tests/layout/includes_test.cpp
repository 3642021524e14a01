// Who may include whom: layers.txt for the project's own folders, third_party.txt for libraries.
#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "layout/source_tree.hpp"

namespace stet::testing {
namespace {

bool contains(std::vector<std::string> const& words, std::string const& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

TEST(Includes, FollowTheLayers) {
  auto const layers = read_table("layers.txt");
  std::size_t seen = 0;
  for (SourceFile const& file : source_files("src")) {
    std::string const layer = layer_of(file.path);
    ASSERT_TRUE(layers.contains(layer)) << file.path << ": layers.txt does not name its folder";
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      std::string const included = quoted_include(file.lines[i]);
      if (included.empty()) continue;
      ++seen;
      std::string const other = included.substr(0, included.find('/'));
      EXPECT_TRUE(other == layer || contains(layers.at(layer), other))
          << file.path << ":" << i + 1 << ": " << layer << " may not include " << other;
      EXPECT_TRUE(std::filesystem::exists(std::string(STET_SOURCE_DIR "/src/") + included))
          << file.path << ":" << i + 1 << ": includes are written from src/: " << included;
    }
  }
  EXPECT_GT(seen, 100U) << "the test no longer sees the includes";
}

TEST(Includes, GrammarsStayOutOfHeaders) {
  for (SourceFile const& file : source_files("src")) {
    if (!file.path.ends_with(".hpp") || layer_of(file.path) == "grammar") continue;
    for (std::string const& line : file.lines) {
      EXPECT_FALSE(quoted_include(line).starts_with("grammar/")) << file.path << ": " << line;
    }
  }
}

TEST(Includes, LibrariesStayInTheirFolders) {
  auto const libraries = read_table("third_party.txt");
  ASSERT_FALSE(libraries.empty());
  for (SourceFile const& file : source_files("src")) {
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      std::string const included = bracket_include(file.lines[i]);
      for (auto const& [prefix, folders] : libraries) {
        if (included.empty() || !included.starts_with(prefix)) continue;
        auto const bar = std::find(folders.begin(), folders.end(), "|");
        bool const is_header = file.path.ends_with(".hpp");
        std::vector<std::string> const allowed =
            is_header ? std::vector<std::string>(bar, folders.end())
                      : std::vector<std::string>(folders.begin(), bar);
        EXPECT_TRUE(contains(allowed, layer_of(file.path)))
            << file.path << ":" << i + 1 << ": third_party.txt does not allow <" << included
            << "> here";
      }
    }
  }
}

TEST(Includes, EveryLibraryIsDecidedUpon) {
  auto const libraries = read_table("third_party.txt");
  for (SourceFile const& file : source_files("src")) {
    for (std::string const& line : file.lines) {
      std::string const included = bracket_include(line);
      bool const standard = included.find_first_of("./") == std::string::npos;
      bool const system = included.starts_with("sys/") || included.starts_with("netinet/") ||
                          included.starts_with("arpa/") ||
                          (included.ends_with(".h") && included.find('/') == std::string::npos);
      bool const listed = std::any_of(libraries.begin(), libraries.end(), [&](auto const& row) {
        return included.starts_with(row.first);
      });
      EXPECT_TRUE(standard || system || listed) << file.path << ": " << line;
    }
  }
}

TEST(Headers, AreGuardedAndSayWhatTheyAreFor) {
  for (SourceFile const& file : source_files("src")) {
    if (!file.path.ends_with(".hpp")) continue;
    ASSERT_FALSE(file.lines.empty()) << file.path;
    EXPECT_TRUE(file.lines.front().starts_with("// ")) << file.path << ": what is it for?";
    EXPECT_TRUE(contains(file.lines, "#pragma once")) << file.path;
  }
}

/// A header is compiled alone by being in its library's header set or the first include of a
/// source.
TEST(Headers, AreCompiledAlone) {
  std::vector<std::string> first;
  std::vector<std::string> listed;
  for (SourceFile const& file : source_files("src")) {
    if (!file.path.ends_with(".cpp")) continue;
    for (std::string const& line : file.lines) {
      if (!line.starts_with("#include")) continue;
      first.push_back("src/" + quoted_include(line));
      break;
    }
  }
  for (std::string const& layer : folders_in("src")) {
    for (std::string const& line : lines_of("src/" + layer + "/CMakeLists.txt")) {
      for (std::size_t at = 0; at < line.size();) {
        std::size_t const begin = line.find_first_not_of(" ()", at);
        if (begin == std::string::npos) break;
        std::size_t const end = std::min(line.find_first_of(" ()", begin), line.size());
        listed.push_back("src/" + layer + "/" + line.substr(begin, end - begin));
        at = end;
      }
    }
  }
  for (SourceFile const& file : source_files("src")) {
    bool const is_private = layer_of(file.path) == "grammar" || layer_of(file.path) == "cli";
    if (!file.path.ends_with(".hpp") || is_private) continue;
    EXPECT_TRUE(contains(first, file.path) || contains(listed, file.path))
        << file.path << ": neither in its folder's HEADERS nor included first by a source";
  }
}

/// Two headers that give one name to two types break the one-definition rule: the linker merges
/// what the compiler made for the first with what it made for the second, and nothing warns.
TEST(Headers, GiveEveryTypeANameOfItsOwn) {
  std::map<std::string, std::string> first;
  for (SourceFile const& file : source_files("src")) {
    if (!file.path.ends_with(".hpp")) continue;
    std::string space;
    for (std::string const& line : file.lines) {
      if (line.starts_with("namespace ")) space = line.substr(10, line.find(" {") - 10);
      std::istringstream words(line);
      std::string kind;
      std::string name;
      words >> kind >> name;
      bool const defines =
          (kind == "struct" || kind == "class") && line.starts_with(kind) && !line.ends_with(";");
      if (!defines) continue;
      auto const [other, is_new] = first.emplace(space + "::" + name, file.path);
      EXPECT_TRUE(is_new || other->second == file.path)
          << name << " is defined in " << other->second << " and in " << file.path;
    }
  }
  EXPECT_GT(first.size(), 100U) << "the test no longer sees the types";
}

}  // namespace
}  // namespace stet::testing
