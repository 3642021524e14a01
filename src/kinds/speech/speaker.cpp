#include "kinds/speech/speaker.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace stet {
namespace {

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  }
  return out;
}

std::optional<Gender> pronoun_gender(std::string_view word) {
  if (word == "he" || word == "him" || word == "his") return Gender::male;
  if (word == "she" || word == "her") return Gender::female;
  return std::nullopt;
}

bool is_it(std::string_view word) { return word == "it" || word == "its"; }

}  // namespace

SpeakerResolver::SpeakerResolver(Document const& document, Analysis const& analysis,
                                 RoleWords const& words)
    : document_(document),
      analysis_(analysis),
      words_(words),
      people_(find_described_people(document, analysis, words)),
      genders_(analysis.entities.size(), Gender::unknown),
      described_(analysis.entities.size(), false) {
  for (DescribedPerson const& person : people_) described_[person.entity] = true;
  std::optional<std::uint32_t> opened;  // the sentence whose subject is known
  for (std::uint32_t i = 0; i < analysis.mentions.size(); ++i) {
    Mention const& mention = analysis.mentions[i];
    // A title stands straight before the name.
    std::uint32_t const begin = mention.span.begin;
    for (std::uint32_t back = 3; back <= 5 && back <= begin; ++back) {
      RoleWords::Title const title = words.title_at(document.text, begin - back);
      if (title.gender != Gender::unknown && begin - back + title.length <= begin)
        genders_[*mention.entity] = title.gender;
    }
    std::uint32_t const sentence = document.sentence_at(begin);
    // "In Hong Kong, ..." opens no clause about Hong Kong.
    std::string_view const text = document.text;
    bool const adjunct =
        begin > 3 && (text.substr(begin - 3, 3) == "In " || text.substr(begin - 3, 3) == "At " ||
                      text.substr(begin - 3, 3) == "in ");
    if (opened != sentence && !adjunct && may_be_person(*mention.entity)) subjects_.push_back(i);
    opened = sentence;
  }
}

bool SpeakerResolver::may_be_person(std::uint32_t entity) const {
  Entity const& known = analysis_.entities[entity];
  if (known.kind == MentionKind::organisation) return false;
  if (known.kind == MentionKind::person || described_[entity]) return true;
  return known.name.find(' ') != std::string::npos;
}

Span SpeakerResolver::without_aside(Span source) const {
  std::string_view const words = document_.words(source);
  std::size_t end = words.size();
  for (std::string_view const stop : {",", " who ", " (", " \u2014", " - ", " -- "})
    end = std::min(end, words.find(stop));
  while (end > 0 && words[end - 1] == ' ') --end;
  return {source.begin, source.begin + static_cast<std::uint32_t>(end)};
}

std::optional<std::uint32_t> SpeakerResolver::mention_in(Span phrase) const {
  auto const first = std::lower_bound(
      analysis_.mentions.begin(), analysis_.mentions.end(), phrase.begin,
      [](Mention const& mention, std::uint32_t begin) { return mention.span.begin < begin; });
  std::optional<std::uint32_t> last;
  for (auto it = first; it != analysis_.mentions.end() && it->span.end <= phrase.end; ++it)
    last = static_cast<std::uint32_t>(it - analysis_.mentions.begin());
  return last;
}

std::optional<std::uint32_t> SpeakerResolver::person_before(std::uint32_t offset,
                                                            Gender gender) const {
  constexpr std::uint32_t farthest = 1500;  // bytes: a few paragraphs
  auto const fits = [&](std::uint32_t entity) {
    return genders_[entity] == Gender::unknown || genders_[entity] == gender;
  };
  std::optional<std::uint32_t> best;
  std::uint32_t best_at = 0;
  for (auto it = subjects_.rbegin(); it != subjects_.rend(); ++it) {
    Mention const& mention = analysis_.mentions[*it];
    if (mention.span.begin >= offset || !fits(*mention.entity)) continue;
    best = mention.entity;
    best_at = mention.span.begin;
    break;
  }
  if (last_person_ && fits(*last_person_) && (!best || last_person_at_ >= best_at)) {
    best = last_person_;
    best_at = last_person_at_;
  }
  if (!best || offset - best_at > farthest) return std::nullopt;
  return best;
}

std::optional<std::uint32_t> SpeakerResolver::organisation_before(std::uint32_t offset) const {
  if (last_organisation_) return last_organisation_;
  for (std::size_t i = analysis_.mentions.size(); i-- > 0;) {
    Mention const& mention = analysis_.mentions[i];
    if (mention.span.begin < offset && mention.kind == MentionKind::organisation)
      return mention.entity;
  }
  return std::nullopt;
}

void SpeakerResolver::describe(std::uint32_t entity, Speaker& speaker) const {
  speaker.canonical = analysis_.entities[entity].name;
  for (DescribedPerson const& person : people_) {
    if (person.entity != entity || person.role.former) continue;
    speaker.role = person.role.role;
    speaker.organisation = person.role.organisation;
    return;
  }
}

Speaker SpeakerResolver::named(Span name, std::uint32_t entity, std::uint32_t at) {
  Speaker speaker;
  speaker.name = document_.words(name);
  describe(entity, speaker);
  if (may_be_person(entity)) {
    last_person_ = entity;
    last_person_at_ = at;
  }
  if (analysis_.entities[entity].kind == MentionKind::organisation) {
    last_organisation_ = entity;
    last_joined_.clear();
  }
  return speaker;
}

bool SpeakerResolver::last_joins(std::uint32_t mention) const {
  // The word before "and" is no name of its own anywhere.
  Span const name = analysis_.mentions[mention].span;
  return mention == 0 || analysis_.mentions[mention - 1].span.end + 5 != name.begin ||
         analysis_.entities[*analysis_.mentions[mention - 1].entity].aliases.empty();
}

Speaker SpeakerResolver::resolve(Span source) {
  Speaker speaker;
  speaker.name = document_.words(source);
  std::string const surface = folded(speaker.name);
  std::optional<std::uint32_t> entity;
  if (std::optional<Gender> const gender = pronoun_gender(surface)) {
    entity = person_before(source.begin, *gender);
    if (!entity) return speaker;
    if (genders_[*entity] == Gender::unknown) genders_[*entity] = *gender;
    describe(*entity, speaker);
    speaker.name = speaker.canonical;
    last_person_ = entity;
    last_person_at_ = source.begin;
    return speaker;
  }
  bool const described =
      surface.starts_with("the ") && words_.description_at(surface, 4) == surface.size() - 4;
  if (is_it(surface) && !last_joined_.empty()) {
    speaker.name = speaker.canonical = last_joined_;
    return speaker;
  }
  if (described || is_it(surface)) {
    entity = organisation_before(source.begin);
    if (!entity) return speaker;
    describe(*entity, speaker);
    speaker.name = speaker.canonical;
    last_organisation_ = entity;
    return speaker;
  }
  for (DescribedPerson const& person : people_) {
    if (!source.contains(person.role.person_span) || !source.contains(person.role.role_span))
      continue;
    return named(person.role.person_span, person.entity, source.begin);
  }
  Span const phrase = without_aside(source);
  std::optional<std::uint32_t> const index = mention_in(phrase);
  if (!index) return speaker;
  Mention const& mention = analysis_.mentions[*index];
  // "a spokesman for Arden Rail" is nobody's name.
  if (mention.span.end != phrase.end) return speaker;
  bool const named_alone = mention.span.begin == phrase.begin || may_be_person(*mention.entity);
  std::string_view const before =
      document_.words({phrase.begin, std::max(phrase.begin, mention.span.begin)});
  // "Science and Technology Daily": one name, joined.
  bool const joined = mention.kind == MentionKind::organisation && before.ends_with(" and ") &&
                      before.find(' ') == before.size() - 5 && before.front() >= 'A' &&
                      before.front() <= 'Z' && last_joins(*index);
  if (joined) {
    speaker.name = speaker.canonical = document_.words(phrase);
    last_joined_ = speaker.name;
    return speaker;
  }
  for (std::string_view const preposition :
       {" of ", " for ", " at ", " with ", " from ", " and "}) {
    if (before.find(preposition) != std::string_view::npos) return speaker;
  }
  if (!named_alone && !before.starts_with("the ") && !before.starts_with("The ")) return speaker;
  bool const titled = words_.title_at(document_.text, phrase.begin).length > 0;
  bool const whole = titled || !named_alone;
  return named(whole ? phrase : mention.span, *mention.entity, source.begin);
}

}  // namespace stet
