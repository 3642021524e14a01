// The reader of rules/*.rules.
#include "fuzz/expect.hpp"
#include "rules/entry_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::Result<stet::EntryFile> const file =
      stet::parse_entries("fuzz.rules", stet::fuzz::as_text(data, size));
  if (!file && file.error().message.empty()) stet::fuzz::expect_nothing("an error without words");
  return 0;
}
