#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "check/arithmetic/relations.hpp"

namespace stet {
namespace {

DateClaim const* day_or_year(Claim const& claim) {
  auto const* const date = std::get_if<DateClaim>(&claim.body);
  bool const usable = date != nullptr && !date->is_duration && !date->is_set && !date->relative &&
                      date->period.start && date->period.end;
  return usable ? date : nullptr;
}

bool ends_in_any(std::string_view words, std::initializer_list<std::string_view> endings) {
  for (std::string_view const ending : endings) {
    if (words.ends_with(ending)) return true;
  }
  return false;
}

int years_between(Date born, Date day) {
  bool const before_birthday =
      day.month < born.month || (day.month == born.month && day.day < born.day);
  return day.year - born.year - (before_birthday ? 1 : 0);
}

struct Life {
  std::optional<std::uint32_t> age;
  std::optional<std::uint32_t> birth;
  std::optional<std::uint32_t> death;
  bool is_clear = true;  // no second age, no date of something else
};

Life read_life(ClaimSentence const& sentence) {
  Life life;
  for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
    auto const* const figure = std::get_if<Figure>(&sentence.claims[at].body);
    bool const is_age = figure != nullptr && figure->value && figure->dimension == Dimension::age &&
                        figure->hedge.empty();
    if (is_age) {
      life.is_clear = life.is_clear && !life.age;
      life.age = at;
    }
    if (day_or_year(sentence.claims[at]) == nullptr) continue;
    std::string_view const lead = sentence.before(at);
    if (ends_in_any(lead, {"born in ", "born on ", "born ", "Born in ", "Born on "})) {
      life.is_clear = life.is_clear && !life.birth;
      life.birth = at;
    } else if (ends_in_any(lead, {"died in ", "died on "})) {
      life.death = at;
    } else {
      life.is_clear = false;
    }
  }
  return life;
}

}  // namespace

void check_ages(ClaimSentence const& sentence, std::vector<ArithmeticProblem>& problems) {
  Life const life = read_life(sentence);
  if (!life.is_clear || !life.age || !life.birth) return;
  bool const dead = sentence.text().find(" died") != std::string_view::npos;
  if (dead != life.death.has_value()) return;
  Period const born = day_or_year(sentence.claims[*life.birth])->period;
  Period day{sentence.document.metadata.date, sentence.document.metadata.date};
  if (life.death) day = day_or_year(sentence.claims[*life.death])->period;
  if (!day.start || !day.end) return;
  int const youngest = years_between(*born.end, *day.start);
  int const oldest = years_between(*born.start, *day.end);
  auto const& age = std::get<Figure>(sentence.claims[*life.age].body);
  if (*age.value >= Decimal(youngest) && *age.value <= Decimal(oldest)) return;
  std::string const fits =
      youngest == oldest ? std::to_string(oldest) : fmt::format("{} or {}", youngest, oldest);
  std::string_view const birth = sentence.document.words(sentence.claims[*life.birth].span);
  problems.push_back({*life.age,
                      {*life.birth},
                      fmt::format("Who was born in {} is {} on {}, not {}.", birth, fits,
                                  to_iso(*day.end), age.value->to_string()),
                      fmt::format("{} - {} = {}", day.end->year, born.start->year, fits),
                      fits});
}

}  // namespace stet
