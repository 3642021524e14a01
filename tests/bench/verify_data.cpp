#include "bench/verify_data.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sstream>

#include <nlohmann/json.hpp>

#include "base/file_system.hpp"
#include "base/sha256.hpp"

namespace stet::bench {

std::vector<Pair> read_pairs(std::string const& directory, std::string const& file) {
  std::vector<std::filesystem::path> paths;
  for (auto const& entry : std::filesystem::directory_iterator(directory)) {
    if (std::filesystem::exists(entry.path() / file)) paths.push_back(entry.path() / file);
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Pair> pairs;
  for (auto const& path : paths) {
    Result<std::string> const bytes = read_file(path.string());
    if (!bytes) {
      std::fprintf(stderr, "%s\n", to_string(bytes.error()).c_str());
      std::exit(2);
    }
    std::istringstream lines(*bytes);
    for (std::string line; std::getline(lines, line);) {
      auto const json = nlohmann::json::parse(line);
      if (!json.contains("label") || json["label"].is_null()) continue;
      Pair pair;
      pair.set = path.parent_path().filename().string();
      pair.claim = json["claim"];
      pair.label = json["label"];
      std::string all;
      for (auto const& one : json["evidence"]) {
        pair.evidence.push_back({one.value("doc", ""), one["text"]});
        all += pair.evidence.back().text;
      }
      pair.group = sha256_hex(all);
      pairs.push_back(std::move(pair));
    }
  }
  return pairs;
}

}  // namespace stet::bench
