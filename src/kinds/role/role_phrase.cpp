#include "kinds/role/role_phrase.hpp"

#include <algorithm>

namespace stet {
namespace {

constexpr std::uint32_t most_words = 12;  // of a role with all that precedes it

bool is_empty(TokenRange range) { return range.first >= range.last; }

/// The first token behind the role noun that begins at `at`; `at` itself when none does.
std::uint32_t role_noun_end(RoleReader const& reader, std::uint32_t at) {
  std::uint32_t const begin = reader.tokens[at].span.begin;
  // "ex-mayor"
  std::uint32_t const former = reader.words.former_at(reader.text, begin);
  bool const prefixed = former > 0 && former < reader.tokens[at].span.size() &&
                        reader.text[begin + former - 1] == '-';
  std::uint32_t const skipped = prefixed ? former : 0;
  std::uint32_t const role = reader.words.role_at(reader.text, begin + skipped);
  std::uint32_t const length = role > 0 ? role + skipped : 0;
  std::uint32_t end = at;
  while (length > 0 && end < reader.sentence.last && reader.tokens[end].span.end <= begin + length)
    ++end;
  return end;
}

/// Takes "former" off the front of a run.
void take_former(RoleReader const& reader, RolePhrase& phrase, std::uint32_t& at) {
  std::uint32_t const length = reader.words.former_at(reader.text, reader.tokens[at].span.begin);
  if (length == 0 || length > reader.tokens[at].span.size()) return;
  phrase.former = true;
  if (length == reader.tokens[at].span.size()) ++at;
}

/// The nouns and adjectives of a role: where its last role noun ends, and the name in front of it.
bool read_run(RoleReader const& reader, RolePhrase& phrase, std::uint32_t begin,
              std::uint32_t end) {
  std::uint32_t role_end = begin;
  for (std::uint32_t i = begin; i < end; ++i)
    role_end = std::max(role_end, role_noun_end(reader, i));
  if (role_end != end) return false;
  std::uint32_t first = begin;
  take_former(reader, phrase, first);
  std::uint32_t name_end = first;
  while (name_end < end && reader.is_name(name_end) && role_noun_end(reader, name_end) == name_end)
    ++name_end;
  if (name_end >= end) return false;
  if (name_end > first) phrase.organisation = {first, name_end};
  first = name_end;
  if (first < end) take_former(reader, phrase, first);
  if (first >= end) return false;
  phrase.role = {first, end};
  return true;
}

std::uint32_t nominal_end(RoleReader const& reader, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < reader.sentence.last && end - at < most_words && reader.is_nominal(end)) ++end;
  return end;
}

/// "of the drivers' union", "at Leeds University": more of the role, or the organisation.
void read_prepositions(RoleReader const& reader, RolePhrase& phrase) {
  bool named = !is_empty(phrase.organisation);
  while (phrase.end + 1 < reader.sentence.last &&
         reader.is(phrase.end, {"of", "at", "for", "with", "from", "to", "in", "on"})) {
    std::uint32_t first = phrase.end + 1;
    if (reader.is(first, {"the", "a", "an", "its", "his", "her", "their"})) ++first;
    std::uint32_t last = first;
    while (last < reader.sentence.last && last - first < most_words &&
           (reader.is_nominal(last) || reader.is(last, {"'s", "\u2019s", "&", "'", "\u2019"})))
      ++last;
    if (last == first || last > reader.sentence.last) return;
    std::uint32_t name = last;
    while (name > first && (reader.is_name(name - 1) || reader.is(name - 1, {"&"}))) --name;
    bool const is_place = reader.is(phrase.end, {"in"});
    if (name == last) {
      if (!named || reader.is(phrase.end, {"to"})) phrase.role.last = last;
    } else if (!named && !is_place) {
      phrase.organisation = {name, last};
      named = true;
      // "the Bank of England"
      while (last + 1 < reader.sentence.last && reader.is(last, {"of", "for"}) &&
             reader.is_name(last + 1) && reader.words.is_organisation_word(reader.word(last - 1))) {
        last += 2;
        while (last < reader.sentence.last && reader.is_name(last)) ++last;
        phrase.organisation.last = last;
      }
    } else if (reader.is(phrase.end, {"to"})) {
      phrase.role.last = last;
    }
    phrase.end = last;
  }
}

}  // namespace

bool RoleReader::is(std::uint32_t at, std::initializer_list<std::string_view> any) const {
  std::string_view const found = word(at);
  return std::any_of(any.begin(), any.end(),
                     [found](std::string_view wanted) { return found == wanted; });
}

bool RoleReader::is_name(std::uint32_t at) const {
  return tokens[at].tag == Tag::proper_noun && word(at).front() >= 'A';
}

bool RoleReader::is_nominal(std::uint32_t at) const {
  Tag const tag = tokens[at].tag;
  return tag == Tag::noun || tag == Tag::proper_noun || tag == Tag::adjective ||
         tag == Tag::numeral;
}

Span RoleReader::span_of(TokenRange range) const {
  if (is_empty(range)) return {};
  return {tokens[range.first].span.begin, tokens[range.last - 1].span.end};
}

std::optional<RolePhrase> role_phrase_at(RoleReader const& reader, std::uint32_t at) {
  if (at >= reader.sentence.last) return std::nullopt;
  RolePhrase phrase;
  std::uint32_t begin = at;
  if (reader.is(begin, {"a", "an", "the", "A", "An", "The", "its", "his", "her", "their"})) {
    ++begin;
  } else if (std::uint32_t const owner = nominal_end(reader, begin);
             owner < reader.sentence.last && reader.is(owner, {"'s", "\u2019s", "'", "\u2019"}) &&
             reader.is_name(owner - 1)) {
    begin = owner + 1;
    phrase.organisation = {at, owner};
  }
  if (begin >= reader.sentence.last) return std::nullopt;
  std::uint32_t const end = nominal_end(reader, begin);
  // "the firm's chief economist"
  if (end < reader.sentence.last && reader.is(end, {"'s", "\u2019s"}) &&
      is_empty(phrase.organisation) && end > begin) {
    std::uint32_t name = end;
    while (name > begin && reader.is_name(name - 1)) --name;
    RolePhrase owned;
    std::uint32_t const run_end = nominal_end(reader, end + 1);
    if (run_end == end + 1 || !read_run(reader, owned, end + 1, run_end)) return std::nullopt;
    if (name < end) owned.organisation = {name, end};
    owned.end = run_end;
    read_prepositions(reader, owned);
    return owned;
  }
  if (end == begin) return std::nullopt;
  TokenRange const owner = phrase.organisation;
  if (!read_run(reader, phrase, begin, end)) return std::nullopt;
  if (!is_empty(owner)) phrase.organisation = owner;
  phrase.end = end;
  read_prepositions(reader, phrase);
  return phrase;
}

std::optional<RolePhrase> role_phrase_before(RoleReader const& reader, std::uint32_t name) {
  std::uint32_t begin = name;
  while (begin > reader.sentence.first && name - begin < most_words && reader.is_nominal(begin - 1))
    --begin;
  if (begin == name) return std::nullopt;
  RolePhrase phrase;
  if (!read_run(reader, phrase, begin, name)) return std::nullopt;
  bool const owned = begin > reader.sentence.first + 1 && reader.is(begin - 1, {"'s", "\u2019s"}) &&
                     reader.is_name(begin - 2);
  if (owned && is_empty(phrase.organisation)) {
    std::uint32_t owner = begin - 1;
    while (owner > reader.sentence.first && reader.is_name(owner - 1)) --owner;
    phrase.organisation = {owner, begin - 1};
  }
  phrase.end = name;
  return phrase;
}

}  // namespace stet
