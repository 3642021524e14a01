// The finder of quotations and attributions.
#include "kinds/speech/find_speech.hpp"
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::fuzz::run_finder(stet::find_speech, stet::fuzz::as_text(data, size));
  return 0;
}
