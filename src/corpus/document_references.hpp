// Whole documents as references for one run (`--source FILE`): read and searched for claims by the
// same pipeline as the article itself.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "corpus/memory_references.hpp"
#include "rules/rule_set.hpp"
#include "text/reader.hpp"

namespace stet {

/// Every claim of a document as a reference, and every checkable sentence without one as a
/// statement. `statement` is the sentence, `context` its paragraph, the locator the place in the
/// file, "path:line:column" where `path` is the document's own.
[[nodiscard]] std::vector<Reference> references_of_document(Document const& document,
                                                            std::string_view source_text,
                                                            Source const& source,
                                                            RuleSet const& rules);

class DocumentReferences final : public MemoryReferences {
 public:
  /// Reads every file. Errors: a file that cannot be read or holds no valid text.
  static Result<std::unique_ptr<DocumentReferences>> read(std::vector<std::string> const& paths,
                                                          RuleSet const& rules,
                                                          ReadOptions const& options);

 private:
  using MemoryReferences::MemoryReferences;
};

}  // namespace stet
