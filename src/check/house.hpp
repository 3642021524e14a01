// House rules at work: findings where a claim lacks what the newsroom demands.
#pragma once

#include <span>
#include <string>

#include "check/report.hpp"
#include "rules/house_rules.hpp"

namespace stet {

/// Whether the rule fires on the claim: it is about it, and what it needs is not there.
class HouseArticle;
[[nodiscard]] bool fires(HouseRule const& rule, HouseArticle const& article,
                         CheckedClaim const& claim);

/// Adds the findings of `rules` ("house/ID"), and gives built-in findings the level and the message
/// that a `check` says. A rule that names no kind is said once a sentence. Requires: decisions are
/// attached. `path` is the file's, from the configuration's folder.
void apply_house_rules(std::span<HouseRule const> rules, FileReport& file, std::string const& path);

}  // namespace stet
