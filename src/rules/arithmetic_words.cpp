#include "rules/arithmetic_words.hpp"

#include <algorithm>
#include <utility>

namespace stet {
namespace {

constexpr std::array<std::string_view, 17> link_names = {
    "from", "to",    "of",      "or",     "total",   "parts", "rise",  "fall",  "spread",
    "each", "price", "product", "margin", "against", "mean",  "whole", "sample"};

}  // namespace

Result<ArithmeticWords> ArithmeticWords::load(EntryFile const& file) {
  ArithmeticWords words;
  for (Entry const& entry : file.entries) {
    auto const named = std::find(link_names.begin(), link_names.end(), entry.id);
    if (entry.type != "link" || named == link_names.end()) {
      return file.error_at(entry, "unknown link between figures: " + entry.type + " " + entry.id,
                           "rules/arithmetic.rules names them all");
    }
    words.phrases_[static_cast<std::size_t>(named - link_names.begin())] = entry.list("write");
  }
  return words;
}

bool ArithmeticWords::ends_in(std::string_view words, FigureLink link) const {
  auto const& phrases = phrases_[static_cast<std::size_t>(link)];
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string const& phrase) {
    if (!words.ends_with(phrase)) return false;
    return words.size() == phrase.size() || words[words.size() - phrase.size() - 1] == ' ';
  });
}

bool ArithmeticWords::starts_with(std::string_view words, FigureLink link) const {
  auto const& phrases = phrases_[static_cast<std::size_t>(link)];
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string const& phrase) {
    if (!words.starts_with(phrase)) return false;
    return words.size() == phrase.size() || words[phrase.size()] == ' ';
  });
}

bool ArithmeticWords::contains(std::string_view words, FigureLink link) const {
  auto const& phrases = phrases_[static_cast<std::size_t>(link)];
  std::string const padded = " " + std::string(words) + " ";
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string const& phrase) {
    return padded.find(" " + phrase + " ") != std::string::npos;
  });
}

}  // namespace stet
