#include "kinds/figure/measure.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "kinds/figure/sentence_view.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_clause = 24;  // words looked at before a figure

/// What a sentence leaves for the next: whom it spoke of, and when.
struct Carried {
  std::uint32_t block = 0;
  std::string subject;
  Span subject_span;
  Period time;
};

/// A verb group before a figure: "had passed", "is expected to reach".
struct Verb {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t main = 0;
};

template <std::size_t size>
bool is_any(SentenceView const& view, std::size_t at,
            std::array<std::string_view, size> const& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return view.is(at, word); });
}

bool is_verb(SentenceView const& view, std::size_t at) {
  return view.tag(at) == Tag::verb || view.tag(at) == Tag::auxiliary;
}

bool is_verb_group_word(SentenceView const& view, std::size_t at) {
  return is_verb(view, at) || view.tag(at) == Tag::adverb || view.is(at, "to") ||
         view.is(at, "not");
}

/// "Norvik lost $4 million": taggers take some verbs of change for nouns.
bool is_change_verb(SentenceView const& view, std::size_t at, std::string_view text,
                    Hedges const& hedges) {
  return at > 0 && view.is_noun(at - 1) && !is_verb(view, at) && view.tag(at) != Tag::adposition &&
         view.tag(at) != Tag::adverb &&
         hedges.direction_at(text, view.span(at).begin) != Direction::none;
}

std::optional<Verb> verb_before(SentenceView const& view, std::size_t figure) {
  std::size_t const stop = figure > longest_clause ? figure - longest_clause : 0;
  for (std::size_t at = figure; at-- > stop;) {
    if (view.is(at, ";") || view.is(at, ":")) return std::nullopt;
    bool const noun_like = view.form(at) == VerbForm::gerund && at > 0 &&
                           (view.tag(at - 1) == Tag::adposition || view.is_noun(at - 1));
    // "its adjusted profit"; but in "the firm lost $4 million" a noun stands in front.
    bool const modifies = view.form(at) == VerbForm::participle && at + 1 < view.size() &&
                          view.is_noun(at + 1) && at > 0 &&
                          (view.tag(at - 1) == Tag::determiner ||
                           view.tag(at - 1) == Tag::adjective || view.is(at - 1, "its"));
    if (!is_verb(view, at) || noun_like || modifies) continue;
    Verb verb{at, at + 1, at};
    while (verb.first > stop && is_verb_group_word(view, verb.first - 1)) --verb.first;
    return verb;
  }
  return std::nullopt;
}

bool is_relative_pronoun(SentenceView const& view, std::size_t at) {
  return is_any(view, at, std::array<std::string_view, 3>{"who", "which", "that"});
}

/// The end of the subject's phrase before a verb: over an apposition ("Tarn, the assistant of
/// Norvik, had"), a relative pronoun, and the verb before it where two share one subject.
std::size_t subject_end(SentenceView const& view, Verb verb) {
  std::size_t end = verb.first;
  for (int steps = 0; steps < 3 && end > 0; ++steps) {
    std::size_t const at = end - 1;
    if (is_relative_pronoun(view, at)) {
      end = at > 0 && view.is(at - 1, ",") ? at - 1 : at;
    } else if (view.is(at, ",")) {
      std::size_t comma = at;
      while (comma > 0 && at - comma < longest_clause && !view.is(comma - 1, ",")) --comma;
      if (comma == 0) return end;
      end = comma - 1;
    } else if (view.is(at, "and") || view.is(at, "but") || view.is(at, "or")) {
      std::optional<Verb> const before = verb_before(view, at);
      if (!before) return end;
      end = before->first;
    } else {
      return end;
    }
  }
  return end;
}

class Measurer {
 public:
  Measurer(Document const& document, Analysis const& analysis, RuleSet const& rules,
           std::vector<Claim>& claims)
      : document_(document), analysis_(analysis), rules_(rules), claims_(claims) {}

  void run() {
    for (std::size_t first = 0; first < claims_.size();) {
      std::uint32_t const sentence = claims_[first].sentence;
      std::size_t last = first;
      while (last < claims_.size() && claims_[last].sentence == sentence) ++last;
      measure_sentence(sentence, first, last);
      first = last;
    }
  }

 private:
  void measure_sentence(std::uint32_t sentence, std::size_t first, std::size_t last) {
    SentenceView const view(document_, analysis_, sentence);
    std::uint32_t const block = document_.sentences[sentence].block;
    if (block != carried_.block || sentence > last_sentence_ + 1) carried_ = {block, "", {}, {}};
    bool const skipped =
        sentence > 0 && sentence != last_sentence_ + 1 && sentence != last_sentence_;
    if (skipped && document_.sentences[sentence - 1].block == block)
      remember(SentenceView(document_, analysis_, sentence - 1), {});
    last_sentence_ = sentence;
    Figure* previous = nullptr;
    bool is_past = false;
    for (std::size_t at = 0; at < view.size() && !is_past; ++at)
      is_past = view.form(at) == VerbForm::past;
    Period named;
    for (std::size_t index = first; index < last; ++index) {
      if (auto const* const date = std::get_if<DateClaim>(&claims_[index].body)) {
        if (!date->is_duration && !date->is_set && !date->period.empty()) named = date->period;
      }
      auto* const figure = std::get_if<Figure>(&claims_[index].body);
      if (figure == nullptr) continue;
      measure(view, index, *figure, previous);
      if (figure->time.empty() && named.empty() && is_past) figure->time = carried_.time;
      previous = figure;
    }
    remember(view, named);
  }

  void measure(SentenceView const& view, std::size_t index, Figure& figure,
               Figure const* previous) {
    figure.time = period_beside(document_, claims_, index);
    if (figure.equals) {
      auto const& original = std::get<Figure>(claims_[*figure.equals].body);
      figure.subject = original.subject;
      figure.subject_span = original.subject_span;
      figure.measure = original.measure;
      figure.time = original.time;
      return;
    }
    if (view.size() == 0) return;
    std::size_t const begin = view.word_at(claims_[index].span.begin);
    std::size_t const end = view.word_at(claims_[index].span.end);
    // A hedge may hold the verb: "averaged 12 million".
    std::size_t const core = view.word_at(figure.core.begin);
    std::optional<Verb> verb = verb_before(view, core);
    if (core > 0 && is_change_verb(view, core - 1, document_.text, rules_.hedges))
      verb = Verb{core - 1, core, core - 1};
    set_measure(view, begin, end, verb, figure);
    bool const compared = set_compared_subject(view, begin, end, figure);
    if (!compared) set_subject(view, begin, verb, figure);
    if (compared && previous != nullptr) {
      bool const like_before =
          previous->dimension == figure.dimension || previous->dimension == Dimension::count;
      if (like_before && !has_own_noun_) figure.measure = previous->measure;
      if (figure.time.empty()) figure.time = previous->time;
    }
    bool const same_measure =
        previous != nullptr && !figure.measure.empty() && previous->measure == figure.measure;
    if (same_measure && figure.time.empty()) figure.time = previous->time;
    set_place(view, begin, end, figure);
  }

  void name_subject(Mention const& mention, Figure& figure) const {
    figure.subject = analysis_.entities[*mention.entity].name;
    std::replace(figure.subject.begin(), figure.subject.end(), '\n', ' ');
    figure.subject_span = mention.span;
  }

  /// "surpassing Tarn's 17 million", "against 17 million for Tarn".
  bool set_compared_subject(SentenceView const& view, std::size_t begin, std::size_t end,
                            Figure& figure) const {
    if (begin >= 2 && (view.is(begin - 1, "'s") || view.word(begin - 1) == "\u2019s")) {
      if (Mention const* const owner = view.name_at(begin - 2)) {
        name_subject(*owner, figure);
        return true;
      }
    }
    constexpr std::array<std::string_view, 5> comparing = {"with", "against", "versus", "than",
                                                           "to"};
    bool const compares =
        begin >= 1 && is_any(view, begin - 1, comparing) &&
        (!view.is(begin - 1, "to") || (begin >= 2 && view.is(begin - 2, "compared")));
    if (!compares) return false;
    for (std::size_t at = end; at + 1 < view.size() && at < end + 6; ++at) {
      bool const links = view.is(at, "for") || view.is(at, "at") || view.is(at, "of");
      Mention const* const name = links ? view.name_at(at + 1) : nullptr;
      if (name == nullptr) continue;
      name_subject(*name, figure);
      return true;
    }
    return false;
  }

  void set_subject(SentenceView const& view, std::size_t begin, std::optional<Verb> const& verb,
                   Figure& figure) const {
    // An owner inside the measure's own phrase: "Norvik's revenue of $5 million".
    WordRange const own = phrase_with_link(view, begin);
    if (Mention const* const owner = first_name(view, own)) return name_subject(*owner, figure);
    if (!verb) return;
    std::size_t const end = subject_end(view, *verb);
    WordRange const phrase = view.phrase_before(end);
    bool const person = is_role_of(view, phrase);
    Mention const* const name = first_name(view, phrase);
    if (name != nullptr && !person) return name_subject(*name, figure);
    if (refers_back(view, end, phrase, true) && !carried_.subject.empty()) {
      figure.subject = carried_.subject;
      figure.subject_span = carried_.subject_span;
      return;
    }
    if (phrase.empty()) return;
    figure.subject =
        person ? std::string(document_.words(view.span(phrase))) : view.common_words(phrase);
    figure.subject_span = view.span(phrase);
  }

  /// "the founder of Norvik gave": not Norvik did.
  [[nodiscard]] bool is_role_of(SentenceView const& view, WordRange phrase) const {
    return phrase.last - phrase.first > 2 && view.is(phrase.first, "the") &&
           view.is(phrase.first + 2, "of") &&
           rules_.roles.role_at(document_.text, view.span(phrase.first + 1).begin) > 0;
  }

  /// A pronoun, or a definite noun phrase of one noun that stands for a name: "the company";
  /// with `or_its`, a phrase of such a one: "its revenue".
  static bool refers_back(SentenceView const& view, std::size_t end, WordRange phrase,
                          bool or_its) {
    constexpr std::array<std::string_view, 4> pronouns = {"it", "they", "he", "she"};
    if (end > 0 && is_any(view, end - 1, pronouns)) return true;
    constexpr std::array<std::string_view, 11> nouns = {
        "company",  "firm",    "group",     "fund",     "bank", "app",
        "start-up", "startup", "chipmaker", "carmaker", "party"};
    if (phrase.empty()) return false;
    bool const its = view.is(phrase.first, "its") || view.is(phrase.first, "their") ||
                     view.is(phrase.first, "his") || view.is(phrase.first, "her");
    return (its && or_its) || (phrase.last - phrase.first == 2 && view.is(phrase.first, "the") &&
                               is_any(view, phrase.last - 1, nouns));
  }

  static Mention const* first_name(SentenceView const& view, WordRange phrase) {
    for (std::size_t at = phrase.first; at < phrase.last; ++at) {
      if (Mention const* const name = view.name_at(at)) return name;
    }
    return nullptr;
  }

  /// "a profit of $5 million", "the cost of training at $5 million": the phrase that a preposition
  /// hangs the figure on.
  static WordRange phrase_with_link(SentenceView const& view, std::size_t begin) {
    constexpr std::array<std::string_view, 2> links = {"of", "at"};
    if (begin < 2 || !is_any(view, begin - 1, links)) return {begin, begin};
    return view.phrase_before(begin - 1);
  }

  void set_measure(SentenceView const& view, std::size_t begin, std::size_t end,
                   std::optional<Verb> const& verb, Figure& figure) {
    WordRange const counted = view.phrase_from(end);
    has_own_noun_ = !counted.empty() && figure.dimension != Dimension::money &&
                    figure.dimension != Dimension::percent;
    if (has_own_noun_) return take(view, counted, "", figure);
    bool const goes_on = end + 1 < view.size() && (view.is(end, "of") || view.is(end, "in"));
    WordRange const whole = goes_on ? view.phrase_from(end + 1) : WordRange{end, end};
    bool const whole_is_name = !whole.empty() && view.common_words(whole).empty();
    if (!whole.empty() && !whole_is_name && !is_date(view, whole))
      return take(view, whole, main_verb(view, verb), figure);
    if (WordRange const own = phrase_with_link(view, begin); !own.empty())
      return take(view, own, "", figure);
    if (!verb) return;
    WordRange const subject = view.phrase_before(subject_end(view, *verb));
    bool const stands_for_name =
        is_role_of(view, subject) || refers_back(view, subject.last, subject, false);
    if (!stands_for_name && !view.common_words(subject).empty())
      return take(view, subject, "", figure);
    figure.measure = main_verb(view, verb);
    if (!figure.measure.empty()) figure.measure_span = view.span(verb->main);
  }

  /// A month or a year behind "in" tells when, not what.
  [[nodiscard]] bool is_date(SentenceView const& view, WordRange words) const {
    constexpr std::array<std::string_view, 9> periods = {
        "day", "week", "month", "quarter", "year", "decade", "half", "period", "weekend"};
    if (is_any(view, words.last - 1, periods)) return true;
    Span const span = view.span(words);
    auto const from = std::partition_point(claims_.begin(), claims_.end(), [&](Claim const& claim) {
      return claim.span.begin + 64 < span.begin;
    });
    for (auto at = from; at != claims_.end() && at->span.begin < span.end; ++at) {
      if (std::holds_alternative<DateClaim>(at->body) && at->span.overlaps(span)) return true;
    }
    return false;
  }

  static std::string main_verb(SentenceView const& view, std::optional<Verb> const& verb) {
    constexpr std::array<std::string_view, 12> light = {
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "did", "put", "said"};
    if (!verb || is_any(view, verb->main, light)) return "";
    return std::string(view.word(verb->main));
  }

  static void take(SentenceView const& view, WordRange words, std::string const& verb,
                   Figure& figure) {
    figure.measure = view.common_words(words);
    if (figure.measure.empty()) return;
    if (!verb.empty()) figure.measure += " " + verb;
    figure.measure_span = view.span(words);
  }

  /// "in South Korea", right behind what is measured or at the start of the sentence.
  void set_place(SentenceView const& view, std::size_t begin, std::size_t end,
                 Figure& figure) const {
    auto const place_at = [&](std::size_t at) {
      bool const links = at + 1 < view.size() && (view.is(at, "in") || view.is(at, "across"));
      Mention const* const name = links ? view.name_at(at + 1) : nullptr;
      bool const place = name != nullptr && !is_date(view, {at + 1, at + 2}) &&
                         name->kind != MentionKind::person &&
                         name->kind != MentionKind::organisation;
      if (place) figure.place = analysis_.entities[*name->entity].name;
      return place;
    };
    for (std::size_t at = end; at < view.size() && at < end + 8; ++at) {
      if (view.tag(at) == Tag::punctuation || view.tag(at) == Tag::numeral) break;
      if (place_at(at)) return;
    }
    if (begin > 0) place_at(0);
  }

  void remember(SentenceView const& view, Period const& named) {
    constexpr std::int64_t longest = 92;  // days; a year is too loose to hold for the next sentence
    bool const close =
        named.start && named.end && to_days(*named.end) - to_days(*named.start) <= longest;
    if (close) carried_.time = named;
    for (std::size_t at = 0; at < view.size() && !is_verb(view, at); ++at) {
      bool const in_phrase = at > 0 && (view.tag(at - 1) == Tag::adposition);
      Mention const* const name = in_phrase ? nullptr : view.name_at(at);
      if (name == nullptr) continue;
      carried_.subject = analysis_.entities[*name->entity].name;
      carried_.subject_span = name->span;
      return;
    }
  }

  Document const& document_;
  Analysis const& analysis_;
  RuleSet const& rules_;
  std::vector<Claim>& claims_;
  Carried carried_;
  std::uint32_t last_sentence_ = 0;
  bool has_own_noun_ = false;  // of the figure measured last: a counted noun stands behind it
};

}  // namespace

void measure_figures(Document const& document, Analysis const& analysis, RuleSet const& rules,
                     std::vector<Claim>& claims) {
  Measurer(document, analysis, rules, claims).run();
}

}  // namespace stet
