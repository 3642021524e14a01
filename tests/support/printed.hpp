// Texts turned into the lines that golden cases and rule examples expect.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.hpp"
#include "kinds/claim.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"
#include "text/reader.hpp"

namespace stet::testing {

/// The rules compiled into the program, loaded once. Ends the test program when they do not load.
RuleSet const& rules();

/// One article. Fails the running test, and gives an empty document, when it cannot be read.
Document read(std::string_view text, DocumentType type = DocumentType::text,
              std::optional<Date> date = std::nullopt);
std::vector<Claim> claims_of(Document const& document);

/// What is printed of a document: one line for each thing of that name.
///   "figure", "date", ... claims of one kind          figure «5 km» = 5 km length
///   "all"       every claim
///   "measured"  what each figure measures, of whom, where and when
///   "sentences" each sentence                         sentence «It rained.»
///   "blocks"    each block with its kind              byline «By Ann Lee»
///   "tokens"    each word with its part of speech     run/verb
///   "mentions"  each name with whom it stands for     person «Lee» = Ann Lee
///   "findings"  of the checks inside the article      date/weekday «Monday, 3 May» the message
/// Nothing when there is no view of that name.
std::optional<std::vector<std::string>> printed(std::string_view view, Document const& document);

}  // namespace stet::testing
