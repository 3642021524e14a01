#include "rules/rule_set.hpp"

#include <utility>

#include "base/sha256.hpp"

namespace stet {

namespace {

/// Fills one typed member from one file; the error of a loader is the error of the whole.
template <typename Table>
Status load_into(Table& table, RuleSet const& rules, std::string_view name) {
  for (EntryFile const& file : rules.files) {
    if (file.path != "rules/" + std::string(name)) continue;
    Result<Table> loaded = Table::load(file);
    if (!loaded) return loaded.error();
    table = *std::move(loaded);
    return Done{};
  }
  return Error{
      ErrorCode::not_found, "this rules file is missing", {"rules/" + std::string(name), 0, 0}, ""};
}

/// Digits, signs, currencies, number words and the articles and signs in words before them.
StartTable starts_of_numbers(RuleSet const& rules) {
  StartTable starts;
  rules.number_words.mark_starts(starts);
  starts.add(rules.currencies.symbols());
  for (char digit = '0'; digit <= '9'; ++digit) {
    starts.add(digit);
    for (char const sign : {'-', '+', '.'}) starts.add(sign, digit);
  }
  for (char const sign : {'-', '+'}) {
    for (char const next : {'$', '.', '\xC2', '\xE2'}) starts.add(sign, next);
  }
  for (char const first : {'\xC2', '\xE2'}) {  // vulgar fractions and the minus sign
    for (int second = 0x80; second < 0xC0; ++second) starts.add(first, static_cast<char>(second));
  }
  PhraseTable words;
  for (std::string_view const word : {"a ", "an ", "minus", "negative", "tens of"})
    words.add(word, 0);
  starts.add(words);
  return starts;
}

/// Digits, number words, words of the calendar and those that the grammar of dates knows.
StartTable starts_of_dates(RuleSet const& rules) {
  StartTable starts;
  rules.number_words.mark_starts(starts);
  rules.calendar.mark_starts(starts);
  for (char digit = '0'; digit <= '9'; ++digit) starts.add(digit);
  PhraseTable words;
  for (std::string_view const word :
       {"a ",       "an ",     "the ",    "in ",        "since ",     "from ",     "between ",
        "just ",    "only ",   "every ",  "each ",      "mondays",    "tuesdays",  "wednesdays",
        "fridays",  "sundays", "early ",  "earlier ",   "late ",      "later ",    "mid-",
        "fiscal ",  "fy ",     "that ",   "financial ", "beginning ", "end of",    "start of",
        "middle ",  "close ",  "turn of", "rest of",    "remainder ", "year-",     "weekend",
        "several ", "few ",    "some ",   "many ",      "couple ",    "about ",    "almost ",
        "nearly ",  "more ",   "over ",   "around ",    "noon",       "midday",    "midnight",
        "final ",   "q1",      "q2",      "q3",         "q4",         "thursdays", "saturdays"})
    words.add(word, 0);
  starts.add(words);
  return starts;
}

}  // namespace

Result<RuleSet> load_rules(std::vector<RuleSource> const& sources) {
  RuleSet rules;
  std::string all;
  for (RuleSource const& source : sources) {
    Result<EntryFile> file = parse_entries("rules/" + source.name, source.text);
    if (!file) return file.error();
    rules.files.push_back(*std::move(file));
    all += source.name;
    all += '\0';
    all += source.text;
  }
  rules.sha256 = sha256_hex(all);
  for (Status const& loaded :
       {load_into(rules.abbreviations, rules, "abbreviations.rules"),
        load_into(rules.arithmetic, rules, "arithmetic.rules"),
        load_into(rules.calendar, rules, "calendar.rules"),
        load_into(rules.entailment, rules, "verify_weights.rules"),
        load_into(rules.cues, rules, "cues.rules"), load_into(rules.roles, rules, "roles.rules"),
        load_into(rules.exchange_rates, rules, "exchange_rates.rules"),
        load_into(rules.furniture, rules, "furniture.rules"),
        load_into(rules.lexicon, rules, "lexicon.rules"),
        load_into(rules.number_words, rules, "numbers.rules"),
        load_into(rules.currencies, rules, "currencies.rules"),
        load_into(rules.units, rules, "units.rules"),
        load_into(rules.hedges, rules, "hedges.rules"),
        load_into(rules.identifiers, rules, "identifiers.rules")}) {
    if (!loaded) return loaded.error();
  }
  rules.number_starts = starts_of_numbers(rules);
  rules.date_starts = starts_of_dates(rules);
  return rules;
}

Result<RuleSet> load_built_in_rules() { return load_rules(built_in_rules()); }

}  // namespace stet
