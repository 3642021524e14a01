// Every importer: the first line of an input names one, the rest is the file that it reads.
#include <algorithm>
#include <filesystem>

#include <unistd.h>

#include "base/file_system.hpp"
#include "corpus/corpus.hpp"
#include "corpus/import/import.hpp"
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  static std::string const folder = fmt::format(
      "{}/stet-fuzz-import-{}", std::filesystem::temp_directory_path().string(), ::getpid());
  std::string_view const input = stet::fuzz::as_text(data, size);
  std::size_t const line = std::min(input.find('\n'), input.size());
  std::filesystem::remove_all(folder);
  std::string const corpus = folder + "/corpus";
  if (!stet::init_corpus(corpus, "fuzz")) stet::fuzz::expect_nothing("no corpus to import into");
  std::string const file = folder + "/input";
  if (!stet::write_file_atomically(file, input.substr(std::min(line + 1, input.size())))) {
    stet::fuzz::expect_nothing("no input to import");
  }
  stet::ImportRequest const request{std::string(input.substr(0, line)), {file}, corpus, "fuzz", ""};
  auto const report = stet::import_into_corpus(request, stet::fuzz::rules(),
                                               [](stet::ImportProgress const&) { return true; });
  if (!report && report.error().message.empty()) {
    stet::fuzz::expect_nothing("an error without words");
  }
  auto const lint = stet::lint_corpus(corpus);
  if (!lint) stet::fuzz::expect_nothing("the corpus is spoilt: " + to_string(lint.error()));
  if (report && lint->has_errors()) {
    stet::fuzz::expect_nothing("an import that lint refuses: " +
                               to_string(lint->problems.front().error));
  }
  std::filesystem::remove_all(folder);
  return 0;
}
