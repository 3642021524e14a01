#include "text/page_parts.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "text/biographies.hpp"
#include "text/byline.hpp"
#include "text/stated_date.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

constexpr std::size_t longest_label = 160;
constexpr std::size_t longest_teaser = 300;

BlockKind block_kind(PagePartKind kind) {
  switch (kind) {
    case PagePartKind::furniture:
      return BlockKind::furniture;
    case PagePartKind::caption:
      return BlockKind::caption;
    case PagePartKind::dateline:
      return BlockKind::dateline;
    case PagePartKind::byline:
      return BlockKind::byline;
    case PagePartKind::biography:
      return BlockKind::biography;
  }
  return BlockKind::furniture;
}

bool has_quotation_mark(std::string_view words) {
  return words.find_first_of('"') != std::string_view::npos ||
         words.find("“") != std::string_view::npos;
}

bool ends_like_a_sentence(std::string_view words) {
  for (std::string_view const mark : {"”", "\"", "’", ")"}) {
    if (words.ends_with(mark)) words.remove_suffix(mark.size());
  }
  return words.ends_with('.') || words.ends_with('!') || words.ends_with('?') ||
         words.ends_with(':') || words.ends_with("…");
}

/// "Mill Closes After Long Dispute": most of its longer words have capitals.
bool is_title_case(std::string_view words) {
  int long_words = 0;
  int capitals = 0;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t const end = std::min(words.find(' ', at), words.size());
    if (end - at > 3) {
      ++long_words;
      capitals += words[at] >= 'a' && words[at] <= 'z' ? 0 : 1;
    }
    at = end + 1;
  }
  return long_words > 2 && capitals * 10 >= long_words * 7;
}

bool is_prose(std::string_view words) {
  constexpr std::size_t shortest_prose = 60;
  constexpr std::size_t surely_prose = 240;
  if (words.size() >= surely_prose) return true;
  return words.size() >= shortest_prose && ends_like_a_sentence(words) && !is_title_case(words);
}

class PagePartReader {
 public:
  PagePartReader(Document& document, FurnitureTable const& words)
      : document_(document), words_(words) {}

  void run() {
    std::vector<Block>& blocks = document_.blocks;
    while (first_prose_ < blocks.size() && !(blocks[first_prose_].kind == BlockKind::paragraph &&
                                             is_prose(words_of(first_prose_)))) {
      ++first_prose_;
    }
    if (first_prose_ == blocks.size() || blocks.size() < 2) return;
    mark_headline();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].kind != BlockKind::paragraph) continue;
      if (auto const kind = kind_of(i)) blocks[i].kind = *kind;
    }
    mark_bylines();
    mark_biographies(document_, words_, first_prose_);
  }

 private:
  [[nodiscard]] std::string_view words_of(std::size_t i) const {
    return document_.words(document_.blocks[i].span);
  }

  void mark_headline() {
    constexpr std::size_t longest_headline = 250;
    Block& first = document_.blocks.front();
    if (first_prose_ == 0 || first.kind != BlockKind::paragraph) return;
    std::string_view const words = words_of(0);
    if (words.size() > longest_headline || words_.whole.longest(words, 0)) return;
    if (auto const date = find_page_date(words); date && date->alone) return;
    first.kind = BlockKind::headline;
    if (document_.metadata.title.empty()) document_.metadata.title = words;
  }

  [[nodiscard]] std::optional<BlockKind> kind_of(std::size_t i) {
    std::string_view const words = words_of(i);
    if (auto const match = words_.whole.longest(words, 0); match && match->length == words.size())
      return block_kind(words_.parts[match->value].kind);
    if (words.size() <= longest_label) {
      if (auto const kind = labelled(i, words)) return kind;
      if (i < first_prose_) {
        if (auto const date = find_page_date(words); date && date->alone) {
          state_date(*date, "date line", i);
          return BlockKind::dateline;
        }
      }
    }
    if (auto const kind = by_phrase(words)) return kind;
    if (is_stray_title(i, words)) return BlockKind::caption;
    return std::nullopt;
  }

  /// "Published: 11:00am, 8 Feb 2025", "Updated 3 May 2024", "SOURCE: SCMP.COM"
  [[nodiscard]] std::optional<BlockKind> labelled(std::size_t i, std::string_view words) {
    auto const match = words_.labels.longest(words, 0);
    if (!match) return std::nullopt;
    PagePart const part = words_.parts[match->value];
    std::string_view rest = trim(words.substr(match->length));
    bool const colon = rest.starts_with(':');
    if (colon) rest = trim(rest.substr(1));
    auto const date = find_page_date(rest);
    bool const dated = date && date->alone &&
                       (part.sets == LabelMeaning::published || part.sets == LabelMeaning::updated);
    if (!colon && !dated) return std::nullopt;
    switch (part.sets) {
      case LabelMeaning::published:
      case LabelMeaning::updated:
        if (!date) return std::nullopt;
        state_date(*date, part.sets == LabelMeaning::published ? "published line" : "updated line",
                   i);
        break;
      case LabelMeaning::outlet:
        if (i >= first_prose_ && ends_like_a_sentence(rest)) return std::nullopt;
        if (document_.metadata.outlet.empty()) document_.metadata.outlet = rest;
        break;
      case LabelMeaning::author:
        if (parse_byline(rest).authors.empty()) return std::nullopt;
        add_authors(parse_byline(rest));
        break;
      case LabelMeaning::nothing:
        break;
    }
    return block_kind(part.kind);
  }

  [[nodiscard]] std::optional<BlockKind> by_phrase(std::string_view words) const {
    if (words.size() > longest_teaser || has_quotation_mark(words)) return std::nullopt;
    if (auto const match = words_.starts.longest(words, 0))
      return block_kind(words_.parts[match->value].kind);
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (at > 0 && is_word_byte(words[at - 1])) continue;
      if (words_.holds.may_start(words[at])) {
        if (auto const match = words_.holds.longest(words, at))
          return block_kind(words_.parts[match->value].kind);
      }
      constexpr std::size_t longest_credit = 60;
      if (words.size() - at <= longest_credit && words_.credits.may_start(words[at])) {
        if (auto const match = words_.credits.longest(words, at))
          return block_kind(words_.parts[match->value].kind);
      }
    }
    return std::nullopt;
  }

  /// A question by itself that names its subject in full, where the prose around it does not ask.
  [[nodiscard]] bool is_stray_title(std::size_t i, std::string_view words) const {
    constexpr std::size_t longest_title = 160;
    if (i <= first_prose_ || i + 1 >= document_.blocks.size()) return false;
    if (!words.ends_with('?') || words.size() > longest_title || has_quotation_mark(words))
      return false;
    if (words.find_first_of(".!?") + 1 != words.size()) return false;
    int count = 0;
    int names = 0;
    for (std::size_t at = 0; at < words.size();) {
      if (words_.linking_words.longest(words, at)) return false;
      names += count > 0 && words[at] >= 'A' && words[at] <= 'Z' ? 1 : 0;
      ++count;
      at = std::min(words.find(' ', at), words.size());
      while (at < words.size() && words[at] == ' ') ++at;
    }
    return count >= 8 && names >= 2;
  }

  void mark_bylines() {
    for (std::size_t i = 0; i < first_prose_; ++i) {
      Block& block = document_.blocks[i];
      if (block.kind != BlockKind::paragraph) continue;
      Byline const byline = parse_byline(words_of(i));
      bool const beside_label = is_label(i + 1) || (i > 0 && is_label(i - 1));
      if (byline.authors.empty()) continue;
      if (!byline.introduced && !(beside_label && i > 0)) continue;
      add_authors(byline);
      block.kind = BlockKind::byline;
    }
  }
  [[nodiscard]] bool is_label(std::size_t i) const {
    BlockKind const kind = document_.blocks[i].kind;
    return kind == BlockKind::dateline || kind == BlockKind::byline;
  }

  void add_authors(Byline const& byline) {
    std::vector<std::string>& authors = document_.metadata.authors;
    for (std::string const& name : byline.authors) {
      if (std::find(authors.begin(), authors.end(), name) == authors.end()) authors.push_back(name);
    }
  }
  void state_date(PageDate const& date, std::string origin, std::size_t block) {
    add_stated_date(document_.metadata,
                    {date.date, std::move(origin), document_.blocks[block].span}, date.has_time);
  }

  Document& document_;
  FurnitureTable const& words_;
  std::size_t first_prose_ = 0;
};

}  // namespace

void recognise_page_parts(Document& document, FurnitureTable const& words) {
  PagePartReader(document, words).run();
}

void add_stated_date(Metadata& metadata, StatedDate stated, bool has_time) {
  std::vector<StatedDate>& dates = metadata.stated_dates;
  if (has_time && stated.origin != "updated line") {
    dates.insert(dates.begin(), std::move(stated));
  } else {
    dates.push_back(std::move(stated));
  }
}

}  // namespace stet
