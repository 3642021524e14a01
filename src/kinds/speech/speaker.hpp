// Who a source is: the name without its role, the person's fullest name, post and organisation.
// Private to speech/.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kinds/quote/quote.hpp"
#include "kinds/role/described_person.hpp"
#include "language/analysis.hpp"
#include "rules/role_words.hpp"
#include "text/document.hpp"

namespace stet {

/// Resolves the sources of one document, in the order in which they stand in it: what "he" and "the
/// firm" mean depends on who was named before.
class SpeakerResolver {
 public:
  SpeakerResolver(Document const& document, Analysis const& analysis, RoleWords const& words);
  [[nodiscard]] Speaker resolve(Span source);

 private:
  [[nodiscard]] std::optional<std::uint32_t> mention_in(Span phrase) const;
  [[nodiscard]] std::optional<std::uint32_t> person_before(std::uint32_t offset,
                                                           Gender gender) const;
  [[nodiscard]] std::optional<std::uint32_t> organisation_before(std::uint32_t offset) const;
  /// Whether the name before "and" may be part of the one behind it.
  [[nodiscard]] bool last_joins(std::uint32_t mention) const;
  [[nodiscard]] bool may_be_person(std::uint32_t entity) const;
  [[nodiscard]] Span without_aside(Span source) const;
  [[nodiscard]] Speaker named(Span name, std::uint32_t entity, std::uint32_t at);
  void describe(std::uint32_t entity, Speaker& speaker) const;

  Document const& document_;
  Analysis const& analysis_;
  RoleWords const& words_;
  std::vector<DescribedPerson> people_;
  std::vector<Gender> genders_;               // by entity
  std::vector<bool> described_;               // by entity: a role was found
  std::vector<std::uint32_t> subjects_;       // indices of mentions that open their clause
  std::optional<std::uint32_t> last_person_;  // entities that spoke last
  std::optional<std::uint32_t> last_organisation_;
  std::uint32_t last_person_at_ = 0;  // where
  std::string last_joined_;           // an organisation of a joined name that spoke last
};

}  // namespace stet
