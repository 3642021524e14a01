// The one table of verbs and options: parsing, --help and the tests are made from it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace stet {

/// Verbs as bits, so that an option can say which of them take it.
enum VerbSet : std::uint32_t {
  verb_check = 1U << 0U,
  verb_extract = 1U << 1U,
  verb_verify = 1U << 2U,
  verb_corpus = 1U << 3U,
  verb_rules = 1U << 4U,
  verb_explain = 1U << 5U,
  verb_version = 1U << 6U,
  verb_cite = 1U << 7U,
  verb_selftest = 1U << 8U,
  verb_config = 1U << 20U,
  verb_decide = 1U << 21U,
  verb_baseline = 1U << 22U,
  verb_completions = 1U << 23U,
  verb_man = 1U << 24U,
  verb_doctor = 1U << 25U,
};

struct VerbSpec {
  std::string_view name;
  VerbSet bit;
  std::string_view arguments;  // "PATH..."
  std::string_view help;       // one line
  std::string_view details;    // the forms it takes, one a line; may be empty
};

struct OptionSpec {
  std::string_view name;        // "--corpus"
  std::string_view short_name;  // "-c"; may be empty
  std::string_view value;       // "FILE"; empty for a switch
  bool repeatable;
  std::uint32_t verbs;
  std::string_view help;
};

[[nodiscard]] std::span<VerbSpec const> verbs();
[[nodiscard]] std::span<OptionSpec const> options();
/// Verbs and options that the contract reserves and this version lacks: they are named in the error
/// instead of being "unexpected".
[[nodiscard]] std::span<std::string_view const> reserved_words();

}  // namespace stet
