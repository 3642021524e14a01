// The words that attribute something to somebody, from rules/cues.rules.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "rules/entry_file.hpp"
#include "rules/phrase_table.hpp"

namespace stet {

/// What may stand for the content of a cue; a set of bits.
enum class Takes : std::uint16_t {
  nothing = 0,
  quote = 1,
  that_clause = 2,
  bare_clause = 4,
  wh_clause = 8,
  infinitive = 16,
  object = 32,
  gerund = 64,
  as_object = 128,
  raising = 256,
};
[[nodiscard]] constexpr Takes operator|(Takes left, Takes right) {
  return static_cast<Takes>(static_cast<std::uint16_t>(left) | static_cast<std::uint16_t>(right));
}
[[nodiscard]] constexpr bool has(Takes all, Takes one) {
  return (static_cast<std::uint16_t>(all) & static_cast<std::uint16_t>(one)) != 0;
}

enum class CueForce : std::uint8_t {
  neutral,
  doubt,
  factive,
  denial,
  question,
  order,
  joke,
  belief
};

/// One lemma with everything that its entries say of it.
struct Cue {
  std::string lemma;
  Takes takes = Takes::nothing;
  CueForce force = CueForce::neutral;
  bool hearer = false;
  bool negative = false;
  std::vector<std::string> after;  // prepositions that lead to the content
};

/// The inflected form that was found; a bit each, since "put" is several.
enum class CueForm : std::uint8_t {
  base = 1,
  third_person = 2,
  past = 4,
  gerund = 8,
  participle = 16
};

class CueTable {
 public:
  struct Hit {
    Cue const* cue = nullptr;
    std::uint8_t forms = 0;    // CueForm bits
    std::uint32_t length = 0;  // bytes of text
  };

  /// Errors: an unknown complement or force; an entry without words.
  [[nodiscard]] static Result<CueTable> load(EntryFile const& file);
  /// The longest verb cue that begins at `at`; a hit without a cue when there is none.
  [[nodiscard]] Hit verb_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] Hit noun_at(std::string_view text, std::size_t at) const;
  /// A participle that makes its subject part of the content: "is expected to".
  [[nodiscard]] Hit passive_at(std::string_view text, std::size_t at) const;
  [[nodiscard]] Hit adverb_at(std::string_view text, std::size_t at) const;
  /// "according to" and its kin.
  [[nodiscard]] Hit phrase_at(std::string_view text, std::size_t at) const;

 private:
  struct Form {
    std::uint32_t cue = 0;
    std::uint8_t forms = 0;
  };
  struct List {
    PhraseTable phrases;
    std::vector<Form> forms;
  };
  void add(List& list, std::string const& phrase, std::uint32_t cue, std::uint8_t form);
  [[nodiscard]] Hit find(List const& list, std::string_view text, std::size_t at) const;

  std::vector<Cue> cues_;
  List verbs_;
  List nouns_;
  List passives_;
  List adverbs_;
  List phrases_;
};

}  // namespace stet
