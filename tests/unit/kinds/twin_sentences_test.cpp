#include "kinds/twin_sentences.hpp"

#include <gtest/gtest.h>

#include "rules/rule_set.hpp"

namespace stet {
namespace {

Side side_of(std::string_view sentence) {
  static RuleSet const rules = load_built_in_rules().value();
  Side side;
  side.text = sentence;
  side.sentence = sentence;
  side.words = read_words(sentence, rules.lexicon);
  return side;
}

constexpr std::string_view source = "The night ferry took forty people across the sound.";

TEST(TwinSentences, GiveTheWordsThatDiffer) {
  constexpr std::string_view article = "The night ferry took sixty people across the sound.";
  auto const twins = find_twin_difference(side_of(article), side_of(source));
  ASSERT_TRUE(twins);
  EXPECT_EQ(slice(article, twins->claim), "sixty");
  EXPECT_EQ(slice(source, twins->reference), "forty");
}

TEST(TwinSentences, AnAddedWordHasNoCounterpart) {
  constexpr std::string_view article = "The night ferry never took forty people across the sound.";
  auto const twins = find_twin_difference(side_of(article), side_of(source));
  ASSERT_TRUE(twins);
  EXPECT_EQ(slice(article, twins->claim), "never");
  EXPECT_TRUE(twins->reference.empty());
}

TEST(TwinSentences, NeedMuchInCommonAndOneDifference) {
  EXPECT_FALSE(find_twin_difference(side_of(source), side_of(source)));
  EXPECT_FALSE(
      find_twin_difference(side_of("The ferry took sixty."), side_of("The ferry took forty.")));
  EXPECT_FALSE(find_twin_difference(side_of("The day train took forty people across the hills."),
                                    side_of(source)));
}

TEST(TwinSentences, OfAnotherWeekAreNone) {
  Side article = side_of("The night ferry took sixty people across the sound.");
  Side reference = side_of(source);
  article.published = Date{2025, 2, 8};
  reference.published = Date{2025, 1, 8};
  EXPECT_FALSE(find_twin_difference(article, reference));
  reference.published = Date{2025, 2, 7};
  EXPECT_TRUE(find_twin_difference(article, reference));
}

}  // namespace
}  // namespace stet
