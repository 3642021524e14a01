#include "kinds/figure/sentence_view.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_phrase = 12;  // words

bool is_determiner(SentenceView const& view, std::size_t at) {
  Tag const tag = view.tag(at);
  return tag == Tag::determiner ||
         (tag == Tag::pronoun &&
          (view.is(at, "its") || view.is(at, "their") || view.is(at, "his") || view.is(at, "her")));
}

bool is_possessive(std::string_view word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

/// Taggers read "daily" and its kin as adverbs, whatever follows.
bool is_adjective(SentenceView const& view, std::size_t at) {
  return view.tag(at) == Tag::adjective || view.is(at, "daily") || view.is(at, "weekly") ||
         view.is(at, "monthly") || view.is(at, "yearly");
}

bool is_modifier(SentenceView const& view, std::size_t at) {
  return is_adjective(view, at) || view.form(at) == VerbForm::gerund ||
         view.form(at) == VerbForm::participle;
}

}  // namespace

SentenceView::SentenceView(Document const& document, Analysis const& analysis,
                           std::uint32_t sentence)
    : document_(&document), analysis_(&analysis), range_(analysis.sentences[sentence]) {}

std::string_view SentenceView::word(std::size_t at) const {
  return document_->words(token(at).span);
}

Span SentenceView::span(WordRange words) const {
  return {token(words.first).span.begin, token(words.last - 1).span.end};
}

bool SentenceView::is(std::size_t at, std::string_view lower_case) const {
  std::string_view const here = word(at);
  return here.size() == lower_case.size() &&
         std::equal(here.begin(), here.end(), lower_case.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
         });
}

bool SentenceView::is_noun(std::size_t at) const {
  return tag(at) == Tag::noun || tag(at) == Tag::proper_noun;
}

std::size_t SentenceView::word_at(std::uint32_t byte) const {
  auto const first = analysis_->tokens.begin() + range_.first;
  auto const last = analysis_->tokens.begin() + range_.last;
  auto const found =
      std::partition_point(first, last, [&](Token const& token) { return token.span.end <= byte; });
  return static_cast<std::size_t>(found - first);
}

Mention const* SentenceView::name_at(std::size_t at) const {
  auto const& mentions = analysis_->mentions;
  Span const here = token(at).span;
  auto const after = std::partition_point(
      mentions.begin(), mentions.end(),
      [&](Mention const& mention) { return mention.span.begin <= here.begin; });
  if (after == mentions.begin()) return nullptr;
  Mention const& before = *(after - 1);
  return before.span.contains(here) && before.entity ? &before : nullptr;
}

WordRange SentenceView::phrase_from(std::size_t at) const {
  std::size_t first = at;
  while (first < size() && is_determiner(*this, first)) ++first;
  std::size_t last = first;
  bool has_noun = false;
  std::size_t end = first;
  while (last < size() && last - first < longest_phrase) {
    bool const joins = is_noun(last) || (!has_noun && is_modifier(*this, last));
    if (!joins) break;
    has_noun = has_noun || is_noun(last);
    ++last;
    if (is_noun(last - 1)) end = last;
  }
  return {first, end};
}

WordRange SentenceView::phrase_before(std::size_t end) const {
  if (end == 0 || !is_noun(end - 1)) return {end, end};
  std::size_t first = end - 1;
  while (first > 0 && end - first < longest_phrase) {
    std::size_t const at = first - 1;
    if (is(at, ")")) {  // "artificial intelligence (AI) start-up"
      std::size_t open = at;
      while (open > 0 && at - open < 6 && !is(open, "(")) --open;
      if (!is(open, "(")) break;
      first = open;
      continue;
    }
    bool const links = (is(at, "of") || is(at, "in")) && at > 0 && is_noun(at - 1);
    bool const gerund_of = form(at) == VerbForm::gerund && at > 0 && is(at - 1, "of");
    bool const inside = is_noun(at) || is_adjective(*this, at) || is_determiner(*this, at) ||
                        is_possessive(word(at)) || links || gerund_of;
    if (!inside) break;
    // "... users the firm": a second determiner opens the phrase, unless "of" stands before it.
    first = at;
    bool const opens =
        is_determiner(*this, at) &&
        !(at > 0 && (is(at - 1, "of") || is(at - 1, "in") || form(at - 1) == VerbForm::gerund));
    if (opens) break;
  }
  return {first, end};
}

std::string SentenceView::common_words(WordRange words) const {
  std::string out;
  for (std::size_t at = words.first; at < words.last; ++at) {
    bool const left_out = is_determiner(*this, at) || is_possessive(word(at)) ||
                          name_at(at) != nullptr || tag(at) == Tag::punctuation;
    if (left_out) continue;
    bool const link = is(at, "of") || is(at, "in");
    if (link && (out.empty() || at + 1 == words.last)) continue;
    if (!out.empty()) out += ' ';
    out += word(at);
  }
  while (out.ends_with(" of") || out.ends_with(" in")) out.resize(out.size() - 3);
  return out;
}

}  // namespace stet
