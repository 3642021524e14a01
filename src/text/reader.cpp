#include "text/reader.hpp"

#include <utility>

#include <fmt/format.h>
#include "base/file_system.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "text/readers/jsonl.hpp"
#include "text/readers/readers.hpp"
#include "text/sentences.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

void add_sentences(Document& document, RuleSet const& rules) {
  std::vector<Span> spans;
  for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
    spans.clear();
    split_sentences(document.text, document.blocks[block].span, rules.abbreviations, spans);
    for (Span const span : spans) document.sentences.push_back({span, block});
  }
}

/// What makes bytes unreadable as text, placed by line. `first_line` is added for .jsonl.
std::optional<Error> find_damage(std::string_view bytes, std::string const& path) {
  auto const error = [&](std::size_t at, std::string message, std::string hint) {
    Position const place = LineIndex(bytes.substr(0, at)).position(at);
    return Error{ErrorCode::malformed, std::move(message), {path, place.line, 0}, std::move(hint)};
  };
  if (bytes.size() > max_file_size) {
    return Error{ErrorCode::unsupported, "larger than 1 GiB", {path, 0, 0}, "split the file"};
  }
  if (std::size_t const at = bytes.find('\0'); at != std::string_view::npos) {
    return error(at, fmt::format("a NUL byte at offset {}: this is not text", at), "");
  }
  if (auto const at = first_invalid_utf8(bytes)) {
    return error(*at,
                 fmt::format("not UTF-8: byte 0x{:02X} at offset {}",
                             static_cast<unsigned char>(bytes[*at]), *at),
                 "convert the file to UTF-8");
  }
  return std::nullopt;
}

Document read_bytes(std::string_view bytes, DocumentType type, RuleSet const& rules) {
  switch (type) {
    case DocumentType::markdown:
      return read_markdown(bytes, rules);
    case DocumentType::html:
      return read_html(bytes, rules);
    case DocumentType::text:
    case DocumentType::jsonl:
      break;
  }
  return read_plain_text(bytes, rules);
}

}  // namespace

DocumentType document_type_of(std::string_view path) {
  auto const ends = [&](std::string_view ending) { return path.ends_with(ending); };
  if (ends(".md") || ends(".markdown")) return DocumentType::markdown;
  if (ends(".html") || ends(".htm") || ends(".xhtml")) return DocumentType::html;
  return ends(".jsonl") ? DocumentType::jsonl : DocumentType::text;
}

std::optional<DocumentType> document_type_named(std::string_view name) {
  if (name == "txt") return DocumentType::text;
  if (name == "md") return DocumentType::markdown;
  if (name == "html") return DocumentType::html;
  if (name == "jsonl") return DocumentType::jsonl;
  return std::nullopt;
}

ArticleReader::ArticleReader(std::string path, std::string_view bytes, DocumentType type,
                             RuleSet const& rules, ReadOptions options)
    : path_(std::move(path)), rest_(bytes), type_(type), rules_(rules), options_(options) {}

std::optional<Result<Document>> ArticleReader::next() {
  if (done_) return std::nullopt;
  if (type_ == DocumentType::jsonl) return next_line();
  done_ = true;
  return read_whole();
}

Result<Document> ArticleReader::read_whole() {
  if (std::optional<Error> damage = find_damage(rest_, path_)) return *std::move(damage);
  std::size_t const mark = byte_order_mark(rest_);
  Document document = read_bytes(rest_.substr(mark), type_, rules_);
  document.source_base = static_cast<std::uint32_t>(mark);
  document.source_sha256 = sha256_hex(rest_);
  return finish(std::move(document));
}

std::optional<Result<Document>> ArticleReader::next_line() {
  if (line_ == 0) rest_.remove_prefix(byte_order_mark(rest_));
  while (!rest_.empty()) {
    std::size_t const end = rest_.find('\n');
    std::string_view const line = trim(rest_.substr(0, end));
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    ++line_;
    if (!line.empty()) return read_line(line);
  }
  done_ = true;
  return std::nullopt;
}

Result<Document> ArticleReader::read_line(std::string_view line) {
  ArticleLine article;
  if (auto const error = parse_article_line(line, article)) {
    return Error{ErrorCode::malformed,
                 error->message,
                 {path_, line_, error->column},
                 "one article a line: {\"id\": ..., \"text\": ...}"};
  }
  if (article.text.find('\0') != std::string::npos) {
    return Error{ErrorCode::malformed,
                 "a NUL character in \"text\": this is not text",
                 {path_, line_, 1},
                 ""};
  }
  Document document = read_plain_text(article.text, rules_);
  document.article_id = std::move(article.id);
  document.source_sha256 = sha256_hex(document.text);
  Metadata& metadata = document.metadata;
  if (!article.title.empty()) metadata.title = std::move(article.title);
  if (!article.outlet.empty()) metadata.outlet = std::move(article.outlet);
  if (!article.url.empty()) metadata.url = std::move(article.url);
  if (auto const date = parse_iso_date(article.date)) {
    metadata.stated_dates.insert(metadata.stated_dates.begin(), {*date, "date field", {}});
  }
  return finish(std::move(document));
}

Document ArticleReader::finish(Document document) const {
  document.path = path_;
  Metadata& metadata = document.metadata;
  if (options_.date) {
    metadata.date = options_.date;
  } else if (!metadata.stated_dates.empty()) {
    metadata.date = metadata.stated_dates.front().date;
  }
  add_sentences(document, rules_);
  return document;
}

}  // namespace stet
