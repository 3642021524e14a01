#include "rules/cues.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "rules/inflection.hpp"

namespace stet {
namespace {

constexpr std::array<std::pair<std::string_view, Takes>, 9> complements = {
    {{"quote", Takes::quote},
     {"that", Takes::that_clause},
     {"clause", Takes::bare_clause},
     {"wh", Takes::wh_clause},
     {"to", Takes::infinitive},
     {"object", Takes::object},
     {"gerund", Takes::gerund},
     {"as", Takes::as_object},
     {"raising", Takes::raising}}};

constexpr std::array<std::pair<std::string_view, CueForce>, 8> forces = {
    {{"neutral", CueForce::neutral},
     {"doubt", CueForce::doubt},
     {"factive", CueForce::factive},
     {"denial", CueForce::denial},
     {"question", CueForce::question},
     {"order", CueForce::order},
     {"joke", CueForce::joke},
     {"belief", CueForce::belief}}};

template <typename Pairs>
auto named(Pairs const& pairs, std::string_view name)
    -> std::optional<decltype(pairs.front().second)> {
  for (auto const& [known, value] : pairs) {
    if (known == name) return value;
  }
  return std::nullopt;
}

Result<Cue> read_cue(EntryFile const& file, Entry const& entry) {
  Cue cue;
  for (std::string const& word : entry.list("takes")) {
    std::optional<Takes> const takes = named(complements, word);
    if (!takes) return file.error_at(entry, "no complement is called '" + word + "'");
    cue.takes = cue.takes | *takes;
  }
  if (Field const* const force = entry.find("force"); force != nullptr) {
    std::optional<CueForce> const known = named(forces, force->value);
    if (!known) return file.error_at(*force, "no force is called '" + force->value + "'");
    cue.force = *known;
  }
  cue.hearer = entry.get("hearer") == "yes";
  cue.negative = entry.get("polarity") == "negative";
  cue.after = entry.list("after");
  return cue;
}

void merge(Cue& into, Cue const& from) {
  into.takes = into.takes | from.takes;
  into.hearer = into.hearer || from.hearer;
  into.negative = into.negative || from.negative;
  into.after.insert(into.after.end(), from.after.begin(), from.after.end());
  if (into.force == CueForce::neutral) into.force = from.force;
}

constexpr std::uint8_t bit(CueForm form) { return static_cast<std::uint8_t>(form); }

}  // namespace

void CueTable::add(List& list, std::string const& phrase, std::uint32_t cue, std::uint8_t form) {
  auto const found = list.phrases.longest(phrase, 0);
  if (found && found->length == phrase.size()) {
    Form& known = list.forms[found->value];
    if (known.cue == cue) known.forms = static_cast<std::uint8_t>(known.forms | form);
    return;
  }
  list.phrases.add(phrase, static_cast<std::uint32_t>(list.forms.size()));
  list.forms.push_back({cue, form});
}

CueTable::Hit CueTable::find(List const& list, std::string_view text, std::size_t at) const {
  auto const found = list.phrases.longest(text, at);
  if (!found) return {};
  Form const& form = list.forms[found->value];
  return {&cues_[form.cue], form.forms, found->length};
}

CueTable::Hit CueTable::verb_at(std::string_view text, std::size_t at) const {
  return find(verbs_, text, at);
}
CueTable::Hit CueTable::noun_at(std::string_view text, std::size_t at) const {
  return find(nouns_, text, at);
}
CueTable::Hit CueTable::passive_at(std::string_view text, std::size_t at) const {
  return find(passives_, text, at);
}
CueTable::Hit CueTable::adverb_at(std::string_view text, std::size_t at) const {
  return find(adverbs_, text, at);
}
CueTable::Hit CueTable::phrase_at(std::string_view text, std::size_t at) const {
  return find(phrases_, text, at);
}

Result<CueTable> CueTable::load(EntryFile const& file) {
  CueTable table;
  std::map<std::string, std::uint32_t> verbs;  // by lemma: its entries are merged
  auto const new_cue = [&table](Cue cue, std::string_view lemma) {
    cue.lemma = lemma;
    table.cues_.push_back(std::move(cue));
    return static_cast<std::uint32_t>(table.cues_.size() - 1);
  };
  for (Entry const& entry : file.entries) {
    Result<Cue> const cue = read_cue(file, entry);
    if (!cue) return cue.error();
    std::size_t const before = table.cues_.size();
    std::vector<std::string> const verb_list = entry.list("verbs");
    for (std::string const& verb : verb_list) {
      VerbForms const forms = inflect(verb);
      auto const [known, is_new] = verbs.try_emplace(forms.base, 0);
      if (is_new) {
        known->second = new_cue(*cue, forms.base);
      } else {
        merge(table.cues_[known->second], *cue);
      }
      for (auto const& [form, name] :
           {std::pair{forms.base, CueForm::base},
            std::pair{forms.third_person, CueForm::third_person},
            std::pair{forms.past, CueForm::past}, std::pair{forms.participle, CueForm::participle},
            std::pair{forms.gerund, CueForm::gerund}})
        table.add(table.verbs_, form, known->second, bit(name));
    }
    for (std::string const& noun : entry.list("nouns")) {
      std::uint32_t const index = new_cue(*cue, noun);
      table.add(table.nouns_, noun, index, 0);
      table.add(table.nouns_, plural(noun), index, 0);
    }
    for (std::string const& word : entry.list("passive"))
      table.add(table.passives_, word, new_cue(*cue, word), bit(CueForm::participle));
    CueTable::List& words = entry.type == "adverb" ? table.adverbs_ : table.phrases_;
    for (std::string const& word : entry.list("words"))
      table.add(words, word, new_cue(*cue, word), 0);
    if (verb_list.empty() && table.cues_.size() == before)
      return file.error_at(entry, "a cue's entry names no words",
                           "give it verbs, nouns, passive or words");
  }
  return table;
}

}  // namespace stet
