#include "kinds/role/described_person.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "kinds/role/role_phrase.hpp"

namespace stet {
namespace {

/// The words in document order, for one sentence.
class PeopleOfSentence {
 public:
  PeopleOfSentence(Document const& document, Analysis const& analysis, RoleWords const& words,
                   TokenRange sentence, std::vector<DescribedPerson>& found)
      : document_(document),
        analysis_(analysis),
        reader_{document.text, analysis.tokens, sentence, words},
        found_(found) {}

  void run(Mention const& mention) {
    if (mention.kind == MentionKind::organisation || !mention.entity) return;
    std::uint32_t const first = token_at(mention.span.begin);
    std::uint32_t last = first;
    while (last < reader_.sentence.last && analysis_.tokens[last].span.end <= mention.span.end)
      ++last;
    if (first == last) return;
    if (auto const phrase = role_phrase_before(reader_, first)) {
      add(mention, *phrase);
    }
    if (auto const phrase = apposition_after(last)) add(mention, *phrase);
    if (auto const phrase = apposition_before(first, last)) add(mention, *phrase);
    if (auto const phrase = predicate(last)) add(mention, *phrase);
  }

 private:
  [[nodiscard]] std::uint32_t token_at(std::uint32_t offset) const {
    auto const begin = analysis_.tokens.begin() + reader_.sentence.first;
    auto const end = analysis_.tokens.begin() + reader_.sentence.last;
    auto const at = std::lower_bound(begin, end, offset, [](Token const& token, std::uint32_t o) {
      return token.span.begin < o;
    });
    return static_cast<std::uint32_t>(at - analysis_.tokens.begin());
  }

  [[nodiscard]] bool is_stop(std::uint32_t at) const {
    return at >= reader_.sentence.last ||
           reader_.is(at, {",", ".", ";", ":", ")", "-", "--", "\u2014", "\u2013", "who", "whose",
                           "and", "?", "!", "\u201D", "\""});
  }

  /// "Tilly Zhang, an analyst with Gavekal,"
  [[nodiscard]] std::optional<RolePhrase> apposition_after(std::uint32_t at) const {
    bool const opens =
        at + 1 < reader_.sentence.last && reader_.is(at, {",", "(", "-", "--", "\u2014", "\u2013"});
    if (!opens) return std::nullopt;
    std::optional<RolePhrase> phrase = role_phrase_at(reader_, at + 1);
    if (!phrase || !is_stop(phrase->end)) return std::nullopt;
    // "Boe, Roth and lawmaker Lund": without an article it is a list unless it ends like an aside.
    bool const listed = phrase->end < reader_.sentence.last && reader_.is(phrase->end, {"and"}) &&
                        !reader_.is(at + 1, {"a", "an", "the"});
    if (listed) return std::nullopt;
    return phrase;
  }

  /// "the chief executive of Arden Rail, Ines Roth,"
  [[nodiscard]] std::optional<RolePhrase> apposition_before(std::uint32_t first,
                                                            std::uint32_t last) const {
    constexpr std::uint32_t farthest = 14;
    if (last - first < 2 || first < reader_.sentence.first + 3 || !reader_.is(first - 1, {","}))
      return std::nullopt;
    if (last < reader_.sentence.last && !reader_.is(last, {",", ".", ";"}) &&
        analysis_.tokens[last].tag != Tag::verb)
      return std::nullopt;
    for (std::uint32_t i = first - 1; i-- > reader_.sentence.first && first - i < farthest;) {
      if (reader_.is(i, {",", ".", ";"})) return std::nullopt;
      if (!reader_.is(i, {"the", "The", "its", "Its"})) continue;
      std::optional<RolePhrase> phrase = role_phrase_at(reader_, i);
      if (phrase && phrase->end == first - 1) return phrase;
    }
    return std::nullopt;
  }

  /// "Ines Roth is the chief executive of Arden Rail."
  [[nodiscard]] std::optional<RolePhrase> predicate(std::uint32_t at) const {
    if (at + 2 >= reader_.sentence.last || !reader_.is(at, {"is", "became"})) return std::nullopt;
    if (!reader_.is(at + 1, {"a", "an", "the"})) return std::nullopt;
    std::optional<RolePhrase> phrase = role_phrase_at(reader_, at + 1);
    if (!phrase || !is_stop(phrase->end)) return std::nullopt;
    return phrase;
  }

  void add(Mention const& mention, RolePhrase const& phrase) {
    DescribedPerson made;
    made.entity = *mention.entity;
    made.role.person_span = mention.span;
    made.role.role_span = reader_.span_of(phrase.role);
    made.role.organisation_span = reader_.span_of(phrase.organisation);
    made.role.person = analysis_.entities[made.entity].name;
    made.role.role = document_.words(made.role.role_span);
    made.role.organisation = document_.words(made.role.organisation_span);
    made.role.former = phrase.former;
    made.span = mention.span;
    for (Span const part : {made.role.role_span, made.role.organisation_span}) {
      if (part.empty()) continue;
      made.span.begin = std::min(made.span.begin, part.begin);
      made.span.end = std::max(made.span.end, part.end);
    }
    bool const again =
        std::any_of(found_.begin(), found_.end(), [&made](DescribedPerson const& known) {
          return known.entity == made.entity && known.role.role == made.role.role &&
                 known.role.organisation == made.role.organisation;
        });
    if (!again) found_.push_back(std::move(made));
  }

  Document const& document_;
  Analysis const& analysis_;
  RoleReader reader_;
  std::vector<DescribedPerson>& found_;
};

}  // namespace

std::vector<DescribedPerson> find_described_people(Document const& document,
                                                   Analysis const& analysis,
                                                   RoleWords const& words) {
  std::vector<DescribedPerson> found;
  std::size_t next = 0;
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    TokenRange const sentence = analysis.sentences[s];
    if (sentence.first >= sentence.last) continue;
    std::uint32_t const end = analysis.tokens[sentence.last - 1].span.end;
    PeopleOfSentence people(document, analysis, words, sentence, found);
    for (; next < analysis.mentions.size() && analysis.mentions[next].span.begin < end; ++next)
      people.run(analysis.mentions[next]);
  }
  return found;
}

}  // namespace stet
