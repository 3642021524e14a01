// The finder of roles.
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"
#include "kinds/role/find_role.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::fuzz::run_finder(stet::find_roles, stet::fuzz::as_text(data, size));
  return 0;
}
