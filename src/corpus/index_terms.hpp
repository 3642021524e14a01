// Under which terms a reference is found, and which terms a query looks for. One list of terms for
// every kind of store. From the most telling to the least: a subject together with a word of the
// measure, a subject together with unit and year, a subject, a value, a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reference.hpp"
#include "corpus/reference_set.hpp"

namespace stet {

/// The names of whom or what a reference speaks about: a figure's subject, a speaker, a person and
/// an organisation.
[[nodiscard]] std::vector<std::string> subjects_of(Reference const& reference);

/// In no particular order, some of them twice. `subjects` are canonical names.
[[nodiscard]] std::vector<std::string> index_terms(Reference const& reference,
                                                   std::vector<std::string> const& subjects);

/// What a term is stored under: 63 bits, so that it is a row id of SQLite in the same order.
[[nodiscard]] std::uint64_t term_key(std::string_view term);

/// A term for people: "lund ferries, passenger in the measure".
[[nodiscard]] std::string describe_term(std::string_view term);

struct WeightedTerm {
  std::string term;
  double weight = 1;  // times the term's rarity
};

/// Sorted by term, without repeats. `subjects` are the query's, canonical.
[[nodiscard]] std::vector<WeightedTerm> query_terms(Query const& query,
                                                    std::vector<std::string> const& subjects);

}  // namespace stet
