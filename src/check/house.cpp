#include "check/house.hpp"

#include <algorithm>
#include <optional>

#include "base/glob.hpp"
#include "base/utf8.hpp"
#include "check/house_value.hpp"
#include "check/rule_ids.hpp"

namespace stet {
namespace {

bool any_text(HouseValue const& value, HouseTest const& test, bool whole) {
  return std::ranges::any_of(value.texts, [&](std::string const& text) {
    std::string const folded = fold(text);
    return std::ranges::any_of(test.texts, [&](std::string const& wanted) {
      return whole ? folded == wanted : has_words(folded, wanted);
    });
  });
}

/// A number that is not known compares with none.
bool compare(HouseValue const& value, HouseTest const& test) {
  if (!value.number) return false;
  auto const order = *value.number <=> test.number;
  switch (test.op) {
    case HouseOperator::below:
      return order < 0;
    case HouseOperator::at_most:
      return order <= 0;
    case HouseOperator::above:
      return order > 0;
    case HouseOperator::at_least:
      return order >= 0;
    case HouseOperator::is:
      return order == 0;
    case HouseOperator::is_not:
      return order != 0;
    case HouseOperator::has:
    case HouseOperator::lacks:
    case HouseOperator::holds:
      return false;
  }
  return false;
}

bool holds(HouseTest const& test, HouseArticle const& article, CheckedClaim const& claim) {
  HouseValue const value = article.value(test.field, claim);
  HouseType const type = house_fields()[static_cast<std::size_t>(test.field)].type;
  if (type == HouseType::flag) return value.flag;
  if (type == HouseType::number) return compare(value, test);
  bool const whole = test.op == HouseOperator::is || test.op == HouseOperator::is_not;
  bool const found = any_text(value, test, whole);
  return found == (test.op == HouseOperator::is || test.op == HouseOperator::has);
}

bool holds(HouseCondition const& condition, HouseArticle const& article,
           CheckedClaim const& claim) {
  if (condition.empty()) return true;
  return std::ranges::any_of(condition, [&](std::vector<HouseTest> const& all) {
    return std::ranges::all_of(
        all, [&](HouseTest const& test) { return holds(test, article, claim) != test.negated; });
  });
}

template <typename Texts>
bool in_scope(Texts const& globs, std::string_view text) {
  return globs.empty() || std::ranges::any_of(globs, [&](std::string const& glob) {
           return glob_match(glob, text);
         });
}

bool names_kind(HouseRule const& rule) {
  return std::ranges::any_of(rule.when, [](std::vector<HouseTest> const& all) {
    return std::ranges::any_of(
        all, [](HouseTest const& test) { return test.field == HouseField::kind; });
  });
}

std::string filled(std::string const& message, HouseArticle const& article,
                   CheckedClaim const& claim, std::string_view original) {
  std::string out;
  std::size_t done = 0;
  for (std::string_view const name : message_fields(message)) {
    auto const begin = static_cast<std::size_t>(name.data() - message.data()) - 1;
    out += message.substr(done, begin - done);
    done = begin + name.size() + 2;
    HouseFieldInfo const* const info = house_field(name);
    out += info != nullptr ? to_text(article.value(info->field, claim), info->type)
                           : std::string(original);
  }
  return out + message.substr(done);
}

std::optional<Level> level_of(HouseRule const& rule) {
  for (Level const level : {Level::note, Level::warning, Level::error}) {
    if (name(level) == rule.level) return level;
  }
  return std::nullopt;
}

void apply_rule(HouseRule const& rule, HouseArticle const& article, FileReport& file) {
  if (rule.level == "off") return;
  bool const each_claim = names_kind(rule);
  std::optional<std::uint32_t> last_sentence;
  for (CheckedClaim& claim : file.claims) {
    if (!each_claim && last_sentence == claim.claim.sentence) continue;
    if (!fires(rule, article, claim)) continue;
    last_sentence = claim.claim.sentence;
    claim.findings.push_back({"house/" + rule.id, level_of(rule).value_or(Level::warning),
                              filled(rule.message, article, claim, ""), "", claim.claim.span});
  }
}

/// Built-in findings take the check's level and message.
void apply_check(HouseRule const& check, HouseArticle const& article, FileReport& file) {
  auto const change = [&](std::vector<Finding>& findings, CheckedClaim const* claim) {
    for (Finding& finding : findings) {
      if (!rule_matches(check.id, finding.rule)) continue;
      finding.level = level_of(check).value_or(finding.level);
      if (!check.message.empty() && claim != nullptr)
        finding.message = filled(check.message, article, *claim, finding.message);
    }
    if (check.level == "off")
      std::erase_if(findings, [&](Finding const& one) { return rule_matches(check.id, one.rule); });
  };
  change(file.findings, nullptr);
  for (CheckedClaim& claim : file.claims) change(claim.findings, &claim);
}

}  // namespace

bool fires(HouseRule const& rule, HouseArticle const& article, CheckedClaim const& claim) {
  if (!in_scope(rule.paths, article.path())) return false;
  if (!in_scope(rule.sections, fold(article.section_of(claim)))) return false;
  if (!holds(rule.when, article, claim)) return false;
  return rule.need.empty() || !holds(rule.need, article, claim);
}

void apply_house_rules(std::span<HouseRule const> rules, FileReport& file,
                       std::string const& path) {
  if (rules.empty()) return;
  HouseArticle const article(file, path);
  for (HouseRule const& rule : rules) {
    if (rule.is_check)
      apply_check(rule, article, file);
    else
      apply_rule(rule, article, file);
  }
  for (CheckedClaim& claim : file.claims)
    std::ranges::stable_sort(claim.findings, std::greater{}, &Finding::level);
}

}  // namespace stet
