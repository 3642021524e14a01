#include "support/printed.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "check/check.hpp"
#include "kinds/find.hpp"
#include "kinds/print.hpp"
#include "language/analysis.hpp"

namespace stet::testing {
namespace {

constexpr std::array<std::string_view, 7> kinds = {"figure", "date",      "quote",   "attribution",
                                                   "role",   "statement", "citation"};

std::string_view block_name(BlockKind kind) {
  constexpr std::array<std::string_view, 14> names = {
      "headline", "deck", "heading",   "paragraph", "list item", "table cell", "quotation",
      "caption",  "code", "reference", "byline",    "dateline",  "biography",  "furniture"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string_view tag_name(Tag tag) {
  constexpr std::array<std::string_view, 17> names = {
      "adjective",    "adposition",   "adverb",  "auxiliary", "conjunction", "determiner",
      "interjection", "noun",         "numeral", "particle",  "pronoun",     "proper noun",
      "punctuation",  "subordinator", "symbol",  "verb",      "other"};
  return names.at(static_cast<std::size_t>(tag));
}

std::string_view mention_name(MentionKind kind) {
  constexpr std::array<std::string_view, 7> names = {"person", "organisation", "place",      "work",
                                                     "other",  "pronoun",      "description"};
  return names.at(static_cast<std::size_t>(kind));
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::replace(text.begin(), text.end(), '\r', ' ');
  return text;
}

std::vector<std::string> claim_lines(std::string_view kind, Document const& document) {
  std::vector<std::string> lines;
  for (Claim const& claim : claims_of(document)) {
    if (kind == "all" || kind == kind_name(claim.body)) {
      lines.push_back(print_claim(claim, document));
    }
  }
  return lines;
}

std::vector<std::string> measured_lines(Document const& document) {
  std::vector<std::string> lines;
  for (Claim const& claim : claims_of(document)) {
    if (auto const* const figure = std::get_if<Figure>(&claim.body))
      lines.push_back(print_measured(*figure, claim.span, document));
  }
  return lines;
}

std::vector<std::string> sentence_lines(Document const& document) {
  std::vector<std::string> lines;
  for (Sentence const& sentence : document.sentences) {
    lines.push_back(one_line(fmt::format("sentence «{}»", document.words(sentence.span))));
  }
  return lines;
}

std::vector<std::string> block_lines(Document const& document) {
  std::vector<std::string> lines;
  for (Block const& block : document.blocks) {
    lines.push_back(
        one_line(fmt::format("{} «{}»", block_name(block.kind), document.words(block.span))));
  }
  return lines;
}

std::vector<std::string> token_lines(Document const& document) {
  std::vector<std::string> lines;
  for (Token const& token : analyse(document, rules()).tokens) {
    lines.push_back(
        one_line(fmt::format("{}/{}", document.words(token.span), tag_name(token.tag))));
  }
  return lines;
}

std::vector<std::string> mention_lines(Document const& document) {
  Analysis const analysis = analyse(document, rules());
  std::vector<std::string> lines;
  for (Mention const& mention : analysis.mentions) {
    std::string line =
        fmt::format("{} «{}»", mention_name(mention.kind), document.words(mention.span));
    if (mention.entity) line += " = " + analysis.entities.at(*mention.entity).name;
    lines.push_back(one_line(std::move(line)));
  }
  return lines;
}

std::vector<std::string> finding_lines(Document const& document) {
  Result<FileReport> const report = check_document(document, document.text, rules(), {}, {});
  if (!report) return {"error: " + to_string(report.error())};
  std::vector<std::string> lines;
  auto const add = [&](Finding const& finding) {
    lines.push_back(one_line(
        fmt::format("{} «{}» {}", finding.rule, document.words(finding.span), finding.message)));
  };
  for (CheckedClaim const& claim : (*report).claims) {
    for (Finding const& finding : claim.findings) add(finding);
  }
  for (Finding const& finding : (*report).findings) add(finding);
  return lines;
}

}  // namespace

RuleSet const& rules() {
  static RuleSet const loaded = [] {
    Result<RuleSet> result = load_built_in_rules();
    if (!result) {
      fmt::print(stderr, "{}\n", to_string(result.error()));
      std::exit(2);
    }
    return *std::move(result);
  }();
  return loaded;
}

Document read(std::string_view text, DocumentType type, std::optional<Date> date) {
  ArticleReader reader("case", text, type, rules(), ReadOptions{date});
  std::optional<Result<Document>> article = reader.next();
  if (!article) {
    ADD_FAILURE() << "the reader found no article in: " << text;
    return {};
  }
  if (!*article) {
    ADD_FAILURE() << to_string(article->error());
    return {};
  }
  return **std::move(article);
}

std::vector<Claim> claims_of(Document const& document) {
  return find_claims(document, analyse(document, rules()), rules());
}

std::optional<std::vector<std::string>> printed(std::string_view view, Document const& document) {
  if (view == "all" || std::find(kinds.begin(), kinds.end(), view) != kinds.end()) {
    return claim_lines(view, document);
  }
  if (view == "measured") return measured_lines(document);
  if (view == "sentences") return sentence_lines(document);
  if (view == "blocks") return block_lines(document);
  if (view == "tokens") return token_lines(document);
  if (view == "mentions") return mention_lines(document);
  if (view == "findings") return finding_lines(document);
  return std::nullopt;
}

}  // namespace stet::testing
