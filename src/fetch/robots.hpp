// robots.txt: what a site lets programs fetch. Source: RFC 9309.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stet {

class RobotsRules {
 public:
  /// Everything is allowed.
  RobotsRules() = default;
  /// The rules of the groups for `agent` (a product token in lower case), else of the groups for
  /// "*". Only the first 500 KiB count; a line that is no rule is passed over.
  [[nodiscard]] static RobotsRules parse(std::string_view text, std::string_view agent);
  [[nodiscard]] static RobotsRules allow_nothing();

  /// The longest pattern that matches decides; of two as long the one that allows.
  /// `target` is the path with its query.
  [[nodiscard]] bool allows(std::string_view target) const;
  /// Crawl-delay is no part of the RFC, but many sites state it. At most a minute.
  [[nodiscard]] std::optional<std::chrono::milliseconds> crawl_delay() const { return delay_; }

 private:
  struct Rule {
    std::string pattern;
    bool allow = false;
  };
  std::vector<Rule> rules_;
  std::optional<std::chrono::milliseconds> delay_;
};

}  // namespace stet
