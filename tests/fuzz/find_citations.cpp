// The finder of links and identifiers.
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"
#include "kinds/citation/find_citation.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::fuzz::run_finder(stet::find_citations, stet::fuzz::as_text(data, size));
  return 0;
}
