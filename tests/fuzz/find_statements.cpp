// The finder of plain statements.
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"
#include "kinds/statement/find_statement.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::fuzz::run_finder(stet::find_statements, stet::fuzz::as_text(data, size));
  return 0;
}
