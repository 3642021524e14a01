// A claim as an object of schema stet/claims/1 (docs/schema.md).
#pragma once

#include <cstdint>

#include "base/utf8.hpp"
#include "kinds/claim.hpp"
#include "report/json_writer.hpp"
#include "text/document.hpp"

namespace stet {

/// Writes the fields of one claim into an object that the caller has opened. `index` numbers the
/// claim within its document; `lines` is of the file as it lies on disk.
void write_claim_fields(JsonWriter& json, Claim const& claim, std::uint32_t index,
                        Document const& document, LineIndex const& lines);
/// {"start","end","line","column"} of a span of the document's text, in the file on disk.
void write_span(JsonWriter& json, Span text, Document const& document, LineIndex const& lines);

}  // namespace stet
