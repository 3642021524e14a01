#include "text/sentences.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/uchar.h>
#include "base/utf8.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

/// The bytes at which a sentence may end; everything else is skipped by one look-up.
/// 0xE2 leads the ellipsis, 0xE3 and 0xEF the full stops of Chinese and Japanese.
constexpr std::array<bool, 256> stop_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t const byte : {0x2EU, 0x21U, 0x3FU, 0xE2U, 0xE3U, 0xEFU}) table[byte] = true;
  return table;
}();

constexpr std::array<std::string_view, 3> ideographic_stops = {"\u3002", "\uFF01", "\uFF1F"};
constexpr std::array<std::string_view, 9> closing_marks = {"\"", "'", ")", "]", "}",
                                                           "”",  "’", "»", "」"};
constexpr std::array<std::string_view, 14> opening_marks = {"\"", "'",  "(", "[", "{", "“", "‘",
                                                            "«",  "「", "*", "•", "`", "¿", "¡"};
constexpr std::array<std::string_view, 4> dashes = {"–", "—", "-", "―"};

template <std::size_t size>
std::uint32_t length_of_any(std::array<std::string_view, size> const& marks, std::string_view text,
                            std::uint32_t at) {
  std::string_view const rest = text.substr(at, 3);
  for (std::string_view const mark : marks) {
    if (rest.starts_with(mark)) return static_cast<std::uint32_t>(mark.size());
  }
  return 0;
}

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One run of terminators and what follows it.
struct Stop {
  std::uint32_t begin = 0;  // of the first terminator
  std::uint32_t end = 0;    // after terminators and closing marks
  std::uint32_t dots = 0;   // full stops in the run; an ellipsis character counts as three
  bool question_or_exclamation = false;
  bool ideographic = false;
  bool closed = false;  // a quotation mark or bracket closes right after it
};

class Splitter {
 public:
  Splitter(std::string_view text, Span block, AbbreviationTable const& abbreviations)
      : text_(text.substr(0, block.end)), block_(block), abbreviations_(abbreviations) {}

  void run(std::vector<Span>& out) {
    std::uint32_t start = block_.begin;
    for (std::uint32_t at = block_.begin; at < block_.end;) {
      if (at - start >= longest_sentence) {
        std::uint32_t const cut = cut_before(start, at);
        add({start, cut}, out);
        start = cut;
      }
      if (!stop_bytes[static_cast<unsigned char>(text_[at])]) {
        ++at;
        continue;
      }
      Stop const stop = stop_at(at);
      if (stop.end == at) {
        ++at;
        continue;
      }
      sentence_start_ = start;
      if (ends_sentence(stop)) {
        add({start, stop.end}, out);
        start = stop.end;
      }
      at = stop.end;
    }
    add({start, block_.end}, out);
  }

 private:
  [[nodiscard]] bool inside(std::uint32_t at) const { return at < block_.end; }

  void add(Span span, std::vector<Span>& out) const {
    Span const trimmed = trim(text_, span);
    if (!trimmed.empty()) out.push_back(trimmed);
  }

  /// White space, else a code point's edge, at or before `at`: where an endless sentence is cut.
  [[nodiscard]] std::uint32_t cut_before(std::uint32_t start, std::uint32_t at) const {
    constexpr std::uint32_t look_back = 200;
    for (std::uint32_t cut = at; cut > start && at - cut < look_back; --cut) {
      if (is_ascii_space(text_[cut])) return cut;
    }
    while (at > start && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U) --at;
    return at;
  }

  [[nodiscard]] Stop stop_at(std::uint32_t at) const {
    Stop stop{at, at, 0, false, false, false};
    while (inside(stop.end) && stop.end - at < 64) {
      char const c = text_[stop.end];
      std::string_view const rest = text_.substr(stop.end, 3);
      if (c == '.') {
        ++stop.dots, ++stop.end;
      } else if (c == '!' || c == '?') {
        stop.question_or_exclamation = true, ++stop.end;
      } else if (rest == "…") {
        stop.dots += 3, stop.end += 3;
      } else if (length_of_any(ideographic_stops, text_, stop.end) != 0) {
        stop.ideographic = true, stop.end += 3;
      } else {
        break;
      }
    }
    if (stop.end == at) return stop;
    take_closing_marks(stop);
    return stop;
  }

  void take_closing_marks(Stop& stop) const {
    for (int marks = 0; marks < 8 && inside(stop.end); ++marks) {
      std::uint32_t length = length_of_any(closing_marks, text_, stop.end);
      if (length == 0) {
        // A closing mark set off by a space, as French and careless typing have it.
        std::uint32_t const gap = space_length(text_, stop.end);
        std::string_view const rest = text_.substr(stop.end + gap, 3);
        if (gap == 0 || !(rest.starts_with("”") || rest.starts_with("»"))) break;
        length = gap + length_of_any(closing_marks, text_, stop.end + gap);
      }
      stop.end += length;
      stop.closed = true;
    }
    take_note_mark(stop);
  }

  /// "... last year.[12]" keeps its note.
  void take_note_mark(Stop& stop) const {
    std::uint32_t at = stop.end;
    if (!inside(at) || text_[at] != '[') return;
    ++at;
    if (inside(at) && text_[at] == '^') ++at;
    std::uint32_t const digits = at;
    while (inside(at) && at - digits < 4 && is_digit(text_[at])) ++at;
    if (inside(at) && text_[at] == ']' && at > digits) stop.end = at + 1;
  }

  [[nodiscard]] bool ends_sentence(Stop const& stop) const {
    if (stop.ideographic || stop.end >= block_.end) return true;
    std::uint32_t next = stop.end;
    while (inside(next)) {
      std::uint32_t const gap = space_length(text_, next);
      if (gap == 0) break;
      next += gap;
    }
    if (next >= block_.end) return true;
    if (next == stop.end) return ends_without_space(stop);
    std::uint32_t const marks_begin = next;
    if (std::uint32_t const dash = length_of_any(dashes, text_, next); dash != 0) {
      return dash_starts_sentence(stop, next + dash);
    }
    while (std::uint32_t const mark = length_of_any(opening_marks, text_, next)) {
      next += mark;
      if (next >= block_.end) return true;
    }
    if (starts_small(next)) return false;
    if (stop.question_or_exclamation) return ends_question(stop, next);
    if (stop.dots > 1) return ends_ellipsis(stop, next);
    return ends_full_stop(stop, next, next != marks_begin);
  }

  /// "end.The" and "end.”The" are two sentences whose space was lost; "Amazon.com", "3.5" and
  /// addresses are not.
  [[nodiscard]] bool ends_without_space(Stop const& stop) const {
    std::uint32_t const next = stop.end;
    if (stop.closed) {
      return starts_capital(next) && text_[next - 1] != '\'' && text_[next - 1] != ']';
    }
    if (stop.end - stop.begin != 1 || stop.begin < sentence_start_ + 3) return false;
    for (std::uint32_t back = 1; back <= 3; ++back) {
      char const c = text_[stop.begin - back];
      if (c < 'a' || c > 'z') return false;
    }
    if (!starts_capital(next) || !inside(next + 1) || !starts_small(next + 1)) return false;
    return abbreviations_.sentence_starts.longest(text_, next).has_value() &&
           !is_address_like(stop.begin);
  }

  [[nodiscard]] bool is_address_like(std::uint32_t at) const {
    for (std::uint32_t back = at; back > sentence_start_ && at - back < 60; --back) {
      char const c = text_[back - 1];
      if (is_ascii_space(c)) return false;
      if (c == '/' || c == '@' || c == '.') return true;
    }
    return false;
  }

  /// A dash after a closed quotation brings its speaker; after a full stop it brings a signature.
  [[nodiscard]] bool dash_starts_sentence(Stop const& stop, std::uint32_t after) const {
    bool const bullet = inside(after) && space_length(text_, after) == 0;
    return bullet && !stop.closed && !stop.question_or_exclamation && !is_word_part(stop);
  }
  [[nodiscard]] bool is_word_part(Stop const& stop) const {
    return abbreviation_before(stop.begin + 1) != nullptr;
  }

  [[nodiscard]] bool starts_small(std::uint32_t at) const {
    if (!u_islower(static_cast<UChar32>(code_point_at(text_, at).value))) return false;
    // "iPhone sales rose": a name that starts small starts a sentence all the same.
    return !(inside(at + 1) && text_[at + 1] >= 'A' && text_[at + 1] <= 'Z');
  }
  [[nodiscard]] bool starts_capital(std::uint32_t at) const {
    return u_isupper(static_cast<UChar32>(code_point_at(text_, at).value)) != 0;
  }

  /// “Why?” Ms. Holt asked. - up to six capitalised words and then a word of reporting.
  [[nodiscard]] bool ends_question(Stop const& stop, std::uint32_t next) const {
    if (!stop.closed && abbreviation_before(stop.end) != nullptr) {
      return abbreviations_.sentence_starts.longest(text_, next).has_value();
    }
    if (!stop.closed || starts_sentence_word(next)) return true;
    for (int words = 0; words < 6 && inside(next); ++words) {
      if (words > 0 && abbreviations_.quotation_tails.longest(text_, next)) return false;
      if (!starts_capital(next)) return true;
      while (inside(next) && space_length(text_, next) == 0) {
        if (std::string_view(",;:?!").find(text_[next]) != std::string_view::npos) return true;
        ++next;
      }
      while (inside(next) && space_length(text_, next) != 0) next += space_length(text_, next);
    }
    return true;
  }

  /// "He left... Then" ends; in "we … We" with a space before, the words left out are inside.
  [[nodiscard]] bool ends_ellipsis(Stop const& stop, std::uint32_t next) const {
    bool const attached = stop.begin > sentence_start_ && !is_ascii_space(text_[stop.begin - 1]);
    if (stop.closed) return true;
    return (attached || stop.dots > 3) && (starts_capital(next) || !is_digit(text_[next]));
  }

  [[nodiscard]] bool ends_full_stop(Stop const& stop, std::uint32_t next, bool opens_mark) const {
    if (stop.closed && text_[stop.begin + 1] != ')') return true;
    if (stop.begin == sentence_start_ || is_ascii_space(text_[stop.begin - 1])) {
      return !stop.closed ? text_[next] != '.' && opens_mark : true;
    }
    if (Abbreviation const* const known = abbreviation_before(stop.begin + 1)) {
      return ends_after(*known, next, opens_mark);
    }
    if (is_list_number(stop.begin)) return false;
    if (is_initial(stop.begin)) return starts_sentence_word(next);
    return true;
  }

  [[nodiscard]] bool ends_after(Abbreviation const& known, std::uint32_t next,
                                bool opens_mark) const {
    switch (known.ends) {
      case AbbreviationEnd::never:
        return false;
      case AbbreviationEnd::not_number:
        return !is_digit(text_[next]) && text_[next] != '#';
      case AbbreviationEnd::at_start:
        return opens_mark || starts_sentence_word(next);
      case AbbreviationEnd::not_listed:
        return !known.continues.longest(text_, next).has_value();
    }
    return true;
  }

  /// "The", but not the "A." of "A. Smith".
  [[nodiscard]] bool starts_sentence_word(std::uint32_t next) const {
    auto const word = abbreviations_.sentence_starts.longest(text_, next);
    if (!word) return false;
    std::uint32_t const after = next + word->length;
    return !(word->length == 1 && inside(after) && text_[after] == '.');
  }

  /// The abbreviation that ends right before `end`, its full stop included.
  [[nodiscard]] Abbreviation const* abbreviation_before(std::uint32_t end) const {
    constexpr std::uint32_t longest_word = 12;
    std::uint32_t begin = end - 1;
    while (begin > sentence_start_ && end - begin <= longest_word) {
      char const c = text_[begin - 1];
      if (!is_ascii_letter(c) && c != '.' && c != '\'') break;
      --begin;
    }
    auto const match = abbreviations_.words.longest(text_, begin);
    if (!match || begin + match->length != end) return nullptr;
    return &abbreviations_.classes[match->value];
  }

  /// "J." of "J. D. Lund", and the last letter of an unlisted "W.T.O."
  [[nodiscard]] bool is_initial(std::uint32_t stop) const {
    char const letter = text_[stop - 1];
    if (!is_ascii_letter(letter)) return false;
    if (stop - 1 == sentence_start_) return letter >= 'A' && letter <= 'Z';
    char const before = text_[stop - 2];
    if (before == '.') return true;
    bool const alone = !is_ascii_letter(before) && !is_digit(before) && before != '\'' &&
                       static_cast<unsigned char>(before) < 0x80;
    bool const no_break_before = stop >= 3 && text_.substr(stop - 3, 2) == "\u00A0";
    return letter >= 'A' && letter <= 'Z' && (alone || no_break_before);
  }

  /// "1." or "a." at the very beginning numbers the sentence.
  [[nodiscard]] bool is_list_number(std::uint32_t stop) const {
    std::uint32_t at = sentence_start_;
    while (at < stop && is_ascii_space(text_[at])) ++at;
    if (at >= stop || stop - at > 3) return false;
    bool digits = true;
    for (std::uint32_t i = at; i < stop; ++i) digits = digits && is_digit(text_[i]);
    return digits || (stop - at == 1 && text_[at] >= 'a' && text_[at] <= 'z');
  }

  std::string_view text_;
  Span block_;
  AbbreviationTable const& abbreviations_;
  std::uint32_t sentence_start_ = 0;
};

}  // namespace

void split_sentences(std::string_view text, Span block, AbbreviationTable const& abbreviations,
                     std::vector<Span>& out) {
  Splitter(text, block, abbreviations).run(out);
}

}  // namespace stet
