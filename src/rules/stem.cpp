#include "rules/stem.hpp"

#include <algorithm>

namespace stet {
namespace {

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool has_vowel(std::string_view word) { return std::any_of(word.begin(), word.end(), is_vowel); }

/// Removes `ending` where at least `least` letters with a vowel among them stay.
bool drop(std::string& word, std::string_view ending, std::size_t least) {
  if (!word.ends_with(ending) || word.size() < ending.size() + least) return false;
  if (!has_vowel(std::string_view(word).substr(0, word.size() - ending.size()))) return false;
  word.resize(word.size() - ending.size());
  return true;
}

/// "stopp" -> "stop", but "fall" and "miss" keep theirs.
void undouble(std::string& word) {
  std::size_t const size = word.size();
  if (size < 4 || word[size - 1] != word[size - 2] || is_vowel(word.back())) return;
  if (word.back() == 'l' || word.back() == 's' || word.back() == 'z') return;
  word.pop_back();
}

void drop_plural(std::string& word) {
  if (word.ends_with("ies") && word.size() > 4) {
    word.resize(word.size() - 2);
  } else if (word.ends_with("sses") || word.ends_with("xes") || word.ends_with("ches") ||
             word.ends_with("shes")) {
    word.resize(word.size() - 2);
  } else if (word.ends_with("s") && word.size() > 3 && !word.ends_with("ss") &&
             !word.ends_with("us") && !word.ends_with("is")) {
    word.pop_back();
  }
}

}  // namespace

std::string stem(std::string_view word) {
  std::string out(word);
  bool const plain = std::all_of(out.begin(), out.end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
  if (!plain || out.size() < 4) return out;
  drop_plural(out);
  if (drop(out, "ing", 3) || drop(out, "ied", 2)) {
    if (word.ends_with("ied")) out += 'i';
    undouble(out);
  } else if (drop(out, "ed", 3)) {
    undouble(out);
  }
  if (out.size() > 6) {
    if (drop(out, "ly", 4)) {
    } else if (drop(out, "ment", 4)) {
    } else if (out.ends_with("tion") || out.ends_with("sion")) {
      out.resize(out.size() - 3);
    }
  }
  if (out.size() > 4 && out.back() == 'e') out.pop_back();
  if (out.size() > 3 && out.back() == 'y') out.back() = 'i';
  return out;
}

}  // namespace stet
