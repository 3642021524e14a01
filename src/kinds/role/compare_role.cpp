#include "kinds/role/compare_role.hpp"

#include <algorithm>
#include <cstdlib>
#include <variant>

#include <fmt/format.h>

#include "kinds/twin_sentences.hpp"

namespace stet {
namespace {

bool names_person(Side const& reference, std::string const& person, Lexicon const& lexicon) {
  std::vector<Word> const name = read_words(person, lexicon);
  if (name.empty()) return false;
  return std::all_of(name.begin(), name.end(), [&](Word const& part) {
    return std::any_of(reference.words.begin(), reference.words.end(),
                       [&](Word const& word) { return word.folded == part.folded; });
  });
}

/// "US" and "U.N." for "United States" and "the United Nations": the first letters of the words
/// that begin with a capital.
bool abbreviates(std::string_view abbreviation, std::string_view name) {
  std::string letters;
  for (char const c : abbreviation) {
    if (c == '.') continue;
    if (c < 'A' || c > 'Z') return false;
    letters += c;
  }
  std::string initials;
  for (std::size_t i = 0; i < name.size(); ++i) {
    bool const starts = i == 0 || name[i - 1] == ' ' || name[i - 1] == '-';
    if (starts && name[i] >= 'A' && name[i] <= 'Z') initials += name[i];
  }
  return letters.size() >= 2 && letters == initials;
}

bool may_be_same_house(std::string const& left, std::string const& right) {
  return may_be_same_name(left, right) || abbreviates(left, right) || abbreviates(right, left);
}

/// The reference's title may hold for the article's day: current on both sides, and published
/// within a year of it.
bool same_time(Side const& claim, Side const& reference) {
  if (!claim.published || !reference.published) return false;
  std::int64_t const apart = to_days(*claim.published) - to_days(*reference.published);
  return std::llabs(apart) <= 365;
}

Comparison compare_with_role(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  auto const& ours = std::get<Role>(claim.claim->body);
  auto const& theirs = std::get<Role>(reference.claim->body);
  if (!may_be_same_name(ours.person, theirs.person)) return {};
  Comparison out;
  std::vector<Word> const title = read_words(ours.role, lexicon);
  std::vector<Word> const known = read_words(theirs.role, lexicon);
  double const same_title = std::max(coverage(title, known), coverage(known, title));
  bool const both_organised = !ours.organisation.empty() && !theirs.organisation.empty();
  bool const same_house =
      !both_organised || may_be_same_house(ours.organisation, theirs.organisation);
  out.score = (same_title + static_cast<double>(same_house)) / 2;
  out.working = fmt::format("title {:.2f}, organisation {}", same_title,
                            !both_organised ? "not given"
                            : same_house    ? "the same"
                                            : "another");
  out.relation = Relation::qualifies;
  out.difference =
      fmt::format("the article says {}{}{}, the source {}{}{}", ours.role,
                  ours.organisation.empty() ? "" : ", ", ours.organisation, theirs.role,
                  theirs.organisation.empty() ? "" : ", ", theirs.organisation);
  if (same_title >= 0.5 && same_house && ours.former == theirs.former) {
    out.relation = Relation::supports;
    out.difference.clear();
  } else if (both_organised && !same_house &&
             differ_only_in(claim, ours.organisation_span, reference, theirs.organisation_span)) {
    out.relation = Relation::conflicts;
    out.rule = "role/conflict";
  } else if (same_title >= 0.9 && !title.empty() && !known.empty() && !same_house && !ours.former &&
             !theirs.former && same_time(claim, reference)) {
    out.relation = Relation::conflicts;
    out.rule = "role/conflict";
  }
  return out;
}

}  // namespace

Comparison compare_roles(Side const& claim, Side const& reference, Lexicon const& lexicon) {
  if (std::holds_alternative<Role>(reference.claim->body))
    return compare_with_role(claim, reference, lexicon);
  auto const& ours = std::get<Role>(claim.claim->body);
  if (!names_person(reference, ours.person, lexicon)) return {};
  std::vector<Word> title = read_words(ours.role, lexicon);
  std::vector<Word> const house = read_words(ours.organisation, lexicon);
  title.insert(title.end(), house.begin(), house.end());
  double const covered = coverage(title, reference.words);
  if (title.empty() || covered < 0.5) return {};
  Comparison out;
  out.score = covered;
  out.working = fmt::format("person named, {:.0f} % of post and organisation", covered * 100);
  bool const past =
      std::any_of(reference.words.begin(), reference.words.end(), [](Word const& word) {
        return word.folded == "former" || word.folded == "ex" || word.folded == "formerly";
      });
  out.relation = covered >= 0.7 && past == ours.former ? Relation::supports : Relation::qualifies;
  if (out.relation == Relation::qualifies) out.difference = "the source names the person otherwise";
  return out;
}

}  // namespace stet
