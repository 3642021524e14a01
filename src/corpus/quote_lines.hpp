// quotes/*.jsonl: one quotation a line, as a JSON object of strings.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// Errors carry `where` unchanged: JSON that is malformed or too deeply nested, a key that is not
/// of the format, a repeated key, a value that is no string.
[[nodiscard]] Result<QuoteRow> parse_quote_line(std::string_view line, Location const& where);

/// Keys in the order of the format, empty ones left out, non-ASCII letters as they are, and a line
/// end.
void append_quote_line(std::string& out, QuoteRow const& quote);

}  // namespace stet
