#include "kinds/date/find_date.hpp"

#include <array>
#include <cctype>

namespace stet {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

struct Cursor {
  std::string_view text;
  std::size_t at;
  int number(int most) {
    int value = 0;
    int digits = 0;
    while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at])) != 0 &&
           digits < 4) {
      value = value * 10 + (text[at] - '0');
      ++digits;
      ++at;
    }
    return digits > 0 && digits <= most ? value : -1;
  }
  bool take(std::string_view words) {
    if (!text.substr(at).starts_with(words)) return false;
    at += words.size();
    return true;
  }
};

void add(std::vector<Claim>& claims, Document const& document, std::uint32_t sentence,
         std::size_t begin, std::size_t end, Date first, Date last, Granularity granularity,
         bool relative, std::optional<Weekday> weekday) {
  (void)document;
  DateClaim date;
  date.period = {first, last};
  date.granularity = granularity;
  date.relative = relative;
  date.weekday = weekday;
  date.timex = to_iso(first).substr(0, granularity == Granularity::year    ? 4
                                       : granularity == Granularity::month ? 7
                                                                           : 10);
  claims.push_back(
      {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, sentence, date});
}

}  // namespace

void find_dates(Document const& document, Analysis const& /*analysis*/, RuleSet const& /*rules*/,
                std::vector<Claim>& claims) {
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    Sentence const& sentence = document.sentences[s];
    if (!is_checkable(document.blocks[sentence.block].kind)) continue;
    std::string_view const text = std::string_view(document.text).substr(0, sentence.span.end);
    std::size_t at = sentence.span.begin;
    while (at < text.size()) {
      bool const word_start =
          at == sentence.span.begin || std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0;
      if (!word_start) {
        ++at;
        continue;
      }
      std::optional<Weekday> weekday;
      Cursor cursor{text, at};
      for (int day = 0; day < 7; ++day) {
        if (cursor.take(name(static_cast<Weekday>(day))) && cursor.take(", "))
          weekday = static_cast<Weekday>(day);
      }
      if (!weekday) cursor.at = at;
      bool found = false;
      for (std::uint8_t month = 1; month <= 12 && !found; ++month) {
        Cursor here = cursor;
        if (!here.take(months[month - 1U])) continue;
        int year = document.metadata.date ? document.metadata.date->year : 0;
        std::size_t end = here.at;
        Cursor next = here;
        int const day = next.take(" ") ? next.number(2) : -1;
        if (day >= 1 && day <= 31) {
          end = next.at;
          Cursor tail = next;
          int const written = tail.take(", ") ? tail.number(4) : -1;
          bool const relative = written < 1000;
          if (!relative) {
            year = written;
            end = tail.at;
          }
          Date const date{year, month, static_cast<std::uint8_t>(day)};
          if (year > 0 && is_valid(date)) {
            add(claims, document, s, at, end, date, date, Granularity::day, relative, weekday);
            found = true;
            at = end;
          }
        } else {
          Cursor tail = here;
          int const written = tail.take(" ") ? tail.number(4) : -1;
          bool const relative = written < 1000;
          if (!relative) {
            year = written;
            end = tail.at;
          }
          if (year > 0 && (!relative || month != 5)) {
            Date const first{year, month, 1};
            add(claims, document, s, at, end, first, add_days(add_months(first, 1), -1),
                Granularity::month, relative, std::nullopt);
            found = true;
            at = end;
          }
        }
      }
      if (!found) {
        Cursor year{text, at};
        int const value = year.number(4);
        bool const ends = year.at >= text.size() ||
                          (std::isalnum(static_cast<unsigned char>(text[year.at])) == 0);
        bool const clean = at == 0 || (text[at - 1] == ' ');
        if (value >= 1800 && value <= 2100 && year.at - at == 4 && ends && clean) {
          add(claims, document, s, at, year.at, Date{value, 1, 1}, Date{value, 12, 31},
              Granularity::year, false, std::nullopt);
          at = year.at;
          continue;
        }
        ++at;
      }
    }
  }
}

}  // namespace stet
