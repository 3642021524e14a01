#include "corpus/catalogue.hpp"

#include <algorithm>

#include "corpus/names.hpp"

namespace stet {

Catalogue::Catalogue(CorpusText const& text) : text_(text) {
  for (std::uint32_t i = 0; i < text.entities.size(); ++i) {
    for (std::string const& name : names_of(text.entities[i].value)) {
      names_.try_emplace(name_key(name), i);
    }
  }
  for (std::uint32_t i = 0; i < text.sources.size(); ++i) {
    sources_.try_emplace(text.sources[i].value.id, i);
  }
}

CorpusEntity const* Catalogue::entity(std::string const& name) const {
  auto const found = names_.find(name_key(name));
  return found == names_.end() ? nullptr : &text_.entities[found->second].value;
}

std::string Catalogue::canonical(std::string const& name) const {
  CorpusEntity const* const known = entity(name);
  return known == nullptr ? name : known->name;
}

SourceRow const* Catalogue::source(std::string const& id) const {
  auto const found = sources_.find(id);
  return found == sources_.end() ? nullptr : &text_.sources[found->second].value;
}

std::vector<std::string> names_of(CorpusEntity const& entity) {
  std::vector<std::string> out = split_alternatives(entity.aliases);
  out.insert(out.begin(), {entity.id, entity.name});
  std::erase_if(out, [](std::string const& name) { return name_key(name).empty(); });
  return out;
}

std::string source_id_of_document(std::string_view path) {
  path.remove_prefix(std::min(path.rfind('/') + 1, path.size()));
  return std::string(path.substr(0, path.rfind('.')));
}

}  // namespace stet
