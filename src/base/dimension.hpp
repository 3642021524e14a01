// What a unit measures. Names are those of the claim schema (docs/schema.md).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stet {

enum class Dimension : std::uint8_t {
  number,  // a bare number: no unit, nothing counted
  count,   // a number of named things: "22.2 million users"
  money,
  percent,   // %, percentage points and basis points; the unit tells them apart
  ratio,     // "3-1", "52 to 48", "1:8"
  multiple,  // "doubled", "threefold", "ten times as many"
  rank,
  age,
  time,
  length,
  area,
  volume,
  mass,
  speed,
  temperature,
  energy,
  power,
  pressure,
  data,
  frequency,
  force,
  voltage,
  current,
  angle,
  density,
  other,
};

[[nodiscard]] std::string_view name(Dimension dimension);
[[nodiscard]] std::optional<Dimension> dimension_named(std::string_view name);

}  // namespace stet
