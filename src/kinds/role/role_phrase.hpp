// A noun phrase that names a role: "a former analyst with Gavekal". Private to role/.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "language/analysis.hpp"
#include "rules/role_words.hpp"

namespace stet {

/// The words of one sentence, as role phrases are read from them.
struct RoleReader {
  std::string_view text;
  std::vector<Token> const& tokens;
  TokenRange sentence;
  RoleWords const& words;

  [[nodiscard]] std::string_view word(std::uint32_t at) const {
    return slice(text, tokens[at].span);
  }
  [[nodiscard]] bool is(std::uint32_t at, std::initializer_list<std::string_view> any) const;
  [[nodiscard]] bool is_name(std::uint32_t at) const;
  [[nodiscard]] bool is_nominal(std::uint32_t at) const;
  [[nodiscard]] Span span_of(TokenRange range) const;
};

struct RolePhrase {
  TokenRange role;          // without article, "former" and organisation
  TokenRange organisation;  // empty when none is named
  bool former = false;
  std::uint32_t end = 0;  // the first token behind it
};

/// The phrase that begins at `at`, with its article or possessor.
[[nodiscard]] std::optional<RolePhrase> role_phrase_at(RoleReader const& reader, std::uint32_t at);
/// The phrase that ends before the name at `name`: "former Gavekal analyst".
[[nodiscard]] std::optional<RolePhrase> role_phrase_before(RoleReader const& reader,
                                                           std::uint32_t name);

}  // namespace stet
