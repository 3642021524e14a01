// What house rules can speak of: the one table of fields, behind the grammar, `stet rules fields`
// and docs/house-rules.md.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace stet {

enum class HouseField : std::uint8_t {
  kind,
  words,
  sentence,
  paragraph,
  section,
  title,
  path,
  value,
  unit,
  dimension,
  hedge,
  measure,
  subject,
  change,
  figures,
  base,
  speaker,
  role,
  organisation,
  named,
  mode,
  attributed,
  verdict,
  tier,
  sources,
  independent,
  publisher,
  source_kind,
  cited,
  note,
  decided,
};

enum class HouseType : std::uint8_t { text, number, flag };

struct HouseFieldInfo {
  HouseField field;
  std::string_view name;  // as written in a rule
  HouseType type;
  std::string_view meaning;       // one line
  std::string_view example;       // a condition
  std::string_view choices = "";  // all the values there are, separated by bars; empty: any
};

/// In the order of the enum.
[[nodiscard]] std::span<HouseFieldInfo const> house_fields();
/// nullptr for a name that is no field.
[[nodiscard]] HouseFieldInfo const* house_field(std::string_view name);
[[nodiscard]] std::string_view name(HouseType type);  // "text"

}  // namespace stet
