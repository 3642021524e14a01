#include "kinds/quote/match_wording.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "kinds/quote/altered_wording.hpp"
#include "kinds/quote/quote_tokens.hpp"

namespace stet {
namespace {

constexpr std::size_t max_parts = 64;
constexpr std::size_t max_text = std::size_t{1} << 20U;
constexpr std::size_t max_omission = 60;  // words an ellipsis may leave out
constexpr std::size_t max_bracket = 8;    // words that an editorial insertion may stand for

/// The first place at or after `from`, and not after `last`, where all of the segment stands.
std::optional<std::size_t> find_segment(std::vector<QuoteToken> const& text,
                                        QuoteSegment const& segment, std::size_t from,
                                        std::size_t last) {
  std::size_t const size = segment.tokens.size();
  for (std::size_t at = from; at + size <= text.size() && at <= last; ++at) {
    std::size_t same = 0;
    while (same < size && text[at + same].folded == segment.tokens[same].folded) ++same;
    if (same == size) return at;
  }
  return std::nullopt;
}
/// The word in [begin, end) whose loss changes what was said.
std::string harmful_word(std::vector<QuoteToken> const& text, std::size_t begin, std::size_t end,
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
std::size_t allowed_gap(QuoteSegment const& segment) {
  if (segment.after_ellipsis || segment.new_part) return max_omission;
  return segment.after_bracket ? max_bracket : 0;
}

/// Places every segment in order, beginning at the first segment's place `start`.
std::optional<Placement> place_from(std::vector<QuoteToken> const& text, QuotePieces const& pieces,
                                    std::size_t start) {
  Placement out;
  std::size_t at = start;
  for (std::size_t i = 0; i < pieces.segments.size(); ++i) {
    QuoteSegment const& segment = pieces.segments[i];
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
void judge_edges(std::vector<QuoteToken> const& text, Placement const& placed, Wording& out) {
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
    out.cut_before = join_tokens(text, i, begin);
    out.inverts = out.inverts || denies;
    break;
  }
  std::size_t const end = placed.ranges.back().second;
  if (end < text.size() && !text[end - 1].ends_sentence) {
    bool const turns = text[end].is(WordClass::contrast) || text[end].is(WordClass::condition);
    if (turns) out.cut_after = join_tokens(text, end, std::min(end + 3, text.size()));
  }
}

/// What stands between two segments: nothing harmful may be left out.
void judge_omissions(std::vector<QuoteToken> const& text, QuotePieces const& pieces,
                     Placement const& placed, Wording& out) {
  for (std::size_t i = 1; i < placed.ranges.size(); ++i) {
    std::size_t const begin = placed.ranges[i - 1].second;
    std::size_t const end = placed.ranges[i].first;
    bool negation = false;
    // Halves of two sentences make a third that nobody said.
    bool const crosses = std::any_of(text.begin() + static_cast<std::ptrdiff_t>(begin) - 1,
                                     text.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](QuoteToken const& token) { return token.ends_sentence; });
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
std::optional<std::pair<Placement, Wording>> best_placement(std::vector<QuoteToken> const& text,
                                                            QuotePieces const& pieces) {
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
bool stands_reordered(std::vector<QuoteToken> const& text, QuotePieces const& pieces) {
  constexpr std::size_t least_words = 3;
  return pieces.segments.size() > 1 &&
         std::all_of(pieces.segments.begin(), pieces.segments.end(),
                     [&](QuoteSegment const& segment) {
                       return segment.tokens.size() >= least_words &&
                              find_segment(text, segment, 0, text.size()).has_value();
                     });
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
  QuotePieces const pieces = split_quotation(parts, lexicon);
  if (pieces.segments.empty()) return out;
  std::vector<QuoteToken> const said = read_quote_tokens(text, lexicon);

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
