#include "language/tagger.hpp"

#include <algorithm>
#include <string>

#include "language/feature_hash.hpp"

namespace stet {

struct Tagger::Word {
  std::uint64_t whole = 0;  // hashes of the folded word and of its endings
  std::uint64_t ending2 = 0;
  std::uint64_t ending3 = 0;
  std::uint64_t shape = 0;
  std::uint64_t inner_shape = 0;  // as if it did not open the sentence
  std::uint64_t class_hash = 0;
  std::uint32_t possible = 0;  // labels that its class allows, a bit each; 0 for all
  bool lower = false;          // no capital letter
  bool classed = false;
  std::uint8_t only_label = no_label;
};

namespace {

/// Lower-case ASCII letters and straight apostrophes, as the training script folds words.
void fold_into(std::string_view word, std::string& out) {
  out.clear();
  for (std::size_t at = 0; at < word.size(); ++at) {
    char const c = word[at];
    if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c + ('a' - 'A'));
    } else if (word.substr(at, 3) == "\u2019") {
      out += '\'';
      at += 2;
    } else {
      out += c;
    }
  }
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c & '\x80') != 0;
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return (c & '\x80') == 0; });
}

std::string_view shape_of(std::string_view word) {
  bool digit = false;
  bool all_upper = true;
  for (char const c : word) {
    digit = digit || (c >= '0' && c <= '9');
    all_upper = all_upper && c >= 'A' && c <= 'Z';
  }
  if (digit) return "d";
  char const first = word.front();
  if (first >= 'A' && first <= 'Z') return all_upper && word.size() > 1 ? "U" : "C";
  if (first < 'a' || first > 'z') return "o";
  return word.find('-') != std::string_view::npos ? "h" : "l";
}

std::uint64_t ending(std::string_view word, std::size_t length) {
  if (!is_ascii(word)) return hash_bytes("?");
  return hash_bytes(word.size() > length ? word.substr(word.size() - length) : word);
}

struct Meaning {
  Tag tag;
  VerbForm form;
};

// In the order of LABELS in train_tagger.py.
constexpr std::array<Meaning, 21> meanings = {{
    {Tag::adjective, VerbForm::none},    {Tag::adposition, VerbForm::none},
    {Tag::adverb, VerbForm::none},       {Tag::auxiliary, VerbForm::none},
    {Tag::conjunction, VerbForm::none},  {Tag::determiner, VerbForm::none},
    {Tag::interjection, VerbForm::none}, {Tag::noun, VerbForm::none},
    {Tag::numeral, VerbForm::none},      {Tag::particle, VerbForm::none},
    {Tag::pronoun, VerbForm::none},      {Tag::proper_noun, VerbForm::none},
    {Tag::punctuation, VerbForm::none},  {Tag::subordinator, VerbForm::none},
    {Tag::symbol, VerbForm::none},       {Tag::other, VerbForm::none},
    {Tag::verb, VerbForm::base},         {Tag::verb, VerbForm::third_person},
    {Tag::verb, VerbForm::past},         {Tag::verb, VerbForm::gerund},
    {Tag::verb, VerbForm::participle},
}};

// All function words are known: an unknown word has none of their labels.
constexpr std::array<std::uint8_t, 7> function_labels = {1, 3, 4, 5, 9, 10, 13};
constexpr std::uint8_t name_label = 11;
constexpr std::int16_t least_score = -32768;

}  // namespace

Tagger::Row const* Tagger::find_row(std::uint64_t key) const {
  std::uint32_t const check = check_of(key);
  for (std::uint64_t at = key & mask_; slots_[at].check != 0; at = (at + 1) & mask_) {
    if (slots_[at].check == check) return &rows_[slots_[at].row];
  }
  return nullptr;
}

Tagger::KnownWord const* Tagger::find_word(std::uint64_t hash) const {
  auto const check = static_cast<std::uint32_t>(hash >> 32) | 1U;
  std::size_t const mask = words_.size() - 1;
  for (std::size_t at = hash & mask; words_[at].check != 0; at = (at + 1) & mask) {
    if (words_[at].check == check) return &words_[at];
  }
  return nullptr;
}

std::uint8_t Tagger::best_label(std::vector<Word> const& words, std::size_t at, std::uint8_t one,
                                std::uint8_t two) const {
  static std::uint64_t const before_first = hash_bytes("^");
  static std::uint64_t const after_last = hash_bytes("$");
  Word const& word = words[at];
  bool const last = at + 1 == words.size();
  std::uint64_t const previous = at == 0 ? before_first : words[at - 1].whole;
  std::uint64_t const next = last ? after_last : words[at + 1].whole;
  std::uint64_t const next_ending = last ? after_last : words[at + 1].ending3;
  std::uint64_t const second = at + 2 < words.size() ? words[at + 2].whole : after_last;
  char const two_letter = two == no_label ? '^' : static_cast<char>('a' + two);
  std::uint64_t const next_shape = last ? after_last : words[at + 1].inner_shape;
  std::uint64_t const next_class = last ? class_hashes_[no_class] : words[at + 1].class_hash;
  std::uint64_t const shape = word.shape;
  std::array<std::uint64_t, 14> const keys = {
      feature_key('a', 0, word.whole),
      feature_key('b', one, hash_bytes({&two_letter, 1})),
      feature_key('c', one, word.whole),
      feature_key('d', 0, previous),
      feature_key('e', 0, next),
      feature_key('f', 0, word.ending3),
      feature_key('g', one, word.ending2),
      feature_key('h', one, shape),
      feature_key('i', 0, next_ending),
      feature_key('j', 0, second),
      feature_key('k', 0, hash_pair(shape, next_shape)),
      feature_key('l', one, word.class_hash),
      feature_key('m', 0, hash_pair(word.class_hash, next_class)),
      feature_key('n', 0, hash_pair(shape, word.class_hash)),
  };
  // What is looked up lies far apart: fetched together, it arrives together.
  for (std::uint64_t const key : keys) __builtin_prefetch(&slots_[key & mask_]);
  std::array<Row const*, keys.size()> rows{};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    rows[i] = find_row(keys[i]);
    __builtin_prefetch(rows[i]);
  }
  bool const known = rows[0] != nullptr || word.classed;
  Scores scores{};
  if (rows[0] != nullptr) add(*rows[0], scores);
  std::uint32_t possible = word.possible;
  for (std::size_t label = 0; possible != 0 && label < label_count; ++label) {
    if (scores[label] > 0) possible |= 1U << label;
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i] != nullptr) add(*rows[i], scores);
  }
  if (!known) {
    for (std::uint8_t const label : function_labels) scores[label] = least_score;
  }
  for (std::size_t label = 0; possible != 0 && label < label_count; ++label) {
    if ((possible & (1U << label)) == 0) scores[label] = least_score;
  }
  auto const best = std::max_element(scores.begin(), scores.begin() + label_count);
  return static_cast<std::uint8_t>(best - scores.begin());
}

void Tagger::tag(std::string_view text, std::vector<Token>& tokens, TokenRange sentence) const {
  std::vector<Word> words(sentence.last - sentence.first);
  std::string folded;
  bool first = true;  // only marks stand before
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string_view const word = slice(text, tokens[sentence.first + i].span);
    fold_into(word, folded);
    Word& made = words[i];
    made.whole = hash_bytes(folded);
    made.ending2 = ending(folded, 2);
    made.ending3 = ending(folded, 3);
    std::string shape(shape_of(word));
    made.inner_shape = hash_bytes(shape);
    made.lower = shape != "C" && shape != "U";
    if (first && !made.lower) shape += '1';
    made.shape = hash_bytes(shape);
    KnownWord const* const known = find_word(made.whole);
    made.classed = known != nullptr && known->word_class != no_class;
    if (made.classed && made.lower) made.possible = possible_labels_[known->word_class];
    made.class_hash = class_hashes_[made.classed ? known->word_class : no_class];
    if (known != nullptr && (made.lower || first)) made.only_label = known->only_label;
    first = first && !is_alphanumeric(word.front());
  }
  std::uint8_t one = no_label;
  std::uint8_t two = no_label;
  for (std::size_t i = 0; i < words.size(); ++i) {
    bool const known_name = tokens[sentence.first + i].tag == Tag::proper_noun;
    std::uint8_t label = known_name ? name_label : words[i].only_label;
    if (label == no_label) label = best_label(words, i, one, two);
    tokens[sentence.first + i].tag = meanings[label].tag;
    tokens[sentence.first + i].form = meanings[label].form;
    two = one;
    one = label;
  }
}

bool Tagger::is_open_class(std::string_view word) const {
  std::string folded;
  fold_into(word, folded);
  KnownWord const* const known = find_word(hash_bytes(folded));
  return known == nullptr || known->only_label == no_label;
}

}  // namespace stet
