#include "rules/lexicon.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "rules/stem.hpp"

namespace stet {
namespace {

struct NamedClass {
  std::string_view name;
  WordClass value;
};
constexpr std::array<NamedClass, 14> class_names = {{{"function", WordClass::function},
                                                     {"negation", WordClass::negation},
                                                     {"hedge", WordClass::hedge},
                                                     {"denial", WordClass::denial},
                                                     {"condition", WordClass::condition},
                                                     {"contrast", WordClass::contrast},
                                                     {"modal", WordClass::modal},
                                                     {"report", WordClass::report},
                                                     {"quantifier", WordClass::quantifier},
                                                     {"month", WordClass::month},
                                                     {"scale", WordClass::scale},
                                                     {"forecast", WordClass::forecast},
                                                     {"rumour", WordClass::rumour},
                                                     {"confirmation", WordClass::confirmation}}};

std::size_t count_words(std::string_view phrase) {
  return 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
}

}  // namespace

LexiconEntry const* Lexicon::find(std::string const& folded) const {
  auto const found = words_.find(folded);
  return found == words_.end() ? nullptr : &found->second;
}

LexiconEntry const* Lexicon::find_stem(std::string const& stem) const {
  auto const found = stems_.find(stem);
  return found == stems_.end() ? nullptr : &found->second;
}

std::size_t Lexicon::longest_phrase(std::string const& first_word) const {
  auto const found = phrase_length_.find(first_word);
  return found == phrase_length_.end() ? 1 : found->second;
}

bool Lexicon::opposite(std::uint32_t group, std::uint32_t other) const {
  if (group == 0 || other == 0) return false;
  return opposite_[group] == group_names_[other] || opposite_[other] == group_names_[group];
}

bool Lexicon::exclusive(std::uint32_t group, std::uint32_t other) const {
  return group != other && family_[group] != 0 && family_[group] == family_[other];
}

bool Lexicon::is_modifier(std::uint32_t group) const { return family_[group] != 0; }

std::string_view Lexicon::group_name(std::uint32_t group) const { return group_names_[group]; }

LexiconEntry& Lexicon::entry_of(std::string const& phrase) {
  std::size_t const words = count_words(phrase);
  if (words > 1) {
    std::size_t& longest = phrase_length_[phrase.substr(0, phrase.find(' '))];
    longest = std::max(longest, words);
  }
  return words_[phrase];
}

std::uint32_t Lexicon::add_group(std::string name, std::vector<std::string> const& phrases) {
  auto const group = static_cast<std::uint32_t>(group_names_.size());
  group_names_.push_back(std::move(name));
  family_.push_back(0);
  opposite_.emplace_back();
  for (std::string const& phrase : phrases) {
    std::string const folded = fold(phrase);
    LexiconEntry& entry = entry_of(folded);
    if (entry.group == 0) entry.group = group;
    if (count_words(folded) > 1) continue;
    LexiconEntry& stemmed = stems_[stem(folded)];
    if (stemmed.group == 0) stemmed.group = group;
  }
  return group;
}

Status Lexicon::load_class(EntryFile const& file, Entry const& entry) {
  auto const found = std::find_if(class_names.begin(), class_names.end(),
                                  [&](NamedClass const& known) { return known.name == entry.id; });
  if (found == class_names.end())
    return file.error_at(entry, "unknown word class \"" + entry.id + "\"",
                         "the classes are listed in src/rules/lexicon.cpp");
  auto const bit = static_cast<std::uint16_t>(found->value);
  for (std::string const& phrase : entry.list("write")) {
    LexiconEntry& word = entry_of(fold(phrase));
    word.classes = static_cast<std::uint16_t>(word.classes | bit);
  }
  return Done{};
}

Status Lexicon::load_numbers(EntryFile const& file, Entry const& entry) {
  for (Field const& field : entry.fields) {
    if (field.name == "note") continue;
    std::optional<Decimal> const value = Decimal::parse(field.value);
    if (!value) return file.error_at(field, "\"" + field.value + "\" is not a number");
    entry_of(fold(field.name)).number = *value;
  }
  return Done{};
}

Status Lexicon::load_synonyms(EntryFile const& file, Entry const& entry) {
  std::vector<std::string> const phrases = entry.list("write");
  if (phrases.empty()) return file.error_at(entry, "synonyms without \"write\"");
  std::uint32_t const group = add_group(entry.id, phrases);
  opposite_[group] = entry.get("opposite");
  return Done{};
}

Status Lexicon::load_modifiers(EntryFile const& file, Entry const& entry) {
  auto const family = static_cast<std::uint32_t>(group_names_.size());
  for (Field const& field : entry.fields) {
    if (field.name == "note") continue;
    std::vector<std::string> const phrases = entry.list(field.name);
    if (phrases.empty()) return file.error_at(field, "no words given");
    family_[add_group(field.name, phrases)] = family;
  }
  return Done{};
}

Status Lexicon::load_rivals(EntryFile const& file, Entry const& entry) {
  std::vector<std::string> const words = entry.list("write");
  if (words.size() < 2) return file.error_at(entry, "rivals are two words or more");
  ++kinds_of_rivals_;
  for (std::string const& word : words) entry_of(fold(word)).rivals = kinds_of_rivals_;
  return Done{};
}

Status Lexicon::load_rarity(EntryFile const& file, Entry const& entry) {
  std::optional<Decimal> const value = Decimal::parse(entry.id);
  if (!value || value->is_negative() || *value > Decimal(1))
    return file.error_at(entry, "a rarity lies between 0 and 1");
  for (std::string const& word : entry.list("write"))
    stems_[stem(fold(word))].rarity = value->to_double();
  return Done{};
}

Result<Lexicon> Lexicon::load(EntryFile const& file) {
  Lexicon lexicon;
  // Modifiers first: a word that is one keeps that meaning over any other group.
  for (Entry const& entry : file.entries) {
    if (entry.type != "modifiers") continue;
    if (Status const done = lexicon.load_modifiers(file, entry); !done) return done.error();
  }
  for (Entry const& entry : file.entries) {
    if (entry.type == "modifiers") continue;
    Status const done =
        entry.type == "synonyms"  ? lexicon.load_synonyms(file, entry)
        : entry.type == "numbers" ? lexicon.load_numbers(file, entry)
        : entry.type == "rivals"  ? lexicon.load_rivals(file, entry)
        : entry.type == "rarity"  ? lexicon.load_rarity(file, entry)
        : entry.type == "class"
            ? lexicon.load_class(file, entry)
            : file.error_at(entry, "unknown entry \"" + entry.type + "\"",
                            "class, numbers, modifiers, synonyms, rivals or rarity");
    if (!done) return done.error();
  }
  return lexicon;
}

}  // namespace stet
