#include "corpus/memory_references.hpp"

#include <algorithm>
#include <utility>

#include "corpus/names.hpp"

namespace stet {
namespace {

struct MapStore {
  std::map<std::string, PostingList> const& postings;

  Result<std::uint32_t> count(std::string const& term) const {
    auto const found = postings.find(term);
    if (found == postings.end()) return std::uint32_t{0};
    return static_cast<std::uint32_t>(found->second.size());
  }
  Result<PostingList> list(std::string const& term, std::size_t most) const {
    PostingList const& all = postings.at(term);
    return PostingList(all.begin(),
                       all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size())));
  }
};

}  // namespace

MemoryReferences::MemoryReferences(SearchScope scope, std::vector<Reference> references,
                                   std::map<std::string, std::string> aliases)
    : scope_(std::move(scope)), references_(std::move(references)), aliases_(std::move(aliases)) {
  std::stable_sort(
      references_.begin(), references_.end(),
      [](Reference const& left, Reference const& right) { return left.id < right.id; });
  for (std::uint32_t i = 0; i < references_.size(); ++i) {
    std::vector<std::string> subjects;
    for (std::string const& name : subjects_of(references_[i])) subjects.push_back(canonical(name));
    for (std::string& term : index_terms(references_[i], subjects)) {
      PostingList& list = postings_[std::move(term)];
      if (list.empty() || list.back() != i) list.push_back(i);
    }
  }
}

std::string MemoryReferences::canonical(std::string const& name) const {
  auto const found = aliases_.find(name_key(name));
  return found == aliases_.end() ? name : found->second;
}

Result<std::vector<Candidate>> MemoryReferences::candidates(Query const& query,
                                                            std::size_t limit) const {
  MapStore store{postings_};
  auto const ranked = rank_references(store, query_terms(query, canonical_subjects(*this, query)),
                                      references_.size(), limit);
  if (!ranked) return ranked.error();
  std::vector<Candidate> out;
  for (Ranked const& entry : ranked.value()) {
    out.push_back({references_[entry.number], entry.score});
  }
  return out;
}

std::vector<std::string> canonical_subjects(ReferenceSet const& references, Query const& query) {
  std::vector<std::string> out;
  for (std::string const& subject : query.subjects) {
    std::string name = references.canonical(subject);
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(std::move(name));
  }
  return out;
}

}  // namespace stet
