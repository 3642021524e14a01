#include "check/citation/check_citations.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "check/check.hpp"
#include "check/citation/link_state.hpp"
#include "check/citation/page_reading.hpp"
#include "check/rule_ids.hpp"
#include "corpus/document_references.hpp"
#include "corpus/memory_references.hpp"
#include "fetch/url.hpp"

namespace stet {
namespace {

/// Empty for what no address stands for: an ISBN, a title.
std::string address_of(Citation const& citation) {
  switch (citation.kind) {
    case CitationKind::url:
      return citation.target;
    case CitationKind::doi:
      return "https://doi.org/" + citation.target;
    case CitationKind::arxiv:
      return "https://arxiv.org/abs/" + citation.target;
    case CitationKind::pmid:
      return "https://pubmed.ncbi.nlm.nih.gov/" + citation.target + "/";
    case CitationKind::isbn:
    case CitationKind::document:
      return {};
  }
  return {};
}

/// Scheme, "www." and a final slash do not make another page.
std::string page_key(std::string_view address) {
  Result<Url> const url = parse_url(address);
  if (!url) return {};
  std::string key = url->host.starts_with("www.") ? url->host.substr(4) : url->host;
  key += url->path;
  if (key.ends_with('/')) key.pop_back();
  return url->query.empty() ? key : key + '?' + url->query;
}

std::string site_of(std::string_view address) {
  std::string const key = page_key(address);
  return key.substr(0, key.find('/'));
}

bool can_be_missing(Claim const& claim) {
  if (auto const* const quote = std::get_if<Quote>(&claim.body)) return !quote->scare;
  return std::holds_alternative<Figure>(claim.body);
}

Source source_of(Visit const& copy, Document const& page) {
  Source source;
  source.id = source.url = copy.final_url;
  source.title = page.metadata.title.empty() ? copy.final_url : page.metadata.title;
  source.publisher = page.metadata.outlet;
  source.kind = "web page";
  source.retrieved = copy.at.substr(0, 10);
  source.sha256 = copy.sha256;
  source.origin = source.id;
  source.tier = 2;
  if (page.metadata.date) source.published = to_iso(*page.metadata.date);
  return source;
}

/// In quotation marks, unless it brings its own.
std::string shown(std::string_view words) {
  bool const marked = words.starts_with('"') || words.starts_with("“") || words.starts_with("‘");
  return marked ? std::string(words) : fmt::format("“{}”", words);
}

class CitationChecker {
 public:
  CitationChecker(FileReport& report, CitedPages const* pages, RuleSet const& rules)
      : report_(report), pages_(pages), rules_(rules) {}

  Status operator()() {
    for (CheckedClaim& checked : report_.claims) {
      auto const* const citation = std::get_if<Citation>(&checked.claim.body);
      if (citation == nullptr) continue;
      if (citation->malformed) {
        add(checked, "citation/malformed", checked.claim.span,
            fmt::format("\"{}\" is not valid: its check digit or form is wrong.", citation->target),
            "Is the identifier copied correctly?");
      }
      std::string const address = address_of(*citation);
      if (address.empty()) continue;
      check_own_pages(checked, *citation, address);
      if (pages_ == nullptr) continue;
      Result<CitedPage> const page = pages_->page(address);
      if (!page) return page.error();
      check_page(checked, *citation, *page);
    }
    return Done{};
  }

 private:
  static void add(CheckedClaim& checked, std::string_view rule, Span span, std::string message,
                  std::string question) {
    RuleInfo const* const info = find_rule(rule);
    checked.findings.push_back({std::string(rule), info != nullptr ? info->level : Level::warning,
                                std::move(message), std::move(question), span});
  }

  void check_own_pages(CheckedClaim& checked, Citation const& citation,
                       std::string const& address) {
    std::string const& own = report_.document.metadata.url;
    if (own.empty()) return;
    if (page_key(own) == page_key(address)) {
      add(checked, "citation/circular", checked.claim.span, "The article cites itself.",
          "What is the original source?");
    } else if (site_of(own) == site_of(address) && stands_for_facts(citation)) {
      add(checked, "citation/circular", checked.claim.span,
          "The source is a page of the article's own outlet.", "What does that page rest on?");
    }
  }

  [[nodiscard]] bool stands_for_facts(Citation const& citation) const {
    return std::any_of(citation.supports.begin(), citation.supports.end(),
                       [&](std::uint32_t i) { return can_be_missing(report_.claims[i].claim); });
  }

  void check_page(CheckedClaim& checked, Citation const& citation, CitedPage const& page) {
    std::optional<Document> const document = read_page(page, rules_);
    bool const says_gone = document && says_not_found(*document);
    LinkReport const link = judge_link(page.visits, says_gone);
    checked.why = link.words;
    if (link.state == LinkState::dead) {
      add(checked, "citation/dead", checked.claim.span,
          fmt::format("The link leads nowhere: {}.", link.words),
          "Is there an archived copy, or another source?");
    }
    if (!document || says_gone) {
      if (page.copy && !document) checked.why += "; its copy is no text that could be compared";
      return;
    }
    check_back_links(checked, *document, page.copy->final_url);
    check_contents(checked, citation, *document, page);
  }

  void check_back_links(CheckedClaim& checked, Document const& page, std::string const& base) {
    std::string const& own = report_.document.metadata.url;
    if (own.empty() || page_key(own) == page_key(base)) return;
    std::string const key = page_key(own);
    for (Link const& link : page.links) {
      if (page_key(link.target) != key) continue;
      add(checked, "citation/circular", checked.claim.span,
          "The cited page cites this article as its source.", "What is the original source?");
      return;
    }
  }

  /// The article against the page alone; what it gives is evidence, what it lacks a mismatch.
  void check_contents(CheckedClaim& checked, Citation const& citation, Document const& page,
                      CitedPage const& cited) {
    Source const source = source_of(*cited.copy, page);
    std::vector<Reference> references = references_of_document(page, page.text, source, rules_);
    std::uint64_t const passages = references.size();
    MemoryReferences const set({source.title, cited.copy->sha256, passages, 1},
                               std::move(references), {});
    Result<FileReport> const against =
        check_document(report_.document, report_.source_text, rules_, {&set}, {});
    if (!against || against->claims.size() != report_.claims.size()) return;
    std::size_t given = 0;
    std::size_t missing = 0;
    for (std::uint32_t const index : citation.supports) {
      CheckedClaim const& claim = against->claims[index];
      if (claim.verdict == Verdict::supported || claim.verdict == Verdict::disputed) {
        ++given;
        take_evidence(checked, claim);
      } else if (claim.verdict == Verdict::conflicting) {
        ++missing;
        take_evidence(checked, claim);
        add(checked, "citation/mismatch", claim.claim.span,
            fmt::format("The cited page says otherwise: {}.",
                        claim.evidence.empty() ? "" : claim.evidence.front().difference),
            "Which of the two is right?");
      } else if (stands_there(claim.claim, page, set.references())) {
        ++given;
      } else if (can_be_missing(claim.claim) && claim.verdict == Verdict::unsupported) {
        ++missing;
        add_missing(checked, claim, page);
      }
    }
    if (missing == 0 && given > 0) checked.verdict = Verdict::supported;
    if (given + missing == 0) return;
    checked.why += fmt::format("; its copy of {} gives {} of the {} claims it stands for",
                               source.retrieved, given, citation.supports.size());
  }

  static void take_evidence(CheckedClaim& checked, CheckedClaim const& claim) {
    for (Evidence evidence : claim.evidence) {
      evidence.reference.source.url =
          deep_link(evidence.reference.source.url, evidence.reference.statement);
      checked.evidence.push_back(std::move(evidence));
      break;
    }
  }

  /// Whether the page gives the same figure of the same kind, or the same words, whatever it says
  /// of them: absence proves a mismatch, presence is not looked into here.
  [[nodiscard]] bool stands_there(Claim const& claim, Document const& page,
                                  std::vector<Reference> const& references) const {
    if (auto const* const figure = std::get_if<Figure>(&claim.body)) {
      return std::any_of(references.begin(), references.end(), [&](Reference const& reference) {
        auto const* const other = std::get_if<Figure>(&reference.claim.body);
        return other != nullptr && other->dimension == figure->dimension &&
               other->interval.overlaps(figure->interval);
      });
    }
    auto const* const quote = std::get_if<Quote>(&claim.body);
    if (quote == nullptr) return false;
    std::string const text = words_only(page.text);
    return std::all_of(quote->content.begin(), quote->content.end(), [&](Span part) {
      return text.find(words_only(report_.document.words(part))) != std::string::npos;
    });
  }

  /// Letters and digits, with one space between words.
  static std::string words_only(std::string_view text) {
    std::string out = " ";
    for (char const c : fold(text)) {
      bool const inside = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (inside) {
        out += c;
      } else if (!out.ends_with(' ')) {
        out += ' ';
      }
    }
    if (!out.ends_with(' ')) out += ' ';
    return out;
  }

  void add_missing(CheckedClaim& checked, CheckedClaim const& claim, Document const& page) {
    std::string message = fmt::format("The cited page does not give {}.",
                                      shown(report_.document.words(claim.claim.span)));
    std::string const nearest = nearest_passage(claim, page);
    if (!nearest.empty()) message += fmt::format(" The nearest passage: {}", shown(nearest));
    add(checked, "citation/mismatch", claim.claim.span, std::move(message),
        "Where does the source say so?");
  }

  /// The sentence of the page that shares the most longer words with the claim's.
  [[nodiscard]] std::string nearest_passage(CheckedClaim const& claim, Document const& page) const {
    Sentence const& sentence = report_.document.sentences[claim.claim.sentence];
    std::set<std::string> const wanted = long_words(report_.document.words(sentence.span));
    std::size_t best = 1;
    std::string_view passage;
    for (Sentence const& each : page.sentences) {
      std::set<std::string> const words = long_words(page.words(each.span));
      std::size_t const shared = static_cast<std::size_t>(
          std::count_if(words.begin(), words.end(),
                        [&](std::string const& word) { return wanted.contains(word); }));
      if (shared <= best) continue;
      best = shared;
      passage = page.words(each.span);
    }
    constexpr std::size_t longest = 240;
    if (passage.size() <= longest) return std::string(passage);
    return std::string(passage.substr(0, passage.rfind(' ', longest))) + " …";
  }

  static std::set<std::string> long_words(std::string_view text) {
    constexpr std::size_t shortest = 5;
    std::set<std::string> words;
    std::string word;
    for (char const c : fold(text)) {
      bool const letter = (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
      if (letter) {
        word += c;
        continue;
      }
      if (word.size() >= shortest) words.insert(word);
      word.clear();
    }
    if (word.size() >= shortest) words.insert(word);
    return words;
  }

  FileReport& report_;
  CitedPages const* pages_;
  RuleSet const& rules_;
};

}  // namespace

Status check_citations(FileReport& report, CitedPages const* pages, RuleSet const& rules) {
  return CitationChecker(report, pages, rules)();
}

std::vector<std::string> cited_addresses(FileReport const& report) {
  std::vector<std::string> addresses;
  std::set<std::string> seen;
  for (CheckedClaim const& checked : report.claims) {
    auto const* const citation = std::get_if<Citation>(&checked.claim.body);
    if (citation == nullptr) continue;
    std::string address = address_of(*citation);
    if (!address.empty() && seen.insert(address).second) addresses.push_back(std::move(address));
  }
  return addresses;
}

}  // namespace stet
