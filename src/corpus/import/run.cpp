#include "corpus/import/run.hpp"

namespace stet {

bool ImportRun::advance() {
  // Often enough that little is lost, seldom enough that syncing costs nothing.
  constexpr std::uint64_t between = std::uint64_t{8} << 20U;
  std::uint64_t const offset = input.place().offset;
  if (offset - last_ < between) return true;
  last_ = offset;
  status = sink.checkpoint(input.place());
  if (!status) return false;
  if (listener_ && !listener_({offset, input.size(), sink.counts()})) stopped = true;
  return !stopped;
}

}  // namespace stet
