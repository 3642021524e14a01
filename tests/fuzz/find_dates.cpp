// The finder of dates, with their grammar.
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"
#include "kinds/date/find_date.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::fuzz::run_finder(stet::find_dates, stet::fuzz::as_text(data, size));
  return 0;
}
