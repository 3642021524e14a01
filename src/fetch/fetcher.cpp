#include "fetch/fetcher.hpp"

#include <algorithm>
#include <deque>
#include <queue>
#include <set>
#include <utility>

#include <curl/curl.h>
#include <fmt/format.h>

#include "fetch/site_queue.hpp"
#include "fetch/transfer.hpp"

namespace stet {
namespace {

constexpr std::chrono::milliseconds longest_poll{200};
constexpr unsigned most_robots_redirects = 5;

struct CurlOnce {
  CurlOnce() { curl_global_init(CURL_GLOBAL_DEFAULT); }
};

/// A page on its way, or a site's robots.txt.
struct Job {
  std::optional<std::size_t> request;  // nothing for robots.txt
  std::string for_origin;              // whose robots.txt
  Url url;
  std::set<std::string> seen;
  unsigned tries = 0;  // of the present address
  FetchResult result;
  std::unique_ptr<Transfer> transfer;
};

class Run {
 public:
  Run(std::span<FetchRequest const> requests, FetchOptions const& options,
      std::function<void(std::size_t, FetchResult&&)> const& done)
      : requests_(requests),
        options_(options),
        done_(done),
        proxies_(proxy_addresses()),
        multi_(curl_multi_init(), curl_multi_cleanup),
        overrides_(nullptr, curl_slist_free_all),
        queue_(options.per_host, options.host_delay) {
    for (std::string const& each : options.overrides) {
      overrides_.reset(curl_slist_append(overrides_.release(), each.c_str()));
    }
    auto const connections = static_cast<long>(options.connections);
    curl_multi_setopt(multi_.get(), CURLMOPT_MAX_TOTAL_CONNECTIONS, connections);
    curl_multi_setopt(multi_.get(), CURLMOPT_MAXCONNECTS, connections);
  }

  void operator()() {
    for (std::size_t i = 0; i < requests_.size(); ++i) accept(i);
    while (unfinished_ > 0 && !options_.stop()) step();
    for (auto& [index, job] : jobs_) stop(job);
  }

 private:
  void accept(std::size_t index) {
    Job job;
    job.request = index;
    job.result.url = requests_[index].url;
    Result<Url> url = parse_url(requests_[index].url);
    if (!url) {
      job.result.state = FetchState::malformed_url;
      job.result.message = url.error().message;
      done_(index, std::move(job.result));
      return;
    }
    job.url = *std::move(url);
    ++unfinished_;
    enqueue(add(std::move(job)));
  }

  std::size_t add(Job job) {
    jobs_.emplace(next_job_, std::move(job));
    return next_job_++;
  }

  void enqueue(std::size_t id) {
    Job const& job = jobs_.at(id);
    std::string const origin = job.url.origin();
    Site& site = queue_.site(origin);
    if (job.request && options_.honour_robots && site.robots == RobotsState::unknown) {
      site.robots = RobotsState::asked;
      ask_for_robots(origin);
    }
    if (job.request && options_.honour_robots && site.robots == RobotsState::asked) {
      waiting_for_robots_[origin].push_back(id);
    } else {
      queue_.add(origin, id, !job.request);
    }
  }

  void ask_for_robots(std::string const& origin) {
    Job job;
    job.for_origin = origin;
    job.url = *parse_url(origin + "/robots.txt");
    enqueue(add(std::move(job)));
  }

  void step() {
    auto const now = std::chrono::steady_clock::now();
    while (!retries_.empty() && retries_.top().first <= now) {
      std::size_t const id = retries_.top().second;
      retries_.pop();
      enqueue(id);
    }
    while (under_way_ < options_.connections) {
      auto const id = queue_.next(now);
      if (!id) break;
      start(*id);
    }
    int running = 0;
    curl_multi_perform(multi_.get(), &running);
    if (!collect()) {
      curl_multi_poll(multi_.get(), nullptr, 0, wait_from(std::chrono::steady_clock::now()),
                      nullptr);
    }
  }

  int wait_from(SteadyTime now) const {
    SteadyTime until = now + longest_poll;
    if (!retries_.empty()) until = std::min(until, retries_.top().first);
    if (under_way_ < options_.connections) {
      if (auto const turn = queue_.next_turn()) until = std::min(until, *turn);
    }
    auto const wait = std::chrono::ceil<std::chrono::milliseconds>(until - now).count();
    return static_cast<int>(std::max<std::int64_t>(0, wait));
  }

  void start(std::size_t id) {
    Job& job = jobs_.at(id);
    std::string const target = job.url.path + (job.url.query.empty() ? "" : "?" + job.url.query);
    if (job.request && options_.honour_robots &&
        !queue_.site(job.url.origin()).rules.allows(target)) {
      queue_.release(job.url.origin());
      job.result.state = FetchState::robots_disallowed;
      job.result.message = "the site's robots.txt asks programs not to fetch it";
      finish(id);
      return;
    }
    FetchRequest const none;
    FetchRequest const& request = job.request ? requests_[*job.request] : none;
    job.transfer = std::make_unique<Transfer>(job.url, request, options_, proxies_,
                                              first_ ? overrides_.get() : nullptr);
    first_ = false;
    by_handle_[job.transfer->handle()] = id;
    curl_multi_add_handle(multi_.get(), job.transfer->handle());
    ++under_way_;
    ++job.result.attempts;
  }

  /// Takes over the transfers that have ended; whether there were any.
  bool collect() {
    bool any = false;
    int left = 0;
    while (CURLMsg const* const message = curl_multi_info_read(multi_.get(), &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      CURLcode const code = message->data.result;
      auto const found = by_handle_.find(message->easy_handle);
      std::size_t const id = found->second;
      by_handle_.erase(found);
      Job& job = jobs_.at(id);
      curl_multi_remove_handle(multi_.get(), job.transfer->handle());
      Exchange exchange = job.transfer->finish(code);
      job.transfer.reset();
      --under_way_;
      queue_.release(job.url.origin());
      take(id, std::move(exchange));
      any = true;
    }
    return any;
  }

  void take(std::size_t id, Exchange&& exchange) {
    Job& job = jobs_.at(id);
    if (exchange.may_pass && retry(id, exchange)) return;
    FetchResult& result = job.result;
    result.status = exchange.status;
    result.final_url = job.url.to_string();
    result.retry_after = exchange.retry_after;
    if (is_redirect(exchange.status)) {
      follow(id, exchange);
      return;
    }
    result.state = exchange.state;
    result.content_type = std::move(exchange.content_type);
    result.etag = std::move(exchange.etag);
    result.last_modified = std::move(exchange.last_modified);
    result.headers = std::move(exchange.headers);
    result.body = std::move(exchange.body);
    result.message = std::move(exchange.message);
    finish(id);
  }

  /// Whether the same address will be asked again.
  bool retry(std::size_t id, Exchange const& exchange) {
    Job& job = jobs_.at(id);
    if (job.tries >= options_.retries) return false;
    std::chrono::milliseconds wait = options_.first_backoff * (1U << job.tries);
    if (exchange.retry_after) {
      if (*exchange.retry_after > options_.longest_wait) return false;
      wait = std::max<std::chrono::milliseconds>(wait, *exchange.retry_after);
    }
    ++job.tries;
    retries_.push({std::chrono::steady_clock::now() + wait, id});
    return true;
  }

  void follow(std::size_t id, Exchange const& exchange) {
    Job& job = jobs_.at(id);
    auto const fail = [&](FetchState state, std::string message) {
      job.result.state = state;
      job.result.message = std::move(message);
      finish(id);
    };
    if (exchange.location.empty()) {
      return fail(FetchState::bad_redirect, "a redirect that leads nowhere");
    }
    Result<Url> next = resolve(job.url, exchange.location);
    if (!next) return fail(FetchState::bad_redirect, next.error().message);
    job.result.hops.push_back({exchange.status, next->to_string()});
    job.seen.insert(job.url.to_string());
    if (job.seen.contains(next->to_string())) {
      return fail(FetchState::redirect_loop, "its redirects lead in a circle");
    }
    unsigned const most = job.request ? options_.max_redirects : most_robots_redirects;
    if (job.result.hops.size() > most) {
      return fail(FetchState::too_many_redirects, fmt::format("more than {} redirects", most));
    }
    job.url = *std::move(next);
    job.tries = 0;
    enqueue(id);
  }

  void finish(std::size_t id) {
    Job job = std::move(jobs_.at(id));
    jobs_.erase(id);
    if (job.request) {
      --unfinished_;
      if (job.result.final_url.empty()) job.result.final_url = job.url.to_string();
      done_(*job.request, std::move(job.result));
    } else {
      learn_robots(job);
    }
  }

  /// 2xx: its rules. 4xx: no rules. Anything else: nothing may be fetched for now, and pages of a
  /// site that cannot be reached share its trouble. Source: RFC 9309, 2.3.1.
  void learn_robots(Job const& job) {
    Site& site = queue_.site(job.for_origin);
    site.robots = RobotsState::known;
    FetchResult const& result = job.result;
    bool const answered = result.status >= 200 && result.status < 500;
    if (result.state == FetchState::ok) {
      site.rules = RobotsRules::parse(result.body, options_.robots_agent);
    } else if (result.state == FetchState::server_error) {
      site.rules = RobotsRules::allow_nothing();
    }
    std::vector<std::size_t> const waiting = std::move(waiting_for_robots_[job.for_origin]);
    waiting_for_robots_.erase(job.for_origin);
    for (std::size_t const id : waiting) {
      if (answered || result.state == FetchState::server_error) {
        enqueue(id);
        continue;
      }
      jobs_.at(id).result.state = result.state;
      jobs_.at(id).result.message = result.message;
      finish(id);
    }
  }

  void stop(Job& job) {
    if (job.transfer) curl_multi_remove_handle(multi_.get(), job.transfer->handle());
    job.transfer.reset();
    if (!job.request) return;
    job.result.state = FetchState::interrupted;
    job.result.message = "the run was stopped before its turn";
    done_(*job.request, std::move(job.result));
  }

  std::span<FetchRequest const> requests_;
  FetchOptions const& options_;
  std::function<void(std::size_t, FetchResult&&)> const& done_;
  std::vector<AddressBytes> proxies_;
  std::unique_ptr<CURLM, decltype(&curl_multi_cleanup)> multi_;
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> overrides_;
  bool first_ = true;  // the first transfer tells the overrides to the cache that all share
  SiteQueue queue_;
  std::map<std::size_t, Job> jobs_;
  std::size_t next_job_ = 0;
  std::size_t unfinished_ = 0;
  std::size_t under_way_ = 0;
  std::map<CURL*, std::size_t> by_handle_;
  std::map<std::string, std::vector<std::size_t>> waiting_for_robots_;
  using Retry = std::pair<SteadyTime, std::size_t>;
  std::priority_queue<Retry, std::vector<Retry>, std::greater<>> retries_;
};

}  // namespace

void fetch_all(std::span<FetchRequest const> requests, FetchOptions const& options,
               std::function<void(std::size_t, FetchResult&&)> const& done) {
  static CurlOnce const once;
  Run(requests, options, done)();
}

}  // namespace stet
