#include "kinds/date/find_date.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "grammar/date.hpp"
#include "kinds/date/absolute.hpp"
#include "kinds/date/duration.hpp"
#include "kinds/date/relative.hpp"
#include "kinds/date/scan.hpp"

namespace stet {
namespace {

/// Bytes at which a date may start: the cheap test that throws out nearly all of a text.
class StartBytes {
 public:
  explicit StartBytes(RuleSet const& rules) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      char const c = static_cast<char>(byte);
      starts_[byte] =
          (c >= '0' && c <= '9') || rules.calendar.may_start(c) || rules.number_words.may_start(c);
    }
    for (char const c : std::string_view("aAbBcCeEfFiIlLmMnNoOrRsStTuU"))
      starts_[static_cast<unsigned char>(c)] = true;
  }
  [[nodiscard]] bool operator[](char c) const { return starts_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> starts_{};
};

std::optional<DateReading> read_clock_time(std::string_view text, std::size_t at) {
  std::optional<grammar::ClockTime> const time = grammar::clock_time_at(text.substr(at, 24));
  if (!time) return std::nullopt;
  DateReading reading;
  reading.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + time->length)};
  reading.date.granularity = Granularity::time;
  reading.date.timex = time->has_minute ? fmt::format("T{:02}:{:02}", time->hour, time->minute)
                                        : fmt::format("T{:02}", time->hour);
  return reading;
}

/// "$60 a barrel", "45 kilometres an hour", "three times a year": an article and a unit right
/// behind an amount are a rate.
bool is_rate(std::string_view text, std::size_t at) {
  if (words_at(text, at, {"a ", "an "}) == 0) return false;
  constexpr std::size_t near = 24;
  std::string_view const before = text.substr(at - std::min(at, near), std::min(at, near));
  std::size_t const stop = before.find_last_of(",.;:()");
  std::string_view const words = stop == std::string_view::npos ? before : before.substr(stop + 1);
  bool const digit = words.find_first_of("0123456789") != std::string_view::npos;
  return digit || words.ends_with("times ") || words.ends_with("once ") ||
         words.ends_with("twice ");
}

std::optional<DateReading> read_one(DateContext const& context, std::size_t at) {
  bool const digit = context.text[at] >= '0' && context.text[at] <= '9';
  if (digit) {
    if (auto const found = read_clock_time(context.text, at)) return found;
  }
  if (auto const found = read_relative_date(context, at)) return found;
  if (auto const found = read_absolute_date(context, at)) return found;
  return is_rate(context.text, at) ? std::nullopt : read_duration(context, at);
}

/// "from 2014 to 2018", "between March and June", "March to June": two dates of one grain.
std::optional<DateReading> read_range(DateContext const& context, std::size_t at) {
  std::size_t const between = words_at(context.text, at, {"between "});
  std::size_t const lead = between != 0 ? between : words_at(context.text, at, {"from "});
  std::optional<DateReading> const first = read_absolute_date(context, at + lead);
  if (!first) return std::nullopt;
  std::size_t const link = between != 0 ? words_at(context.text, first->span.end, {" and "})
                                        : words_at(context.text, first->span.end,
                                                   {" to ", " until ", " till ", " through "});
  if (link == 0) return std::nullopt;
  std::optional<DateReading> const last = read_absolute_date(context, first->span.end + link);
  if (!last || last->date.granularity != first->date.granularity) return std::nullopt;
  if (!(*first->date.period.start < *last->date.period.start)) return std::nullopt;
  DateReading range = *first;
  range.span = {static_cast<std::uint32_t>(at), last->span.end};
  range.date.period.end = last->date.period.end;
  range.date.timex.clear();
  range.date.weekday.reset();
  return range;
}

/// "since 2019": open at its end.
std::optional<DateReading> read_since(DateContext const& context, std::size_t at) {
  std::size_t const since = words_at(context.text, at, {"since "});
  if (since == 0) return std::nullopt;
  std::optional<DateReading> found = read_absolute_date(context, at + since);
  if (!found) return std::nullopt;
  found->span.begin = static_cast<std::uint32_t>(at);
  found->date.period.end.reset();
  found->date.timex.clear();
  return found;
}

bool looks_ahead(std::string_view sentence) {
  for (std::string_view const cue :
       {" will ", "'ll ", " is due ", " are due ", " scheduled ", " is set to ", " are set to ",
        " plans to ", " plan to ", " expected to ", " is to ", " are to ", " upcoming ",
        " would "}) {
    if (sentence.find(cue) != std::string_view::npos) return true;
  }
  return false;
}

class Scanner {
 public:
  Scanner(Document const& document, RuleSet const& rules, std::vector<Claim>& claims)
      : document_(document), rules_(rules), claims_(claims), starts_(rules) {}

  void sentence(std::uint32_t index) {
    Span const span = document_.sentences[index].span;
    std::string_view const text = std::string_view(document_.text).substr(0, span.end);
    DateContext context{rules_, text, document_.metadata.date, last_,
                        looks_ahead(text.substr(span.begin))};
    for (std::uint32_t at = span.begin; at < span.end;) {
      if (!starts_[text[at]] || !starts_word(text, at) || joined(text, at)) {
        at = next_word(text, at);
        continue;
      }
      std::optional<DateReading> found = read_range(context, at);
      if (!found) found = read_since(context, at);
      if (!found) found = read_one(context, at);
      if (!found || found->span.end <= at) {
        at = next_word(text, at);
        continue;
      }
      remember(found->date);
      context.last_mentioned = last_;
      claims_.push_back({found->span, index, found->date});
      at = found->span.end;
    }
  }

 private:
  static std::uint32_t next_word(std::string_view text, std::uint32_t at) {
    do {
      ++at;
    } while (at < text.size() && is_word_byte(text[at]) && is_word_byte(text[at - 1]));
    return at;
  }

  /// A digit behind "-", ".", "/", "$" belongs to something else: "GPT-4", "3.2022", "$2,000".
  static bool joined(std::string_view text, std::uint32_t at) {
    if (at == 0 || text[at] < '0' || text[at] > '9') return false;
    constexpr std::string_view joints = "-./$#@_:,'\xA3\xAC";
    bool const joint = joints.find(text[at - 1]) != std::string_view::npos;
    return joint && (text[at - 1] != '-' || (at >= 2 && is_word_byte(text[at - 2])));
  }

  void remember(DateClaim const& date) {
    if (date.period.start && date.granularity != Granularity::time) last_ = date.period.start;
  }

  Document const& document_;
  RuleSet const& rules_;
  std::vector<Claim>& claims_;
  StartBytes starts_;
  std::optional<Date> last_;
};

}  // namespace

void find_dates(Document const& document, Analysis const& /*analysis*/, RuleSet const& rules,
                std::vector<Claim>& claims) {
  Scanner scanner(document, rules, claims);
  for (std::uint32_t index = 0; index < document.sentences.size(); ++index) {
    if (is_checkable(document.blocks[document.sentences[index].block].kind))
      scanner.sentence(index);
  }
}

}  // namespace stet
