#include "text/sentences.hpp"

#include <gmock/gmock.h>

#include "base/utf8.hpp"
#include "read.hpp"

namespace stet {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> split(std::string_view text) {
  std::vector<Span> spans;
  split_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, test_rules().abbreviations,
                  spans);
  std::vector<std::string> out;
  for (Span const span : spans) out.emplace_back(slice(text, span));
  return out;
}

TEST(Sentences, EndAtFullStopsAndQuestionMarks) {
  EXPECT_THAT(split("The ferry sank. Who knew? Nobody!"),
              ElementsAre("The ferry sank.", "Who knew?", "Nobody!"));
  EXPECT_THAT(split("  No full stop here  "), ElementsAre("No full stop here"));
  EXPECT_THAT(split(""), ElementsAre());
}

TEST(Sentences, KeepTitlesInitialsAndNumbers) {
  EXPECT_THAT(split("Rep. J. D. Lund (D-Ore.) met Dr. Ames. They spoke."),
              ElementsAre("Rep. J. D. Lund (D-Ore.) met Dr. Ames.", "They spoke."));
  EXPECT_THAT(split("It rose 3.5 per cent to $4.20. That is new."),
              ElementsAre("It rose 3.5 per cent to $4.20.", "That is new."));
  EXPECT_THAT(split("Ask Amazon.com or visit news.example.org/a.b today. Then write."),
              ElementsAre("Ask Amazon.com or visit news.example.org/a.b today.", "Then write."));
}

TEST(Sentences, AbbreviationsThatMayEnd) {
  EXPECT_THAT(split("He left the U.S. He returned."),
              ElementsAre("He left the U.S.", "He returned."));
  EXPECT_THAT(split("The U.S. Navy sailed at 5 p.m. Tuesday. It was late."),
              ElementsAre("The U.S. Navy sailed at 5 p.m. Tuesday.", "It was late."));
  EXPECT_THAT(split("He said no. 10 people left."), ElementsAre("He said no. 10 people left."));
  EXPECT_THAT(split("We choose plan B. The rest is easy."),
              ElementsAre("We choose plan B.", "The rest is easy."));
}

TEST(Sentences, QuotationsKeepTheirClosingMarks) {
  EXPECT_THAT(split("“We lost. We know it.” The crowd left."),
              ElementsAre("“We lost.", "We know it.”", "The crowd left."));
  EXPECT_THAT(split("\"Why now?\" he asked. \"Because!\" Ms. Holt said."),
              ElementsAre("\"Why now?\" he asked.", "\"Because!\" Ms. Holt said."));
  EXPECT_THAT(split("“Why now?” Nobody answered."), ElementsAre("“Why now?”", "Nobody answered."));
  EXPECT_THAT(split("(It rained.) They stayed."), ElementsAre("(It rained.)", "They stayed."));
}

TEST(Sentences, EllipsesAndLostSpaces) {
  EXPECT_THAT(split("We … We tried it. He waited... Then he left."),
              ElementsAre("We … We tried it.", "He waited...", "Then he left."));
  EXPECT_THAT(split("The shop closed.The owner left."),
              ElementsAre("The shop closed.", "The owner left."));
}

TEST(Sentences, AreBoundedInLength) {
  std::string const endless(100'000, 'a');
  for (std::string const& sentence : split(endless)) EXPECT_LE(sentence.size(), longest_sentence);
  std::string quotes;
  for (int i = 0; i < 14'000; ++i) quotes += "“";
  std::string joined;
  for (std::string const& sentence : split(quotes)) {
    EXPECT_FALSE(first_invalid_utf8(sentence).has_value());
    joined += sentence;
  }
  EXPECT_EQ(joined, quotes);
}

}  // namespace
}  // namespace stet
