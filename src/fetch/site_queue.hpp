// Whose turn it is: requests wait in a queue per site, and a site has a turn when its delay has
// passed and not too many of its requests are under way.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <queue>
#include <string>
#include <vector>

#include "fetch/robots.hpp"

namespace stet {

using SteadyTime = std::chrono::steady_clock::time_point;

enum class RobotsState : std::uint8_t { unknown, asked, known };

/// One origin, with what is known of its manners.
struct Site {
  std::deque<std::size_t> waiting;  // jobs, first come first served
  std::size_t under_way = 0;
  SteadyTime next_start{};
  bool has_turn_set = false;  // stands in the queue of turns
  RobotsState robots = RobotsState::unknown;
  RobotsRules rules;
};

class SiteQueue {
 public:
  SiteQueue(std::size_t per_site, std::chrono::milliseconds delay)
      : per_site_(per_site), delay_(delay) {}

  [[nodiscard]] Site& site(std::string const& origin) { return sites_[origin]; }
  void add(std::string const& origin, std::size_t job, bool first = false);
  /// A job whose turn it is; its site counts one more under way.
  [[nodiscard]] std::optional<std::size_t> next(SteadyTime now);
  /// One request to that site has ended.
  void release(std::string const& origin);
  /// When `next` may have something again; nothing while all sites wait for requests to end.
  [[nodiscard]] std::optional<SteadyTime> next_turn() const;

 private:
  struct Turn {
    SteadyTime at;
    std::uint64_t order;  // of two turns at once the one set first
    Site* site;
    bool operator>(Turn const& other) const {
      return at != other.at ? at > other.at : order > other.order;
    }
  };
  void set_turn(Site& site);

  std::size_t per_site_;
  std::chrono::milliseconds delay_;
  std::map<std::string, Site> sites_;  // nodes stay where they are: turns point at them
  std::priority_queue<Turn, std::vector<Turn>, std::greater<>> turns_;
  std::uint64_t turns_set_ = 0;
};

}  // namespace stet
