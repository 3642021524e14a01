#include "cli/references.hpp"

#include <utility>

#include "corpus/document_references.hpp"
#include "corpus/known_references.hpp"
#include "corpus/stored_references.hpp"

namespace stet {

std::vector<ReferenceSet const*> References::pointers() const {
  std::vector<ReferenceSet const*> out;
  for (std::unique_ptr<ReferenceSet> const& set : sets) out.push_back(set.get());
  return out;
}

std::vector<SearchScope> References::scopes() const {
  std::vector<SearchScope> out;
  for (std::unique_ptr<ReferenceSet> const& set : sets) out.push_back(set->scope());
  return out;
}

Result<References> open_references(Settings const& settings, RuleSet const& rules) {
  References references;
  for (std::string const& path : settings.corpora) {
    Result<std::unique_ptr<StoredReferences>> corpus = StoredReferences::open(path);
    if (!corpus) return corpus.error();
    if (settings.as_of == AsOf::day) {
      references.sets.push_back(
          std::make_unique<KnownReferences>(*std::move(corpus), *settings.as_of_day));
    } else {
      references.sets.push_back(*std::move(corpus));
    }
  }
  if (!settings.sources.empty()) {
    Result<std::unique_ptr<DocumentReferences>> documents =
        DocumentReferences::read(settings.sources, rules, {});
    if (!documents) return documents.error();
    references.sets.push_back(*std::move(documents));
  }
  if (references.sets.empty() && !settings.no_corpus)
    return Error{ErrorCode::usage,
                 "nothing to check against",
                 {},
                 "give --corpus FILE.db or --source FILE; --no-corpus checks only consistency"};
  return references;
}

}  // namespace stet
