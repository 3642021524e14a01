// Verdict, findings and evidence of a claim as JSON: what json and jsonl share.
#pragma once

#include <cstdint>

#include "base/utf8.hpp"
#include "check/report.hpp"
#include "report/json_writer.hpp"

namespace stet {

/// Writes the claim's own fields and everything that was found out about it into an open object.
void write_checked_claim(JsonWriter& json, FileReport const& file, std::uint32_t index,
                         LineIndex const& lines);
/// An array of findings, spans as bytes of the file.
void write_findings(JsonWriter& json, std::vector<Finding> const& findings,
                    Document const& document, LineIndex const& lines);

}  // namespace stet
