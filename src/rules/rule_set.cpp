#include "rules/rule_set.hpp"

#include <utility>

#include "base/sha256.hpp"

namespace stet {

Result<RuleSet> load_rules(std::vector<RuleSource> const& sources) {
  RuleSet rules;
  std::string all;
  for (RuleSource const& source : sources) {
    Result<EntryFile> file = parse_entries("rules/" + source.name, source.text);
    if (!file) return file.error();
    rules.files.push_back(*std::move(file));
    all += source.name;
    all += '\0';
    all += source.text;
  }
  rules.sha256 = sha256_hex(all);
  return rules;
}

Result<RuleSet> load_built_in_rules() { return load_rules(built_in_rules()); }

}  // namespace stet
