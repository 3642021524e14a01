// A corpus as it lies in git: a folder of small text files (docs/corpus.md). Read here into plain
// values, and written back from them byte by byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stet {

/// A person, organisation, product or place by its canonical name.
struct CorpusEntity {
  std::string id;
  std::string name;
  std::string kind;
  std::string aliases;  // separated by |
  std::string note;
};

/// A row of sources.csv, every cell as written.
struct SourceRow {
  std::string id;
  std::string title;
  std::string publisher;
  std::string author;
  std::string kind;
  std::string url;
  std::string archive_url;
  std::string published;
  std::string retrieved;
  std::string sha256;
  std::string licence;
  std::string lang;
  std::string tier;
  std::string origin;
  std::string note;
};

/// A row of facts/*.csv, every cell as written.
struct FactRow {
  std::string id;
  std::string subject;
  std::string measure;
  std::string value;
  std::string low;
  std::string high;
  std::string unit;
  std::string place;
  std::string period_start;
  std::string period_end;
  std::string valid_from;
  std::string valid_to;
  std::string supersedes;
  std::string rank;
  std::string statement;
  std::string source;
  std::string locator;
  std::string note;
  std::string recorded;  // the day when the corpus learnt it; empty: it always knew
};

/// A line of quotes/*.jsonl.
struct QuoteRow {
  std::string id;
  std::string speaker;
  std::string text;
  std::string said_on;
  std::string venue;
  std::string source;
  std::string locator;
  std::string lang;
  std::string recorded;
};

struct CorpusManifest {
  std::string name;
  std::string licence;
  std::string language;
  std::string description;
};

enum class CorpusFileKind : std::uint8_t { manifest, sources, entities, facts, quotes, document };

struct CorpusFile {
  std::string path;  // relative to the corpus, with '/'
  CorpusFileKind kind = CorpusFileKind::document;
  std::string bytes;
};

/// A value and where it stands.
template <typename Value>
struct Located {
  Value value;
  std::uint32_t file = 0;    // index into CorpusText::files
  std::uint32_t offset = 0;  // of the row's first byte
};

struct CorpusText {
  std::string directory;
  CorpusManifest manifest;
  std::vector<CorpusFile> files;  // sorted by path
  std::vector<Located<SourceRow>> sources;
  std::vector<Located<CorpusEntity>> entities;
  std::vector<Located<FactRow>> facts;
  std::vector<Located<QuoteRow>> quotes;
};

/// Reads what can be read of a corpus folder; every malformed file, row or line is one error, with
/// path, line and column. Hidden files and files that are no part of the format are left alone.
struct CorpusReading {
  CorpusText text;
  std::vector<Error> errors;
};
[[nodiscard]] CorpusReading read_corpus_text(std::string const& directory);
/// The same for files that are in memory. Requires: sorted by path.
[[nodiscard]] CorpusReading parse_corpus_files(std::string directory,
                                               std::vector<CorpusFile> files);

struct CorpusCounts {
  std::uint64_t facts = 0;
  std::uint64_t quotes = 0;
  std::uint64_t documents = 0;
  std::uint64_t document_claims = 0;  // found in the documents; 0 before a build
  std::uint64_t sources = 0;
  std::uint64_t entities = 0;
};
[[nodiscard]] CorpusCounts counts_of(CorpusText const& text);

/// The canonical bytes of one file of the corpus: rows in their order, fields quoted only where
/// they must be, LF, no byte-order mark. The manifest and documents are what they are.
[[nodiscard]] std::string render_corpus_file(CorpusText const& text, std::uint32_t file);

/// The files that a snapshot is made of, by path.
struct FileHash {
  std::string path;
  std::string sha256;
};
[[nodiscard]] std::vector<FileHash> snapshot_files(CorpusText const& text);
/// sha256 over the paths and canonical bytes of all files: what a report was checked against.
[[nodiscard]] std::string corpus_snapshot(CorpusText const& text);

}  // namespace stet
