#include "kinds/quote/match_wording.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.hpp"

namespace stet {
namespace {

constexpr std::size_t max_parts = 64;
constexpr std::size_t max_text = std::size_t{1} << 20U;
constexpr std::size_t max_omission = 60;  // words an ellipsis may leave out
constexpr std::size_t max_bracket = 8;    // words that an editorial insertion may stand for

/// A token of the quotation or the text: one plain word, as folded as the ladder's third rung.
struct Token {
  std::string folded;
  Span span;
  std::uint16_t classes = 0;
  bool ends_sentence = false;
  bool ends_clause = false;  // a comma, colon or semicolon follows

  [[nodiscard]] bool is(WordClass wanted) const {
    return (classes & static_cast<std::uint16_t>(wanted)) != 0;
  }
};

/// "open-source" and "open source" are the same words.
void add_hyphen_parts(Token token, std::vector<Token>& out) {
  std::string const all = token.folded;
  std::size_t begin = 0;
  for (std::size_t dash = all.find('-'); dash != std::string::npos; dash = all.find('-', begin)) {
    Token part = token;
    part.folded = all.substr(begin, dash - begin);
    part.ends_clause = false;
    if (!part.folded.empty()) out.push_back(std::move(part));
    begin = dash + 1;
  }
  token.folded = all.substr(begin);
  if (!token.folded.empty()) out.push_back(std::move(token));
}

/// Plain words without the lexicon's phrases: a quotation's words are compared one by one.
std::vector<Token> tokens_of(std::string_view text, Lexicon const& lexicon) {
  Lexicon const no_phrases;
  std::vector<Token> out;
  for (Word& word : read_words(text, no_phrases)) {
    Token token{std::move(word.folded), word.span, 0, false, false};
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

/// A run of quoted words without ellipsis or brackets; what may stand before it in the text.
struct Segment {
  std::vector<Token> tokens;
  bool after_ellipsis = false;
  bool after_bracket = false;
  bool new_part = false;  // the article's own words stand before it
};

struct Pieces {
  std::vector<Segment> segments;
  bool has_ellipsis = false;
  bool has_brackets = false;
};

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

Pieces split(std::vector<std::string_view> const& parts, Lexicon const& lexicon) {
  Pieces pieces;
  for (std::string_view const part : parts) {
    bool ellipsis = false;
    bool bracket = false;
    bool first = true;
    auto const add = [&](std::string_view words) {
      std::vector<Token> tokens = tokens_of(words, lexicon);
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

/// The first place at or after `from`, and not after `last`, where all of the segment stands.
std::optional<std::size_t> find_segment(std::vector<Token> const& text, Segment const& segment,
                                        std::size_t from, std::size_t last) {
  std::size_t const size = segment.tokens.size();
  for (std::size_t at = from; at + size <= text.size() && at <= last; ++at) {
    std::size_t same = 0;
    while (same < size && text[at + same].folded == segment.tokens[same].folded) ++same;
    if (same == size) return at;
  }
  return std::nullopt;
}

/// Joins words for a message: "would not have".
std::string joined(std::vector<Token> const& tokens, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end && i < tokens.size(); ++i) {
    if (!out.empty()) out += ' ';
    out += tokens[i].folded;
  }
  return out;
}

/// The word in [begin, end) whose loss changes what was said.
std::string harmful_word(std::vector<Token> const& text, std::size_t begin, std::size_t end,
                         bool& negation) {
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i].is(WordClass::negation)) {
      negation = true;
      return text[i].folded;
    }
  }
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i].is(WordClass::condition) || text[i].is(WordClass::contrast) ||
        text[i].is(WordClass::denial))
      return text[i].folded;
  }
  return "";
}

struct Placement {
  std::vector<std::pair<std::size_t, std::size_t>> ranges;  // of the text's tokens, per segment
};

/// How many words may stand between a segment and the one before it.
std::size_t allowed_gap(Segment const& segment) {
  if (segment.after_ellipsis || segment.new_part) return max_omission;
  return segment.after_bracket ? max_bracket : 0;
}

/// Places every segment in order, beginning at the first segment's place `start`.
std::optional<Placement> place_from(std::vector<Token> const& text, Pieces const& pieces,
                                    std::size_t start) {
  Placement out;
  std::size_t at = start;
  for (std::size_t i = 0; i < pieces.segments.size(); ++i) {
    Segment const& segment = pieces.segments[i];
    if (i > 0) {
      auto const found = find_segment(text, segment, at, at + allowed_gap(segment));
      if (!found) return std::nullopt;
      at = *found;
    }
    out.ranges.emplace_back(at, at + segment.tokens.size());
    at += segment.tokens.size();
  }
  return out;
}

/// Words that one clause's beginning may lose without harm to a fragment, and those it may not.
void judge_edges(std::vector<Token> const& text, Placement const& placed, Wording& out) {
  constexpr std::size_t reach = 4;
  std::size_t const begin = placed.ranges.front().first;
  std::size_t from = begin;
  while (from > 0 && begin - from < reach && !text[from - 1].ends_sentence) --from;
  // "It was not the money, it was the time": what stands before a clause's end does not govern it.
  if (begin > 0 && text[begin - 1].ends_clause) from = begin;
  for (std::size_t i = begin; i-- > from;) {
    bool const denies = text[i].is(WordClass::negation);
    bool const softens = text[i].is(WordClass::modal) || text[i].is(WordClass::condition);
    if (!denies && !softens) continue;
    // "wasn't ..., it was": a contrast between the negation and the fragment ends its reach.
    bool closed = false;
    for (std::size_t j = i + 1; j < begin; ++j) closed = closed || text[j].is(WordClass::contrast);
    if (closed) break;
    out.cut_before = joined(text, i, begin);
    out.inverts = out.inverts || denies;
    break;
  }
  std::size_t const end = placed.ranges.back().second;
  if (end < text.size() && !text[end - 1].ends_sentence) {
    bool const turns = text[end].is(WordClass::contrast) || text[end].is(WordClass::condition);
    if (turns) out.cut_after = joined(text, end, std::min(end + 3, text.size()));
  }
}

/// What stands between two segments: nothing harmful may be left out.
void judge_omissions(std::vector<Token> const& text, Pieces const& pieces, Placement const& placed,
                     Wording& out) {
  for (std::size_t i = 1; i < placed.ranges.size(); ++i) {
    std::size_t const begin = placed.ranges[i - 1].second;
    std::size_t const end = placed.ranges[i].first;
    bool negation = false;
    // Halves of two sentences make a third that nobody said.
    bool const crosses = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(begin) - 1,
                                     text.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](Token const& token) { return token.ends_sentence; });
    bool const whole = text[begin - 1].ends_sentence || text[end - 1].ends_sentence;
    if (crosses && !whole && !pieces.segments[i].new_part && out.swallowed.empty())
      out.swallowed = "the end of a sentence";
    std::string const harmful = harmful_word(text, begin, end, negation);
    if (harmful.empty() || !out.swallowed.empty()) continue;
    // Whole sentences may be left out between two whole sentences; a clause may not.
    bool const between_sentences = text[begin - 1].ends_sentence && text[end - 1].ends_sentence &&
                                   !pieces.segments[i].after_bracket;
    if (between_sentences) continue;
    out.swallowed = harmful;
    out.inverts = out.inverts || negation;
  }
}

std::string typography_folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    switch (point.value) {
      case U'\u2018':
      case U'\u2019':
        out += '\'';
        break;
      case U'\u201C':
      case U'\u201D':
      case U'"':
      case U'*':
      case U'_':
      case U'`':
        break;
      case U'\u2013':
      case U'\u2014':
        out += '-';
        break;
      case U'\u00A0':
      case U' ':
      case U'\n':
      case U'\r':
      case U'\t':
        if (!out.empty() && out.back() != ' ') out += ' ';
        break;
      default:
        out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

/// A quotation's final comma or full stop belongs to the article, not to the speaker.
std::string_view without_closing_mark(std::string_view text) {
  while (!text.empty() && (text.back() == ',' || text.back() == '.' || text.back() == ' '))
    text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

Rung contiguous_rung(std::vector<std::string_view> const& parts, std::string_view text) {
  auto const all_in = [&](auto const& transform) {
    std::string const haystack(transform(text));
    return std::all_of(parts.begin(), parts.end(), [&](std::string_view part) {
      return haystack.find(std::string(transform(without_closing_mark(part)))) != std::string::npos;
    });
  };
  if (all_in([](std::string_view all) { return std::string(all); })) return Rung::exact;
  if (all_in(typography_folded)) return Rung::typography;
  return Rung::punctuation;
}

/// The best placement over every occurrence of the first segment: one without harm where there is
/// one.
std::optional<std::pair<Placement, Wording>> best_placement(std::vector<Token> const& text,
                                                            Pieces const& pieces) {
  std::optional<std::pair<Placement, Wording>> best;
  auto const harm = [](Wording const& wording) {
    return 4 * static_cast<int>(wording.inverts) +
           2 * static_cast<int>(!wording.swallowed.empty()) +
           static_cast<int>(!wording.cut_before.empty() || !wording.cut_after.empty());
  };
  std::size_t from = 0;
  while (auto const at = find_segment(text, pieces.segments.front(), from, text.size())) {
    from = *at + 1;
    std::optional<Placement> placed = place_from(text, pieces, *at);
    if (!placed) continue;
    Wording wording;
    judge_edges(text, *placed, wording);
    judge_omissions(text, pieces, *placed, wording);
    bool const better = !best || harm(wording) < harm(best->second);
    if (better) best.emplace(*std::move(placed), std::move(wording));
    if (harm(best->second) == 0) break;
  }
  return best;
}

/// Every segment stands somewhere, but not in this order.
bool stands_reordered(std::vector<Token> const& text, Pieces const& pieces) {
  constexpr std::size_t least_words = 3;
  return pieces.segments.size() > 1 &&
         std::all_of(pieces.segments.begin(), pieces.segments.end(), [&](Segment const& segment) {
           return segment.tokens.size() >= least_words &&
                  find_segment(text, segment, 0, text.size()).has_value();
         });
}

/// The longest common subsequence of the quotation with a window of the text, as a diff.
struct Diff {
  std::size_t common = 0;
  std::size_t content_common = 0;
  std::string words;
};

Diff diff_words(std::vector<Token> const& quote, std::vector<Token> const& text, std::size_t begin,
                std::size_t end) {
  std::size_t const rows = quote.size();
  std::size_t const columns = end - begin;
  std::vector<std::uint16_t> table((rows + 1) * (columns + 1), 0);
  auto const cell = [&](std::size_t row, std::size_t column) -> std::uint16_t& {
    return table[row * (columns + 1) + column];
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      cell(i, j) = quote[i].folded == text[begin + j].folded
                       ? static_cast<std::uint16_t>(cell(i + 1, j + 1) + 1)
                       : std::max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  Diff out;
  out.common = cell(0, 0);
  std::string gone;
  std::string put;
  auto const flush = [&](bool edge) {
    if (gone.empty() && put.empty()) return;
    if (!out.words.empty() && !(edge && put.empty())) out.words += ", ";
    if (!put.empty() && !gone.empty()) out.words += "\"" + gone + "\" became \"" + put + "\"";
    if (put.empty() && !edge) out.words += "\"" + gone + "\" left out";
    if (gone.empty()) out.words += "\"" + put + "\" put in";
    gone.clear();
    put.clear();
  };
  auto const append = [](std::string& to, std::string const& word) {
    if (!to.empty()) to += ' ';
    to += word;
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < rows && j < columns) {
    if (quote[i].folded == text[begin + j].folded && cell(i, j) == cell(i + 1, j + 1) + 1) {
      flush(i == 0);
      if (!quote[i].is(WordClass::function)) ++out.content_common;
      ++i, ++j;
    } else if (cell(i + 1, j) >= cell(i, j + 1)) {
      append(put, quote[i++].folded);
    } else {
      append(gone, text[begin + j++].folded);
    }
  }
  // Words at the very end that differ stand for as many of the text.
  bool const open = gone.empty();
  while (i < rows) append(put, quote[i++].folded);
  std::size_t const exchanged =
      open && !put.empty() ? 1 + static_cast<std::size_t>(std::count(put.begin(), put.end(), ' '))
                           : 0;
  for (std::size_t n = 0; n < exchanged && j < columns; ++n) append(gone, text[begin + j++].folded);
  flush(true);
  return out;
}

std::vector<Token> all_tokens(Pieces const& pieces) {
  std::vector<Token> out;
  for (Segment const& segment : pieces.segments)
    out.insert(out.end(), segment.tokens.begin(), segment.tokens.end());
  return out;
}

/// Looks for the same utterance in other words: windows of the text that begin at a word of the
/// quotation.
void find_altered(std::vector<Token> const& text, Pieces const& pieces, Wording& out) {
  constexpr std::size_t longest_quote = 200;
  std::vector<Token> quote = all_tokens(pieces);
  std::size_t const content =
      static_cast<std::size_t>(std::count_if(quote.begin(), quote.end(), [](Token const& token) {
        return !token.is(WordClass::function);
      }));
  if (quote.size() < 4 || content < 3 || quote.size() > longest_quote) return;
  std::size_t const width = quote.size() + quote.size() / 3 + 3;
  std::size_t best_common = 0;
  Diff best;
  std::size_t windows = 0;
  constexpr std::size_t most_windows = 400;
  for (std::size_t at = 0; at < text.size() && windows < most_windows; ++at) {
    bool const anchors = text[at].folded == quote[0].folded || text[at].folded == quote[1].folded ||
                         text[at].folded == quote[2].folded;
    if (!anchors) continue;
    ++windows;
    Diff diff = diff_words(quote, text, at, std::min(at + width, text.size()));
    if (diff.common <= best_common) continue;
    best_common = diff.common;
    best = std::move(diff);
  }
  out.similarity = static_cast<double>(best_common) / static_cast<double>(quote.size());
  constexpr double same_utterance = 0.7;
  bool const most_content = 10 * best.content_common >= 6 * content && best.content_common >= 2;
  if (out.similarity < same_utterance || !most_content) return;
  out.rung = Rung::altered;
  out.diff = std::move(best.words);
}

}  // namespace

std::string_view name(Rung rung) {
  switch (rung) {
    case Rung::exact:
      return "exact";
    case Rung::typography:
      return "typography";
    case Rung::punctuation:
      return "case and punctuation";
    case Rung::ellipsis:
      return "ordered with ellipsis";
    case Rung::brackets:
      return "editorial brackets";
    case Rung::altered:
      return "altered";
    case Rung::absent:
      return "absent";
  }
  return "";
}

Wording match_wording(std::vector<std::string_view> const& parts, std::string_view text,
                      Lexicon const& lexicon) {
  Wording out;
  if (parts.empty() || parts.size() > max_parts || text.size() > max_text) return out;
  Pieces const pieces = split(parts, lexicon);
  if (pieces.segments.empty()) return out;
  std::vector<Token> const said = tokens_of(text, lexicon);

  if (auto found = best_placement(said, pieces)) {
    out = std::move(found->second);
    out.similarity = 1;
    bool const gaps = [&] {
      auto const& ranges = found->first.ranges;
      for (std::size_t i = 1; i < ranges.size(); ++i) {
        if (ranges[i].first != ranges[i - 1].second) return true;
      }
      return false;
    }();
    out.rung = pieces.has_brackets           ? Rung::brackets
               : pieces.has_ellipsis || gaps ? Rung::ellipsis
                                             : contiguous_rung(parts, text);
    return out;
  }
  out.reordered = stands_reordered(said, pieces);
  if (out.reordered) {
    out.rung = Rung::altered;
    out.similarity = 1;
    out.diff = "the parts stand in another order, or too far apart, in the source";
    return out;
  }
  find_altered(said, pieces, out);
  return out;
}

}  // namespace stet
