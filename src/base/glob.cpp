#include "base/glob.hpp"

#include <cstddef>
#include <vector>

namespace stet {
namespace {

/// One `[...]` at the start of `pattern`: its length, 0 when it is not closed; and whether it holds
/// `letter`.
struct Set {
  std::size_t length = 0;
  bool holds = false;
};

Set read_set(std::string_view pattern, char letter) {
  std::size_t at = 1;
  bool const negated = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (negated) ++at;
  bool holds = false;
  for (std::size_t const first = at; at < pattern.size(); ++at) {
    if (pattern[at] == ']' && at > first) return {at + 1, holds != negated};
    char const low = pattern[at];
    char high = low;
    if (at + 2 < pattern.size() && pattern[at + 1] == '-' && pattern[at + 2] != ']') {
      high = pattern[at + 2];
      at += 2;
    }
    holds = holds || (low <= letter && letter <= high);
  }
  return {};
}

/// The states of the pattern, as positions in it, that are reached after each letter of the text:
/// a set of positions instead of backtracking.
class Matcher {
 public:
  explicit Matcher(std::string_view pattern)
      : pattern_(pattern), now_(pattern.size() + 1), next_(pattern.size() + 1) {}

  bool run(std::string_view text) {
    reach(now_, 0);
    for (char const letter : text) {
      next_.assign(next_.size(), false);
      for (std::size_t at = 0; at < pattern_.size(); ++at) {
        if (now_[at]) step(at, letter);
      }
      now_.swap(next_);
    }
    return now_.back();
  }

 private:
  /// Marks a position and those that follow it without a letter.
  void reach(std::vector<bool>& states, std::size_t at) const {
    states[at] = true;
    while (at < pattern_.size() && pattern_[at] == '*') {
      bool const deep = pattern_.substr(at).starts_with("**");
      at += deep ? 2 : 1;
      states[at] = true;
      if (deep && at < pattern_.size() && pattern_[at] == '/')
        states[++at] = true;  // "**/" is none
    }
  }

  void step(std::size_t at, char letter) {
    std::string_view const rest = pattern_.substr(at);
    if (rest.starts_with("**")) return reach(next_, at);
    if (rest.front() == '*') {
      if (letter != '/') reach(next_, at);
      return;
    }
    if (rest.front() == '?') {
      if (letter != '/') reach(next_, at + 1);
      return;
    }
    if (rest.front() == '[') {
      Set const set = read_set(rest, letter);
      if (set.length != 0) {
        if (set.holds && letter != '/') reach(next_, at + set.length);
        return;
      }
    }
    if (rest.front() == letter) reach(next_, at + 1);
  }

  std::string_view pattern_;
  std::vector<bool> now_;
  std::vector<bool> next_;
};

}  // namespace

bool glob_match(std::string_view pattern, std::string_view text) {
  return Matcher(pattern).run(text);
}

bool has_wildcard(std::string_view pattern) {
  return pattern.find_first_of("*?[") != std::string_view::npos;
}

}  // namespace stet
