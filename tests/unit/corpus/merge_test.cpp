#include "corpus/merge.hpp"

#include <gmock/gmock.h>

#include "sides.hpp"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// "a1 b2": ids and values in their order.
std::string rows(CorpusText const& text) {
  std::string out;
  for (auto const& row : text.facts) {
    out += (out.empty() ? "" : " ") + row.value.id + row.value.value;
  }
  return out;
}

CorpusText side(std::string const& name, std::vector<std::string> const& facts) {
  std::string lines;
  for (std::string const& fact : facts) lines += fact_line(fact.substr(0, 1), fact.substr(1));
  return corpus_of_facts(name, lines);
}

struct Outcome {
  std::string rows;
  std::vector<std::string> conflicts;
};

Outcome merge(std::vector<std::string> const& base, std::vector<std::string> const& ours,
              std::vector<std::string> const& theirs) {
  auto const merged = merge_corpora(side("base", base), side("ours", ours), side("theirs", theirs));
  if (!merged) return {to_string(merged.error()), {}};
  Outcome out{rows(merged->text), {}};
  for (MergeConflict const& conflict : merged->conflicts) {
    out.conflicts.push_back(conflict.id + ": " + conflict.what + " " +
                            to_string(Error{{}, "", conflict.ours, ""}) +
                            to_string(Error{{}, "", conflict.theirs, ""}));
  }
  return out;
}

TEST(CorpusMerge, TakesTheSideThatChanged) {
  EXPECT_EQ(merge({"a1", "b2"}, {"a1", "b3"}, {"a1", "b2"}).rows, "a1 b3");
  EXPECT_EQ(merge({"a1", "b2"}, {"a1", "b2"}, {"a1", "b3"}).rows, "a1 b3");
  EXPECT_EQ(merge({"a1", "b2"}, {"a4", "b2"}, {"a1", "b3"}).rows, "a4 b3");
  EXPECT_EQ(merge({"a1", "b2"}, {"a1", "b2"}, {"b2"}).rows, "b2");
  EXPECT_EQ(merge({"a1", "b2"}, {"a1"}, {"a1", "b2"}).rows, "a1");
}

TEST(CorpusMerge, TheSameChangeOnBothSidesIsNoConflict) {
  Outcome const outcome = merge({"a1"}, {"a2", "c9"}, {"a2", "c9"});
  EXPECT_EQ(outcome.rows, "a2 c9");
  EXPECT_THAT(outcome.conflicts, IsEmpty());
  EXPECT_EQ(merge({"a1"}, {}, {}).rows, "");
}

TEST(CorpusMerge, AdditionsKeepTheirPlace) {
  EXPECT_EQ(merge({"a1", "d4"}, {"a1", "d4"}, {"a1", "b2", "c3", "d4"}).rows, "a1 b2 c3 d4");
  EXPECT_EQ(merge({"d4"}, {"d4", "e5"}, {"a1", "d4", "f6"}).rows, "a1 d4 f6 e5");
  EXPECT_EQ(merge({"a1", "b2"}, {"a1"}, {"a1", "b2", "c3"}).rows, "a1 c3");
}

TEST(CorpusMerge, ConflictsNameBothPlaces) {
  Outcome const outcome = merge({"a1", "b2", "c3"}, {"a1", "b5"}, {"b6", "c4"});
  EXPECT_THAT(outcome.conflicts,
              ElementsAre("b: both wrote value ours/facts/a.csv:3:1: theirs/facts/a.csv:2:1: ",
                          "c: we removed it, they changed it ours: theirs/facts/a.csv:3:1: "));
}

TEST(CorpusMerge, OneIdForTwoNewFactsIsAConflict) {
  EXPECT_EQ(merge({}, {"a1"}, {"a2"}).conflicts.size(), 1U);
}

TEST(CorpusMerge, TheResultIsCanonicalBytes) {
  auto const merged =
      merge_corpora(side("base", {"a1"}), side("ours", {"a1"}), side("theirs", {"a2", "b3"}));
  ASSERT_EQ(merged->text.files.size(), 2U);
  EXPECT_EQ(merged->text.files[1].bytes,
            std::string(fact_header) + fact_line("a", "2") + fact_line("b", "3"));
}

TEST(CorpusMerge, FilesOfOneSideArrive) {
  auto const base = corpus_of("base", {{"documents/m.txt", CorpusFileKind::document, "One."},
                                       {"documents/n.txt", CorpusFileKind::document, "Two."}});
  auto const ours = corpus_of("ours", {{"documents/m.txt", CorpusFileKind::document, "Ours."}});
  auto const theirs = corpus_of("theirs", {{"documents/a.txt", CorpusFileKind::document, "New."},
                                           {"documents/m.txt", CorpusFileKind::document, "One."},
                                           {"documents/n.txt", CorpusFileKind::document, "Two."},
                                           {"facts/z.csv", CorpusFileKind::facts,
                                            std::string(fact_header) + fact_line("a", "1")}});
  auto const merged = merge_corpora(base, ours, theirs);
  ASSERT_TRUE(merged);
  EXPECT_THAT(merged->conflicts, IsEmpty());
  std::string files;
  for (CorpusFile const& file : merged->text.files) files += file.path + " ";
  EXPECT_EQ(files, "corpus.toml documents/a.txt documents/m.txt facts/z.csv ");
  EXPECT_EQ(merged->text.files[2].bytes, "Ours.");
  EXPECT_EQ(merged->text.facts[0].file, 3U);
}

TEST(CorpusMerge, ADocumentChangedTwiceIsAConflict) {
  auto const make = [](std::string const& name, std::string const& bytes) {
    return corpus_of(name, {{"documents/m.txt", CorpusFileKind::document, bytes}});
  };
  auto const merged = merge_corpora(make("base", "One."), make("ours", "A."), make("theirs", "B."));
  ASSERT_EQ(merged->conflicts.size(), 1U);
  EXPECT_EQ(merged->conflicts[0].id, "documents/m.txt");
}

}  // namespace
}  // namespace stet
