#include "language/tokens.hpp"

#include <array>

#include "base/utf8.hpp"
#include "rules/phrase_table.hpp"

namespace stet {
namespace {

constexpr std::string_view curly_apostrophe = "\u2019";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// Bytes that belong to no word though is_word_byte takes them: marks, dashes and spaces of the
/// general punctuation block, no-break space and the guillemets.
std::uint32_t symbol_length(std::string_view text, std::uint32_t at) {
  auto const byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return is_word_byte(text[at]) ? 0 : 1;
  CodePoint const point = code_point_at(text, at);
  bool const symbol = (point.value >= 0x2010 && point.value < 0x2070) || point.value < 0xC0 ||
                      (point.value >= 0x2190 && point.value < 0x2C00) ||
                      (point.value >= 0x3000 && point.value < 0x3020);
  return symbol ? point.length : 0;
}

bool is_space(std::string_view text, std::uint32_t at) {
  char const c = text[at];
  if (c == ' ' || c == '\n' || c == '\t' || c == '\r') return true;
  std::string_view const rest = text.substr(at, 3);
  return rest.starts_with("\u00A0") || rest == "\u2009" || rest == "\u202F" || rest == "\u200B";
}

std::uint32_t apostrophe_length(std::string_view text, std::uint32_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == curly_apostrophe ? 3 : 0;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, Span sentence, std::vector<Token>& tokens)
      : text_(text.substr(0, sentence.end)), at_(sentence.begin), tokens_(tokens) {}

  void run() {
    while (at_ < text_.size()) {
      if (is_space(text_, at_)) {
        at_ += static_cast<unsigned char>(text_[at_]) < 0x80 ? 1 : code_point_at(text_, at_).length;
      } else if (std::uint32_t const length = symbol_length(text_, at_); length != 0) {
        symbol(length);
      } else {
        word();
      }
    }
  }

 private:
  [[nodiscard]] bool word_at(std::size_t at) const {
    return at < text_.size() && symbol_length(text_, static_cast<std::uint32_t>(at)) == 0;
  }

  void add(std::uint32_t begin, std::uint32_t end) {
    if (begin < end) tokens_.push_back(Token{{begin, end}});
  }

  void symbol(std::uint32_t length) {
    std::uint32_t const begin = at_;
    char const first = text_[begin];
    at_ += length;
    // Runs that mean one thing: "...", "--", two marks of the typewriter's quotation.
    if (first == '.' || first == '-' || first == '\'' || first == '`') {
      while (at_ < text_.size() && text_[at_] == first) ++at_;
    }
    add(begin, at_);
  }

  void word() {
    std::uint32_t const begin = at_;
    bool dotted = false;
    while (at_ < text_.size()) {
      if (word_at(at_)) {
        at_ += static_cast<unsigned char>(text_[at_]) < 0x80 ? 1 : code_point_at(text_, at_).length;
        continue;
      }
      char const c = text_[at_];
      bool const more = word_at(at_ + 1);
      if (std::uint32_t const mark = apostrophe_length(text_, at_);
          mark != 0 && word_at(at_ + mark)) {
        at_ += mark;
      } else if (c == '-' && more) {
        ++at_;
      } else if ((c == '.' || c == ',') && more && is_digit(text_[at_ - 1]) &&
                 is_digit(text_[at_ + 1])) {
        ++at_;
      } else if (c == '.' && (more || abbreviation_ends(begin))) {
        dotted = true;
        ++at_;
      } else {
        break;
      }
    }
    split_clitics(begin, dotted);
  }

  /// Whether the full stop at at_ belongs to the word: an initial, "U.S.", or a short capitalised
  /// word with more of its sentence to follow ("Mr.", "Sen.").
  [[nodiscard]] bool abbreviation_ends(std::uint32_t begin) const {
    std::uint32_t const length = at_ - begin;
    bool const last = at_ + 1 >= text_.size();
    bool const inner_dot = text_.substr(begin, length).find('.') != std::string_view::npos;
    if (inner_dot) return true;
    if (!is_upper(text_[begin]) || last || !is_space(text_, at_ + 1)) return false;
    return length <= 4;
  }

  void split_clitics(std::uint32_t begin, bool dotted) {
    std::string_view const word = text_.substr(begin, at_ - begin);
    if (!dotted) {
      for (std::string_view const ending :
           {"'s", "\u2019s", "'S", "n't", "n\u2019t", "'re", "\u2019re", "'ve", "\u2019ve", "'ll",
            "\u2019ll", "'d", "\u2019d", "'m", "\u2019m"}) {
        if (word.size() > ending.size() && word.ends_with(ending)) {
          auto const split = static_cast<std::uint32_t>(at_ - ending.size());
          add(begin, split);
          add(split, at_);
          return;
        }
      }
    }
    add(begin, at_);
  }

  std::string_view text_;
  std::uint32_t at_;
  std::vector<Token>& tokens_;
};

}  // namespace

void tokenize(std::string_view text, Span sentence, std::vector<Token>& tokens) {
  Tokenizer(text, sentence, tokens).run();
}

}  // namespace stet
