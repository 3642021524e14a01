#include "kinds/speech/scare.hpp"

#include <algorithm>
#include <string_view>

namespace stet {
namespace {

constexpr std::uint32_t longest_name = 7;  // words

std::string_view inside(Line const& line, std::uint32_t at) {
  return slice(line.text,
               line.analysis->quotations[static_cast<std::size_t>(line.atoms[at].quotation)].inner);
}

/// "A Maverick Pig", "Face the Nation": every word but the small ones has a capital.
bool is_title_case(std::string_view words) {
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i - 1] != ' ') continue;
    std::size_t const end = std::min(words.find(' ', i), words.size());
    bool const small = words[i] >= 'a' && words[i] <= 'z';
    bool const joiner =
        end - i <= 3 || words.substr(i, end - i) == "with" || words.substr(i, end - i) == "from";
    if (small && !joiner) return false;
    if (words[i] >= 'A' && words[i] <= 'Z') ++capitals;
  }
  return capitals > 0 && words.front() >= 'A' && words.front() <= 'Z';
}

bool is_work(Line const& line, std::uint32_t at) {
  return line.is_any(
      at, {"book",        "film",   "movie",  "song",       "anthem",   "show",   "series",
           "documentary", "novel",  "play",   "album",      "article",  "essay",  "poem",
           "painting",    "spot",   "ad",     "podcast",    "game",     "column", "magazine",
           "website",     "forum",  "memoir", "episode",    "trailer",  "opera",  "musical",
           "sitcom",      "drama",  "story",  "exhibition", "sketch",   "video",  "thriller",
           "comedy",      "single", "poster", "program",    "programme"});
}

/// "nicknamed", "the term", "so-called": what follows is a name or a word mentioned.
bool introduces_name(Line const& line, std::uint32_t at) {
  return line.is_any(
      at, {"so-called", "supposed",  "nicknamed", "nickname",    "pseudonym", "alias",  "titled",
           "entitled",  "subtitled", "term",      "word",        "words",     "phrase", "named",
           "codenamed", "billed",    "moniker",   "self-styled", "hashtag",   "slogan", "dubbed"});
}

bool before_has(Line const& line, std::uint32_t at, std::uint32_t reach,
                bool (*fits)(Line const&, std::uint32_t)) {
  for (std::uint32_t i = at; i-- > 0 && at - i <= reach;) {
    if (line.is_quotation(i) || line.is_any(i, {".", ";", ":"})) return false;
    if (fits(line, i)) return true;
  }
  return false;
}

bool is_name(Line const& line, std::uint32_t at) {
  return at < line.atoms.size() && !line.is_quotation(at) &&
         line.atoms[at].tag == Tag::proper_noun && line.is_upper(at);
}

/// Behind "calls her", "hailed as" a name is what somebody calls it.
bool is_called(Line const& line, std::uint32_t at) {
  constexpr std::uint32_t farthest = 8;
  for (std::uint32_t i = at; i-- > 0 && at - i <= farthest;) {
    if (line.is_any(i, {"call", "calls", "called", "calling", "hailed", "labeled", "labelled",
                        "rated", "proclaimed", "branded", "describes", "described"}))
      return true;
  }
  return false;
}

/// A word in small letters that the sentence only borrows: the "elites", four "loopholes",
/// promoting "quack" cures.
bool is_term(Line const& line, std::uint32_t at) {
  char const first = inside(line, at).front();
  if (first < 'a' || first > 'z' || line.words_inside(at) > 1) return false;
  bool const qualifies = at + 1 < line.atoms.size() && (line.atoms[at + 1].tag == Tag::noun ||
                                                        line.atoms[at + 1].tag == Tag::adjective);
  return line.is(at - 1, "the") || line.atoms[at - 1].tag == Tag::numeral ||
         (qualifies && line.atoms[at - 1].tag == Tag::verb);
}

}  // namespace

bool is_name_or_term(Line const& line, std::uint32_t at) {
  std::string_view const words = inside(line, at);
  if (words.empty() || line.words_inside(at) > longest_name) return false;
  std::uint32_t const begin = line.atoms[at].span.begin;
  if (begin > 0 && line.text[begin - 1] == '=') return true;  // of markup
  char const last = line.last_inside(at);
  if (last == '?' || last == '!') return false;
  if (at == 0) return false;
  // Eddie "the Fox" Lund
  if (is_name(line, at - 1) && is_name(line, at + 1) && line.words_inside(at) <= 3) return true;
  if (before_has(line, at, 2, introduces_name)) return true;
  bool const title = is_title_case(words);
  if (title && before_has(line, at, 3, is_work)) return true;
  if (is_called(line, at)) return false;
  if (is_term(line, at)) return true;
  if (!title) return false;
  if (line.words_inside(at) == 1) return last != '.';
  // NBC's "Face the Nation"; an episode of "Shark Tank"; the "War on Drugs"
  return line.atoms[at - 1].tag == Tag::adposition ||
         line.is_any(at - 1,
                     {"the", "'s", "\u2019s", "'", "\u2019", "his", "her", "their", "its"}) ||
         (at + 1 < line.atoms.size() && is_work(line, at + 1));
}

}  // namespace stet
