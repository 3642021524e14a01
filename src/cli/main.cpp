// Provisional: `stet extract FILE...` only. The command line replaces this.
#include <cstdio>
#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "base/utf8.hpp"
#include "kinds/find.hpp"
#include "language/analysis.hpp"
#include "report/claim_json.hpp"
#include "text/reader.hpp"

int main(int argc, char** argv) {
  using namespace stet;
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return std::fprintf(stderr, "%s\n", to_string(rules.error()).c_str()), 2;
  for (int i = 2; i < argc; ++i) {
    std::string_view const argument = argv[i];
    if (argument == "--format") ++i;
    if (argument.starts_with("--")) continue;
    Result<std::string> const bytes = read_file(std::string(argument));
    if (!bytes) return std::fprintf(stderr, "%s\n", to_string(bytes.error()).c_str()), 2;
    ArticleReader reader(std::string(argument), *bytes, document_type_of(argument), *rules, {});
    while (auto article = reader.next()) {
      if (!*article) return std::fprintf(stderr, "%s\n", to_string(article->error()).c_str()), 2;
      Document const& document = **article;
      LineIndex const lines(document.article_id.empty() ? std::string_view(*bytes) : document.text);
      std::string out;
      std::uint32_t index = 0;
      for (Claim const& claim : find_claims(document, analyse(document, *rules), *rules)) {
        JsonWriter json(out);
        json.begin_object();
        write_claim_fields(json, claim, index++, document, lines);
        json.end_object();
        out += '\n';
      }
      std::fwrite(out.data(), 1, out.size(), stdout);
    }
  }
  return 0;
}
