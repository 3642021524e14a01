#include "cli/inputs.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/file_system.hpp"
#include "base/glob.hpp"
#include "base/utf8.hpp"

namespace stet {
namespace {

constexpr std::array<std::string_view, 7> known_endings = {".txt", ".md",    ".markdown", ".html",
                                                           ".htm", ".xhtml", ".jsonl"};

bool has_known_ending(std::string_view path) {
  return std::ranges::any_of(known_endings,
                             [&](std::string_view ending) { return path.ends_with(ending); });
}

Error nothing_here(std::string const& path, std::string message) {
  return Error{ErrorCode::not_found, std::move(message), {path, 0, 0}, ""};
}

/// What the configuration leaves out of folders and patterns; a file named by itself is read.
bool is_excluded(std::string const& file, Settings const& settings) {
  std::vector<std::string> const globs = settings.config.words("exclude");
  if (globs.empty()) return false;
  std::string const path = project_path(settings.config, file);
  return std::ranges::any_of(globs,
                             [&](std::string const& glob) { return glob_match(glob, path); });
}

/// The folder that every match of a pattern lies in, and how the names found there begin.
std::string fixed_folder(std::string const& pattern) {
  std::size_t const wildcard = pattern.find_first_of("*?[");
  std::size_t const slash = pattern.rfind('/', wildcard);
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : pattern.substr(0, slash);
}

void expand_folder(std::string const& path, Settings const& settings,
                   std::vector<Result<InputFile>>& out) {
  Result<std::vector<std::string>> const files = list_files(path);
  if (!files) return out.push_back(files.error());
  std::size_t const before = out.size();
  for (std::string const& file : *files) {
    if (has_known_ending(file) && !is_excluded(file, settings))
      out.push_back(InputFile{file, file, document_type_of(file)});
  }
  if (out.size() == before)
    out.push_back(nothing_here(path, fmt::format("no article in this folder (looked for {})",
                                                 fmt::join(known_endings, " "))));
}

void expand_pattern(std::string const& pattern, Settings const& settings,
                    std::vector<Result<InputFile>>& out) {
  std::string const folder = fixed_folder(pattern);
  Result<std::vector<std::string>> const files = list_files(folder);
  if (!files) return out.push_back(files.error());
  std::size_t const before = out.size();
  bool const here = folder == "." && !pattern.starts_with("./");
  for (std::string const& file : *files) {
    std::string const name = here && file.starts_with("./") ? file.substr(2) : file;
    if (glob_match(pattern, name) && !is_excluded(name, settings))
      out.push_back(InputFile{name, name, document_type_of(name)});
  }
  if (out.size() == before) out.push_back(nothing_here(pattern, "no file matches this pattern"));
}

}  // namespace

std::vector<Result<InputFile>> expand_paths(Settings const& settings) {
  std::vector<Result<InputFile>> out;
  for (std::string const& path : settings.positionals) {
    if (path == "-") {
      DocumentType const by_name = document_type_of(settings.stdin_path);
      out.push_back(InputFile{"-", settings.stdin_path, settings.stdin_type.value_or(by_name)});
    } else if (is_directory(path)) {
      expand_folder(path, settings, out);
    } else if (!exists(path) && has_wildcard(path)) {
      expand_pattern(path, settings, out);
    } else {
      out.push_back(InputFile{path, path, document_type_of(path)});
    }
  }
  return out;
}

std::optional<Result<Piece>> PieceReader::next_line() {
  std::string const& shown = files_[file_ - 1]->shown;
  while (auto line = lines_->next()) {
    if (!*line) return Result<Piece>(line->error());
    std::string_view text = line->value();
    if (lines_->line() == 1) text.remove_prefix(byte_order_mark(text));
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    return Result<Piece>(Piece{shown, std::string(text), DocumentType::jsonl, lines_->line()});
  }
  lines_.reset();
  return std::nullopt;
}

std::optional<Result<Piece>> PieceReader::next() {
  for (;;) {
    if (lines_) {
      if (auto piece = next_line()) return piece;
    }
    if (file_ == files_.size()) return std::nullopt;
    Result<InputFile> const& file = files_[file_++];
    if (!file) return Result<Piece>(file.error());
    if (file->type == DocumentType::jsonl) {
      Result<LineReader> lines = LineReader::open(file->path);
      if (!lines) return Result<Piece>(lines.error());
      lines_.emplace(std::move(*lines));
      continue;
    }
    Result<std::string> bytes = file->path == "-" ? read_standard_input() : read_file(file->path);
    if (!bytes) return Result<Piece>(bytes.error());
    if (bytes->find_first_not_of(" \t\r\n") == std::string::npos)
      return Result<Piece>(
          Error{ErrorCode::malformed, "the file holds no text", {file->shown, 0, 0}, ""});
    return Result<Piece>(Piece{file->shown, *std::move(bytes), file->type, 1});
  }
}

Result<Document> read_piece(Piece const& piece, RuleSet const& rules, ReadOptions const& options) {
  ArticleReader reader(piece.path, piece.bytes, piece.type, rules, options);
  std::optional<Result<Document>> article = reader.next();
  if (!article)
    return Error{ErrorCode::malformed, "holds no article", {piece.path, piece.line, 0}, ""};
  if (*article) return *std::move(*article);
  Error error = article->error();
  if (error.where.line != 0) error.where.line += piece.line - 1;
  return error;
}

std::string source_text(Piece&& piece, Document const& document) {
  if (piece.type != DocumentType::jsonl) return std::move(piece.bytes);
  if (document.origin.empty() && document.source_base == 0) return document.text;
  nlohmann::json const line = nlohmann::json::parse(piece.bytes, nullptr, false);
  auto const text = line.find("text");  // the reader took its text from there
  return text != line.end() && text->is_string() ? text->get<std::string>() : document.text;
}

}  // namespace stet
