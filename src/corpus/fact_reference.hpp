// From the rows of a corpus to references: the claim that a row stands for.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.hpp"
#include "base/decimal.hpp"
#include "corpus/reference.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// "-17", "118.42", or digits with a power of ten, "593.7e9", which keeps the precision that was
/// published: 593.7 billion was not measured to the dollar.
[[nodiscard]] std::optional<Decimal> parse_value(std::string_view text);

/// "2025", "2025-01" or "2025-01-27": the days that it stands for.
[[nodiscard]] std::optional<Period> parse_days(std::string_view text);

/// What a row's claim is, by its unit and value (docs/corpus.md): a figure; a date for the unit
/// `date`, which lies in the period; a role for the unit `role`, whose value is the organisation;
/// without value and unit the statement itself.
enum class FactKind : std::uint8_t { figure, date, role, statement };
[[nodiscard]] FactKind kind_of(FactRow const& fact);

/// ISO 4217 -> money, % and pp -> percent, nothing -> number, a unit of measurement's own
/// dimension, anything else is what is counted.
[[nodiscard]] Dimension dimension_of_unit(std::string_view unit);

/// Requires: the row is lint-clean; a cell that does not parse is left out. `subject` and, for a
/// role, `organisation` are canonical names.
[[nodiscard]] Reference reference_of(FactRow const& fact, std::string subject,
                                     std::string organisation, Source source);

/// The statement is `Speaker: “text”`, the claim's content the words inside the marks.
[[nodiscard]] Reference reference_of(QuoteRow const& quote, std::string speaker, Source source);

/// An empty tier is 3, an empty origin the source itself.
[[nodiscard]] Source source_of(SourceRow const& row);

}  // namespace stet
