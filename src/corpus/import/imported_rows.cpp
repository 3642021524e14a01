#include "corpus/import/imported_rows.hpp"

#include "corpus/fact_reference.hpp"
#include "corpus/names.hpp"

namespace stet {

std::string_view fault_of(FactRow const& fact) {
  auto const number = [](std::string const& cell) { return cell.empty() || parse_value(cell); };
  auto const date = [](std::string const& cell) { return cell.empty() || parse_days(cell); };
  if (name_key(fact.subject).empty()) return "no subject";
  if (fact.statement.empty()) return "no statement";
  if (fact.source.empty()) return "no source";
  bool const by_name = fact.unit == "role";
  if (!by_name && (!number(fact.value) || !number(fact.low) || !number(fact.high))) {
    return "the value is no number";
  }
  if (!date(fact.period_start) || !date(fact.period_end)) return "the period is no date";
  if (!date(fact.valid_from) || !date(fact.valid_to)) return "the validity is no date";
  return "";
}

}  // namespace stet
