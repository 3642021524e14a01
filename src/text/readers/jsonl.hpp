// One line of a .jsonl file: an article as other programs hand it over.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stet {

/// The fields of {"id","text","title"?,"date"?,"outlet"?,"url"?}; others are ignored.
struct ArticleLine {
  std::string id;
  std::string text;
  std::string title;
  std::string date;
  std::string outlet;
  std::string url;
};

struct ArticleLineError {
  std::string message;
  std::uint32_t column = 1;  // bytes, 1-based
};

/// Nothing is returned when the line is an article; else what is wrong with it and where.
[[nodiscard]] std::optional<ArticleLineError> parse_article_line(std::string_view line,
                                                                 ArticleLine& out);

}  // namespace stet
