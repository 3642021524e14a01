#include "language/tagger.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace stet {

struct Tagger::Word {
  std::uint64_t whole = 0;  // hashes of the folded word and of its endings
  std::uint64_t ending2 = 0;
  std::uint64_t ending3 = 0;
  std::uint64_t shape = 0;
  std::uint64_t inner_shape = 0;  // as if it did not open the sentence
  bool lower = false;             // no capital letter
};

namespace {

constexpr std::uint64_t fnv_start = 1469598103934665603ULL;
constexpr std::uint64_t fnv_prime = 1099511628211ULL;
constexpr std::uint8_t no_label = 255;  // before the sentence's first word

std::uint64_t hash_bytes(std::string_view bytes, std::uint64_t hash = fnv_start) {
  for (char const c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * fnv_prime;
  return hash;
}

std::uint64_t key_of(char feature, std::uint8_t label, std::uint64_t rest) {
  std::uint64_t key = rest ^
                      (static_cast<std::uint64_t>(static_cast<unsigned char>(feature)) << 56) ^
                      (static_cast<std::uint64_t>(label) << 48);
  key *= 0x9E3779B97F4A7C15ULL;
  key ^= key >> 29;
  return key == 0 ? 1 : key;
}

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

bool takes_label(char feature) {
  return feature == 'b' || feature == 'c' || feature == 'g' || feature == 'h';
}

std::uint8_t label_of(char letter) {
  return letter == '^' ? no_label : static_cast<std::uint8_t>(letter - 'a');
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

}  // namespace

void Tagger::insert(std::uint64_t key, Row const& row) {
  std::uint64_t at = key & mask_;
  while (slots_[at].key != 0) at = (at + 1) & mask_;
  slots_[at] = {key, row};
}

void Tagger::add(std::uint64_t key, Scores& scores) const {
  for (std::uint64_t at = key & mask_; slots_[at].key != 0; at = (at + 1) & mask_) {
    if (slots_[at].key != key) continue;
    Row const& row = slots_[at].row;
    for (std::size_t i = 0; i < row_size; ++i)
      scores[i] = static_cast<std::int16_t>(scores[i] + row[i]);
    return;
  }
}

Result<Tagger> Tagger::load(std::string_view weights) {
  Tagger tagger;
  auto const lines = static_cast<std::size_t>(std::count(weights.begin(), weights.end(), '\n'));
  std::size_t size = 1024;
  while (size < 2 * lines) size *= 2;
  tagger.slots_.resize(size);
  tagger.mask_ = size - 1;
  std::uint32_t number = 0;
  auto const malformed = [&number](std::string message) {
    return Error{ErrorCode::malformed, std::move(message), {"tagger.weights", number, 1}, ""};
  };
  for (; !weights.empty();) {
    std::size_t const end = weights.find('\n');
    std::string_view const line = weights.substr(0, end);
    weights = end == std::string_view::npos ? std::string_view() : weights.substr(end + 1);
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::size_t const tab = line.rfind('\t');
    if (tab == std::string_view::npos || tab + 1 >= line.size() || tab == 0)
      return malformed("expected a feature, a tab and its weights");
    std::string_view rest = line.substr(tab + 1);
    if (line.front() == '=') {
      tagger.fixed_.emplace(hash_bytes(line.substr(1, tab - 1)), label_of(rest.front()));
      continue;
    }
    Row row{};
    while (!rest.empty()) {
      std::uint8_t const label = label_of(rest.front());
      int value = 0;
      auto const parsed = std::from_chars(rest.data() + 1, rest.data() + rest.size(), value);
      if (label >= label_count || parsed.ec != std::errc{} || value < -127 || value > 127)
        return malformed("a weight is a label's letter and a number within 127");
      row[label] = static_cast<std::int8_t>(value);
      rest = rest.substr(static_cast<std::size_t>(parsed.ptr - rest.data()));
    }
    bool const labelled = takes_label(line.front());
    std::string_view const piece = line.substr(labelled ? 2 : 1, tab - (labelled ? 2 : 1));
    std::uint64_t hash = hash_bytes(piece);
    if (line.front() == 'k') {  // two shapes with a space between
      std::size_t const space = piece.find(' ');
      hash = hash_bytes(piece.substr(0, space)) ^
             (hash_bytes(piece.substr(std::min(space + 1, piece.size()))) * fnv_prime);
    }
    tagger.insert(key_of(line.front(), labelled ? label_of(line[1]) : 0, hash), row);
  }
  return tagger;
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
  std::uint64_t const shapes = word.shape ^ (next_shape * fnv_prime);
  Scores scores{};
  add(key_of('a', 0, word.whole), scores);
  add(key_of('b', one, hash_bytes({&two_letter, 1})), scores);
  add(key_of('c', one, word.whole), scores);
  add(key_of('d', 0, previous), scores);
  add(key_of('e', 0, next), scores);
  add(key_of('f', 0, word.ending3), scores);
  add(key_of('g', one, word.ending2), scores);
  add(key_of('h', one, word.shape), scores);
  add(key_of('i', 0, next_ending), scores);
  add(key_of('j', 0, second), scores);
  add(key_of('k', 0, shapes), scores);
  auto const best = std::max_element(scores.begin(), scores.begin() + label_count);
  return static_cast<std::uint8_t>(best - scores.begin());
}

void Tagger::tag(std::string_view text, std::vector<Token>& tokens, TokenRange sentence) const {
  std::vector<Word> words(sentence.last - sentence.first);
  std::string folded;
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
    if (i == 0 && !made.lower) shape += '1';
    made.shape = hash_bytes(shape);
  }
  std::uint8_t one = no_label;
  std::uint8_t two = no_label;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::uint8_t label = no_label;
    if (words[i].lower || i == 0) {
      if (auto const known = fixed_.find(words[i].whole); known != fixed_.end())
        label = known->second;
    }
    if (label == no_label) label = best_label(words, i, one, two);
    tokens[sentence.first + i].tag = meanings[label].tag;
    tokens[sentence.first + i].form = meanings[label].form;
    two = one;
    one = label;
  }
}

}  // namespace stet
