// A reference is a claim with a source: what the checkers compare an article's claims with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/span.hpp"
#include "kinds/claim.hpp"

namespace stet {

/// Where a reference comes from. The fields are the columns of sources.csv (docs/corpus.md).
struct Source {
  std::string id;
  std::string title;
  std::string publisher;
  std::string author;
  std::string kind;
  std::string url;
  std::string archive_url;
  std::string published;  // ISO date, or empty when unknown
  std::string retrieved;
  std::string sha256;
  std::string licence;
  std::string lang;
  int tier = 3;        // 1 primary, 2 established media, 3 everything else
  std::string origin;  // the source whose report this one carries; its own id when it is the origin
  std::string note;
};

/// One fact, quotation or passage of a reference document, as a claim. `claim` has strings for its
/// subject, measure and so on; its spans point into `statement`.
struct Reference {
  std::string id;         // the fact's id, or "path#sentence" for a document
  std::string statement;  // the sentence a person reads
  std::string context;    // further words around it (the whole passage), may equal `statement`
  Claim claim;
  Source source;
  std::string locator;           // page, paragraph, time code
  Period valid;                  // when the fact holds as published, before a revision
  std::string supersedes;        // the id of the fact this one replaces
  std::string rank;              // "preferred", "normal", "deprecated"
  std::optional<Date> recorded;  // the day when the corpus learnt it; nothing: it always knew
};

}  // namespace stet
