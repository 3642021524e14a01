// The words between figures that tell how the figures hang together: rules/arithmetic.rules.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rules/entry_file.hpp"

namespace stet {

enum class FigureLink : std::uint8_t {
  from,
  to,
  of,
  either,
  total,
  parts,
  rise,
  fall,
  spread,
  each,
  price,
  product,
  margin,
  against,
  mean,
  whole,
  sample
};

class ArithmeticWords {
 public:
  static Result<ArithmeticWords> load(EntryFile const& file);

  /// Whether `words` (folded, single spaces) is or ends in a phrase of this link.
  [[nodiscard]] bool ends_in(std::string_view words, FigureLink link) const;
  /// Whether `words` is or starts with a phrase of this link.
  [[nodiscard]] bool starts_with(std::string_view words, FigureLink link) const;
  /// Whether a phrase of this link stands anywhere in `words`, as whole words.
  [[nodiscard]] bool contains(std::string_view words, FigureLink link) const;

 private:
  std::array<std::vector<std::string>, 17> phrases_;
};

}  // namespace stet
