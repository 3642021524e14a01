// From bytes to documents. One file per format in readers/; this is the door.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

enum class DocumentType { text, markdown, html, jsonl };

/// By the ending of the name: .md .markdown .html .htm .xhtml .jsonl; everything else is plain
/// text.
[[nodiscard]] DocumentType document_type_of(std::string_view path);
[[nodiscard]] std::optional<DocumentType> document_type_named(
    std::string_view name);  // txt md html jsonl

struct ReadOptions {
  std::optional<Date> date;  // overrides what the article says about itself
};

/// Reads the articles of one file, one at a time. Text, Markdown and HTML hold exactly one; a
/// .jsonl file holds one a line, so that any number of them needs the memory of one.
///
///   ArticleReader reader(path, bytes, type, rules, options);
///   while (auto article = reader.next()) { if (!*article) report((*article).error()); ... }
///
/// Errors: text that is not UTF-8 or holds NUL bytes (binary), a malformed .jsonl line; each with
/// its line. After an error in a .jsonl line reading may go on with the next line.
class ArticleReader {
 public:
  /// Requires: `bytes` and `rules` outlive the reader.
  ArticleReader(std::string path, std::string_view bytes, DocumentType type, RuleSet const& rules,
                ReadOptions options);
  [[nodiscard]] std::optional<Result<Document>> next();

 private:
  [[nodiscard]] Result<Document> read_whole();
  [[nodiscard]] std::optional<Result<Document>> next_line();
  [[nodiscard]] Result<Document> read_line(std::string_view line);
  [[nodiscard]] Document finish(Document document) const;

  std::string path_;
  std::string_view rest_;
  DocumentType type_;
  RuleSet const& rules_;
  ReadOptions options_;
  std::uint32_t line_ = 0;
  bool done_ = false;
};

}  // namespace stet
