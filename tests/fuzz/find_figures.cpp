// The finder of figures, with the grammar of numbers.
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"
#include "kinds/figure/find_figure.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::fuzz::run_finder(stet::find_figures, stet::fuzz::as_text(data, size));
  return 0;
}
