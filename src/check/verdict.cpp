#include "check/verdict.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "check/rule_ids.hpp"
#include "kinds/attribution/compare_attribution.hpp"
#include "kinds/date/compare_date.hpp"
#include "kinds/figure/compare_figure.hpp"
#include "kinds/quote/compare_quote.hpp"
#include "kinds/role/compare_role.hpp"
#include "kinds/statement/compare_statement.hpp"

namespace stet {
namespace {

constexpr std::size_t most_evidence = 8;

std::string_view origin_of(Reference const& reference) {
  Source const& source = reference.source;
  return source.origin.empty() ? std::string_view(source.id) : std::string_view(source.origin);
}

/// "https://www.scmp.com/tech/x?y" -> "scmp.com/tech/x".
std::string page_of(std::string_view url) {
  std::size_t const scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  return fold(url);
}

std::string letters_of(std::string_view name) {
  std::string out;
  for (char const c : fold(name)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
      out += c;
  }
  return out.starts_with("the") && out.size() > 6 ? out.substr(3) : out;
}

/// "South China Morning Post" -> "scmp".
std::string initials_of(std::string_view name) {
  std::string out;
  bool starts = true;
  for (char const c : name) {
    if (starts && c >= 'A' && c <= 'Z') out += static_cast<char>(c + ('a' - 'A'));
    starts = c == ' ' || c == '-';
  }
  return out.size() >= 3 ? out : "";
}

/// Names in parentheses count, too: "Daily8 (South China Morning Post)".
bool same_outlet(std::string_view outlet, std::string_view name) {
  std::string_view const host = outlet.substr(0, outlet.find('.'));
  std::string const wanted = letters_of(outlet.find(' ') == std::string_view::npos ? host : outlet);
  if (wanted.empty()) return false;
  while (!name.empty()) {
    std::size_t const end = name.find_first_of("()");
    std::string_view const part = name.substr(0, end);
    if (letters_of(part) == wanted || initials_of(part) == wanted) return true;
    name = end == std::string_view::npos ? std::string_view() : name.substr(end + 1);
  }
  return false;
}

/// The voices for one relation: the best tier and the number of origins.
struct Voices {
  std::set<std::string_view> origins;
  int best_tier = 99;
  std::vector<Compared const*> members;
};

Voices voices(std::vector<Compared> const& compared, Relation relation) {
  Voices out;
  for (Compared const& one : compared) {
    if (one.comparison.relation != relation) continue;
    out.origins.insert(origin_of(one.reference));
    out.best_tier = std::min(out.best_tier, one.reference.source.tier);
    out.members.push_back(&one);
  }
  return out;
}

/// In quotation marks, unless the words bring their own.
std::string shown(std::string_view words) {
  bool const marked = words.starts_with('"') || words.starts_with("“") || words.starts_with("‘") ||
                      words.starts_with('\'') || words.starts_with("«");
  return marked ? std::string(words) : fmt::format("\"{}\"", words);
}

Finding finding_of(CheckedClaim const& claim, std::string_view claim_words, Compared const& one) {
  Finding finding;
  finding.rule = one.comparison.rule;
  RuleInfo const* const rule = find_rule(finding.rule);
  finding.level = rule != nullptr ? rule->level : Level::warning;
  std::string const& publisher = one.reference.source.publisher.empty()
                                     ? one.reference.source.title
                                     : one.reference.source.publisher;
  finding.message = fmt::format("{}: {}{}{}", shown(claim_words), one.comparison.difference,
                                publisher.empty() ? "" : "; ", publisher);
  finding.question = fmt::format("What does {} rest on? {}", shown(claim_words),
                                 rule != nullptr ? rule->answer : "");
  finding.span = claim.claim.span;
  return finding;
}

std::string searched_where(std::vector<SearchScope> const& searched) {
  std::string out;
  for (SearchScope const& scope : searched) {
    if (!out.empty()) out += ", ";
    out += fmt::format("{} ({} facts, {} sources{}{})", scope.corpus, scope.facts, scope.sources,
                       scope.snapshot.empty() ? "" : ", snapshot ", scope.snapshot.substr(0, 12));
  }
  return out.empty() ? "no corpus was given" : "searched " + out;
}

std::string count_sources(std::size_t count) {
  return count == 1 ? "1 independent source" : fmt::format("{} independent sources", count);
}

/// Conflicts that settle the claim against the voices that support it.
bool outweighs(Voices const& winner, Voices const& loser) {
  if (loser.members.empty()) return true;
  return winner.best_tier < loser.best_tier && winner.best_tier <= 2;
}

void decide(CheckedClaim& claim, Voices const& pro, Voices const& contra,
            std::vector<Compared> const& compared, std::vector<SearchScope> const& searched) {
  if (!pro.members.empty() && outweighs(pro, contra)) {
    claim.verdict = Verdict::supported;
    claim.why = "said by " + count_sources(pro.origins.size());
    if (!contra.members.empty()) claim.why += "; a source of lower standing differs";
  } else if (!contra.members.empty() && outweighs(contra, pro)) {
    claim.verdict = Verdict::conflicting;
    claim.why = count_sources(contra.origins.size()) + " of the same thing: otherwise";
    if (!pro.members.empty()) claim.why += "; only sources of lower standing agree";
  } else if (!pro.members.empty()) {
    claim.verdict = Verdict::disputed;
    claim.why = fmt::format("{} agree, {} differ", count_sources(pro.origins.size()),
                            count_sources(contra.origins.size()));
  } else {
    claim.verdict = Verdict::unsupported;
    claim.why = searched_where(searched);
    auto const near = std::find_if(compared.begin(), compared.end(), [](Compared const& one) {
      return one.comparison.relation == Relation::qualifies;
    });
    claim.why += near == compared.end() ? "; nothing near it"
                                        : fmt::format("; nearest: {} ({})", near->reference.id,
                                                      near->comparison.difference);
  }
}

bool stronger(Compared const& left, Compared const& right) {
  if (left.comparison.relation != right.comparison.relation)
    return left.comparison.relation < right.comparison.relation;
  if (left.comparison.rule.empty() != right.comparison.rule.empty())
    return left.comparison.rule.empty();
  if (left.reference.source.tier != right.reference.source.tier)
    return left.reference.source.tier < right.reference.source.tier;
  if (left.comparison.score != right.comparison.score)
    return left.comparison.score > right.comparison.score;
  return left.reference.id < right.reference.id;
}

/// Facts that no longer hold on the day: they prove that the article is out of date, not wrong.
bool is_superseded(Reference const& reference, std::vector<Compared> const& all,
                   std::optional<Date> as_of) {
  if (as_of && reference.valid.end && *reference.valid.end < *as_of) return true;
  if (reference.rank == "deprecated") return true;
  return std::any_of(all.begin(), all.end(), [&](Compared const& other) {
    bool const known =
        !as_of || !other.reference.valid.start || *other.reference.valid.start <= *as_of;
    return !other.reference.supersedes.empty() && other.reference.supersedes == reference.id &&
           known;
  });
}

/// The article repeats a value that a later fact replaced: the finding is that, and not that the
/// two facts differ.
void note_outdated(std::vector<Compared>& compared, std::optional<Date> as_of) {
  std::set<std::string> repeated;  // ids of replaced facts that the article agrees with
  for (Compared& one : compared) {
    if (!is_superseded(one.reference, compared, as_of)) continue;
    Comparison& comparison = one.comparison;
    if (comparison.relation == Relation::supports) {
      repeated.insert(one.reference.id);
      comparison.rule = "figure/outdated";
      comparison.difference = "this was so, and has been replaced since";
    } else {
      comparison.rule.clear();
    }
    comparison.relation = Relation::qualifies;
  }
  for (Compared& one : compared) {
    if (one.comparison.relation == Relation::conflicts &&
        repeated.contains(one.reference.supersedes))
      one.comparison.rule = "figure/outdated";
  }
}

/// Sources that carry one utterance in different words show that it was translated or transcribed
/// freely: then none of them proves that the article altered it.
void settle_wordings(std::vector<Compared>& compared) {
  std::set<std::string> wordings;
  for (Compared const& one : compared) {
    if (one.comparison.rule == "quote/altered") wordings.insert(one.comparison.difference);
  }
  if (wordings.size() < 2) return;
  for (Compared& one : compared) {
    if (one.comparison.rule != "quote/altered" || one.reference.source.tier == 1) continue;
    one.comparison.relation = Relation::qualifies;
    one.comparison.rule.clear();
    one.comparison.difference += "; the sources word it differently";
  }
}

}  // namespace

Comparison compare_sides(Side const& claim, Side const& reference, RuleSet const& rules) {
  Lexicon const& lexicon = rules.lexicon;
  return std::visit(
      Overloaded{
          [&](Figure const&) {
            return std::holds_alternative<Figure>(reference.claim->body)
                       ? compare_figures(claim, reference, lexicon)
                       : Comparison{};
          },
          [&](DateClaim const&) { return compare_dates(claim, reference, lexicon); },
          [&](Quote const&) { return compare_quotes(claim, reference, lexicon); },
          [&](Attribution const&) { return compare_attributions(claim, reference, lexicon); },
          [&](Role const&) { return compare_roles(claim, reference, lexicon); },
          [&](Statement const&) { return compare_statements(claim, reference, lexicon); },
          [&](Citation const&) { return Comparison{}; },
      },
      claim.claim->body);
}

bool depends_on_article(Reference const& reference, Metadata const& article) {
  Source const& source = reference.source;
  if (!article.url.empty() && page_of(article.url) == page_of(source.url)) return true;
  if (article.outlet.empty()) return false;
  // An outlet may be given as its site: "scmp.com".
  std::string const site = page_of(article.outlet);
  if (site.find('.') != std::string::npos && page_of(source.url).starts_with(site)) return true;
  return same_outlet(article.outlet, source.publisher) ||
         same_outlet(article.outlet, source.origin);
}

void judge(CheckedClaim& claim, std::string_view claim_words, std::vector<Compared> compared,
           std::vector<SearchScope> const& searched, std::optional<Date> as_of) {
  std::erase_if(compared,
                [](Compared const& one) { return one.comparison.relation == Relation::unrelated; });
  note_outdated(compared, as_of);
  settle_wordings(compared);
  std::sort(compared.begin(), compared.end(), stronger);
  Voices const pro = voices(compared, Relation::supports);
  Voices const contra = voices(compared, Relation::conflicts);
  decide(claim, pro, contra, compared, searched);

  if (claim.verdict == Verdict::conflicting || claim.verdict == Verdict::disputed)
    claim.findings.push_back(finding_of(claim, claim_words, *contra.members.front()));
  // What an editor should add to a supported claim counts only where no reference is content as is.
  bool const clean = std::any_of(pro.members.begin(), pro.members.end(),
                                 [](Compared const* one) { return one->comparison.rule.empty(); });
  if (claim.verdict == Verdict::supported && !clean)
    claim.findings.push_back(finding_of(claim, claim_words, *pro.members.front()));
  if (claim.verdict == Verdict::unsupported) {
    bool const figure = std::holds_alternative<Figure>(claim.claim.body);
    auto const outdated = std::find_if(compared.begin(), compared.end(), [&](Compared const& one) {
      return figure && one.comparison.rule == "figure/outdated";
    });
    if (outdated != compared.end())
      claim.findings.push_back(finding_of(claim, claim_words, *outdated));
  }
  for (Compared& one : compared) {
    if (claim.evidence.size() == most_evidence) break;
    claim.evidence.push_back({std::move(one.reference), one.comparison.relation,
                              one.comparison.score, std::move(one.comparison.difference),
                              std::move(one.comparison.rung), std::move(one.corpus)});
  }
}

}  // namespace stet
