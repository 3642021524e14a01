#include "kinds/figure/find_figure.hpp"

#include <array>
#include <cctype>
#include <string>

namespace stet {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

struct Name {
  std::string_view words;
  std::string_view unit;
};
constexpr std::array<Name, 6> prefixes = {{{"US$", "USD"},
                                           {"HK$", "HKD"},
                                           {"$", "USD"},
                                           {"\u00A3", "GBP"},
                                           {"\u20AC", "EUR"},
                                           {"A$", "AUD"}}};
struct Scale {
  std::string_view words;
  int power;
};
constexpr std::array<Scale, 4> scales = {
    {{" thousand", 3}, {" million", 6}, {" billion", 9}, {" trillion", 12}}};
constexpr std::array<Name, 7> suffixes = {{{" percentage points", "pp"},
                                           {" per cent", "%"},
                                           {" percent", "%"},
                                           {"%", "%"},
                                           {" yuan", "CNY"},
                                           {" dollars", "USD"},
                                           {" euros", "EUR"}}};
constexpr std::array<std::string_view, 5> hedges = {"nearly ", "more than ", "about ", "at least ",
                                                    "almost "};

}  // namespace

void find_figures(Document const& document, Analysis const& /*analysis*/, RuleSet const& /*rules*/,
                  std::vector<Claim>& claims) {
  std::size_t const dates = claims.size();
  auto const in_date = [&](std::size_t at) {
    for (std::size_t i = 0; i < dates; ++i) {
      if (claims[i].span.contains(static_cast<std::uint32_t>(at))) return true;
    }
    return false;
  };
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    Sentence const& sentence = document.sentences[s];
    if (!is_checkable(document.blocks[sentence.block].kind)) continue;
    std::string_view const text = std::string_view(document.text).substr(0, sentence.span.end);
    for (std::size_t at = sentence.span.begin; at < text.size(); ++at) {
      bool const starts =
          digit(text[at]) && (at == sentence.span.begin ||
                              (std::isalnum(static_cast<unsigned char>(text[at - 1])) == 0 &&
                               text[at - 1] != '-' && text[at - 1] != '.'));
      if (!starts || in_date(at)) continue;
      std::string digits;
      std::size_t end = at;
      while (end < text.size() &&
             (digit(text[end]) || ((text[end] == ',' || text[end] == '.') &&
                                   end + 1 < text.size() && digit(text[end + 1])))) {
        if (text[end] != ',') digits.push_back(text[end]);
        ++end;
      }
      std::optional<Decimal> value = Decimal::parse(digits);
      if (!value) continue;
      Figure figure;
      std::size_t begin = at;
      for (Name const& prefix : prefixes) {
        if (text.substr(0, at).ends_with(prefix.words)) {
          begin = at - prefix.words.size();
          figure.unit = prefix.unit;
          figure.dimension = Dimension::money;
          break;
        }
      }
      for (Scale const& scale : scales) {
        if (text.substr(end).starts_with(scale.words)) {
          value = value->scaled(scale.power);
          end += scale.words.size();
          break;
        }
      }
      for (Name const& suffix : suffixes) {
        if (figure.unit.empty() && text.substr(end).starts_with(suffix.words)) {
          figure.unit = suffix.unit;
          figure.dimension = suffix.unit.size() == 3 ? Dimension::money : Dimension::percent;
          end += suffix.words.size();
        }
      }
      figure.core = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      figure.value = value;
      figure.interval = rounding_of(*value);
      std::size_t start = begin;
      for (std::string_view const hedge : hedges) {
        if (text.substr(0, begin).ends_with(hedge)) {
          start = begin - hedge.size();
          figure.hedge = hedge.substr(0, hedge.size() - 1);
        }
      }
      bool const restates = begin > 0 && text[begin - 1] == '(' && !claims.empty() &&
                            std::holds_alternative<Figure>(claims.back().body) &&
                            figure.dimension == Dimension::money;
      if (restates) figure.equals = static_cast<std::uint32_t>(claims.size() - 1);
      claims.push_back(
          {{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)}, s, figure});
      at = end - 1;
    }
  }
}

}  // namespace stet
