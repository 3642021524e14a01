#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "check/consistency/checks.hpp"

namespace stet {
namespace {

constexpr std::size_t shortest_name = 5;  // "Iran" and "Iraq" are two countries

/// One capitalised word in the running text, with the capitalised words beside it.
struct NameUse {
  Span span;
  std::string before;
  std::string after;
};

struct Spelling {
  std::string word;
  std::vector<NameUse> uses;
};

bool is_upper(std::string_view text, std::size_t at) {
  CodePoint const point = code_point_at(text, at);
  std::string original;
  append_utf8(original, point.value);
  return fold(original) != original;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0xC3 ||
         (static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xC0);
}

/// The words of a sentence; curly quotation marks and dashes (lead byte 0xE2) end a word, hyphens
/// do not.
std::vector<Span> words_of(Document const& document, Span sentence) {
  std::vector<Span> words;
  std::uint32_t at = sentence.begin;
  while (at < sentence.end) {
    std::uint32_t const begin = at;
    while (at < sentence.end && static_cast<unsigned char>(document.text[at]) != 0xE2 &&
           (is_letter(document.text[at]) || (document.text[at] == '-' && at > begin))) {
      ++at;
    }
    if (at > begin) words.push_back({begin, at});
    if (at == begin) at += code_point_at(document.text, at).length;
  }
  return words;
}

bool is_in_name(Analysis const& analysis, Span word) {
  auto const after = std::partition_point(
      analysis.mentions.begin(), analysis.mentions.end(),
      [&](Mention const& mention) { return mention.span.begin <= word.begin; });
  return after != analysis.mentions.begin() && (after - 1)->span.overlaps(word);
}

std::map<std::string, Spelling> spellings_in(Document const& document, Analysis const& analysis) {
  std::map<std::string, Spelling> spellings;
  for (Sentence const& sentence : document.sentences) {
    BlockKind const kind = document.blocks[sentence.block].kind;
    if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
    std::vector<Span> const words = words_of(document, sentence.span);
    auto const capital = [&](std::size_t i) {
      return i < words.size() && is_upper(document.text, words[i].begin);
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (!capital(i) || words[i].size() < shortest_name || !is_in_name(analysis, words[i]))
        continue;
      auto const neighbour = [&](std::size_t j) {
        return capital(j) ? fold(document.words(words[j])) : std::string();
      };
      std::string const word(document.words(words[i]));
      Spelling& spelling = spellings[word];
      spelling.word = word;
      spelling.uses.push_back({words[i], i > 0 ? neighbour(i - 1) : "", neighbour(i + 1)});
    }
  }
  return spellings;
}

/// Whether one letter inside the word was changed, doubled, dropped, added or swapped with its
/// neighbour. A difference in the first letter or at the very end is left alone: those make other
/// words ("Gambia", "Americans").
bool one_slip_apart(std::string const& left, std::string const& right) {
  std::string const& shorter = left.size() <= right.size() ? left : right;
  std::string const& longer = left.size() <= right.size() ? right : left;
  if (longer.size() - shorter.size() > 1 || longer == shorter || longer.front() != shorter.front())
    return false;
  std::size_t prefix = 0;
  while (prefix < shorter.size() && shorter[prefix] == longer[prefix]) ++prefix;
  if (prefix >= shorter.size()) return false;
  std::string_view const a = std::string_view(shorter).substr(prefix);
  std::string_view const b = std::string_view(longer).substr(prefix);
  if (longer.size() > shorter.size()) return a == b.substr(1);
  bool const changed = a.substr(1) == b.substr(1) && a.size() > 1;
  bool const swapped = a.size() > 2 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
  return changed || swapped;
}

bool is_swap(std::string left, std::string right) {
  std::sort(left.begin(), left.end());
  std::sort(right.begin(), right.end());
  return left == right;
}

/// Two people may have names one letter apart ("Hansen", "Hanson"): then the names beside them
/// differ. The same name is the same beside it, or stands alone.
bool names_beside_agree(Spelling const& left, Spelling const& right) {
  auto const agree = [](std::string const& a, std::string const& b) {
    return a.empty() || b.empty() || a == b;
  };
  bool shared = false;
  for (NameUse const& a : left.uses) {
    for (NameUse const& b : right.uses) {
      if (!agree(a.before, b.before) || !agree(a.after, b.after)) return false;
      shared = shared || (!a.before.empty() && a.before == b.before) ||
               (!a.after.empty() && a.after == b.after);
    }
  }
  // Alone on both sides: only when one form is clearly the article's usual one, and no other name
  // made by another letter ("Obama", "Osama").
  constexpr std::size_t long_name = 7;
  bool const other_letter = left.word.size() == right.word.size() && left.word.size() < long_name &&
                            !is_swap(left.word, right.word);
  return shared || (std::max(left.uses.size(), right.uses.size()) >= 3 && !other_letter);
}

void report(Spelling const& usual, Spelling const& odd, Problems& problems) {
  InternalProblem problem;
  problem.rule = "name/variant";
  problem.span = odd.uses.front().span;
  problem.message =
      fmt::format("\"{}\" is elsewhere in this article spelt \"{}\" ({}).", odd.word, usual.word,
                  usual.uses.size() == 1 ? "once" : fmt::format("{} times", usual.uses.size()));
  problem.working = fmt::format("{} / {}", odd.word, usual.word);
  problem.question = fmt::format("Is it {} or {}?", usual.word, odd.word);
  problems.push_back(std::move(problem));
}

/// The spelling used less often, or later, is the odd one.
bool is_rarer(Spelling const& left, Spelling const& right) {
  if (left.uses.size() != right.uses.size()) return left.uses.size() < right.uses.size();
  return right.uses.front().span < left.uses.front().span;
}

/// Keys under which two words one slip apart always meet: the word without each of its letters.
std::vector<std::string> deletion_keys(std::string const& word) {
  std::vector<std::string> keys{word};
  for (std::size_t i = 1; i < word.size(); ++i)
    keys.push_back(word.substr(0, i) + word.substr(i + 1));
  return keys;
}

}  // namespace

void check_names(Article const& article, Problems& problems) {
  constexpr std::size_t longest_name = 40;
  constexpr std::size_t most_uses =
      50;  // of one spelling that are compared; a name used more often is settled
  std::map<std::string, Spelling> spellings = spellings_in(article.document, article.analysis);
  std::map<std::string, std::vector<Spelling const*>> by_key;
  for (auto& [word, spelling] : spellings) {
    if (word.size() > longest_name) continue;
    if (spelling.uses.size() > most_uses) spelling.uses.resize(most_uses);
    for (std::string const& key : deletion_keys(fold(word))) by_key[key].push_back(&spelling);
  }
  std::map<std::pair<std::string, std::string>, bool> done;
  for (auto const& [key, group] : by_key) {
    for (std::size_t i = 0; i + 1 < group.size() && i < most_uses; ++i) {
      for (std::size_t j = i + 1; j < group.size() && j < most_uses; ++j) {
        Spelling const* usual = group[i];
        Spelling const* odd = group[j];
        if (usual == odd) continue;  // two letters of one word may leave the same key
        if (is_rarer(*usual, *odd)) std::swap(usual, odd);
        if (done[{usual->word, odd->word}]) continue;
        done[{usual->word, odd->word}] = true;
        bool const only_case =
            fold(usual->word) == fold(odd->word) && usual->word.find('-') != std::string::npos;
        bool const slip = one_slip_apart(fold(usual->word), fold(odd->word));
        if ((only_case || slip) && names_beside_agree(*usual, *odd)) report(*usual, *odd, problems);
      }
    }
  }
}

}  // namespace stet
