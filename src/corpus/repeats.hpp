// Rows that say what an earlier row says, source and all: they add nothing and count twice.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/catalogue.hpp"
#include "corpus/text_form.hpp"

namespace stet {

/// A row and the earlier one that it repeats, by file and offset, with the column to point at.
struct Repeat {
  struct Place {
    std::uint32_t file = 0;
    std::uint32_t offset = 0;
  };
  Place row;
  Place first;
  std::string_view column;
};

/// Facts of the same content and source, quotations of the same words, speaker and source, sources
/// of the same address; in the order of the tables. Rows that share an id are one row mistyped, and
/// are left out.
[[nodiscard]] std::vector<Repeat> find_repeats(CorpusText const& text, Catalogue const& catalogue);

}  // namespace stet
