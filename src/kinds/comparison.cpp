#include "kinds/comparison.hpp"

#include <algorithm>
#include <cmath>

#include "base/utf8.hpp"

namespace stet {
namespace {

/// A name's words, as written inside a longer text.
bool same_words(std::vector<Word> const& text, std::size_t at, std::vector<Word> const& name) {
  if (at + name.size() > text.size()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (text[at + i].folded != name[i].folded) return false;
  }
  return true;
}

/// "Hang Seng" inside "Hang Seng Tech Index" is another name's part.
bool is_part_of_longer_name(std::vector<Word> const& text, std::size_t begin, std::size_t end) {
  auto const adjoins = [&](std::size_t left, std::size_t right) {
    return text[right].span.begin - text[left].span.end == 1;
  };
  auto const name_like = [](Word const& word) {
    return word.capital && !word.first && !word.is(WordClass::function) &&
           !word.is(WordClass::month) && word.group == 0;
  };
  bool const after = end < text.size() && adjoins(end - 1, end) && name_like(text[end]);
  bool const before = begin > 0 && adjoins(begin - 1, begin) && name_like(text[begin - 1]);
  return after || before;
}

SubjectMatch find_name(std::vector<Word> const& text, std::vector<Word> const& name) {
  SubjectMatch best = SubjectMatch::none;
  if (name.empty()) return best;
  for (std::size_t at = 0; at + name.size() <= text.size(); ++at) {
    if (!same_words(text, at, name)) continue;
    if (!is_part_of_longer_name(text, at, at + name.size())) return SubjectMatch::sentence;
    best = SubjectMatch::context;
  }
  return best;
}

/// The name's capitalised words stand in the text, its common nouns need not: "the Tarn assistant"
/// for "Tarn app".
bool names_its_owner(std::vector<Word> const& text, std::vector<Word> const& name) {
  bool any = false;
  for (Word const& part : name) {
    if (!part.capital) continue;
    any = true;
    bool const present = std::any_of(text.begin(), text.end(), [&](Word const& word) {
      return word.capital && word.folded == part.folded;
    });
    if (!present) return false;
  }
  return any;
}

bool same_name(std::vector<Word> const& left, std::vector<Word> const& right) {
  return left.size() == right.size() && !left.empty() && same_words(left, 0, right);
}

double weight(Word const& word) {
  if (!word.content()) return 0;
  if (word.number) return 1.5;
  double const length = static_cast<double>(std::min<std::size_t>(word.folded.size(), 10));
  return (0.4 + length / 10) * (word.capital && !word.first ? 1.5 : 1.0);
}

std::vector<std::string> name_tokens(std::string_view name) {
  std::vector<std::string> tokens;
  std::string const folded = fold(name);
  std::string token;
  for (char const c : folded + " ") {
    if (c == ' ' || c == '-' || c == '.' || c == ',' || c == '\'') {
      bool const ending = token == "corp" || token == "inc" || token == "ltd" || token == "co" ||
                          token == "the" || token == "mr" || token == "ms" || token == "mrs" ||
                          token == "dr" || token == "s";
      if (!token.empty() && !ending) tokens.push_back(token);
      token.clear();
    } else {
      token += c;
    }
  }
  return tokens;
}

}  // namespace

std::string_view name(Relation relation) {
  switch (relation) {
    case Relation::supports:
      return "supports";
    case Relation::conflicts:
      return "conflicts";
    case Relation::qualifies:
      return "qualifies";
    case Relation::unrelated:
      return "unrelated";
  }
  return "";
}

SubjectMatch match_subjects(Side const& claim, Side const& reference) {
  SubjectMatch best = SubjectMatch::none;
  for (std::vector<Word> const& wanted : reference.subjects) {
    for (std::vector<Word> const& subject : claim.subjects) {
      if (same_name(subject, wanted)) return SubjectMatch::same;
    }
    best = std::max(best, find_name(claim.words, wanted));
    bool const near_by = find_name(claim.context_words, wanted) != SubjectMatch::none ||
                         names_its_owner(claim.words, wanted);
    if (best == SubjectMatch::none && near_by) best = SubjectMatch::context;
  }
  if (!reference.subjects.empty()) return best;
  // A passage's figure may have no subject of its own: then the claim's must stand in its sentence.
  for (std::vector<Word> const& subject : claim.subjects)
    best = std::max(best, find_name(reference.words, subject));
  return best;
}

double coverage(std::vector<Word> const& wanted, std::vector<Word> const& offered) {
  double total = 0;
  double found = 0;
  for (Word const& word : wanted) {
    double const weighs = weight(word);
    if (weighs == 0) continue;
    total += weighs;
    bool const present = std::any_of(offered.begin(), offered.end(),
                                     [&](Word const& other) { return word.matches(other); });
    if (present) found += weighs;
  }
  return total == 0 ? 1 : found / total;
}

std::string excluded_modifier(std::vector<Word> const& claim, std::vector<Word> const& reference,
                              Lexicon const& lexicon) {
  auto const has = [](std::vector<Word> const& words, std::uint32_t group) {
    return std::any_of(words.begin(), words.end(),
                       [&](Word const& word) { return word.group == group; });
  };
  for (Word const& left : claim) {
    if (left.group == 0 || !lexicon.is_modifier(left.group) || has(reference, left.group)) continue;
    for (Word const& right : reference) {
      if (!lexicon.exclusive(left.group, right.group) || has(claim, right.group)) continue;
      return "\"" + left.folded + "\" against \"" + right.folded + "\"";
    }
  }
  return "";
}

PeriodMatch match_periods(Period const& claim, Period const& reference) {
  if (claim.empty() || reference.empty()) return PeriodMatch::unknown;
  if (claim == reference) return PeriodMatch::same;
  return claim.overlaps(reference) ? PeriodMatch::overlapping : PeriodMatch::disjoint;
}

bool may_be_same_name(std::string_view left, std::string_view right) {
  std::vector<std::string> const a = name_tokens(left);
  std::vector<std::string> const b = name_tokens(right);
  if (a.empty() || b.empty()) return false;
  std::vector<std::string> const& fewer = a.size() <= b.size() ? a : b;
  std::vector<std::string> const& more = a.size() <= b.size() ? b : a;
  return std::all_of(fewer.begin(), fewer.end(), [&](std::string const& token) {
    return std::find(more.begin(), more.end(), token) != more.end();
  });
}

}  // namespace stet
