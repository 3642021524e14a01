#include "kinds/quote/quote_tokens.hpp"

#include <utility>

#include "language/words.hpp"

namespace stet {
namespace {

/// "open-source" and "open source" are the same words.
void add_hyphen_parts(QuoteToken token, std::vector<QuoteToken>& out) {
  std::string const all = token.folded;
  std::size_t begin = 0;
  for (std::size_t dash = all.find('-'); dash != std::string::npos; dash = all.find('-', begin)) {
    QuoteToken part = token;
    part.folded = all.substr(begin, dash - begin);
    part.ends_clause = false;
    if (!part.folded.empty()) out.push_back(std::move(part));
    begin = dash + 1;
  }
  token.folded = all.substr(begin);
  if (!token.folded.empty()) out.push_back(std::move(token));
}
/// The next "…", "...", ". . ." or "[" at or after `at`.
std::size_t find_break(std::string_view text, std::size_t at, std::size_t& length) {
  for (; at < text.size(); ++at) {
    std::string_view const rest = text.substr(at);
    if (rest.starts_with("\u2026")) return length = 3, at;
    if (rest.starts_with("...")) {
      std::size_t const end = rest.find_first_not_of('.');
      return length = end == std::string_view::npos ? rest.size() : end, at;
    }
    if (rest.starts_with(". . .")) return length = 5, at;
    if (rest.front() == '[') {
      std::size_t const close = rest.find(']');
      if (close != std::string_view::npos && close < 120) return length = close + 1, at;
    }
  }
  return std::string_view::npos;
}

bool is_ellipsis_bracket(std::string_view inside) {
  return inside.find_first_not_of(" .[]\u2026") == std::string_view::npos;
}

}  // namespace

std::vector<QuoteToken> read_quote_tokens(std::string_view text, Lexicon const& lexicon) {
  Lexicon const no_phrases;
  std::vector<QuoteToken> out;
  for (Word& word : read_words(text, no_phrases)) {
    QuoteToken token{std::move(word.folded), word.span, 0, false, false};
    bool const initials = !token.folded.empty() && (token.folded[0] < '0' || token.folded[0] > '9');
    if (initials) std::erase(token.folded, '.');  // "U.S." and "US"
    token.ends_clause = word.span.end < text.size() &&
                        std::string_view(",;:").find(text[word.span.end]) != std::string_view::npos;
    if (LexiconEntry const* const known = lexicon.find(token.folded))
      token.classes = known->classes;
    if (token.folded.ends_with("n't"))
      token.classes = static_cast<std::uint16_t>(token.classes |
                                                 static_cast<std::uint16_t>(WordClass::negation));
    if (!out.empty() && word.first) out.back().ends_sentence = true;
    add_hyphen_parts(std::move(token), out);
  }
  return out;
}
QuotePieces split_quotation(std::vector<std::string_view> const& parts, Lexicon const& lexicon) {
  QuotePieces pieces;
  for (std::string_view const part : parts) {
    bool ellipsis = false;
    bool bracket = false;
    bool first = true;
    auto const add = [&](std::string_view words) {
      std::vector<QuoteToken> tokens = read_quote_tokens(words, lexicon);
      if (tokens.empty()) return;
      pieces.segments.push_back(
          {std::move(tokens), ellipsis, bracket, first && !pieces.segments.empty()});
      ellipsis = bracket = first = false;
    };
    std::size_t at = 0;
    std::size_t length = 0;
    for (std::size_t stop = find_break(part, at, length); stop != std::string_view::npos;
         stop = find_break(part, at, length)) {
      add(part.substr(at, stop - at));
      std::string_view const mark = part.substr(stop, length);
      bool const plain = mark.front() != '[' || is_ellipsis_bracket(mark);
      ellipsis = ellipsis || plain;
      bracket = bracket || !plain;
      pieces.has_ellipsis = pieces.has_ellipsis || plain;
      pieces.has_brackets = pieces.has_brackets || !plain;
      at = stop + length;
    }
    add(part.substr(at));
  }
  return pieces;
}
std::string join_tokens(std::vector<QuoteToken> const& tokens, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end && i < tokens.size(); ++i) {
    if (!out.empty()) out += ' ';
    out += tokens[i].folded;
  }
  return out;
}
}  // namespace stet
