// Titles, nicknames and terms told from somebody's words on marks that people wrote:
// scare_marks.txt holds where they stand and what they are, the articles are ../shared's.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "kinds/claim.hpp"
#include "support/printed.hpp"

namespace stet {
namespace {

struct Mark {
  std::string article;  // set and id
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // code points
  bool scare = false;
};

std::vector<Mark> read_marks() {
  std::vector<Mark> marks;
  std::istringstream in(read_file(STET_SOURCE_DIR "/tests/unit/kinds/scare_marks.txt").value());
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    std::string set;
    std::string id;
    std::string label;
    Mark mark;
    fields >> set >> id >> mark.begin >> mark.end >> label;
    mark.article = set + ' ' + id;
    mark.scare = label == "scare";
    marks.push_back(mark);
  }
  return marks;
}

/// Bytes before each code point, and at the end.
std::vector<std::uint32_t> byte_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
  }
  offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return offsets;
}

bool takes_as_words(Claim const& claim, Span mark) {
  auto const* const quote = std::get_if<Quote>(&claim.body);
  if (quote == nullptr || quote->scare) return false;
  std::vector<Span> const& words =
      quote->mode == SpeechMode::mixed ? quote->quoted : quote->content;
  return std::any_of(words.begin(), words.end(), [mark](Span span) { return span.overlaps(mark); });
}

TEST(ScareMarks, AreToldFromQuotations) {
  std::string const sets = STET_SOURCE_DIR "/../shared/bench/quotes/";
  if (!std::ifstream(sets + "gum/dev.jsonl")) {
    ASSERT_EQ(std::getenv("CI"), nullptr) << sets << " is missing";
    return;
  }
  std::map<std::string, std::vector<Mark>> by_article;
  std::vector<Mark> const marks = read_marks();
  ASSERT_EQ(marks.size(), 300U);
  for (Mark const& mark : marks) by_article[mark.article].push_back(mark);
  std::size_t right = 0;
  std::size_t seen = 0;
  for (std::string const set : {"gum", "polnear"}) {
    std::string const bytes = read_file(sets + set + "/dev.jsonl").value();
    ArticleReader reader("dev.jsonl", bytes, DocumentType::jsonl, testing::rules(), {});
    while (auto const read = reader.next()) {
      auto const found = by_article.find(set + ' ' + read->value().article_id);
      if (found == by_article.end()) continue;
      Document const& document = read->value();
      std::vector<std::uint32_t> const bytes_at = byte_offsets(document.text);
      std::vector<Claim> const claims = testing::claims_of(document);
      for (Mark const& mark : found->second) {
        ASSERT_LT(mark.end, bytes_at.size());
        Span const span{bytes_at[mark.begin], bytes_at[mark.end]};
        bool const words = std::any_of(claims.begin(), claims.end(), [span](Claim const& claim) {
          return takes_as_words(claim, span);
        });
        right += static_cast<std::size_t>(words != mark.scare);
        ++seen;
      }
    }
  }
  EXPECT_EQ(seen, marks.size());
  EXPECT_GE(right * 100, seen * 93) << right << " of " << seen;
  RecordProperty("right", static_cast<int>(right));
}

}  // namespace
}  // namespace stet
