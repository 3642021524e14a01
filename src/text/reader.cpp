#include "text/reader.hpp"

#include <utility>

#include <nlohmann/json.hpp>
#include "base/sha256.hpp"
#include "base/utf8.hpp"

namespace stet {

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

// Provisional: paragraphs at blank lines, sentences at ". ". The readers replace this.
static Document provisional(std::string path, std::string text) {
  Document d;
  d.path = std::move(path);
  d.text = std::move(text);
  d.source_sha256 = sha256_hex(d.text);
  std::size_t at = 0;
  while (at < d.text.size()) {
    std::size_t end = d.text.find("\n", at);
    if (end == std::string::npos) end = d.text.size();
    if (end > at) {
      d.blocks.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)},
                          BlockKind::paragraph});
      std::size_t s = at;
      while (s < end) {
        std::size_t e = s;
        while (e < end && !(d.text[e] == '.' && e + 1 < end && d.text[e + 1] == ' ')) ++e;
        e = std::min(e + 1, end);
        d.sentences.push_back({{static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(e)},
                               static_cast<std::uint32_t>(d.blocks.size() - 1)});
        s = e + 1;
      }
    }
    at = end + 1;
  }
  return d;
}

std::optional<Result<Document>> ArticleReader::next() {
  if (done_) return std::nullopt;
  if (type_ != DocumentType::jsonl) {
    done_ = true;
    Document d = provisional(path_, std::string(rest_));
    d.metadata.date = options_.date;
    return Result<Document>(std::move(d));
  }
  while (!rest_.empty()) {
    std::size_t const end = rest_.find('\n');
    std::string_view const line = rest_.substr(0, end);
    rest_ = end == std::string_view::npos ? std::string_view() : rest_.substr(end + 1);
    ++line_;
    if (line.empty()) continue;
    nlohmann::json const j = nlohmann::json::parse(line, nullptr, false);
    if (j.is_discarded())
      return Result<Document>(Error{ErrorCode::malformed, "not JSON", {path_, line_, 1}, ""});
    Document d = provisional(path_, j.value("text", ""));
    d.article_id = j.value("id", "");
    d.metadata.date = options_.date;
    if (!d.metadata.date) d.metadata.date = parse_iso_date(j.value("date", ""));
    return Result<Document>(std::move(d));
  }
  done_ = true;
  return std::nullopt;
}

}  // namespace stet
