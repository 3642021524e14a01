// Runs a fuzz target without a fuzzer, so that every compiler and every sanitized build can: over
// the seeds that it is given (files or folders; a golden file is one seed per case), and over
// mutations of them that a fixed random seed makes, the same in every run.
//   replay_TARGET [--mutations N] PATH...
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

constexpr std::size_t longest_seed = 20'000;

void run(std::string_view bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size());
}

std::string content_of(std::filesystem::path const& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The texts of a golden file lie between a title and the next line of dashes; cutting at both
/// gives texts and expectations alike, and every one is a fair input.
void add_pieces(std::string const& content, std::vector<std::string>& seeds) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at < content.size();) {
    std::size_t const end = std::min(content.find('\n', at), content.size());
    std::string_view const line(content.data() + at, end - at);
    if (line.starts_with("===") || line.starts_with("---")) {
      if (at > begin) seeds.push_back(content.substr(begin, std::min(at - begin, longest_seed)));
      begin = end + 1;
    }
    at = end + 1;
  }
  if (begin < content.size()) seeds.push_back(content.substr(begin, longest_seed));
}

std::vector<std::string> read_seeds(std::vector<std::string> const& paths) {
  std::vector<std::filesystem::path> files;
  for (std::string const& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      files.emplace_back(path);
      continue;
    }
    for (auto const& entry : std::filesystem::recursive_directory_iterator(path)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> seeds;
  for (auto const& file : files) {
    std::string content = content_of(file);
    if (file.parent_path().string().find("golden") == std::string::npos) {
      seeds.push_back(std::move(content));
    } else {
      add_pieces(content, seeds);
    }
  }
  return seeds;
}

/// One seed with up to four changes: a byte, a cut, a repeat, a piece of another seed.
std::string mutated(std::vector<std::string> const& seeds, std::mt19937& random) {
  std::string bytes = seeds[random() % seeds.size()];
  for (std::size_t changes = 1 + random() % 4; changes > 0; --changes) {
    if (bytes.empty()) return bytes;
    std::size_t const at = random() % bytes.size();
    std::size_t const length = random() % 12;
    switch (random() % 5) {
      case 0:
        bytes[at] = static_cast<char>(random() % (random() % 8 == 0 ? 256 : 128));
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.substr(at, length));
        break;
      case 3: {
        std::string const& other = seeds[random() % seeds.size()];
        if (!other.empty()) bytes.insert(at, other.substr(random() % other.size(), 3 * length));
        break;
      }
      default:
        bytes.insert(at, 1, "\"'(),.-0123456789%$\n <>&[]{}"[random() % 28]);
    }
  }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t mutations = 0;
  std::vector<std::string> paths;
  for (int i = 1; i < argc; ++i) {
    std::string const argument = argv[i];
    if (argument == "--mutations" && i + 1 < argc) {
      mutations = std::stoul(argv[++i]);
    } else {
      paths.push_back(argument);
    }
  }
  std::vector<std::string> const seeds = read_seeds(paths);
  if (seeds.empty()) {
    fmt::print(stderr, "no seeds: {} PATH...\n", argv[0]);
    return 2;
  }
  for (std::string const& seed : seeds) run(seed);
  std::mt19937 random(20250128);
  for (std::size_t i = 0; i < mutations; ++i) run(mutated(seeds, random));
  fmt::print("{} seeds and {} mutations\n", seeds.size(), mutations);
  return 0;
}
