#include "corpus/diff.hpp"

#include <gmock/gmock.h>

#include "sides.hpp"

namespace stet {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> printed(std::vector<RowChange> const& changes) {
  std::vector<std::string> out;
  for (RowChange const& change : changes) {
    std::string line(1, "+-~"[static_cast<std::size_t>(change.kind)]);
    line += change.id + ":" + std::to_string(change.where.line);
    for (CellChange const& cell : change.cells) {
      line += " " + cell.column + " " + cell.before + ">" + cell.after;
    }
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> diff(CorpusText const& before, CorpusText const& after) {
  auto const changes = diff_corpora(before, after);
  return changes ? printed(*changes) : std::vector{to_string(changes.error())};
}

TEST(CorpusDiff, NamesRowsCellsAndLines) {
  auto const before = corpus_of_facts("old", fact_line("a", "1") + fact_line("b", "2"));
  auto const after = corpus_of_facts("new", fact_line("b", "3") + fact_line("c", "4"));
  EXPECT_THAT(diff(before, after), ElementsAre("-a:2", "~b:2 value 2>3", "+c:3"));
  EXPECT_THAT(diff(after, before), ElementsAre("+a:2", "~b:3 value 3>2", "-c:3"));
}

TEST(CorpusDiff, OrderIsNoChange) {
  auto const before = corpus_of_facts("old", fact_line("a", "1") + fact_line("b", "2"));
  auto const after = corpus_of_facts("new", fact_line("b", "2") + fact_line("a", "1"));
  EXPECT_THAT(diff(before, after), IsEmpty());
}

TEST(CorpusDiff, AMoveToAnotherFileIsOne) {
  auto const before = corpus_of_facts("old", fact_line("a", "1"));
  auto const after = corpus_of("new", {{"facts/z.csv", CorpusFileKind::facts,
                                        std::string(fact_header) + fact_line("a", "1")}});
  EXPECT_THAT(diff(before, after), ElementsAre("~a:2 file facts/a.csv>facts/z.csv"));
}

TEST(CorpusDiff, DocumentsAreComparedAsWholes) {
  auto const before = corpus_of("old", {{"documents/m.txt", CorpusFileKind::document, "One."},
                                        {"documents/n.txt", CorpusFileKind::document, "Two."}});
  auto const after = corpus_of("new", {{"documents/m.txt", CorpusFileKind::document, "Other."},
                                       {"documents/o.txt", CorpusFileKind::document, "Two."}});
  EXPECT_THAT(diff(before, after),
              ElementsAre("~documents/m.txt:0", "-documents/n.txt:0", "+documents/o.txt:0"));
}

TEST(CorpusDiff, AnIdUsedTwiceIsAnError) {
  auto const before = corpus_of_facts("old", fact_line("a", "1"));
  auto const after = corpus_of_facts("new", fact_line("a", "1") + fact_line("a", "2"));
  EXPECT_THAT(diff(before, after),
              ElementsAre(HasSubstr("new/facts/a.csv:3:1: the id \"a\" is used twice")));
}

}  // namespace
}  // namespace stet
