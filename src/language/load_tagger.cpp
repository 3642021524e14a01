#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "language/feature_hash.hpp"
#include "language/tagger.hpp"

namespace stet {
namespace {

bool takes_label(char feature) {
  return feature == 'b' || feature == 'c' || feature == 'g' || feature == 'h' || feature == 'l';
}

/// Two pieces with a space between.
bool is_pair(char feature) { return feature == 'k' || feature == 'm' || feature == 'n'; }

std::uint64_t hash_of(char feature, std::string_view piece) {
  std::size_t const space = is_pair(feature) ? piece.find(' ') : std::string_view::npos;
  if (space == std::string_view::npos) return hash_bytes(piece);
  return hash_pair(hash_bytes(piece.substr(0, space)), hash_bytes(piece.substr(space + 1)));
}

/// The labels, a bit each in the order of LABELS in train_tagger.py, that a class's letters allow.
std::uint32_t labels_of(std::string_view letters) {
  constexpr std::uint32_t adjective = 1U << 0;
  constexpr std::uint32_t adverb = 1U << 2;
  constexpr std::uint32_t noun = 1U << 7;
  constexpr std::uint32_t proper_noun = 1U << 11;
  constexpr std::uint32_t base = 1U << 16;
  constexpr std::uint32_t third_person = 1U << 17;
  constexpr std::uint32_t past = 1U << 18;
  constexpr std::uint32_t gerund = 1U << 19;
  constexpr std::uint32_t participle = 1U << 20;
  std::uint32_t labels = 0;
  for (char const letter : letters) {
    if (letter == 'n' || letter == 'N') labels |= noun | proper_noun;
    if (letter == 'v') labels |= base;
    if (letter == 'z') labels |= third_person;
    if (letter == 'd') labels |= past | participle | adjective;
    if (letter == 'g') labels |= gerund | noun | adjective;
    if (letter == 'a') labels |= adjective;
    if (letter == 'r') labels |= adverb;
  }
  return labels;
}

/// Takes the next line from `text`; false at its end.
bool next_line(std::string_view& text, std::string_view& line, std::uint32_t& number) {
  if (text.empty()) return false;
  std::size_t const end = text.find('\n');
  line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  ++number;
  return true;
}

std::size_t table_size(std::size_t entries) {
  std::size_t size = 1024;
  while (size < 2 * entries) size *= 2;
  return size;
}

Error malformed(std::string_view file, std::uint32_t line, std::string message) {
  return Error{ErrorCode::malformed, std::move(message), {std::string(file), line, 1}, ""};
}

}  // namespace

Tagger::KnownWord& Tagger::known_word(std::uint64_t hash) {
  auto const check = static_cast<std::uint32_t>(hash >> 32) | 1U;
  std::size_t const mask = words_.size() - 1;
  std::size_t at = hash & mask;
  while (words_[at].check != 0 && words_[at].check != check) at = (at + 1) & mask;
  words_[at].check = check;
  return words_[at];
}

void Tagger::insert(std::uint64_t key, Row const& row) {
  std::uint64_t at = key & mask_;
  while (slots_[at].check != 0) at = (at + 1) & mask_;
  slots_[at] = {check_of(key), static_cast<std::uint32_t>(rows_.size())};
  rows_.push_back(row);
}

Status Tagger::load_classes(std::string_view classes) {
  class_hashes_ = {hash_bytes("-")};
  possible_labels_ = {0};
  std::uint32_t number = 0;
  for (std::string_view line; next_line(classes, line, number);) {
    if (line.empty() || line.front() == '#') continue;
    std::size_t const tab = line.find('\t');
    if (tab == std::string_view::npos || class_hashes_.size() > 254)
      return malformed("word_classes.txt", number, "expected a class, a tab and its words");
    auto const word_class = static_cast<std::uint8_t>(class_hashes_.size());
    class_hashes_.push_back(hash_bytes(line.substr(0, tab)));
    possible_labels_.push_back(labels_of(line.substr(0, tab)));
    for (std::size_t at = tab + 1; at < line.size();) {
      std::size_t const end = std::min(line.find(' ', at), line.size());
      known_word(hash_bytes(line.substr(at, end - at))).word_class = word_class;
      at = end + 1;
    }
  }
  return Done{};
}

Status Tagger::load_weights(std::string_view weights) {
  std::uint32_t number = 0;
  for (std::string_view line; next_line(weights, line, number);) {
    if (line.empty() || line.front() == '#') continue;
    std::size_t const tab = line.rfind('\t');
    if (tab == std::string_view::npos || tab + 1 >= line.size() || tab == 0)
      return malformed("tagger.weights", number, "expected a feature, a tab and its weights");
    std::string_view rest = line.substr(tab + 1);
    if (line.front() == '=') {
      known_word(hash_bytes(line.substr(1, tab - 1))).only_label = label_of(rest.front());
      continue;
    }
    Row row{};
    while (!rest.empty()) {
      std::uint8_t const label = label_of(rest.front());
      int value = 0;
      auto const parsed = std::from_chars(rest.data() + 1, rest.data() + rest.size(), value);
      if (label >= label_count || parsed.ec != std::errc{} || value < -127 || value > 127)
        return malformed("tagger.weights", number,
                         "a weight is a label's letter and a number within 127");
      row[label] = static_cast<std::int8_t>(value);
      rest = rest.substr(static_cast<std::size_t>(parsed.ptr - rest.data()));
    }
    bool const labelled = takes_label(line.front());
    std::size_t const begin = labelled ? 2 : 1;
    insert(feature_key(line.front(), labelled ? label_of(line[1]) : 0,
                       hash_of(line.front(), line.substr(begin, tab - begin))),
           row);
  }
  return Done{};
}

Result<Tagger> Tagger::load(std::string_view weights, std::string_view classes) {
  Tagger tagger;
  auto const count = [](std::string_view text, char c) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
  };
  tagger.slots_.resize(table_size(count(weights, '\n')));
  tagger.mask_ = tagger.slots_.size() - 1;
  tagger.words_.resize(table_size(count(classes, ' ') + count(weights, '=')));
  if (Status const loaded = tagger.load_classes(classes); !loaded) return loaded.error();
  if (Status const loaded = tagger.load_weights(weights); !loaded) return loaded.error();
  return tagger;
}

}  // namespace stet
