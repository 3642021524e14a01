// All word lists of rules/, loaded once into typed tables that never change afterwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rules/abbreviations.hpp"
#include "rules/arithmetic_words.hpp"
#include "rules/calendar_words.hpp"
#include "rules/cues.hpp"
#include "rules/currencies.hpp"
#include "rules/entailment_model.hpp"
#include "rules/entry_file.hpp"
#include "rules/exchange_rates.hpp"
#include "rules/furniture.hpp"
#include "rules/hedges.hpp"
#include "rules/lexicon.hpp"
#include "rules/number_words.hpp"
#include "rules/role_words.hpp"
#include "rules/units.hpp"

namespace stet {

/// One typed member per file of rules/. A new file: its table's header here, its loader in
/// rule_set.cpp.
struct RuleSet {
  AbbreviationTable abbreviations;
  FurnitureTable furniture;
  ArithmeticWords arithmetic;
  EntailmentModel entailment;
  ExchangeRates exchange_rates;
  Lexicon lexicon;
  NumberWords number_words;
  CalendarWords calendar;
  Currencies currencies;
  Units units;
  Hedges hedges;
  Identifiers identifiers;
  CueTable cues;
  RoleWords roles;
  StartTable number_starts;      // where a figure can start, of all tables above
  StartTable date_starts;        // where a date can start
  std::vector<EntryFile> files;  // as read, for `stet rules` and the tests that run the examples
  std::string sha256;            // of all files, in the order of their names: part of every report
};

/// A rules file by name and content.
struct RuleSource {
  std::string name;  // "units.rules"
  std::string_view text;
};

/// The rules compiled into the program, sorted by name.
[[nodiscard]] std::vector<RuleSource> built_in_rules();
/// Errors point into the rules file: path, line, column, and a suggestion for a misspelt word.
[[nodiscard]] Result<RuleSet> load_rules(std::vector<RuleSource> const& sources);
/// The built-in rules; they are tested, so this does not fail in a released program.
[[nodiscard]] Result<RuleSet> load_built_in_rules();

}  // namespace stet
