#include "check/selftest/edits.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace stet {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// `word` as a whole word inside `within`; empty when it is not there.
Span find_word(std::string_view text, Span within, std::string_view word) {
  std::string_view const part = slice(text, within);
  for (std::size_t at = part.find(word); at != std::string_view::npos;
       at = part.find(word, at + 1)) {
    std::size_t const end = at + word.size();
    if (at > 0 && is_letter(part[at - 1])) continue;
    if (end < part.size() && is_letter(part[end])) continue;
    auto const begin = within.begin + static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(word.size())};
  }
  return {};
}

Speech const* speech_of(Claim const& claim) {
  if (auto const* const quote = std::get_if<Quote>(&claim.body)) return quote;
  if (auto const* const attribution = std::get_if<Attribution>(&claim.body)) return attribution;
  return nullptr;
}

bool is_said(Speech const& speech) {
  return !speech.scare && !speech.is_belief && speech.force != Force::question;
}

/// Finds the edits of one article, kind by kind.
class Editor {
 public:
  Editor(Document const& document, std::vector<Claim> const& claims, std::size_t most)
      : document_(document), claims_(claims), most_(most) {}

  std::vector<Edit> run() {
    for (Claim const& claim : claims_) {
      if (auto const* const figure = std::get_if<Figure>(&claim.body)) edit_figure(*figure);
      if (std::holds_alternative<DateClaim>(claim.body)) edit_date(claim);
      if (auto const* const role = std::get_if<Role>(&claim.body)) edit_role(*role);
      Speech const* const speech = speech_of(claim);
      if (speech == nullptr || !is_said(*speech)) continue;
      edit_speech(*speech);
      if (std::holds_alternative<Quote>(claim.body)) edit_quotation(*speech);
    }
    return std::move(edits_);
  }

 private:
  void add(std::string_view kind, Span span, std::string replacement) {
    if (span.empty() || made_[kind] == most_) return;
    if (document_.words(span) == replacement) return;
    ++made_[kind];
    edits_.push_back({kind, span, std::move(replacement)});
  }

  /// The first of `pairs` whose left word stands in `within` becomes the right one.
  void replace_one_of(std::string_view kind, Span within, std::initializer_list<Pair> pairs) {
    for (auto const& [from, to] : pairs) {
      Span const found = find_word(document_.text, within, from);
      if (found.empty()) continue;
      add(kind, found, std::string(to));
      return;
    }
  }

  void edit_figure(Figure const& figure) {
    Span const core = figure.core;
    std::string_view const words = document_.words(core);
    std::size_t const first = words.find_first_of("123456789");
    if (figure.value && first != std::string_view::npos) {
      auto const at = core.begin + static_cast<std::uint32_t>(first);
      // Three more, and never a zero: far outside of what rounding explains.
      char const other = static_cast<char>('1' + (words[first] - '1' + 3) % 9);
      add("figure", {at, at + 1}, std::string(1, other));
    }
    replace_one_of("scale", core,
                   {{"million", "billion"},
                    {"billion", "million"},
                    {"trillion", "billion"},
                    {"thousand", "million"}});
    if (figure.dimension == Dimension::percent && figure.change != Change::none)
      replace_one_of("unit", core,
                     {{"percent", "percentage points"}, {"per cent", "percentage points"}});
    if (std::size_t const sign = words.find('$'); sign != std::string_view::npos) {
      auto const at = core.begin + static_cast<std::uint32_t>(sign);
      if (sign == 0) add("unit", {at, at + 1}, "€");
    }
    replace_one_of("unit", core, {{"miles", "kilometres"}, {"kg", "pounds"}});
    edit_figure_harmlessly(figure, words);
  }

  void edit_figure_harmlessly(Figure const& figure, std::string_view words) {
    Span const core = figure.core;
    constexpr std::array<std::string_view, 8> names = {"two", "three", "four",  "five",
                                                       "six", "seven", "eight", "nine"};
    bool const bare = words.size() == 1 || (words.size() > 1 && words[1] == ' ');
    if (figure.dimension == Dimension::count && bare && words[0] >= '2' && words[0] <= '9')
      add("digits to words", {core.begin, core.begin + 1},
          std::string(names[static_cast<std::size_t>(words[0] - '2')]));
    if (words.ends_with('%') && words.size() > 1 && is_digit(words[words.size() - 2]))
      add("percent sign", {core.end - 1, core.end}, " percent");
    replace_one_of("percent sign", core, {{" percent", "%"}, {" per cent", "%"}});
    std::size_t const point = words.find('.');
    bool const decimal = point != std::string_view::npos && point > 0 && point + 2 < words.size() &&
                         is_digit(words[point - 1]) && is_digit(words[point + 1]) &&
                         !is_digit(words[point + 2]);
    if (!decimal || !figure.hedge.empty()) return;
    if (words[point + 1] > '4' || words[point - 1] == '0') return;
    std::string rounded = "about ";
    rounded += words.substr(0, point);
    rounded += words.substr(point + 2);
    add("rounding with a hedge", core, std::move(rounded));
  }

  void edit_date(Claim const& claim) {
    constexpr std::array<std::string_view, 7> days = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
    for (std::size_t i = 0; i < days.size(); ++i) {
      Span const found = find_word(document_.text, claim.span, days[i]);
      if (!found.empty()) add("weekday", found, std::string(days[(i + 2) % days.size()]));
    }
    std::string_view const words = document_.words(claim.span);
    std::size_t const size = words.size();
    bool const year = size >= 4 &&
                      (words.substr(size - 4, 2) == "20" || words.substr(size - 4, 2) == "19") &&
                      is_digit(words[size - 1]) && is_digit(words[size - 2]);
    if (!year) return;
    char const last = words[size - 1];
    add("year", {claim.span.end - 1, claim.span.end},
        std::string(1, last >= '7' ? static_cast<char>(last - 3) : static_cast<char>(last + 3)));
  }

  void edit_role(Role const& role) {
    for (Claim const& claim : claims_) {
      auto const* const other = std::get_if<Role>(&claim.body);
      if (other == nullptr || other->organisation_span.empty()) continue;
      if (other->organisation == role.organisation || other->person == role.person) continue;
      add("role", role.organisation_span, std::string(document_.words(other->organisation_span)));
      return;
    }
  }

  void edit_speech(Speech const& speech) {
    for (Span const content : speech.content) {
      replace_one_of("negation added", content,
                     {{"is", "is not"},
                      {"was", "was not"},
                      {"are", "are not"},
                      {"were", "were not"},
                      {"will", "will not"},
                      {"has", "has not"}});
      replace_one_of("negation dropped", content,
                     {{"is not", "is"},
                      {"was not", "was"},
                      {"are not", "are"},
                      {"did not", "did"},
                      {"will not", "will"},
                      {"isn't", "is"},
                      {"wasn't", "was"},
                      {"can't", "can"},
                      {"don't", "do"},
                      {"doesn't", "does"},
                      {"didn't", "did"}});
    }
    edit_speaker(speech);
    if (speech.cue.size() != 1) return;
    Span const cue = speech.cue.front();
    if (document_.words(cue) != "said") return;
    add("another neutral cue", cue, "stated");
    if (speech.source.size() != 1) return;
    Span const source = speech.source.front();
    if (cue.end + 1 != source.begin || document_.words(source).find(',') != std::string_view::npos)
      return;
    add("inverted attribution", {cue.begin, source.end},
        std::string(document_.words(source)) + " said");
  }

  void edit_speaker(Speech const& speech) {
    if (speech.source.size() != 1 || speech.speaker.canonical.find(' ') == std::string::npos)
      return;
    Span const name = find_word(document_.text, speech.source.front(), speech.speaker.name);
    for (Claim const& claim : claims_) {
      Speech const* const other = speech_of(claim);
      if (other == nullptr || other->speaker.canonical.find(' ') == std::string::npos) continue;
      if (other->speaker.canonical == speech.speaker.canonical) continue;
      add("speaker", name, other->speaker.canonical);
      return;
    }
  }

  void edit_quotation(Speech const& speech) {
    for (Span const content : speech.content) {
      std::string_view const words = document_.words(content);
      std::size_t const middle = words.find(' ', words.size() / 2);
      if (std::count(words.begin(), words.end(), ' ') >= 5 && middle != std::string_view::npos) {
        std::size_t end = middle + 1;
        while (end < words.size() && is_letter(words[end])) ++end;
        auto const at = content.begin + static_cast<std::uint32_t>(middle) + 1;
        if (end - middle > 4)
          add("quotation word", {at, content.begin + static_cast<std::uint32_t>(end)}, "gardens");
      }
      straighten(content, words);
    }
  }

  void straighten(Span content, std::string_view words) {
    constexpr std::string_view open = "“";
    constexpr std::string_view close = "”";
    bool const curly = words.starts_with(open) && words.ends_with(close);
    bool const straight = words.size() > 2 && words.front() == '"' && words.back() == '"';
    if (!curly && !straight) return;
    std::size_t const mark = curly ? open.size() : 1;
    std::string const inside(words.substr(mark, words.size() - 2 * mark));
    add("quotation marks", content,
        curly ? "\"" + inside + "\"" : std::string(open) + inside + std::string(close));
  }

  Document const& document_;
  std::vector<Claim> const& claims_;
  std::size_t most_;
  std::map<std::string_view, std::size_t> made_;
  std::vector<Edit> edits_;
};

}  // namespace

std::vector<EditKind> const& edit_kinds() {
  static std::vector<EditKind> const kinds = {
      {"figure", true, "another first digit"},
      {"scale", true, "million for billion"},
      {"unit", true, "another currency or measure, points for per cent"},
      {"quotation word", true, "a word of a quotation replaced"},
      {"negation added", true, "a \"not\" in what somebody says"},
      {"negation dropped", true, "a \"not\" gone from what somebody says"},
      {"speaker", true, "somebody else of the article says it"},
      {"weekday", true, "two days later"},
      {"year", true, "three years off"},
      {"role", true, "another organisation of the article"},
      {"rounding with a hedge", false, "\"about 4 million\" for 4.2 million"},
      {"digits to words", false, "\"eight\" for 8"},
      {"percent sign", false, "\"percent\" for %, or the other way"},
      {"quotation marks", false, "straight for curly, or the other way"},
      {"inverted attribution", false, "\"Lee said\" for \"said Lee\""},
      {"another neutral cue", false, "\"stated\" for \"said\""}};
  return kinds;
}

std::vector<Edit> make_edits(Document const& document, std::vector<Claim> const& claims,
                             std::size_t most) {
  return Editor(document, claims, most).run();
}

std::string edited_text(Edit const& edit, std::string_view text) {
  std::string out(text.substr(0, edit.span.begin));
  out += edit.replacement;
  out += text.substr(edit.span.end);
  return out;
}

}  // namespace stet
