#include "language/analysis.hpp"

namespace stet {

Analysis analyse(Document const& document, RuleSet const& /*rules*/) {
  Analysis analysis;
  analysis.sentences.resize(document.sentences.size());
  return analysis;
}

}  // namespace stet
