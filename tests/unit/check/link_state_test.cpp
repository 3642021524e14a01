#include "check/citation/link_state.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

Visit visit(std::string at, FetchState state, int status = 0) {
  Visit out;
  out.at = std::move(at);
  out.state = state;
  out.status = status;
  return out;
}

TEST(LinkState, DeadOnlyAfterADayOfAbsence) {
  std::vector<Visit> visits = {visit("2025-02-01T10:00:00Z", FetchState::ok, 200)};
  EXPECT_EQ(judge_link(visits, false).state, LinkState::alive);
  visits.push_back(visit("2025-02-02T10:00:00Z", FetchState::not_found, 404));
  EXPECT_EQ(judge_link(visits, false).state, LinkState::failing);
  visits.push_back(visit("2025-02-03T09:00:00Z", FetchState::not_found, 404));
  EXPECT_EQ(judge_link(visits, false).state, LinkState::failing) << "not yet a day";
  visits.push_back(visit("2025-02-03T11:00:00Z", FetchState::gone, 410));
  LinkReport const report = judge_link(visits, false);
  EXPECT_EQ(report.state, LinkState::dead);
  EXPECT_EQ(report.words, "410 on every visit from 2025-02-02 to 2025-02-03");
  visits.push_back(visit("2025-02-04T11:00:00Z", FetchState::ok, 200));
  EXPECT_EQ(judge_link(visits, false).state, LinkState::alive);
}

TEST(LinkState, TroubleOnTheWayIsNotDeath) {
  for (FetchState const state : {FetchState::timed_out, FetchState::server_error,
                                 FetchState::tls_error, FetchState::unreachable}) {
    EXPECT_EQ(
        judge_link({visit("2025-01-01T00:00:00Z", state), visit("2025-02-01T00:00:00Z", state)},
                   false)
            .state,
        LinkState::failing);
  }
}

TEST(LinkState, ARefusalIsNotDeath) {
  EXPECT_EQ(judge_link({visit("2025-01-01T00:00:00Z", FetchState::blocked, 403),
                        visit("2025-02-01T00:00:00Z", FetchState::blocked, 429)},
                       false)
                .state,
            LinkState::blocked);
}

TEST(LinkState, NeverVisited) { EXPECT_EQ(judge_link({}, false).state, LinkState::unknown); }

}  // namespace
}  // namespace stet
