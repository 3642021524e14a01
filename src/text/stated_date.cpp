#include "text/stated_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

namespace stet {
namespace {

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 20> fillers = {
    "at", "on", "of", "the", "st", "nd",        "rd",      "th",  "am",   "pm",
    "a",  "m",  "p",  "t",   "z",  "published", "updated", "hrs", "noon", "edt"};

/// A run of letters, a run of digits, or one other character.
struct Piece {
  std::string_view words;
  bool letters = false;
  bool digits = false;

  [[nodiscard]] int number() const {
    int value = -1;
    if (digits && words.size() <= 4)
      std::from_chars(words.data(), words.data() + words.size(), value);
    return value;
  }
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<Piece> pieces_of(std::string_view line) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at + 1;
    bool const letters = is_letter(line[at]);
    bool const digits = is_digit(line[at]);
    while (end < line.size() &&
           ((letters && is_letter(line[end])) || (digits && is_digit(line[end]))))
      ++end;
    if (letters || digits || line[at] > ' ')
      pieces.push_back({line.substr(at, end - at), letters, digits});
    at = end;
  }
  return pieces;
}

std::string lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  return out;
}

/// 1-based position of the name that a word of three or more letters begins; 0 when there is none.
template <std::size_t size>
int named(std::array<std::string_view, size> const& names, Piece const& piece) {
  if (!piece.letters || piece.words.size() < 3) return 0;
  std::string const word = lower(piece.words);
  for (std::size_t i = 0; i < size; ++i) {
    if (names[i].starts_with(word)) return static_cast<int>(i) + 1;
  }
  return 0;
}

struct Match {
  Date date;
  std::size_t first = 0;
  std::size_t last = 0;  // one past
};

std::optional<Date> make_date(int year, int month, int day) {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  Date const date{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return is_valid(date) ? std::optional<Date>(date) : std::nullopt;
}

class DateLine {
 public:
  explicit DateLine(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

  [[nodiscard]] std::optional<Match> find() const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      for (auto const& match : {in_figures(i), day_first(i), month_first(i)}) {
        if (match) return match;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool alone(Match const& match) const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (i >= match.first && i < match.last) continue;
      Piece const& piece = pieces_[i];
      if (piece.digits && piece.words.size() <= 2) continue;
      if (!piece.letters) {
        if (piece.digits) return false;
        continue;
      }
      bool const zone = piece.words.size() <= 5 && piece.words == upper(piece.words);
      bool const filler =
          std::find(fillers.begin(), fillers.end(), lower(piece.words)) != fillers.end();
      if (!zone && !filler && named(weekdays, piece) == 0) return false;
    }
    return true;
  }

  /// "11:00" or "11am".
  [[nodiscard]] bool has_time(Match const& match) const {
    for (std::size_t i = 0; i + 1 < pieces_.size(); ++i) {
      if (i + 1 >= match.first && i < match.last) continue;
      if (pieces_[i].number() < 0 || pieces_[i].number() > 24) continue;
      std::string const next = lower(pieces_[i + 1].words);
      if (next == ":" || next == "am" || next == "pm") return true;
    }
    return false;
  }

 private:
  static std::string upper(std::string_view word) {
    std::string out(word);
    for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    return out;
  }
  [[nodiscard]] Piece at(std::size_t i) const { return i < pieces_.size() ? pieces_[i] : Piece{}; }
  [[nodiscard]] std::size_t skip(std::size_t i, std::string_view wanted) const {
    return at(i).words.empty() || wanted.find(at(i).words) == std::string_view::npos ? i : i + 1;
  }
  [[nodiscard]] std::size_t skip_ordinal(std::size_t i) const {
    std::string const word = lower(at(i).words);
    bool const ordinal = word == "st" || word == "nd" || word == "rd" || word == "th";
    return ordinal ? i + 1 : i;
  }

  /// 2025-02-08, 8.2.2025, 13/02/2025
  [[nodiscard]] std::optional<Match> in_figures(std::size_t i) const {
    std::string_view const mark = at(i + 1).words;
    if (mark.empty() || mark != at(i + 3).words || (mark != "-" && mark != "/" && mark != "."))
      return std::nullopt;
    int const first = at(i).number();
    int const second = at(i + 2).number();
    int const third = at(i + 4).number();
    std::optional<Date> date;
    if (at(i).words.size() == 4) {
      date = make_date(first, second, third);
    } else if (at(i + 4).words.size() == 4) {
      auto const day_month = make_date(third, second, first);
      auto const month_day = mark == "." ? std::nullopt : make_date(third, first, second);
      if (!day_month || !month_day || first == second) date = day_month ? day_month : month_day;
    }
    return date ? std::optional<Match>(Match{*date, i, i + 5}) : std::nullopt;
  }

  [[nodiscard]] std::optional<Match> day_first(std::size_t i) const {
    std::size_t month = skip_ordinal(i + 1);
    if (lower(at(month).words) == "of") ++month;
    month = skip(month, "-");
    std::size_t const year = skip(month + 1, ".,-");
    return matched(at(year).number(), named(months, at(month)), at(i).number(), i, year);
  }

  [[nodiscard]] std::optional<Match> month_first(std::size_t i) const {
    std::size_t const day = skip(i + 1, ".");
    std::size_t const year = skip(skip_ordinal(day + 1), ",");
    return matched(at(year).number(), named(months, at(i)), at(day).number(), i, year);
  }

  static std::optional<Match> matched(int year, int month, int day, std::size_t first,
                                      std::size_t last) {
    auto const date = make_date(year, month, day);
    return date ? std::optional<Match>(Match{*date, first, last + 1}) : std::nullopt;
  }

  std::vector<Piece> pieces_;
};

}  // namespace

std::optional<PageDate> find_page_date(std::string_view line) {
  constexpr std::size_t longest_line = 400;
  DateLine const pieces(pieces_of(line.substr(0, longest_line)));
  auto const match = pieces.find();
  if (!match) return std::nullopt;
  return PageDate{match->date, pieces.has_time(*match), pieces.alone(*match)};
}

}  // namespace stet
