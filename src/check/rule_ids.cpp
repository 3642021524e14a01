#include "check/rule_ids.hpp"

#include <algorithm>
#include <array>

#include "base/glob.hpp"

namespace stet {
namespace {

constexpr std::array rules = {
    RuleInfo{"attribution/conflict", Level::error,
             "The reference has the same source say the contrary of what the article reports.",
             "Compare both sentences; correct the report or name the statement it rests on."},
    RuleInfo{"attribution/missing", Level::warning, "A statement that needs a source names none.",
             "Say who says so."},
    RuleInfo{"attribution/single-source", Level::note,
             "Every reference for this claim goes back to one source.",
             "Find a second, independent source or attribute the claim in the text."},
    RuleInfo{"audit/outlets-differ", Level::note, "Other articles give another value.",
             "Look at the sources behind each; say why yours differs."},
    RuleInfo{"baseline/stale", Level::note, "A baseline entry no longer matches any finding.",
             "Remove it: stet baseline update."},
    RuleInfo{"citation/circular", Level::warning,
             "The cited source rests on this article or its publisher.",
             "Cite the origin instead."},
    RuleInfo{"citation/dead", Level::warning, "A link leads nowhere.",
             "Link an archived copy or another source."},
    RuleInfo{"citation/malformed", Level::warning,
             "A link or identifier is not written as its kind demands.",
             "Correct it: the check digit or the form is wrong."},
    RuleInfo{"citation/mismatch", Level::warning,
             "The cited source does not say what it is cited for.",
             "Cite the passage that says it, or change the sentence."},
    RuleInfo{"citation/missing", Level::note, "A claim that needs a source cites none.",
             "Add the source."},
    RuleInfo{"citation/retracted", Level::error, "The cited work was withdrawn.",
             "Do not rest on it, or say that it was withdrawn."},
    RuleInfo{"claim/unsupported", Level::note,
             "Nothing in the corpus speaks to this claim. That does not make it false.",
             "Add a reference to the corpus, or check it by hand."},
    RuleInfo{"date/conflict", Level::error, "A reference puts the same event on another day.",
             "Check the day, and on which side of the date line it is told."},
    RuleInfo{"date/weekday", Level::error, "The weekday is not that date's.",
             "Correct the weekday or the date."},
    RuleInfo{"figure/conflict", Level::error,
             "A reference gives another value for the same quantity, period and scope.",
             "Correct the figure, or say what it counts that the reference does not."},
    RuleInfo{"figure/hedge-mismatch", Level::error,
             "The figure is near, but on the wrong side of its hedge: \"more than 600\" for 589.",
             "Write \"nearly\", \"about\" or the exact figure."},
    RuleInfo{"figure/implausible", Level::warning,
             "The figure is impossible or out of all proportion.", "Check the unit and the scale."},
    RuleInfo{"figure/imprecise", Level::warning,
             "The figure is rounder than its writing admits: \"600 billion\" for 593.7.",
             "Add \"nearly\" or \"about\", or give the digits."},
    RuleInfo{"figure/outdated", Level::warning, "A newer figure has replaced this one.",
             "Use the newer figure, or say as of when this one holds."},
    RuleInfo{
        "figure/unit-mismatch", Level::error,
        "The number is right, the unit is not: per cent for percentage points, euros for dollars.",
        "Correct the unit."},
    RuleInfo{"internal/arithmetic", Level::error,
             "Figures of the article that belong together do not compute.",
             "Do the sum again; correct the part or the whole."},
    RuleInfo{"internal/currency-pair", Level::warning,
             "No exchange rate of that time turns the one amount into the other.",
             "Convert again and say at which day's rate."},
    RuleInfo{"internal/duplicate", Level::warning, "A paragraph stands twice in the article.",
             "Remove one."},
    RuleInfo{"internal/inconsistent", Level::error,
             "The article gives two figures or dates for one thing.",
             "Decide which is right, or say how the two differ."},
    RuleInfo{"name/variant", Level::warning, "One name seems to be spelt in two ways.",
             "Check the spelling and use one."},
    RuleInfo{"quote/altered", Level::error, "The source has the same utterance in other words.",
             "Restore the words, or take the quotation marks away."},
    RuleInfo{"quote/misattributed", Level::error, "The source gives these words to somebody else.",
             "Correct the speaker."},
    RuleInfo{"quote/not-found", Level::note, "No reference has these words.",
             "Find the recording, transcript or document."},
    RuleInfo{"quote/out-of-context", Level::warning,
             "What the quotation leaves out is a condition, a contrast or a doubt.",
             "Restore it, or say it in your own words."},
    RuleInfo{"quote/truncated", Level::warning,
             "The quotation is cut where the sentence's sense depends on what is gone.",
             "Quote the words before or after the cut as well."},
    RuleInfo{"role/conflict", Level::error,
             "A reference of the same time has this person in another post.",
             "Check the post and the organisation as of the article's date."},
    RuleInfo{"suppression/expired", Level::warning, "A suppression is past its date.",
             "Check the claim again; renew or remove the suppression."},
    RuleInfo{"suppression/unused", Level::note, "A suppression silences nothing.", "Remove it."},
};

static_assert(std::is_sorted(rules.begin(), rules.end(),
                             [](RuleInfo const& left, RuleInfo const& right) {
                               return left.id < right.id;
                             }));

}  // namespace

std::span<RuleInfo const> all_rules() { return rules; }

RuleInfo const* find_rule(std::string_view id) {
  auto const found = std::lower_bound(
      rules.begin(), rules.end(), id,
      [](RuleInfo const& rule, std::string_view wanted) { return rule.id < wanted; });
  return found != rules.end() && found->id == id ? &*found : nullptr;
}

bool rule_matches(std::string_view pattern, std::string_view rule) {
  bool const is_family = pattern.find('/') == std::string_view::npos;
  return glob_match(pattern, is_family ? rule.substr(0, rule.find('/')) : rule);
}

}  // namespace stet
