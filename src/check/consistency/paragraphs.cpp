#include <map>
#include <string>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "check/consistency/checks.hpp"

namespace stet {
namespace {

constexpr std::size_t shortest = 80;  // bytes; shorter ones are labels that may well stand twice

std::string normal_form(std::string_view text) {
  std::string out;
  for (char const c : fold(text)) {
    bool const blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank) out.push_back(c);
  }
  return out;
}

}  // namespace

void check_paragraphs(Article const& article, Problems& problems) {
  std::map<std::string, Span> seen;
  for (Block const& block : article.document.blocks) {
    if (block.kind != BlockKind::paragraph || block.span.size() < shortest) continue;
    auto const [first, is_new] =
        seen.emplace(normal_form(article.document.words(block.span)), block.span);
    if (is_new) continue;
    InternalProblem problem;
    problem.rule = "internal/duplicate";
    problem.span = block.span;
    problem.message = "This paragraph stands twice in the article.";
    problem.question = "Which of the two should go?";
    problems.push_back(std::move(problem));
  }
}

}  // namespace stet
