// Addresses and identifiers written out in running text: URLs, DOIs, arXiv ids, ISBNs, PMIDs.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "kinds/citation/citation.hpp"

namespace stet {

struct Identifier {
  CitationKind kind = CitationKind::url;
  std::string target;  // normalised
  bool malformed = false;
};

struct FoundIdentifier {
  Span span;  // of the text searched; with its label: "ISBN 978-...", "doi:10...."
  Identifier identifier;
};

/// In order, disjoint. Linear in the text's length: every hit is stepped over whole. Sentence
/// punctuation after an address is not part of it, nor is a bracket that it did not open.
[[nodiscard]] std::vector<FoundIdentifier> find_identifiers(std::string_view text);

/// What a link's target stands for: scheme and host in lower case, resolver addresses (doi.org,
/// arxiv.org, pubmed) as the identifier they carry. Nothing for what is no source: anchors within
/// the page, relative addresses, mailto:, javascript:.
[[nodiscard]] std::optional<Identifier> identify_link(std::string_view target);

/// ISBN-10 or ISBN-13 by its check digit; only digits and a final X. Requires nothing.
[[nodiscard]] bool is_valid_isbn(std::string_view digits);

}  // namespace stet
