#include "text/biographies.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/byline.hpp"

namespace stet {
namespace {

class BiographyReader {
 public:
  BiographyReader(Document& document, FurnitureTable const& words, std::size_t first_prose)
      : document_(document), words_(words), first_prose_(first_prose) {}

  void run() {
    mark_headed();
    mark_closing();
  }

 private:
  [[nodiscard]] std::string_view words_of(std::size_t i) const {
    return document_.words(document_.blocks[i].span);
  }
  [[nodiscard]] BlockKind& kind(std::size_t i) { return document_.blocks[i].kind; }

  [[nodiscard]] bool is_author(std::string_view name) const {
    auto const& authors = document_.metadata.authors;
    return std::find(authors.begin(), authors.end(), name) != authors.end();
  }
  /// Full name, first name or last name of an author.
  [[nodiscard]] bool starts_with_author(std::string_view words) const {
    for (std::string const& author : document_.metadata.authors) {
      std::string_view const first = std::string_view(author).substr(0, author.find(' '));
      if (words.starts_with(author)) return true;
      if (words.starts_with(first) && words.substr(first.size()).starts_with(' ')) return true;
    }
    return false;
  }

  /// Headings that repeat a byline's names, each with at most two paragraphs on that author.
  void mark_headed() {
    constexpr int most_paragraphs = 2;
    int allowed = 0;
    for (std::size_t i = first_prose_ + 1; i < document_.blocks.size(); ++i) {
      if (is_author(words_of(i))) {
        kind(i) = BlockKind::biography;
        allowed = most_paragraphs;
      } else if (allowed > 0 && kind(i) == BlockKind::paragraph) {
        bool const first = allowed == most_paragraphs;
        if (first && !starts_with_author(words_of(i)) && !has_role(words_of(i))) {
          allowed = 0;
          continue;
        }
        if (!first && !starts_with_author(words_of(i))) {
          allowed = 0;
          continue;
        }
        kind(i) = BlockKind::biography;
        --allowed;
      }
    }
  }

  /// "Ana Lind is a reporter for the Harrow Post." among the last paragraphs.
  void mark_closing() {
    int paragraphs = 0;
    for (std::size_t i = document_.blocks.size(); i > first_prose_ + 1 && paragraphs < 3; --i) {
      if (kind(i - 1) != BlockKind::paragraph) continue;
      ++paragraphs;
      std::string_view const words = words_of(i - 1);
      bool const by_author = starts_with_author(words) && has_role(words);
      if (by_author || is_introduction(words)) kind(i - 1) = BlockKind::biography;
    }
  }

  /// "is a ... reporter" near the beginning.
  [[nodiscard]] bool has_role(std::string_view words) const {
    constexpr std::size_t reach = 120;
    std::size_t const is = std::min(words.find(" is "), words.find(" was "));
    if (is == std::string_view::npos || is > 40) return false;
    std::size_t const end = std::min({words.size(), is + reach, words.find('.', is)});
    for (std::size_t at = is + 1; at < end; ++at) {
      if (words[at - 1] != ' ' && words[at - 1] != '-') continue;
      if (words_.author_roles.longest(words.substr(0, end), at)) return true;
    }
    return false;
  }

  /// Without a byline a name, a role and an employer or a beat are needed, and nothing said.
  [[nodiscard]] bool is_introduction(std::string_view words) const {
    std::size_t const is = words.find(" is ");
    if (is == std::string_view::npos || parse_byline(words.substr(0, is)).authors.size() != 1)
      return false;
    if (words.substr(0, is).find(' ') == std::string_view::npos || !has_role(words)) return false;
    if (words.find("“") != std::string_view::npos || words.find('"') != std::string_view::npos)
      return false;
    for (std::string_view const tie : {" for The ", " for the ", " at The ", " at the ",
                                       " covering ", " who covers ", "-based ", " based in "}) {
      if (words.find(tie) != std::string_view::npos) return words.size() < 400;
    }
    return false;
  }

  Document& document_;
  FurnitureTable const& words_;
  std::size_t first_prose_;
};

}  // namespace

void mark_biographies(Document& document, FurnitureTable const& words, std::size_t first_prose) {
  BiographyReader(document, words, first_prose).run();
}

}  // namespace stet
