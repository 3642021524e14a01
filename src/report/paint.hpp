// Colours of terminal text. Colour is never alone: every line says the same in words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

enum class Ink : std::uint8_t { plain, bold, red, yellow, green, cyan, underlined };

class Paint {
 public:
  explicit Paint(bool colour) : colour_(colour) {}
  /// `text` in that ink, or as it is when there are no colours.
  [[nodiscard]] std::string operator()(Ink ink, std::string_view text) const;

 private:
  bool colour_;
};

}  // namespace stet
