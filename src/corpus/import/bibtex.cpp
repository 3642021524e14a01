// Bibliographies in BibTeX: every entry is a source.
#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "base/utf8.hpp"
#include "corpus/fact_reference.hpp"
#include "corpus/import/balanced.hpp"
#include "corpus/import/run.hpp"
#include "corpus/import/stable_id.hpp"

namespace stet {
namespace {

constexpr std::string_view white = " \t\r\n";

/// \"o -> o and the mark above it.
std::string_view combining_mark(char accent) {
  switch (accent) {
    case '"':
      return "\u0308";
    case '\'':
      return "\u0301";
    case '`':
      return "\u0300";
    case '^':
      return "\u0302";
    case '~':
      return "\u0303";
    case 'c':
      return "\u0327";
    case 'v':
      return "\u030C";
    default:
      return "";
  }
}

std::string composed(std::string const& text) {
  UErrorCode code = U_ZERO_ERROR;
  icu::Normalizer2 const* const nfc = icu::Normalizer2::getNFCInstance(code);
  if (U_FAILURE(code)) return text;
  icu::UnicodeString const out = nfc->normalize(icu::UnicodeString::fromUTF8(text), code);
  std::string bytes;
  out.toUTF8String(bytes);
  return bytes;
}

/// A field's text without TeX: braces gone, accents composed, runs of white space one space.
std::string plain(std::string_view tex) {
  std::string out;
  std::string_view mark;
  for (std::size_t i = 0; i < tex.size(); ++i) {
    char const c = tex[i];
    if (c == '{' || c == '}') continue;
    if (c == '\\' && i + 1 < tex.size()) {
      char const next = tex[++i];
      bool const letter_command =
          (next == 'c' || next == 'v') && i + 1 < tex.size() && tex[i + 1] == '{';
      bool const accent = !combining_mark(next).empty() &&
                          (letter_command || !std::isalpha(static_cast<unsigned char>(next)));
      if (accent) {
        mark = combining_mark(next);
      } else if (next == 's' && tex.substr(i, 2) == "ss") {
        out += "\u00DF";
        ++i;
      } else {
        out += next;
      }
      continue;
    }
    if (white.find(c) != white.npos || c == '~') {
      if (!out.empty() && !out.ends_with(' ')) out += ' ';
      continue;
    }
    out += c;
    if (!mark.empty()) out += mark;
    mark = {};
  }
  while (out.ends_with(' ')) out.pop_back();
  return composed(out);
}

/// Reads "name = value, ..." one field after the other.
class Fields {
 public:
  explicit Fields(std::string_view text) : text_(text) {}

  std::map<std::string, std::string> read() {
    std::map<std::string, std::string> out;
    while (at_ < text_.size()) {
      std::size_t const equals = text_.find('=', at_);
      if (equals == text_.npos) break;
      std::string name = fold(trimmed(text_.substr(at_, equals - at_)));
      at_ = equals + 1;
      out.try_emplace(std::move(name), value());
    }
    return out;
  }

 private:
  static std::string_view trimmed(std::string_view text) {
    std::size_t const first = std::min(text.find_first_not_of(" \t\r\n,"), text.size());
    std::size_t const last = text.find_last_not_of(white);
    return last == text.npos || last < first ? "" : text.substr(first, last - first + 1);
  }

  /// Up to the comma that ends it, braces and quotes observed; pieces are joined by #.
  std::string value() {
    std::size_t depth = 0;
    bool quoted = false;
    std::string raw;
    for (; at_ < text_.size(); ++at_) {
      char const c = text_[at_];
      if (c == '{') ++depth;
      if (c == '}' && depth > 0) --depth;
      if (depth == 0 && c == '"') {
        quoted = !quoted;
        continue;
      }
      if (depth == 0 && !quoted && c == ',') break;
      if (depth == 0 && !quoted && c == '#') continue;
      raw += c;
    }
    ++at_;
    return plain(trimmed(raw));
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string month_number(std::string const& month) {
  constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};
  std::string const folded = fold(month);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (folded.starts_with(names[i])) return fmt::format("{:02}", i + 1);
  }
  return month.size() == 1 || month.size() == 2 ? fmt::format("{:0>2}", month) : "";
}

SourceRow source_from(std::string const& kind, std::string const& key,
                      std::map<std::string, std::string> fields) {
  auto const first = [&](std::initializer_list<char const*> names) {
    for (char const* const name : names) {
      if (!fields[name].empty()) return fields[name];
    }
    return std::string();
  };
  SourceRow source;
  source.id = slug(key);
  source.title = fields["title"];
  source.author = first({"author", "editor"});
  for (std::size_t at = 0; (at = source.author.find(" and ", at)) != std::string::npos;) {
    source.author.replace(at, 5, "; ");
  }
  source.publisher = first({"publisher", "journal", "journaltitle", "institution", "organization",
                            "school", "howpublished"});
  source.kind = kind;
  source.url = fields["url"];
  if (source.url.empty() && !fields["doi"].empty()) {
    source.url = "https://doi.org/" + fields["doi"];
  }
  source.published = first({"date", "year"});
  std::string const month = month_number(fields["month"]);
  if (source.published.size() == 4 && !month.empty()) source.published += "-" + month;
  if (!parse_days(source.published)) source.published.clear();
  source.retrieved = parse_days(fields["urldate"]) ? fields["urldate"] : "";
  source.lang = fields["langid"];
  source.tier = "3";
  return source;
}

}  // namespace

Status import_bibtex(ImportRun& run, std::string const& /*map*/) {
  if (Status const done = run.resume(); !done) return done;
  for (BalancedRecord record; next_balanced(run.input, Quoting::none, '@', record);) {
    std::size_t const brace = std::min(record.text.find('{'), record.text.size());
    std::string const kind = brace == 0 ? "" : slug(record.text.substr(1, brace - 1));
    if (kind == "comment" || kind == "preamble" || kind == "string") continue;
    std::size_t const comma = record.text.find(',', brace);
    bool const sound =
        record.whole && comma != std::string::npos && !first_invalid_utf8(record.text);
    SourceRow source;
    if (sound) {
      std::string const key = record.text.substr(brace + 1, comma - brace - 1);
      std::string_view const body(record.text.data() + comma + 1, record.text.size() - comma - 2);
      source = source_from(kind, key, Fields(body).read());
    }
    if (source.title.empty()) {
      run.sink.reject(record.line, sound ? "no title" : "no BibTeX entry", record.text);
    } else {
      run.sink.add(source, record.line);
    }
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
