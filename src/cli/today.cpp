#include "cli/today.hpp"

#include <chrono>

#include <fmt/format.h>

namespace stet {
namespace {

using std::chrono::floor;
using std::chrono::system_clock;

}  // namespace

Date today() {
  return from_days(floor<std::chrono::days>(system_clock::now()).time_since_epoch().count());
}

std::string now() {
  auto const time = floor<std::chrono::seconds>(system_clock::now());
  auto const seconds = (time - floor<std::chrono::days>(time)).count();
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso(today()), seconds / 3600, seconds / 60 % 60,
                     seconds % 60);
}

}  // namespace stet
