// From the paths of the command line to articles, one at a time: a file, or one line of a .jsonl
// file, so that any number of articles needs the memory of a few.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/line_reader.hpp"
#include "cli/settings.hpp"
#include "text/reader.hpp"

namespace stet {

struct InputFile {
  std::string path;   // to open; "-" for standard input
  std::string shown;  // in reports
  DocumentType type = DocumentType::text;
};

/// Files as they are, folders recursively (known endings, sorted), patterns expanded. A path that
/// stands for nothing is an error in its place, so that the others are still read.
[[nodiscard]] std::vector<Result<InputFile>> expand_paths(Settings const& settings);

/// The bytes of one article.
struct Piece {
  std::string path;
  std::string bytes;
  DocumentType type = DocumentType::text;
  std::uint32_t line = 1;  // where it begins in its file
};

class PieceReader {
 public:
  explicit PieceReader(std::vector<Result<InputFile>> files) : files_(std::move(files)) {}
  /// In order; an error stands for the file or line that could not be read.
  [[nodiscard]] std::optional<Result<Piece>> next();
  /// Whether `next` would answer without waiting for whoever writes to a pipe.
  [[nodiscard]] bool ready() const { return !lines_ || lines_->ready(); }

 private:
  std::optional<Result<Piece>> next_line();

  std::vector<Result<InputFile>> files_;
  std::size_t file_ = 0;
  std::optional<LineReader> lines_;  // of the .jsonl file being read, files_[file_ - 1]
};

/// The article of a piece; errors carry the line of the file.
[[nodiscard]] Result<Document> read_piece(Piece const& piece, RuleSet const& rules,
                                          ReadOptions const& options);
/// The bytes that the document's spans point into: the file's, or the article's own text for one
/// line of a .jsonl file.
[[nodiscard]] std::string source_text(Piece&& piece, Document const& document);

}  // namespace stet
