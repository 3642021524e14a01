// Entities and sources of a corpus by every name they go by.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/text_form.hpp"

namespace stet {

/// Points into a CorpusText, which outlives it.
class Catalogue {
 public:
  explicit Catalogue(CorpusText const& text);

  /// By id, name or alias; nullptr when nothing goes by that name.
  [[nodiscard]] CorpusEntity const* entity(std::string const& name) const;
  /// The canonical name; `name` itself when unknown.
  [[nodiscard]] std::string canonical(std::string const& name) const;
  [[nodiscard]] SourceRow const* source(std::string const& id) const;

  /// Every name key and the index of its entity, in order. A key that several entities share is the
  /// first one's.
  [[nodiscard]] std::map<std::string_view, std::uint32_t> names() const {
    return {names_.begin(), names_.end()};
  }

 private:
  CorpusText const& text_;
  std::unordered_map<std::string, std::uint32_t> names_;
  std::unordered_map<std::string, std::uint32_t> sources_;
};

/// The id, the name and the aliases of an entity.
[[nodiscard]] std::vector<std::string> names_of(CorpusEntity const& entity);

/// "documents/nvidia-10k.html" -> "nvidia-10k": a document's source is the one of this id.
[[nodiscard]] std::string source_id_of_document(std::string_view path);

}  // namespace stet
