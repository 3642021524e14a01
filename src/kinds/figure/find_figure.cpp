#include "kinds/figure/find_figure.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "kinds/figure/read_figure.hpp"
#include "rules/phrase_table.hpp"

namespace stet {
namespace {

/// Bytes at which a figure may start: the cheap test that throws out nearly all of a text.
class StartBytes {
 public:
  explicit StartBytes(RuleSet const& rules) {
    for (unsigned byte = 0; byte < 256; ++byte) {
      char const c = static_cast<char>(byte);
      bool const digit = c >= '0' && c <= '9';
      starts_[byte] = digit || c == '-' || c == '.' || c == '~' ||
                      rules.number_words.may_start(c) || rules.currencies.may_start(c) ||
                      rules.hedges.may_start(c);
    }
    for (char const c : std::string_view("aAbBfFmMnNtT\xC2\xE2"))
      starts_[static_cast<unsigned char>(c)] = true;
  }
  [[nodiscard]] bool operator[](char c) const { return starts_[static_cast<unsigned char>(c)]; }

 private:
  std::array<bool, 256> starts_{};
};

/// The spans that dates have taken: a number inside a date is no figure.
class Taken {
 public:
  explicit Taken(std::vector<Claim> const& claims) {
    for (Claim const& claim : claims) spans_.push_back(claim.span);
    std::sort(spans_.begin(), spans_.end());
  }
  /// The span that covers `at`, if any. Calls must come with growing `at`.
  Span const* at(std::uint32_t at) {
    while (next_ < spans_.size() && spans_[next_].end <= at) ++next_;
    return next_ < spans_.size() && spans_[next_].begin <= at ? &spans_[next_] : nullptr;
  }
  [[nodiscard]] bool touches(Span span) const {
    return next_ < spans_.size() && spans_[next_].overlaps(span);
  }

 private:
  std::vector<Span> spans_;
  std::size_t next_ = 0;
};

/// "Flight 226", "the FTSE 100": the word before makes a bare number a name.
bool is_identifier(std::string_view text, std::size_t word_begin, std::uint32_t number_begin,
                   Figure const& figure, RuleSet const& rules) {
  if (figure.dimension != Dimension::number || !figure.hedge.empty()) return false;
  auto const length = rules.identifiers.before_name(text, word_begin);
  return length && word_begin + *length + 1 == number_begin;
}

/// "(US$19 million)" right behind "138 million yuan".
bool restates(std::string_view text, Claim const& before, Claim const& claim) {
  auto const* const first = std::get_if<Figure>(&before.body);
  auto const* const second = std::get_if<Figure>(&claim.body);
  if (first == nullptr || second == nullptr) return false;
  std::string_view const gap = text.substr(before.span.end, claim.span.begin - before.span.end);
  bool const bracket = gap == " (" || gap == " (about " || gap == " [" || gap == ", or ";
  if (!bracket || first->unit == second->unit || first->dimension != second->dimension)
    return false;
  return first->dimension != Dimension::number && first->dimension != Dimension::percent;
}

class Scanner {
 public:
  Scanner(Document const& document, RuleSet const& rules, std::vector<Claim>& claims)
      : document_(document), rules_(rules), claims_(claims), starts_(rules), taken_(claims) {}

  void sentence(std::uint32_t index) {
    Span const span = document_.sentences[index].span;
    std::string_view const text = std::string_view(document_.text).substr(0, span.end);
    std::size_t previous_word = span.begin;
    for (std::uint32_t at = span.begin; at < span.end;) {
      if (Span const* const date = taken_.at(at)) {
        at = date->end;
        continue;
      }
      bool const word_start = at == span.begin || !is_word_byte(text[at - 1]);
      if (!word_start || !starts_[text[at]]) {
        at = advance(text, at, word_start, previous_word);
        continue;
      }
      std::optional<FigureReading> const found = read_figure(text, at, rules_);
      bool const usable =
          found && !taken_.touches(found->span) && found->span.end > at &&
          !is_identifier(text, previous_word, found->figure.core.begin, found->figure, rules_);
      if (!usable) {
        at = found && found->figure.core.end > at && found->figure.hedge.empty()
                 ? skip(at, *found)
                 : advance(text, at, word_start, previous_word);
        continue;
      }
      add(index, *found);
      previous_word = at;
      at = found->span.end;
    }
  }

 private:
  /// One word on; remembers where the word before the next one starts.
  static std::uint32_t advance(std::string_view text, std::uint32_t at, bool word_start,
                               std::size_t& previous_word) {
    if (word_start && is_word_byte(text[at])) previous_word = at;
    do {
      ++at;
    } while (at < text.size() && is_word_byte(text[at]) && is_word_byte(text[at - 1]));
    return at;
  }

  static std::uint32_t skip(std::uint32_t at, FigureReading const& reading) {
    return std::max(at + 1, reading.figure.core.end);
  }

  void add(std::uint32_t sentence, FigureReading const& reading) {
    claims_.push_back({reading.span, sentence, reading.figure});
    auto const count = static_cast<std::uint32_t>(claims_.size());
    if (count >= 2 && claims_[count - 2].sentence == sentence &&
        restates(document_.text, claims_[count - 2], claims_[count - 1])) {
      std::get<Figure>(claims_.back().body).equals = count - 2;
    }
  }

  Document const& document_;
  RuleSet const& rules_;
  std::vector<Claim>& claims_;
  StartBytes starts_;
  Taken taken_;
};

}  // namespace

void find_figures(Document const& document, Analysis const& /*analysis*/, RuleSet const& rules,
                  std::vector<Claim>& claims) {
  Scanner scanner(document, rules, claims);
  for (std::uint32_t index = 0; index < document.sentences.size(); ++index) {
    if (is_checkable(document.blocks[document.sentences[index].block].kind))
      scanner.sentence(index);
  }
}

}  // namespace stet
