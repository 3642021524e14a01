// Articles as their own references: known edits in, recall and false alarms by kind out.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rules/rule_set.hpp"
#include "text/document.hpp"

namespace stet {

struct EditCount {
  std::size_t made = 0;
  std::size_t flagged = 0;  // a claim that touches the edit is conflicting
};

/// An edit that came out wrong: harmful and not flagged, or harmless and flagged.
struct WrongEdit {
  std::string_view kind;
  bool harmful = false;
  std::string place;   // the article
  std::string before;  // the sentence
  std::string after;
};

struct SelftestResult {
  std::size_t articles = 0;
  std::map<std::string_view, EditCount> kinds;  // by EditKind::name
  std::size_t unedited_claims = 0;              // of articles checked against themselves
  std::size_t unedited_conflicts = 0;
  std::size_t other_claims = 0;  // of edited articles, in sentences that the edit left alone
  std::size_t other_conflicts = 0;
  std::vector<WrongEdit> wrong;
};

/// At most `most` edits of each kind. The text is read as plain text whatever it was, so that an
/// edit changes one thing only. Fails only when the text cannot be read.
[[nodiscard]] Result<SelftestResult> selftest(Document const& article, RuleSet const& rules,
                                              std::size_t most);

void add(SelftestResult const& one, SelftestResult& total);

}  // namespace stet
