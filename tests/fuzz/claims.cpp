#include "fuzz/claims.hpp"

#include <cstdlib>

#include <fmt/format.h>

#include "fuzz/expect.hpp"
#include "kinds/print.hpp"
#include "text/reader.hpp"

namespace stet::fuzz {
namespace {

bool inside(Span span, Document const& document) {
  return span.begin <= span.end && span.end <= document.text.size();
}

bool cuts_a_character(Span span, Document const& document) {
  auto const continues = [&](std::uint32_t at) {
    return at < document.text.size() &&
           (static_cast<unsigned char>(document.text[at]) & 0xC0) == 0x80;
  };
  return continues(span.begin) || continues(span.end);
}

/// Looks at one claim's own parts.
class PartsOf {
 public:
  PartsOf(Claim const& claim, std::size_t claims, Document const& document)
      : claim_(claim), claims_(claims), document_(document) {}

  std::string operator()(Figure const& figure) const {
    if (!claim_.span.contains(figure.core)) return "core outside the claim";
    if (figure.equals && *figure.equals >= claims_) return "equals a claim that is not there";
    Interval const& range = figure.interval;
    if (range.low && range.high && *range.high < *range.low) return "interval runs backwards";
    return spans({figure.measure_span, figure.subject_span});
  }
  std::string operator()(DateClaim const& date) const { return spans({date.event_span}); }
  std::string operator()(Quote const& quote) const { return speech(quote); }
  std::string operator()(Attribution const& attribution) const { return speech(attribution); }
  std::string operator()(Role const& role) const {
    return spans({role.person_span, role.role_span, role.organisation_span});
  }
  std::string operator()(Statement const& statement) const {
    return spans({statement.subject, statement.predicate, statement.object});
  }
  std::string operator()(Citation const& citation) const {
    for (std::uint32_t const claim : citation.supports) {
      if (claim >= claims_) return "supports a claim that is not there";
    }
    return spans({citation.anchor});
  }

 private:
  [[nodiscard]] std::string speech(Speech const& speech) const {
    if (speech.content.empty()) return "speech without content";
    if (speech.continues && *speech.continues >= claims_) return "continues what is not there";
    for (auto const* parts : {&speech.content, &speech.cue, &speech.source}) {
      std::string broken = spans(*parts);
      if (!broken.empty()) return broken;
    }
    return "";
  }
  [[nodiscard]] std::string spans(std::vector<Span> const& parts) const {
    for (Span const part : parts) {
      if (!inside(part, document_)) return "a part outside the text";
      if (cuts_a_character(part, document_)) return "a part cuts a character";
    }
    return "";
  }

  Claim const& claim_;
  std::size_t claims_;
  Document const& document_;
};

std::vector<Claim> found_by(Finder find, Document const& document) {
  std::vector<Claim> claims;
  find(document, analyse(document, rules()), rules(), claims);
  return claims;
}

}  // namespace

RuleSet const& rules() {
  static RuleSet const loaded = [] {
    Result<RuleSet> result = load_built_in_rules();
    if (!result) expect_nothing(to_string(result.error()));
    return *std::move(result);
  }();
  return loaded;
}

std::string broken_invariant(std::vector<Claim> const& claims, Document const& document) {
  for (Claim const& claim : claims) {
    if (claim.span.empty() || !inside(claim.span, document)) return "a claim outside the text";
    if (cuts_a_character(claim.span, document)) return "a claim cuts a character";
    if (claim.sentence >= document.sentences.size()) return "a claim in no sentence";
    std::string const broken = std::visit(PartsOf(claim, claims.size(), document), claim.body);
    if (!broken.empty()) return broken + ": " + print_claim(claim, document);
  }
  return "";
}

void run_finder(Finder find, std::string_view bytes) {
  ArticleReader reader("fuzz", bytes, DocumentType::text, rules(), {});
  auto const article = reader.next();
  if (!article || !*article) return;
  Document const& document = **article;
  std::vector<Claim> const claims = found_by(find, document);
  expect_nothing(broken_invariant(claims, document));
  std::vector<Claim> const again = found_by(find, document);
  if (claims.size() != again.size()) expect_nothing("the second run found other claims");
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (print_claim(claims[i], document) != print_claim(again[i], document)) {
      expect_nothing("the second run read differently: " + print_claim(claims[i], document));
    }
  }
}

}  // namespace stet::fuzz
