#include "rules/inflection.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

TEST(Singular, OfRegularAndIrregularPlurals) {
  EXPECT_EQ(singular("boxes"), "box");
  EXPECT_EQ(singular("launches"), "launch");
  EXPECT_EQ(singular("cities"), "city");
  EXPECT_EQ(singular("homes"), "home");
  EXPECT_EQ(singular("children"), "child");
  EXPECT_EQ(singular("firemen"), "fireman");
  EXPECT_EQ(singular("loaves"), "loaf");
}

TEST(Singular, LeavesWhatIsNoPlural) {
  for (std::string_view const word :
       {"people", "staff", "gas", "virus", "class", "crisis", "series"})
    EXPECT_EQ(singular(word), word);
}

TEST(Singular, IsTheInverseOfPlural) {
  for (std::string_view const word : {"box", "city", "church", "dog", "tax", "day"})
    EXPECT_EQ(singular(plural(word)), word);
}

}  // namespace
}  // namespace stet
