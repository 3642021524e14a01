#include "rules/inflection.hpp"

#include <array>

namespace stet {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

std::string with_s(std::string_view word) {
  for (std::string_view const ending : {"s", "x", "z", "ch", "sh", "o"}) {
    if (word.ends_with(ending)) return std::string(word) + "es";
  }
  if (ends_in_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ies";
  return std::string(word) + "s";
}

std::string with_ed(std::string_view word) {
  if (word.ends_with('e')) return std::string(word) + "d";
  if (ends_in_consonant_y(word)) return std::string(word.substr(0, word.size() - 1)) + "ied";
  return std::string(word) + "ed";
}

/// "admitted" tells that the consonant doubles in "admitting" too.
std::string with_ing(std::string_view word, std::string_view past) {
  std::string const doubled = std::string(word) + word.back();
  if (past.starts_with(doubled)) return doubled + "ing";
  constexpr std::array<std::string_view, 7> doubling = {"put", "bet", "let", "run",
                                                        "hit", "set", "cut"};
  for (std::string_view const verb : doubling) {
    if (word == verb) return doubled + "ing";
  }
  if (word.ends_with('e') && !word.ends_with("ee"))
    return std::string(word.substr(0, word.size() - 1)) + "ing";
  return std::string(word) + "ing";
}

}  // namespace

VerbForms inflect(std::string_view entry) {
  std::array<std::string_view, 3> given;  // base, past, participle: each with its particle
  std::size_t count = 0;
  while (count < given.size()) {
    std::size_t const slash = entry.find('/');
    given[count++] = entry.substr(0, slash);
    if (slash == std::string_view::npos) break;
    entry = entry.substr(slash + 1);
  }
  std::size_t const space = given[0].find(' ');
  std::string_view const verb = given[0].substr(0, space);
  std::string const rest(space == std::string_view::npos ? "" : given[0].substr(space));
  auto const head = [](std::string_view form) { return form.substr(0, form.find(' ')); };
  std::string const past = count > 1 ? std::string(head(given[1])) : with_ed(verb);
  std::string const participle = count > 2 ? std::string(head(given[2])) : past;
  return {std::string(verb) + rest, with_s(verb) + rest, past + rest, participle + rest,
          with_ing(verb, past) + rest};
}

std::string plural(std::string_view noun) { return with_s(noun); }

std::string singular(std::string_view noun) {
  struct Irregular {
    std::string_view plural;
    std::string_view singular;
  };
  constexpr std::array<Irregular, 21> irregular = {
      {{"men", "man"},        {"women", "woman"},   {"children", "child"}, {"feet", "foot"},
       {"teeth", "tooth"},    {"mice", "mouse"},    {"lives", "life"},     {"wives", "wife"},
       {"knives", "knife"},   {"leaves", "leaf"},   {"halves", "half"},    {"loaves", "loaf"},
       {"shelves", "shelf"},  {"thieves", "thief"}, {"wolves", "wolf"},    {"calves", "calf"},
       {"viruses", "virus"},  {"buses", "bus"},     {"movies", "movie"},   {"series", "series"},
       {"species", "species"}}};
  for (Irregular const& word : irregular) {
    bool const ends = noun.ends_with(word.plural);
    std::size_t const head = noun.size() - (ends ? word.plural.size() : 0);
    bool const man = ends && word.plural.ends_with("men") && head > 2;  // "firemen"
    if (ends && (head == 0 || man)) return std::string(noun.substr(0, head)) += word.singular;
  }
  auto const without = [noun](std::size_t count) {
    return std::string(noun.substr(0, noun.size() - count));
  };
  if (noun.size() < 4 || !noun.ends_with('s')) return std::string(noun);
  if (noun.ends_with("ss") || noun.ends_with("us") || noun.ends_with("is"))
    return std::string(noun);
  if (noun.ends_with("ies") && noun.size() > 4) return without(3) + "y";
  for (std::string_view const ending : {"sses", "xes", "ches", "shes", "zzes", "oes"}) {
    if (noun.ends_with(ending)) return without(2);
  }
  return without(1);
}

}  // namespace stet
