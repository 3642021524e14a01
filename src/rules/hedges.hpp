// Hedges, bounds and words of change: rules/hedges.rules. And the words after which a number is a
// name: rules/identifiers.rules.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

enum class Bound : std::uint8_t { exact, lower, upper, below, above, around };

/// The word that opens a range: "between 40 and 60", "from 3 to 5".
enum class Opening : std::uint8_t { none, between, from };
/// A word of change: "rose 12 %", "a fall of 3 points".
enum class Direction : std::uint8_t { none, rise, fall };

struct Hedge {
  std::string id;
  Bound bound = Bound::exact;
  bool is_open = false;  // the value itself is left out
};

class Hedges {
 public:
  struct Match {
    Hedge const* hedge = nullptr;
    std::uint32_t length = 0;
  };

  static Result<Hedges> load(EntryFile const& file);

  [[nodiscard]] std::optional<Match> before_number(std::string_view text, std::size_t at) const;
  [[nodiscard]] std::optional<Match> after_number(std::string_view text, std::size_t at) const;
  struct OpeningMatch {
    Opening opening = Opening::none;
    std::uint32_t length = 0;
  };
  [[nodiscard]] std::optional<OpeningMatch> opening_at(std::string_view text, std::size_t at) const;
  /// The direction of the word at `at`; none where it is no word of change.
  [[nodiscard]] Direction direction_at(std::string_view text, std::size_t at) const;
  /// Whether the word that ends at `end` can end a hedge: the cheap test before the others.
  [[nodiscard]] bool may_end(std::string_view text, std::size_t end) const {
    return end > 0 && last_bytes_[static_cast<unsigned char>(text[end - 1])];
  }

 private:
  [[nodiscard]] Status add(EntryFile const& file, Entry const& entry);

  PhraseTable before_;
  PhraseTable after_;
  PhraseTable openings_;
  PhraseTable directions_;
  std::vector<Hedge> hedges_;
  std::bitset<256> last_bytes_;
};

class Identifiers {
 public:
  static Result<Identifiers> load(EntryFile const& file);
  /// Whether the word or phrase that starts at `at` makes the number behind it a name, and its
  /// length.
  [[nodiscard]] std::optional<std::uint32_t> before_name(std::string_view text,
                                                         std::size_t at) const;
  /// Whether the digits at `at` are an idiom: "24/7", "9/11".
  [[nodiscard]] bool idiom_at(std::string_view text, std::size_t at) const;

 private:
  PhraseTable words_;
  PhraseTable idioms_;
};

}  // namespace stet
