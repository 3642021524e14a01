#include "kinds/date/find_date.hpp"

#include <algorithm>
#include <optional>

#include "kinds/date/read_date.hpp"
#include "kinds/date/scan.hpp"

namespace stet {
namespace {

constexpr std::size_t cue_window = 120;

/// Whether the words before `at`, back to the start of the sentence, look ahead: the nearest cue of
/// what is to come or of what was reported decides. "She said Monday she will go on Friday."
bool looks_ahead(std::string_view text, std::size_t begin, std::size_t at) {
  std::size_t const first = std::max(begin, at - std::min(at, cue_window));
  std::string_view const words = text.substr(first, at - first);
  if (words.ends_with(" until ") || words.ends_with(" by ")) return true;
  std::size_t ahead = 0;
  for (std::string_view const cue :
       {" will ", "'ll ", "\u2019ll ", " is due ", " are due ", " scheduled ", " is set to ",
        " are set to ", " plans to ", " plan to ", " expected to ", " is to ", " are to ",
        " upcoming ", " may ", " might ", "Let's "}) {
    if (std::size_t const found = words.rfind(cue); found != std::string_view::npos)
      ahead = std::max(ahead, found + cue.size());
  }
  if (ahead == 0) return false;
  for (std::string_view const cue :
       {" said ", " told ", " announced ", " reported ", " was ", " were ", " had "}) {
    std::size_t const found = words.rfind(cue);
    if (found != std::string_view::npos && found + cue.size() > ahead) return false;
  }
  return true;
}

/// Whether a quotation that opened in the paragraph is still open at `at`.
bool inside_quotation(std::string_view text, std::size_t begin, std::size_t at) {
  constexpr std::size_t farthest = 1000;
  bool open = false;
  for (std::size_t i = std::max(begin, at - std::min(at, farthest)); i < at; ++i) {
    if (text[i] == '"') open = !open;
    if (text[i] != '\xE2' || i + 2 >= at || text[i + 1] != '\x80') continue;
    if (text[i + 2] == '\x9C') open = true;
    if (text[i + 2] == '\x9D') open = false;
  }
  return open;
}

class Scanner {
 public:
  Scanner(Document const& document, RuleSet const& rules, std::vector<Claim>& claims)
      : document_(document), rules_(rules), claims_(claims) {}

  void sentence(std::uint32_t index) {
    Sentence const& sentence = document_.sentences[index];
    if (sentence.block != block_) spoken_.reset();
    block_ = sentence.block;
    std::string_view const text = std::string_view(document_.text).substr(0, sentence.span.end);
    for (std::uint32_t at = sentence.span.begin; at < sentence.span.end;) {
      if (!rules_.date_starts.may_start(text, at) || !starts_word(text, at) || joined(text, at)) {
        at = next_word(text, at);
        continue;
      }
      std::optional<DateReading> const found =
          read_date(context(text, sentence.span.begin, at), at);
      if (!found || found->span.end <= at) {
        at = next_word(text, at);
        continue;
      }
      remember(found->date, inside_quotation(text, block_begin(), at));
      claims_.push_back({found->span, index, found->date});
      at = found->span.end;
    }
  }

 private:
  static std::uint32_t next_word(std::string_view text, std::uint32_t at) {
    do {
      ++at;
    } while (at < text.size() && is_word_byte(text[at]) && is_word_byte(text[at - 1]) &&
             !behind_mark(text, at));
    return at;
  }

  /// A digit behind "-", ".", "/", "$" belongs to something else: "GPT-4", "3.2022", "$2,000".
  static bool joined(std::string_view text, std::uint32_t at) {
    if (at == 0 || text[at] < '0' || text[at] > '9') return false;
    constexpr std::string_view joints = "-./$#@_:,'\xA3\xAC";
    bool const joint = joints.find(text[at - 1]) != std::string_view::npos;
    return joint && (text[at - 1] != '-' || (at >= 2 && is_word_byte(text[at - 2])));
  }

  /// What the words at `at` are read against: inside a quotation the day on which it was said,
  /// where the paragraph gave one.
  DateContext context(std::string_view text, std::size_t begin, std::size_t at) const {
    DateContext out{rules_, text, document_.metadata.date, last_};
    out.last_quarter = quarter_;
    out.last_grain = grain_;
    out.looks_ahead = looks_ahead(text, begin, at);
    if (spoken_ && inside_quotation(text, block_begin(), at)) out.document = spoken_;
    return out;
  }

  [[nodiscard]] std::uint32_t block_begin() const { return document_.blocks[block_].span.begin; }

  void remember(DateClaim const& date, bool quoted) {
    if (!date.period.start || date.is_set) return;
    last_ = date.period.start;
    grain_ = date.granularity;
    std::optional<Date> const& now = document_.metadata.date;
    bool const over =
        grain_ == Granularity::quarter && now && date.period.end && *date.period.end < *now;
    if (over && (!quarter_ || *quarter_ < *last_)) quarter_ = last_;
    bool const past = now && !(*now < *last_);
    if (!quoted && past && date.granularity == Granularity::day) spoken_ = last_;
  }

  Document const& document_;
  RuleSet const& rules_;
  std::vector<Claim>& claims_;
  std::optional<Date> last_;
  std::optional<Date> quarter_;             // the start of the latest quarter named that was over
  Granularity grain_ = Granularity::other;  // of the date before
  std::optional<Date> spoken_;  // the last day named outside a quotation in this paragraph
  std::uint32_t block_ = 0;
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
