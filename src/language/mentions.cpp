#include "language/mentions.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

namespace stet {
namespace {

bool is_capital(std::string_view word) {
  char const c = word.front();
  return (c >= 'A' && c <= 'Z') || (c & '\x80') != 0;
}

bool is_acronym(std::string_view word) {
  return word.size() > 1 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// "OpenAI", "DeepMind": hardly a person's.
bool has_inner_capital(std::string_view word) {
  bool small = false;
  for (char const c : word) {
    if (small && c >= 'A' && c <= 'Z') return true;
    small = c >= 'a' && c <= 'z';
  }
  return false;
}

class MentionFinder {
 public:
  MentionFinder(Document const& document, RoleWords const& roles, Analysis& analysis)
      : text_(document.text), roles_(roles), analysis_(analysis) {}

  void run() {
    for (TokenRange const sentence : analysis_.sentences) {
      for (std::uint32_t at = sentence.first; at < sentence.last;) {
        if (!is_name_part(at)) {
          ++at;
          continue;
        }
        std::uint32_t const end = run_end(at, sentence.last);
        add(at, end, sentence.first);
        at = end;
      }
    }
  }

 private:
  [[nodiscard]] std::string_view word(std::uint32_t at) const {
    return slice(text_, analysis_.tokens[at].span);
  }

  [[nodiscard]] bool is_name_part(std::uint32_t at) const {
    return analysis_.tokens[at].tag == Tag::proper_noun && is_capital(word(at));
  }

  /// "Bank of England", "Center for Media": a preposition inside an organisation's name.
  [[nodiscard]] std::uint32_t run_end(std::uint32_t at, std::uint32_t last) const {
    std::uint32_t end = at + 1;
    while (end < last) {
      if (is_name_part(end)) {
        ++end;
        continue;
      }
      bool const joiner = word(end) == "of" || word(end) == "for" || word(end) == "&";
      bool const inside = joiner && end + 1 < last && is_name_part(end + 1) &&
                          (word(end) == "&" || roles_.is_organisation_word(word(end - 1)));
      if (!inside) break;
      end += 2;
    }
    return end;
  }

  void add(std::uint32_t first, std::uint32_t last, std::uint32_t sentence_first) {
    bool person = first > sentence_first && ends_role(first);
    bool organisation = false;
    for (std::uint32_t i = first; i < last; ++i)
      organisation = organisation || roles_.is_organisation_word(word(i));
    std::uint32_t begin = first;
    for (std::uint32_t i = first; !organisation && i < last; ++i) {
      std::uint32_t const at = analysis_.tokens[i].span.begin;
      std::uint32_t const length =
          std::max(roles_.role_at(text_, at), roles_.title_at(text_, at).length);
      std::uint32_t next = i;
      while (length > 0 && next < last && analysis_.tokens[next].span.begin < at + length) ++next;
      if (length == 0 || next >= last) continue;
      begin = next;
      person = true;
    }
    organisation = organisation || (last - begin == 1 &&
                                    (is_acronym(word(begin)) || has_inner_capital(word(begin))));
    Mention mention;
    mention.span = {analysis_.tokens[begin].span.begin, analysis_.tokens[last - 1].span.end};
    mention.kind = person         ? MentionKind::person
                   : organisation ? MentionKind::organisation
                                  : MentionKind::other;
    mention.entity = entity_of(begin, last, mention);
    Entity& entity = analysis_.entities[*mention.entity];
    if (entity.kind == MentionKind::other) entity.kind = mention.kind;
    analysis_.mentions.push_back(mention);
  }

  /// Whether the word before `at` is a role: "analyst Tilly Zhang".
  [[nodiscard]] bool ends_role(std::uint32_t at) const {
    Token const& before = analysis_.tokens[at - 1];
    return before.tag == Tag::noun &&
           roles_.role_at(text_, before.span.begin) == before.span.size();
  }

  std::uint32_t entity_of(std::uint32_t first, std::uint32_t last, Mention const& mention) {
    std::string_view const name = slice(text_, mention.span);
    auto const new_entity = [&] {
      Entity entity;
      entity.name = name;
      analysis_.entities.push_back(std::move(entity));
      return static_cast<std::uint32_t>(analysis_.entities.size() - 1);
    };
    if (auto const known = by_name_.find(name); known != by_name_.end()) return known->second;
    std::uint32_t index = 0;
    if (last - first == 1) {
      // "Zhang" is Tilly Zhang; "Liang" is Liang Wenfeng, whose family name comes first.
      auto const by_last = by_last_word_.find(name);
      auto const by_first = by_first_word_.find(name);
      bool const alias = by_last != by_last_word_.end() || by_first != by_first_word_.end();
      index = by_last != by_last_word_.end()     ? by_last->second
              : by_first != by_first_word_.end() ? by_first->second
                                                 : new_entity();
      if (alias) analysis_.entities[index].aliases.emplace_back(name);
    } else {
      // "Zhang said" before "Tilly Zhang": the fuller name comes second.
      auto const shorter = by_name_.find(word(last - 1));
      bool const grows = shorter != by_name_.end() && by_last_word_.count(word(last - 1)) == 0 &&
                         mention.kind != MentionKind::organisation;
      index = grows ? shorter->second : new_entity();
      if (grows) {
        Entity& entity = analysis_.entities[index];
        entity.aliases.push_back(std::move(entity.name));
        entity.name = name;
      }
      by_last_word_[word(last - 1)] = index;
      if (mention.kind != MentionKind::organisation && last - first == 2)
        by_first_word_[word(first)] = index;
    }
    by_name_.emplace(name, index);
    return index;
  }

  std::string_view text_;
  RoleWords const& roles_;
  Analysis& analysis_;
  std::unordered_map<std::string_view, std::uint32_t> by_name_;
  std::unordered_map<std::string_view, std::uint32_t> by_last_word_;   // of names of several words
  std::unordered_map<std::string_view, std::uint32_t> by_first_word_;  // of names of two words
};

}  // namespace

void find_mentions(Document const& document, RoleWords const& roles, Analysis& analysis) {
  MentionFinder(document, roles, analysis).run();
}

}  // namespace stet
