#include "cli/words.hpp"

namespace stet {

std::vector<std::string> split_words(std::string_view list, char separator) {
  std::vector<std::string> words;
  while (!list.empty()) {
    std::size_t const end = list.find(separator);
    std::string_view word = list.substr(0, end);
    list = end == std::string_view::npos ? std::string_view() : list.substr(end + 1);
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

}  // namespace stet
