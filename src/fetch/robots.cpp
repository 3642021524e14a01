#include "fetch/robots.hpp"

#include <algorithm>
#include <charconv>

namespace stet {
namespace {

constexpr std::size_t most_bytes = 500 * 1024;
constexpr std::size_t most_rules = 2000;
constexpr std::size_t longest_pattern = 1000;

std::string_view trimmed(std::string_view text) {
  std::size_t const begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// One line as its key in lower case and its value; both empty for what is no such line.
struct Line {
  std::string key;
  std::string_view value;
};

Line line_of(std::string_view text) {
  text = text.substr(0, text.find('#'));
  std::size_t const colon = text.find(':');
  if (colon == std::string_view::npos) return {};
  return {lower(trimmed(text.substr(0, colon))), trimmed(text.substr(colon + 1))};
}

/// '*' stands for any run of bytes, a '$' at the end for the end. Linear but for the stars: each is
/// matched as early as it can be, which is right for patterns without alternatives.
bool matches(std::string_view pattern, std::string_view target) {
  bool const anchored = pattern.ends_with('$');
  if (anchored) pattern.remove_suffix(1);
  std::size_t at = 0;
  bool first = true;
  while (true) {
    std::size_t const star = pattern.find('*');
    std::string_view const piece = pattern.substr(0, star);
    bool const last = star == std::string_view::npos;
    if (first) {
      if (!target.starts_with(piece)) return false;
      at = piece.size();
    } else if (last && anchored) {
      return target.size() >= at + piece.size() && target.ends_with(piece);
    } else {
      std::size_t const found = target.find(piece, at);
      if (found == std::string_view::npos) return false;
      at = found + piece.size();
    }
    if (last) return !anchored || at == target.size();
    first = false;
    pattern.remove_prefix(star + 1);
  }
}

}  // namespace

RobotsRules RobotsRules::parse(std::string_view text, std::string_view agent) {
  text = text.substr(0, most_bytes);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  RobotsRules ours;
  RobotsRules everybodys;
  bool named = false;   // some group is for us
  bool naming = false;  // the last line was a user-agent line
  bool for_us = false;  // whom the present group is for
  bool for_everybody = false;
  while (!text.empty()) {
    std::size_t const end = std::min(text.find('\n'), text.size());
    Line const line = line_of(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.key == "user-agent") {
      if (!naming) for_us = for_everybody = false;
      naming = true;
      for_everybody = for_everybody || line.value == "*";
      for_us = for_us || lower(line.value) == agent;
      named = named || for_us;
      continue;
    }
    if (line.key.empty()) continue;
    naming = false;
    for (RobotsRules* const rules :
         {for_us ? &ours : nullptr, for_everybody ? &everybodys : nullptr}) {
      if (rules == nullptr) continue;
      bool const is_rule = line.key == "allow" || line.key == "disallow";
      if (is_rule && !line.value.empty() && line.value.size() <= longest_pattern &&
          rules->rules_.size() < most_rules) {
        rules->rules_.push_back({std::string(line.value), line.key == "allow"});
      } else if (line.key == "crawl-delay") {
        unsigned seconds = 0;
        std::from_chars(line.value.data(), line.value.data() + line.value.size(), seconds);
        rules->delay_ = std::chrono::seconds(std::min(seconds, 60U));
      }
    }
  }
  return named ? ours : everybodys;
}

RobotsRules RobotsRules::allow_nothing() {
  RobotsRules rules;
  rules.rules_.push_back({"/", false});
  return rules;
}

bool RobotsRules::allows(std::string_view target) const {
  Rule const* best = nullptr;
  for (Rule const& rule : rules_) {
    bool const longer = best == nullptr || rule.pattern.size() > best->pattern.size() ||
                        (rule.pattern.size() == best->pattern.size() && rule.allow);
    if (longer && matches(rule.pattern, target)) best = &rule;
  }
  return best == nullptr || best->allow;
}

}  // namespace stet
