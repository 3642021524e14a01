// Which column of a stranger's table is what: a TOML file of templates.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// A template: "In {Year}, {Country}" with the row's cells in the braces.
struct CsvMap {
  std::map<std::string, std::string> fact;    // our column -> template
  std::map<std::string, std::string> source;  // our column -> template
};

/// Tables [fact] and [source] of strings. Errors: bad TOML, keys that are no columns of ours, no
/// subject, statement or source; each with its place.
[[nodiscard]] Result<CsvMap> read_csv_map(std::string const& path);

/// Every name in braces in the map's templates that is no column of the header.
[[nodiscard]] std::vector<std::string> missing_columns(CsvMap const& map,
                                                       std::vector<std::string> const& header);

/// The template with a row's cells put in.
[[nodiscard]] std::string fill_template(std::string_view form,
                                        std::vector<std::string> const& header,
                                        std::vector<std::string> const& cells);

}  // namespace stet
