// The text form of a corpus: the first line of an input names one of its files, the rest is what
// the file holds. What parses must survive being written and read again.
#include "corpus/text_form.hpp"
#include "fuzz/expect.hpp"

namespace {

stet::CorpusFileKind kind_of(std::string_view path) {
  if (path.ends_with(".toml")) return stet::CorpusFileKind::manifest;
  if (path.starts_with("sources")) return stet::CorpusFileKind::sources;
  if (path.starts_with("entities")) return stet::CorpusFileKind::entities;
  if (path.ends_with(".jsonl")) return stet::CorpusFileKind::quotes;
  return stet::CorpusFileKind::facts;
}

stet::CorpusReading parse(stet::CorpusFileKind kind, std::string const& path, std::string bytes) {
  std::vector<stet::CorpusFile> files = {{path, kind, std::move(bytes)}};
  if (kind != stet::CorpusFileKind::manifest) {
    // Behind the file in question: a corpus without a manifest is none.
    files.push_back({"manifest", stet::CorpusFileKind::manifest, "name = \"fuzz\"\n"});
  }
  return stet::parse_corpus_files("fuzz", std::move(files));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const input = stet::fuzz::as_text(data, size);
  std::size_t const line = std::min(input.find('\n'), input.size());
  stet::CorpusFileKind const kind = kind_of(input.substr(0, line));
  std::string const path(kind == stet::CorpusFileKind::manifest ? "corpus.toml" : "file");
  std::string_view const bytes = input.substr(std::min(line + 1, input.size()));
  stet::CorpusReading const first = parse(kind, path, std::string(bytes));
  if (!first.errors.empty()) {
    if (first.errors.front().message.empty()) stet::fuzz::expect_nothing("an error without words");
    return 0;
  }
  std::string const written = stet::render_corpus_file(first.text, 0);
  stet::CorpusReading const second = parse(kind, path, written);
  if (!second.errors.empty()) {
    stet::fuzz::expect_nothing("not read again: " + to_string(second.errors.front()));
  }
  if (stet::render_corpus_file(second.text, 0) != written) {
    stet::fuzz::expect_nothing("written differently the second time: " + written);
  }
  return 0;
}
