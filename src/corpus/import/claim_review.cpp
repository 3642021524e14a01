// Fact checks as publishers mark them up (schema.org ClaimReview in JSON-LD): the claim is a
// statement, its source the review. What was found wrong is kept as deprecated, so that an article
// which repeats it is not taken for supported.
#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "corpus/import/balanced.hpp"
#include "corpus/import/cells.hpp"
#include "corpus/import/json_value.hpp"
#include "corpus/import/run.hpp"
#include "corpus/import/stable_id.hpp"

namespace stet {
namespace {

using nlohmann::json;

std::string name_of(json const& party) {
  json const& one = party.is_array() && !party.empty() ? party[0] : party;
  return json_text(one.is_object() ? json_at(one, {"name"}) : one);
}

/// A review says "true" in its own words or as the best mark of its scale; in doubt it does not.
bool found_true(json const& rating) {
  std::string const words = fold(json_text(json_at(rating, {"alternateName"})));
  if (!words.empty()) return words == "true" || words == "correct" || words == "accurate";
  std::string const mark = json_text(json_at(rating, {"ratingValue"}));
  return !mark.empty() && mark == json_text(json_at(rating, {"bestRating"}));
}

void add_review(ImportRun& run, json const& review, BalancedRecord const& record) {
  std::string const claim = json_text(json_at(review, {"claimReviewed"}));
  std::string const url = json_text(json_at(review, {"url"}));
  if (claim.empty() || url.empty()) {
    return run.sink.reject(record.line, "no claimReviewed or no url", record.text);
  }
  json const& item = json_at(review, {"itemReviewed"});
  json const& rating = json_at(review, {"reviewRating"});
  std::string const publisher = name_of(json_at(review, {"author"}));
  auto const day = [](json const& text) {
    auto const period = published_period(json_text(text));
    return period ? period->start : std::string();
  };

  SourceRow source;
  source.id = stable_id("review", url);
  source.title = fmt::format("Fact check: {}", claim);
  source.publisher = publisher;
  source.kind = "fact check";
  source.url = url;
  source.published = day(json_at(review, {"datePublished"}));
  source.lang = json_text(json_at(review, {"inLanguage"}));
  source.tier = "2";
  run.sink.add(source, record.line);

  FactRow fact;
  fact.id = stable_id(run.sink.name(), url + "|" + claim);
  std::string const claimant = name_of(json_at(item, {"author"}));
  fact.subject = claimant.empty() ? publisher : claimant;
  fact.measure = "claim";
  fact.statement = claim;
  fact.period_start = day(json_at(item, {"datePublished"}));
  fact.period_end = fact.period_start;
  fact.rank = found_true(rating) ? "normal" : "deprecated";
  std::string const verdict = json_text(json_at(rating, {"alternateName"}));
  fact.note = fmt::format("rated {} by {}",
                          verdict.empty() ? json_text(json_at(rating, {"ratingValue"})) : verdict,
                          publisher);
  fact.source = source.id;
  fact.locator = "claimReviewed";
  run.sink.add(std::move(fact), record.line);
}

bool is_review(json const& value) {
  json const& type = json_at(value, {"@type"});
  if (type.is_array()) return std::find(type.begin(), type.end(), "ClaimReview") != type.end();
  return json_text(type) == "ClaimReview";
}

/// A page's markup may hold a review itself, or in a graph or a feed.
std::size_t add_reviews(ImportRun& run, json const& top, BalancedRecord const& record) {
  std::size_t found = 0;
  auto const take = [&](json const& value) {
    if (!is_review(value)) return;
    ++found;
    add_review(run, value, record);
  };
  take(top);
  for (char const* const list : {"@graph", "dataFeedElement", "itemListElement"}) {
    json const& members = json_at(top, {list});
    if (!members.is_array()) continue;
    for (json const& member : members) {
      take(member);
      json const& item = json_at(member, {"item"});
      if (!item.is_array()) take(item);
      for (json const& inner : item.is_array() ? item : json::array()) take(inner);
    }
  }
  return found;
}

}  // namespace

Status import_claim_reviews(ImportRun& run, std::string const& /*map*/) {
  if (Status const done = run.resume(); !done) return done;
  for (BalancedRecord record; next_balanced(run.input, Quoting::json, '{', record);) {
    auto const value = record.whole ? parse_json(record.text) : std::nullopt;
    if (!value) {
      run.sink.reject(record.line, "no valid JSON", record.text);
    } else if (add_reviews(run, *value, record) == 0) {
      run.sink.reject(record.line, "no ClaimReview", record.text);
    }
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
