#include "fetch/site_queue.hpp"

#include <algorithm>

namespace stet {

void SiteQueue::set_turn(Site& site) {
  if (site.has_turn_set || site.waiting.empty() || site.under_way >= per_site_) return;
  site.has_turn_set = true;
  turns_.push({site.next_start, turns_set_++, &site});
}

void SiteQueue::add(std::string const& origin, std::size_t job, bool first) {
  Site& at = site(origin);
  if (first) {
    at.waiting.push_front(job);
  } else {
    at.waiting.push_back(job);
  }
  set_turn(at);
}

std::optional<std::size_t> SiteQueue::next(SteadyTime now) {
  if (turns_.empty() || turns_.top().at > now) return std::nullopt;
  Site& site = *turns_.top().site;
  turns_.pop();
  site.has_turn_set = false;
  std::size_t const job = site.waiting.front();
  site.waiting.pop_front();
  ++site.under_way;
  site.next_start = now + std::max(delay_, site.rules.crawl_delay().value_or(delay_));
  set_turn(site);
  return job;
}

void SiteQueue::release(std::string const& origin) {
  Site& at = site(origin);
  --at.under_way;
  set_turn(at);
}

std::optional<SteadyTime> SiteQueue::next_turn() const {
  if (turns_.empty()) return std::nullopt;
  return turns_.top().at;
}

}  // namespace stet
