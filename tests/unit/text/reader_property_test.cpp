// Random pages made of the pieces that readers stumble over; a fixed seed, so that a failure stays.
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "invariants.hpp"
#include "read.hpp"

namespace stet {
namespace {

constexpr auto pieces = std::to_array<std::string_view>({"Mill ",      "the U.S. ",
                                                         "closed. ",   "“Why?” ",
                                                         "\n",         "\r\n",
                                                         "\n\n",       "\t",
                                                         "&amp;",      "&#8217;",
                                                         "&#x1F600;",  "&bogus;",
                                                         "&",          "<",
                                                         ">",          "<p>",
                                                         "</p>",       "<br/>",
                                                         "<br>",       "<a href='x'>",
                                                         "</a>",       "<li>",
                                                         "<article>",  "</article>",
                                                         "<nav>",      "</nav>",
                                                         "<td>",       "<pre>",
                                                         "</pre>",     "<time>",
                                                         "<!--",       "-->",
                                                         "<script>",   "</script>",
                                                         "# ",         "- ",
                                                         "> ",         "```\n",
                                                         "[x](y)",     "![",
                                                         "](z)",       "| a | b |\n|---|---|\n",
                                                         "[^1]",       "**",
                                                         "`",          "---\n",
                                                         "title: a\n", "😀",
                                                         "é",          "\u00A0",
                                                         "\\\n",       "  \n",
                                                         "    ",       "\"",
                                                         "’",          "… ",
                                                         "3.5 ",       "By Ana Lind\n",
                                                         "1. ",        "\r"});

TEST(ReaderProperty, InvariantsHoldForEveryFormat) {
  std::mt19937 random(20240302);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes = round % 5 == 0 ? "\xEF\xBB\xBF" : "";
    std::size_t const length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) bytes += pieces[random() % pieces.size()];
    for (DocumentType const type :
         {DocumentType::text, DocumentType::markdown, DocumentType::html}) {
      Document const d = read_one(bytes, type);
      ASSERT_EQ(broken_invariant(d, bytes), "") << bytes;
    }
  }
}

TEST(ReaderProperty, APrefixMovesPlainTextSpans) {
  std::string const text = "Rain fell. It stopped.\n\nSun came out over the hill.";
  Document const plain = read_one(text, DocumentType::text);
  Document const marked = read_one("\xEF\xBB\xBF" + text, DocumentType::text);
  ASSERT_EQ(plain.sentences.size(), marked.sentences.size());
  for (std::size_t i = 0; i < plain.sentences.size(); ++i) {
    Span const a = plain.to_source(plain.sentences[i].span);
    EXPECT_EQ(marked.to_source(marked.sentences[i].span), (Span{a.begin + 3, a.end + 3}));
  }
}

}  // namespace
}  // namespace stet
