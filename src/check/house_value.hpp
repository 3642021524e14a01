// What the fields of house rules are for one claim.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "check/report.hpp"
#include "rules/house_fields.hpp"

namespace stet {

/// Of one type; a text may have several values, and none where nothing is known.
struct HouseValue {
  std::vector<std::string> texts;
  std::optional<Decimal> number;
  bool flag = false;
};

/// What all claims of one article share, gathered once.
class HouseArticle {
 public:
  /// `path` is the file's, from the configuration's folder. Points into `file`, which keeps its
  /// claims and their order as long as this lives.
  HouseArticle(FileReport const& file, std::string path);

  [[nodiscard]] HouseValue value(HouseField field, CheckedClaim const& claim) const;
  /// The nearest heading above the claim; empty when there is none.
  [[nodiscard]] std::string_view section_of(CheckedClaim const& claim) const;
  [[nodiscard]] std::string const& path() const { return path_; }

 private:
  struct SentenceFacts {
    std::uint32_t figures = 0;
    bool plain_figure = false;  // one that is no per cent
    bool speech = false;
    bool citation = false;
  };
  [[nodiscard]] bool gives_base(CheckedClaim const& claim) const;

  FileReport const& file_;
  std::string path_;
  std::vector<SentenceFacts> sentences_;
  std::vector<std::string_view> sections_;  // by block
};

/// As a message shows it: texts joined by commas, "unknown" where there is none.
[[nodiscard]] std::string to_text(HouseValue const& value, HouseType type);

/// Whether `words` stand in `text` as whole words. Both folded.
[[nodiscard]] bool has_words(std::string_view text, std::string_view words);

}  // namespace stet
