#include "kinds/citation/identifiers.hpp"

#include <gtest/gtest.h>

namespace stet {
namespace {

struct Case {
  std::string_view text;
  std::string_view words;  // empty: nothing is found
  CitationKind kind = CitationKind::url;
  std::string_view target = "";
};

class Identifiers : public testing::TestWithParam<Case> {};

TEST_P(Identifiers, AreReadWhole) {
  Case const& expected = GetParam();
  std::vector<FoundIdentifier> const found = find_identifiers(expected.text);
  if (expected.words.empty()) {
    EXPECT_TRUE(found.empty()) << slice(expected.text, found.front().span);
    return;
  }
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(slice(expected.text, found[0].span), expected.words);
  EXPECT_EQ(found[0].identifier.kind, expected.kind);
  EXPECT_EQ(found[0].identifier.target, expected.target);
  EXPECT_FALSE(found[0].identifier.malformed);
}

using enum CitationKind;

INSTANTIATE_TEST_SUITE_P(
    Addresses, Identifiers,
    testing::Values(
        Case{"See https://Example.org/A.", "https://Example.org/A", url, "https://example.org/A"},
        Case{"(see http://example.org/a_(b))", "http://example.org/a_(b)", url,
             "http://example.org/a_(b)"},
        Case{"at www.example.org, which", "www.example.org", url, "https://www.example.org"},
        Case{"“https://example.org/x”", "https://example.org/x", url, "https://example.org/x"},
        Case{"the http://localhost page", ""}, Case{"the https:// scheme", ""},
        Case{"the www. prefix", ""}, Case{"xhttps://example.org", ""}));

INSTANTIATE_TEST_SUITE_P(
    Dois, Identifiers,
    testing::Values(Case{"doi:10.1000/ABC-1.2.", "doi:10.1000/ABC-1.2", doi, "10.1000/abc-1.2"},
                    Case{"(10.1016/S0140-6736(20)30183-5)", "10.1016/S0140-6736(20)30183-5", doi,
                         "10.1016/s0140-6736(20)30183-5"},
                    Case{"https://doi.org/10.1000/xyz", "https://doi.org/10.1000/xyz", doi,
                         "10.1000/xyz"},
                    Case{"a ratio of 10.1000 and", ""}, Case{"10.12/3 is too short", ""},
                    Case{"rose from 110.1000/2", ""}));

INSTANTIATE_TEST_SUITE_P(
    Others, Identifiers,
    testing::Values(Case{"arXiv:2501.12948v2 says", "arXiv:2501.12948v2", arxiv, "2501.12948v2"},
                    Case{"arXiv: hep-th/9901001", "arXiv: hep-th/9901001", arxiv, "hep-th/9901001"},
                    Case{"https://arxiv.org/pdf/2501.12948.pdf",
                         "https://arxiv.org/pdf/2501.12948.pdf", arxiv, "2501.12948"},
                    Case{"arXiv is a server", ""}, Case{"arXiv:25.1", ""},
                    Case{"PMID: 12345678.", "PMID: 12345678", pmid, "12345678"},
                    Case{"PMID 1234567890", ""},
                    Case{"ISBN 978-0-306-40615-7", "ISBN 978-0-306-40615-7", isbn, "9780306406157"},
                    Case{"ISBN-10: 0-8044-2957-X, paperback", "ISBN-10: 0-8044-2957-X", isbn,
                         "080442957X"},
                    Case{"ISBN 12345", ""}));

TEST(Identifiers, AWrongCheckDigitIsFoundAndMarked) {
  std::vector<FoundIdentifier> const found = find_identifiers("ISBN 978-0-306-40615-8");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].identifier.malformed);
}

TEST(Identifiers, LinksThatAreNoSourcesAreNone) {
  for (std::string_view const target :
       {"#top", "/about", "mailto:a@example.org", "javascript:alert(1)", "data:text/html,x", "",
        "https://", "https://..", "ftp://example.org"})
    EXPECT_FALSE(identify_link(target)) << target;
  EXPECT_EQ(identify_link("//Example.org/A")->target, "https://example.org/A");
}

TEST(Identifiers, ALongRunOfBeginningsIsReadInLinearTime) {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "http://";
  EXPECT_TRUE(find_identifiers(text).empty());
}

}  // namespace
}  // namespace stet
