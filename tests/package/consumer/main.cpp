// Another project's program: finds the figures of one sentence with the installed library.
#include <cstdio>

#include "kinds/find.hpp"
#include "kinds/print.hpp"
#include "language/analysis.hpp"
#include "text/reader.hpp"

int main() {
  using namespace stet;
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return 1;
  ArticleReader reader("-", "The bridge cost $5 million.", DocumentType::text, *rules, {});
  auto const article = reader.next();
  if (!article || !*article) return 1;
  Document const& document = article->value();
  for (Claim const& claim : find_claims(document, analyse(document, *rules), *rules)) {
    std::puts(print_claim(claim, document).c_str());
  }
  return 0;
}
