// The text form of suppressions: comments and the sidecar's lines.
#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "check/rule_ids.hpp"
#include "check/suppressions.hpp"

namespace stet {
namespace {

constexpr std::string_view marker = "stet-ignore";
constexpr std::size_t longest_comment = 4096;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Words and "quoted words" of a comment.
struct Token {
  std::string text;
  bool quoted = false;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    bool const quoted = text[at] == '"';
    std::size_t const begin = quoted ? at + 1 : at;
    std::size_t end = begin;
    while (end < text.size() && (quoted ? text[end] != '"' : !is_blank(text[end]))) ++end;
    out.push_back({std::string(text.substr(begin, end - begin)), quoted});
    at = quoted ? end + 1 : end;
  }
  return out;
}

bool is_rule(std::string_view pattern) {
  if (pattern.starts_with("house/")) return true;
  return std::ranges::any_of(all_rules(),
                             [&](RuleInfo const& rule) { return rule_matches(pattern, rule.id); });
}

void set_until(Suppression& suppression, std::string_view text) {
  suppression.until = text.size() == 10 ? parse_iso_date(text) : std::nullopt;
  if (!suppression.until) suppression.problem = fmt::format("until={} is not a date", text);
}

void add_rules(Suppression& suppression, std::string_view list) {
  while (!list.empty()) {
    std::string_view const rule = list.substr(0, list.find(','));
    list.remove_prefix(std::min(rule.size() + 1, list.size()));
    if (rule.empty()) continue;
    if (!is_rule(rule)) suppression.problem = fmt::format("no rule is called '{}'", rule);
    suppression.rules.emplace_back(rule);
  }
}

/// `RULES ["words"]... [-- reason] [by=WHO] [until=DATE]`.
void read_body(Suppression& suppression, std::string_view body) {
  bool in_reason = false;
  for (Token const& token : tokens_of(body)) {
    if (!token.quoted && token.text == "--") {
      in_reason = true;
    } else if (!token.quoted && token.text.starts_with("by=")) {
      suppression.by = token.text.substr(3);
    } else if (!token.quoted && token.text.starts_with("until=")) {
      set_until(suppression, std::string_view(token.text).substr(6));
    } else if (in_reason) {
      if (!suppression.reason.empty()) suppression.reason += ' ';
      suppression.reason += token.text;
    } else if (token.quoted) {
      suppression.quotes.push_back(token.text);
    } else {
      add_rules(suppression, token.text);
    }
  }
  if (suppression.rules.empty()) suppression.problem = "it names no rule";
}

/// Reads what stands after the marker: "-next-line figure/* ...".
Suppression suppression_of(std::string_view text, bool& ends_range) {
  Suppression suppression;
  std::size_t const gap = std::min(text.find_first_of(" \n\t\r"), text.size());
  std::string_view const form = text.substr(0, gap);
  std::string_view const body = text.substr(gap);
  ends_range = form == "-end";
  if (ends_range) return suppression;
  constexpr std::array<std::pair<std::string_view, SuppressionScope>, 4> forms = {
      {{"", SuppressionScope::block},
       {"-next-line", SuppressionScope::next_block},
       {"-start", SuppressionScope::range},
       {"-file", SuppressionScope::file}}};
  auto const* const known =
      std::ranges::find(forms, form, &std::pair<std::string_view, SuppressionScope>::first);
  read_body(suppression, body);
  if (known == forms.end())
    suppression.problem = fmt::format("no comment is called '{}{}'", marker, form);
  else
    suppression.scope = known->second;
  return suppression;
}

/// The file as the end of every range that was never closed.
void close_ranges(std::vector<Suppression>& all, std::uint32_t end) {
  for (Suppression& one : all) {
    bool const open = one.scope == SuppressionScope::range && one.source.end == one.source.begin;
    if (open) one.source.end = end;
  }
}

}  // namespace

std::vector<Suppression> suppression_comments(std::string_view source) {
  std::vector<Suppression> out;
  std::uint32_t line = 1;
  std::size_t counted = 0;
  for (std::size_t at = source.find("<!--"); at != std::string_view::npos;
       at = source.find("<!--", at + 4)) {
    std::size_t begin = at + 4;
    while (begin < source.size() && is_blank(source[begin])) ++begin;
    if (!source.substr(begin).starts_with(marker)) continue;
    std::size_t const end = source.substr(begin, longest_comment).find("-->");
    if (end == std::string_view::npos) continue;
    line += static_cast<std::uint32_t>(
        std::count(source.begin() + static_cast<std::ptrdiff_t>(counted),
                   source.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    counted = at;
    bool ends_range = false;
    Suppression one =
        suppression_of(source.substr(begin + marker.size(), end - marker.size()), ends_range);
    if (ends_range) {
      close_ranges(out, static_cast<std::uint32_t>(at));
      continue;
    }
    one.line = line;
    one.source = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(begin + end + 3)};
    if (one.scope == SuppressionScope::range) one.source.begin = one.source.end;
    out.push_back(std::move(one));
  }
  close_ranges(out, static_cast<std::uint32_t>(source.size()));
  return out;
}

namespace {

using Json = nlohmann::json;

std::string text_of(Json const& object, char const* key) {
  auto const found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

Result<SidecarEntry> sidecar_entry(std::string_view line) {
  auto const malformed = [](std::string message) {
    return Error{ErrorCode::malformed, std::move(message), {}, "docs/suppressions.md"};
  };
  Json const object = Json::parse(line, nullptr, false);
  if (!object.is_object()) return malformed("this is no JSON object");
  SidecarEntry entry;
  entry.file = text_of(object, "file");
  if (entry.file.empty()) return malformed("a suppression without \"file\"");
  Suppression& suppression = entry.suppression;
  suppression.scope = SuppressionScope::file;
  add_rules(suppression, text_of(object, "rule"));
  if (suppression.rules.empty()) return malformed("a suppression without \"rule\"");
  suppression.reason = text_of(object, "reason");
  suppression.by = text_of(object, "by");
  if (std::string const until = text_of(object, "until"); !until.empty())
    set_until(suppression, until);
  auto const quote = object.find("quote");
  if (quote == object.end()) return entry;
  std::string const exact = quote->is_object() ? text_of(*quote, "exact") : "";
  if (exact.empty()) return malformed(R"("quote" is {"exact","prefix"?,"suffix"?})");
  suppression.quotes = {exact};
  suppression.prefix = text_of(*quote, "prefix");
  suppression.suffix = text_of(*quote, "suffix");
  return entry;
}

}  // namespace

Result<std::vector<SidecarEntry>> read_sidecar(std::string const& path, std::string_view text) {
  std::vector<SidecarEntry> out;
  std::uint32_t number = 0;
  while (!text.empty()) {
    std::string_view const line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Result<SidecarEntry> entry = sidecar_entry(line);
    if (!entry) {
      Error error = entry.error();
      error.where = {path, number, 0};
      return error;
    }
    entry->suppression.line = number;
    out.push_back(*std::move(entry));
  }
  return out;
}

}  // namespace stet
