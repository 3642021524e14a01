// A small corpus about ferries, written to a folder of its own for each test.
#pragma once

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace stet {

class SampleCorpus : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  /// Writes or replaces one file of the corpus.
  void write(std::string const& path, std::string_view bytes) const;
  /// Adds a line at the end of one.
  void append(std::string const& path, std::string_view line) const;

  std::string folder_;    // everything of this test
  std::string corpus_;    // the text form
  std::string database_;  // where tests build it
};

}  // namespace stet
