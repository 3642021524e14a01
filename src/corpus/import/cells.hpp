// Cells as publishers write them, as cells of our tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

/// "1,204.5" -> "1204.5", "1.5E+10" -> "1.5e10", "+7" -> "7"; more than 18 digits lose their last
/// decimals. Nothing for what is no number.
[[nodiscard]] std::optional<std::string> published_number(std::string_view cell);

/// "2024M03" -> "2024-03", "2024-03-01T00:00:00" -> "2024-03-01", "2024-Q1" -> its first and last
/// month. Nothing for what is no time.
struct PublishedPeriod {
  std::string start;
  std::string end;
};
[[nodiscard]] std::optional<PublishedPeriod> published_period(std::string_view cell);

/// The index of the first column of one of these names, whatever their case.
[[nodiscard]] std::optional<std::size_t> column_named(std::vector<std::string> const& header,
                                                      std::vector<std::string_view> const& names);

}  // namespace stet
