// Whether a link is alive, told from all visits to it: one failed visit proves little.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/snapshot_store.hpp"

namespace stet {

enum class LinkState : std::uint8_t {
  unknown,  // never visited
  alive,
  blocked,  // it answered, but not to programs
  failing,  // the last visit failed; too few or too close together to call it dead
  dead,     // not there on every visit of a day or more
};

struct LinkReport {
  LinkState state = LinkState::unknown;
  std::string words;  // "alive on 2025-02-08", "404 on every visit from 2025-02-08 to 2025-02-10"
};

/// Dead: the last two visits or more, a day or more apart, all found it gone (404, 410, no such
/// name, a page that says so), with no good one after the first of them. Trouble of the network, of
/// the server or with its certificate never makes a link dead. `says_gone`: the newest copy is a
/// page that says in words that there is nothing (a soft 404).
[[nodiscard]] LinkReport judge_link(std::vector<Visit> const& visits, bool says_gone);

}  // namespace stet
