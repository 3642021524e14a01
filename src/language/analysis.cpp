#include "language/analysis.hpp"

#include <optional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "language/mentions.hpp"
#include "language/quotation_marks.hpp"
#include "language/tagger.hpp"
#include "language/tokens.hpp"

namespace stet {
namespace {

/// The weights are compiled in and tested, so they load; they never change afterwards.
Tagger const& tagger() {
  static Tagger const loaded = *Tagger::load(built_in_tagger_weights(), built_in_word_classes());
  return loaded;
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_word(std::string_view token) {
  char const c = token.front();
  return is_upper(c) || is_lower(c) || (c & '\x80') != 0 || (c >= '0' && c <= '9');
}

/// The words of a document that are written with a capital inside a sentence: where one of them
/// opens a sentence it is a name there too.
class Names {
 public:
  void note(std::string_view text, std::vector<Token> const& tokens, TokenRange sentence) {
    std::uint32_t const first = first_word(text, tokens, sentence);
    for (std::uint32_t i = first + 1; i < sentence.last; ++i) {
      std::string_view const word = slice(text, tokens[i].span);
      std::string_view const before = slice(text, tokens[i - 1].span);
      if (word.size() > 1 && is_upper(word[0]) && is_lower(word[1]) && is_lower(before.front()) &&
          tagger().is_open_class(word))
        words_.insert(word);
    }
  }

  void mark(std::string_view text, std::vector<Token>& tokens, TokenRange sentence) const {
    std::uint32_t const first = first_word(text, tokens, sentence);
    if (first < sentence.last && words_.contains(slice(text, tokens[first].span)))
      tokens[first].tag = Tag::proper_noun;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (slice(text, tokens[i].span) == "US") tokens[i].tag = Tag::proper_noun;  // never "us"
    }
  }

  /// The sentence's first token that is no mark.
  static std::uint32_t first_word(std::string_view text, std::vector<Token> const& tokens,
                                  TokenRange sentence) {
    std::uint32_t i = sentence.first;
    while (i < sentence.last && !is_word(slice(text, tokens[i].span))) ++i;
    return i;
  }

 private:
  std::unordered_set<std::string_view> words_;
};

/// "Lynch said", "Trump told": what stands alone before a cue's finite verb is its subject,
/// whatever else the word can be.
bool is_misread_subject(std::string_view text, std::vector<Token> const& tokens,
                        TokenRange sentence, std::uint32_t first, CueTable const& cues) {
  if (first + 2 >= sentence.last) return false;
  Tag const tag = tokens[first].tag;
  bool const nominal = tag == Tag::proper_noun || tag == Tag::noun || tag == Tag::pronoun ||
                       tag == Tag::numeral || tag == Tag::adverb || tag == Tag::punctuation ||
                       tag == Tag::subordinator || tag == Tag::adposition ||
                       tag == Tag::conjunction || tag == Tag::auxiliary || tag == Tag::determiner;
  if (nominal || !tagger().is_open_class(slice(text, tokens[first].span))) return false;
  Token const& next = tokens[first + 1];
  if (next.tag != Tag::verb) return false;
  std::uint8_t const forms = cues.verb_at(text, next.span.begin).forms;
  constexpr auto finite =
      static_cast<std::uint8_t>(CueForm::past) | static_cast<std::uint8_t>(CueForm::third_person);
  return (forms & finite) != 0;
}

/// What is written with a capital inside a sentence is no verb: "the United Nations".
void mend_capitals(std::string_view text, std::vector<Token>& tokens, TokenRange sentence) {
  for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
    Tag const tag = tokens[i].tag;
    if (tag != Tag::verb && tag != Tag::auxiliary && tag != Tag::adverb) continue;
    std::string_view const word = slice(text, tokens[i].span);
    if (!is_upper(word.front()) || !is_lower(slice(text, tokens[i - 1].span).front())) continue;
    tokens[i].tag = Tag::proper_noun;
    tokens[i].form = VerbForm::none;
  }
}

void tag_sentence(std::string_view text, std::vector<Token>& tokens, TokenRange sentence,
                  CueTable const& cues) {
  tagger().tag(text, tokens, sentence);
  mend_capitals(text, tokens, sentence);
  std::uint32_t const first = Names::first_word(text, tokens, sentence);
  if (!is_misread_subject(text, tokens, sentence, first, cues)) return;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) tokens[i].tag = Tag::other;
  tokens[first].tag = Tag::proper_noun;
  tagger().tag(text, tokens, sentence);
}

void add_words(Document const& document, CueTable const& cues, Analysis& analysis) {
  Names names;
  analysis.sentences.reserve(document.sentences.size());
  for (Sentence const& sentence : document.sentences) {
    TokenRange range;
    range.first = static_cast<std::uint32_t>(analysis.tokens.size());
    if (is_checkable(document.blocks[sentence.block].kind))
      tokenize(document.text, sentence.span, analysis.tokens);
    range.last = static_cast<std::uint32_t>(analysis.tokens.size());
    names.note(document.text, analysis.tokens, range);
    analysis.sentences.push_back(range);
  }
  for (TokenRange const sentence : analysis.sentences) {
    names.mark(document.text, analysis.tokens, sentence);
    tag_sentence(document.text, analysis.tokens, sentence, cues);
  }
}

/// A quotation that runs on opens again in the next block, and closes only in the last.
void join_blocks(std::vector<Quotation>& quotations, std::size_t first_of_block, Span block) {
  if (first_of_block == 0 || first_of_block >= quotations.size()) return;
  Quotation const& before = quotations[first_of_block - 1];
  Quotation& here = quotations[first_of_block];
  here.continues = !before.closed && here.span.begin == block.begin;
}

}  // namespace

Analysis analyse(Document const& document, RuleSet const& rules) {
  Analysis analysis;
  add_words(document, rules.cues, analysis);
  find_mentions(document, rules.roles, analysis);
  for (Block const& block : document.blocks) {
    if (!is_checkable(block.kind)) continue;
    std::size_t const first = analysis.quotations.size();
    find_quotations(document.text, block.span, analysis.quotations);
    join_blocks(analysis.quotations, first, block.span);
  }
  return analysis;
}

}  // namespace stet
