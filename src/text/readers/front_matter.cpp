#include "text/readers/front_matter.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "text/byline.hpp"
#include "text/page_parts.hpp"
#include "text/stated_date.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

std::string_view unquoted(std::string_view value) {
  value = trim(value);
  bool const quoted = value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  return quoted ? value.substr(1, value.size() - 2) : value;
}

void add_author(Metadata& metadata, std::string_view value) {
  value = trim(value);
  if (value.starts_with('[') && value.ends_with(']')) value = value.substr(1, value.size() - 2);
  while (!value.empty()) {
    std::size_t const comma = value.find(',');
    std::string_view const name = unquoted(value.substr(0, comma));
    for (std::string const& author : parse_byline(name).authors) metadata.authors.push_back(author);
    value = comma == std::string_view::npos ? std::string_view() : value.substr(comma + 1);
  }
}

void set_field(Metadata& metadata, std::string_view key, std::string_view value) {
  std::string_view const words = unquoted(value);
  if (words.empty()) return;
  if (key == "title") {
    metadata.title = words;
  } else if (key == "author" || key == "authors" || key == "byline") {
    add_author(metadata, value);
  } else if (key == "outlet" || key == "source" || key == "publication" || key == "publisher") {
    metadata.outlet = words;
  } else if (key == "lang" || key == "language") {
    metadata.language = words;
  } else if (key == "url" || key == "canonical" || key == "canonical_url") {
    metadata.url = words;
  } else if (key == "date" || key == "published" || key == "pubdate" || key == "publishdate") {
    if (auto const date = find_page_date(words))
      add_stated_date(metadata, {date->date, "front matter", {}}, date->has_time);
  }
}

}  // namespace

std::uint32_t read_front_matter(std::string_view bytes, Metadata& metadata) {
  bool const toml = bytes.starts_with("+++");
  if (!toml && !bytes.starts_with("---")) return 0;
  std::string_view const fence = bytes.substr(0, 3);
  Metadata found = metadata;
  std::string list_key;
  std::size_t begin = bytes.find('\n');
  if (begin == std::string_view::npos || !trim(bytes.substr(3, begin - 3)).empty()) return 0;
  constexpr std::size_t longest_front_matter = 64 * 1024;
  for (++begin; begin < bytes.size() && begin < longest_front_matter;) {
    std::size_t const end = std::min(bytes.find('\n', begin), bytes.size());
    std::string_view const line = bytes.substr(begin, end - begin);
    begin = end + 1;
    std::string_view const words = trim(line);
    if (words == fence || (!toml && words == "...")) {
      metadata = std::move(found);
      return static_cast<std::uint32_t>(std::min(begin, bytes.size()));
    }
    if (words.starts_with("- ") && !list_key.empty()) {
      set_field(found, list_key, words.substr(2));
      continue;
    }
    std::size_t const mark = words.find(toml ? '=' : ':');
    if (mark == std::string_view::npos || line.starts_with(' ') || words.starts_with('#')) continue;
    std::string_view const key = trim(words.substr(0, mark));
    std::string_view const value = trim(words.substr(mark + 1));
    list_key = value.empty() ? key : std::string_view();
    set_field(found, key, value);
  }
  return 0;
}

}  // namespace stet
