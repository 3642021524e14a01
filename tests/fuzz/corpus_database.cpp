// A damaged database: an input is a list of changes to a sound one, four bytes each, three for the
// place and one for what stands there. Run in the source folder, whose corpus is the sound one.
#include <filesystem>

#include <unistd.h>

#include "base/file_system.hpp"
#include "corpus/corpus.hpp"
#include "corpus/stored_references.hpp"
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"

namespace {

std::string const& database() {
  static std::string const path = fmt::format(
      "{}/stet-fuzz-{}.db", std::filesystem::temp_directory_path().string(), ::getpid());
  return path;
}

std::string const& sound_bytes() {
  static std::string const bytes = [] {
    auto const built = stet::build_corpus("corpus/deepseek-2025", database(), stet::fuzz::rules());
    if (!built) stet::fuzz::expect_nothing(to_string(built.error()));
    return stet::read_file(database()).value();
  }();
  return bytes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string bytes = sound_bytes();
  for (std::size_t i = 0; i + 3 < size; i += 4) {
    std::size_t const place = data[i] | data[i + 1] << 8U | data[i + 2] << 16U;
    bytes[place % bytes.size()] = static_cast<char>(data[i + 3]);
  }
  if (!stet::write_file_atomically(database(), bytes)) return 0;
  auto const references = stet::StoredReferences::open(database());
  if (!references) {
    if (references.error().message.empty()) stet::fuzz::expect_nothing("an error without words");
  } else {
    stet::Query query;
    query.subjects = {"DeepSeek"};
    query.words = {"users", "model", "released", "million"};
    static_cast<void>(references.value()->candidates(query, 20));
  }
  static_cast<void>(stet::corpus_stats(database()));
  static_cast<void>(stet::load_corpus(database()));
  std::filesystem::remove(database());
  return 0;
}
