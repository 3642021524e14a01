// The frames of one sentence: what the finder of a line's attributions is made of. Private to
// speech/.
#pragma once

#include <optional>
#include <vector>

#include "kinds/speech/content.hpp"
#include "kinds/speech/frames.hpp"
#include "kinds/speech/subject.hpp"

namespace stet {

/// What a colon, a dash or an unlisted verb says: these words are this person's.
[[nodiscard]] Cue const& unworded_cue();

/// A sentence and what was found in it so far.
class SentenceFrames {
 public:
  SentenceFrames(Line const& line, CueTable const& cues, std::uint32_t index,
                 std::vector<FoundSpeech>& found)
      : line_(line), cues_(cues), index_(index), sentence_(line.sentences[index]), found_(found) {}

  void run();
  /// Attributes a quotation without a cue to the subject of its sentence, or of the one before.
  bool led_in(std::uint32_t quotation);
  /// The speaker of the words that follow the sentence's colon.
  [[nodiscard]] std::optional<FoundSpeech> announced() const;

 private:
  /// "a 'bully', a 'liar' and a 'crook'": what goes on a list that is attributed.
  bool listed(std::uint32_t quotation);
  /// A few words between marks some way behind a cue that no frame joined them to.
  bool behind_cue(std::uint32_t quotation);
  /// "Reid went after Boe as a 'crook'": what the sentence's subject names somebody.
  bool as_named(std::uint32_t quotation);
  /// The subject of a sentence's main verb, as the speaker of words yet to be filled in.
  [[nodiscard]] std::optional<FoundSpeech> subject_within(AtomRange leading) const;
  std::uint32_t atoms_within(std::uint32_t at, std::uint32_t length) const;
  FoundSpeech& add(Cue const& kind, AtomRange cue, std::optional<AtomRange> source);
  /// "who" before a cue, or nothing.
  [[nodiscard]] AtomRange relative_before(std::uint32_t at) const;
  /// The subject, or the source of the attribution that this one goes on from.
  [[nodiscard]] std::optional<AtomRange> source_of(VerbGroup const& group) const;
  /// Strips commas and the sentence's last mark from both ends; nothing when no word remains.
  [[nodiscard]] std::optional<AtomRange> trimmed(AtomRange range) const;
  /// "RUIZ: It will hold.", "Boe: taxes to fall"
  bool colon_turn();
  /// A letter, a review: "Good colleague." - Ines Roth, chair
  bool signature();

  /// "According to the ministry, ..." and "..., according to the ministry". Returns the cue's
  /// atoms.
  std::uint32_t phrase(std::uint32_t at);
  /// The source's end with what qualifies it: "a study by the bank based on a census".
  [[nodiscard]] std::uint32_t source_end(AtomRange source) const;
  [[nodiscard]] bool has_word(std::uint32_t first, std::uint32_t last) const;
  bool adverb(std::uint32_t at);
  /// "her claim", "a show": what follows a determiner or a possessive is no finite verb.
  [[nodiscard]] bool is_noun_by_place(std::uint32_t at) const;
  /// Where the claim of "her claim that ... was false" ends: before the verb that the noun itself
  /// is the subject of, when it has none before.
  [[nodiscard]] std::uint32_t noun_clause_end(std::uint32_t noun, std::uint32_t end) const;
  bool noun(std::uint32_t at);
  /// Who has the claim, doubt or evidence: the subject of the verb that the noun is the object of.
  [[nodiscard]] std::optional<AtomRange> holder_of(std::uint32_t noun) const;

  bool verb(std::uint32_t at);
  /// "is expected to", "is said to be", "was accused of"
  bool passive(std::uint32_t at);
  /// "It will hold," Roth barked: what stands behind a quotation's comma attributes it.
  bool unlisted_verb(std::uint32_t at);
  /// Whether a cue stands behind the name at `at`, in the same clause.
  [[nodiscard]] bool cue_follows(std::uint32_t at) const;
  /// "As reported by the Herald, ..."
  bool reported_by(VerbGroup const& group, Cue const& cue);
  bool raising(VerbGroup const& group, Cue const& cue);
  bool passive_speech(VerbGroup const& group, Cue const& cue);
  /// Speaker, cue, content: "Roth said that ...".
  /// "Noting that it rained, Roth left": where the clause begins whose subject a leading participle
  /// belongs to.
  [[nodiscard]] std::optional<std::uint32_t> main_clause_after(VerbGroup const& group,
                                                               std::uint32_t begin) const;
  /// Where the main clause begins when the cue belongs to the subordinate clause that leads the
  /// sentence: "While Roth said it would hold, others ...".
  [[nodiscard]] std::optional<std::uint32_t> main_clause_of_subordinate(VerbGroup const& group,
                                                                        std::uint32_t begin) const;
  bool follows(VerbGroup const& group, Cue const& cue, Complement const& complement);

  /// Whether a quotation that asks for an attribution ends before `at`: "It will hold," or "Why?".
  [[nodiscard]] bool quotation_ends(std::uint32_t at) const;
  /// "..." Roth said; "..." said Roth: nothing that follows can be the content instead, however
  /// much it looks like a clause ("said Friday as he left").
  bool closes_quotation(VerbGroup const& group, Cue const& cue);
  [[nodiscard]] bool directly_after_content(VerbGroup const& group) const;
  /// Whether words or a quotation, set off by a comma or a mark, stand before the cue's subject.
  [[nodiscard]] bool left_content(VerbGroup const& group, Cue const& cue) const;
  /// A finite verb or a quotation: not just "In May,".
  [[nodiscard]] bool has_content(std::uint32_t first, std::uint32_t last) const;
  /// Content, then speaker and cue: "..., Roth said." and "..., said Roth."
  /// The comma or the end behind time, place and hearer of the cue that ends at `at`; nothing when
  /// something else stands there.
  [[nodiscard]] std::optional<std::uint32_t> adjunct_stop(std::uint32_t at, Cue const& cue) const;
  /// "..., Roth said, ..."; "..., Roth said on Monday."; "..., said Roth."
  bool parenthetical(VerbGroup const& group, Cue const& cue);
  /// Whether a word stands before `last` that belongs to no attribution yet.
  [[nodiscard]] bool has_lead(std::uint32_t first, std::uint32_t last) const;
  /// "As Roth noted, ..."
  bool comment_clause(VerbGroup const& group, Cue const& cue, AtomRange source, std::uint32_t stop);
  /// The quotation that goes on with one broken off at a comma: "I never," she said, pausing to
  /// laugh, "paid a cent."
  [[nodiscard]] std::optional<std::uint32_t> resumed_quotation(std::uint32_t at) const;
  bool close_with(VerbGroup const& group, Cue const& cue, AtomRange source, std::uint32_t after,
                  bool inverted);

  Line const& line_;
  CueTable const& cues_;
  std::uint32_t index_;
  AtomRange sentence_;
  std::vector<FoundSpeech>& found_;
  std::uint32_t used_until_ = 0;    // content before here belongs to an attribution already
  std::uint32_t closed_until_ = 0;  // to one that closed it: "..., Roth said,"
};

}  // namespace stet
