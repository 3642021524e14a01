#include "kinds/speech/find_speech.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "kinds/speech/frames.hpp"
#include "kinds/speech/scare.hpp"
#include "kinds/speech/speaker.hpp"

namespace stet {
namespace {

Force force_of(CueForce force) { return static_cast<Force>(static_cast<std::uint8_t>(force)); }

class SpeechFinder {
 public:
  SpeechFinder(Document const& document, Analysis const& analysis, RuleSet const& rules,
               std::vector<Claim>& claims)
      : document_(document),
        analysis_(analysis),
        rules_(rules),
        claims_(claims),
        speakers_(document, analysis, rules.roles) {}

  void run() {
    Lines const lines = make_lines(document_, analysis_, rules_.cues);
    std::vector<bool> used(analysis_.quotations.size(), false);
    for (Line const& line : lines.lines) {
      if (line.atoms.empty()) continue;
      std::vector<FoundSpeech> const found = find_in_line(line, rules_.cues);
      if (found.empty() && floats(line)) {
        if (!add_turn(line, used)) extend_last(line, used);
        note_broken_off(line);
        continue;
      }
      open_ = std::nullopt;
      announced_ = std::nullopt;
      for (FoundSpeech const& speech : found) {
        add(line, speech, used);
        begun_ = std::nullopt;
      }
      if (std::optional<FoundSpeech> const coming = announced_in(line, rules_.cues))
        announced_ = attributed(line, *coming);
      add_rest(line, used);
    }
  }

 private:
  /// A paragraph of nothing but quotations.
  static bool floats(Line const& line) {
    bool any = false;
    for (std::uint32_t i = 0; i < line.atoms.size(); ++i) {
      if (line.is_quotation(i)) {
        any = true;
      } else if (line.atoms[i].tag != Tag::punctuation) {
        return false;
      }
    }
    return any;
  }

  /// Cue, source and what they tell of a content that is still to be filled in.
  Speech attributed(Line const& line, FoundSpeech const& found) {
    Speech speech;
    speech.cue.push_back(line.span_of(found.cue));
    if (!found.source.empty()) {
      speech.source.push_back(line.span_of(found.source));
      speech.speaker = speakers_.resolve(speech.source.front());
      if (!found.relative.empty() && found.relative.first >= found.source.last)
        speech.source.push_back(line.span_of(found.relative));
    }
    speech.force = force_of(found.kind->force);
    speech.is_belief = found.kind->force == CueForce::belief;
    speech.negated = found.negated || found.kind->negative;
    return speech;
  }

  /// A paragraph of words without a speaker whose mark is still open: the next one may name him.
  void note_broken_off(Line const& line) {
    begun_ = std::nullopt;
    auto const last = static_cast<std::size_t>(line.atoms.back().quotation);
    if (open_ || announced_ || !line.is_quotation(0) || line.atoms.size() != 1) return;
    if (!analysis_.quotations[last].closed) begun_ = static_cast<std::uint32_t>(claims_.size() - 1);
  }

  /// Takes the paragraphs before back into the quotation that goes on with them.
  void take_begun(Line const& line, FoundSpeech const& found, Speech& speech) {
    if (!begun_ || *begun_ + 1 != claims_.size() || found.content.front().first != 0) return;
    if (!line.is_quotation(0)) return;
    if (!analysis_.quotations[static_cast<std::size_t>(line.atoms[0].quotation)].continues) return;
    auto const* const earlier = std::get_if<Quote>(&claims_[*begun_].body);
    if (earlier == nullptr) return;
    speech.content.insert(speech.content.begin(), earlier->content.begin(), earlier->content.end());
    claims_.pop_back();
  }

  /// A transcript whose turns stand between marks: "RUIZ: It will hold."
  bool add_turn(Line const& line, std::vector<bool>& used) {
    constexpr std::size_t longest_name = 40;
    if (line.atoms.empty() || !line.is_quotation(0)) return false;
    auto const index = static_cast<std::size_t>(line.atoms[0].quotation);
    Span const inner = analysis_.quotations[index].inner;
    std::string_view const words = document_.words(inner).substr(0, longest_name);
    std::size_t const colon = words.find(':');
    if (colon == std::string_view::npos || colon < 2) return false;
    bool const capitals =
        std::all_of(words.begin(), words.begin() + static_cast<long>(colon), [](char c) {
          return c == ' ' || c == '.' || c == '-' || c == '\'' || (c >= 'A' && c <= 'Z');
        });
    auto const at = static_cast<std::uint32_t>(colon);
    std::uint32_t begin = inner.begin + at + 1;
    while (begin < inner.end && document_.text[begin] == ' ') ++begin;
    if (!capitals || begin >= inner.end) return false;
    Speech speech;
    speech.content.push_back({begin, line.atoms[0].span.end});
    speech.source.push_back({inner.begin, inner.begin + at});
    speech.cue.push_back({inner.begin + at, inner.begin + at + 1});
    speech.speaker = speakers_.resolve(speech.source.front());
    used[index] = true;
    emit(std::move(speech));
    open_ = std::nullopt;
    return true;
  }

  void add(Line const& line, FoundSpeech const& found, std::vector<bool>& used) {
    Speech speech = attributed(line, found);
    bool quoted = false;
    bool unquoted = false;
    for (AtomRange const range : found.content) {
      Span const span = line.span_of(range);
      if (!speech.content.empty() && speech.content.back().end + 1 >= span.begin) {
        speech.content.back().end = span.end;
      } else {
        speech.content.push_back(span);
      }
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (line.is_quotation(i) && !(is_name_or_term(line, i) && range.last - range.first > 1)) {
          quoted = true;
          used[static_cast<std::size_t>(line.atoms[i].quotation)] = true;
          speech.quoted.push_back(line.atoms[i].span);
        } else if (line.atoms[i].tag != Tag::punctuation) {
          unquoted = true;
        }
      }
    }
    std::sort(speech.content.begin(), speech.content.end());
    speech.mode = !quoted    ? SpeechMode::indirect
                  : unquoted ? SpeechMode::mixed
                             : SpeechMode::direct;
    if (speech.mode != SpeechMode::mixed) speech.quoted.clear();
    take_begun(line, found, speech);
    emit(std::move(speech));
    bool const may_go_on = has(found.kind->takes, Takes::quote);
    if (may_go_on) open_ = static_cast<std::uint32_t>(claims_.size() - 1);
  }

  void emit(Speech speech) {
    Claim claim;
    claim.span = {speech.content.front().begin, speech.content.back().end};
    claim.sentence = document_.sentence_at(speech.content.front().begin);
    if (speech.mode == SpeechMode::indirect) {
      claim.body = Attribution{std::move(speech)};
    } else {
      claim.body = Quote{std::move(speech)};
    }
    claims_.push_back(std::move(claim));
  }

  /// The paragraph goes on with the quotation of the one before.
  void extend_last(Line const& line, std::vector<bool>& used) {
    for (std::uint32_t i = 0; i < line.atoms.size(); ++i) {
      if (!line.is_quotation(i)) continue;
      auto const index = static_cast<std::size_t>(line.atoms[i].quotation);
      used[index] = true;
      if (open_) {
        Claim& claim = claims_[*open_];
        if (auto* quote = std::get_if<Quote>(&claim.body)) {
          quote->content.push_back(line.atoms[i].span);
          claim.span.end = std::max(claim.span.end, line.atoms[i].span.end);
          continue;
        }
        if (auto* attribution = std::get_if<Attribution>(&claim.body)) {
          Speech speech = *attribution;
          speech.mode = SpeechMode::direct;
          speech.content = {line.atoms[i].span};
          emit(std::move(speech));
          open_ = static_cast<std::uint32_t>(claims_.size() - 1);
          continue;
        }
      }
      Speech speech = announced_.value_or(Speech{});
      bool const announced = announced_.has_value();
      speech.content.push_back(line.atoms[i].span);
      emit(std::move(speech));
      if (announced) open_ = static_cast<std::uint32_t>(claims_.size() - 1);
    }
  }

  /// Quotations that no frame took: long ones are somebody's words, short ones are scare quotes.
  void add_rest(Line const& line, std::vector<bool>& used) {
    constexpr std::uint32_t shortest_speech = 5;
    for (std::uint32_t i = 0; i < line.atoms.size(); ++i) {
      if (!line.is_quotation(i) || used[static_cast<std::size_t>(line.atoms[i].quotation)])
        continue;
      Speech speech;
      speech.scare = line.words_inside(i) < shortest_speech || is_name_or_term(line, i);
      speech.content.push_back(line.atoms[i].span);
      emit(std::move(speech));
    }
  }

  Document const& document_;
  Analysis const& analysis_;
  RuleSet const& rules_;
  std::vector<Claim>& claims_;
  SpeakerResolver speakers_;
  std::optional<Speech> announced_;     // whose words the next paragraph quotes: "Boe said:"
  std::optional<std::uint32_t> begun_;  // the claim of words whose speaker is still to come
  std::optional<std::uint32_t> open_;   // the claim that a floating quotation goes on from
};

}  // namespace

void find_speech(Document const& document, Analysis const& analysis, RuleSet const& rules,
                 std::vector<Claim>& claims) {
  SpeechFinder(document, analysis, rules, claims).run();
}

}  // namespace stet
