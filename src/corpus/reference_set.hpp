// The seam between checking and storing: something that proposes references for a claim.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/decimal.hpp"
#include "base/result.hpp"
#include "corpus/reference.hpp"

namespace stet {

/// What a claim is about, in the form that retrieval understands. Made by check/query.cpp.
struct Query {
  std::string kind;                   // of the claim
  std::vector<std::string> subjects;  // names, canonical first
  std::string measure;
  std::string unit;
  std::optional<Decimal> value;  // of a figure
  Period time;
  std::vector<std::string> words;  // content words of the sentence, folded
  std::string quotation;           // the quoted words, for quotes
};

struct Candidate {
  Reference reference;
  double score = 0;  // retrieval's own order; says nothing about agreement
};

/// Why a candidate was found.
struct MatchedTerm {
  std::string term;
  std::uint64_t references = 0;  // that share it
  double score = 0;
};
struct ExplainedCandidate {
  Candidate candidate;
  std::vector<MatchedTerm> terms;  // most telling first
};

/// What `unsupported` reports: what was looked through.
struct SearchScope {
  std::string corpus;    // name
  std::string snapshot;  // sha256 of the corpus' content
  std::uint64_t facts = 0;
  std::uint64_t sources = 0;
};

class ReferenceSet {
 public:
  virtual ~ReferenceSet() = default;
  /// The most promising references first, at most `limit`, ties by id. Safe to call from several
  /// threads.
  [[nodiscard]] virtual Result<std::vector<Candidate>> candidates(Query const& query,
                                                                  std::size_t limit) const = 0;
  [[nodiscard]] virtual SearchScope scope() const = 0;
  /// The canonical name of an entity by one of its names or aliases; the name itself when unknown.
  [[nodiscard]] virtual std::string canonical(std::string const& name) const = 0;
};

}  // namespace stet
