#include "language/quotation_marks.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/utf8.hpp"
#include "rules/phrase_table.hpp"

namespace stet {
namespace {

enum class Family : std::uint8_t { twofold, single, angle };
/// What the glyph alone says: curly marks lean one way, typewriter marks either.
enum class Leaning : std::uint8_t { opens, closes, either };

struct Mark {
  Span span;
  Family family = Family::twofold;
  Leaning leaning = Leaning::either;
  bool curly = false;
  bool can_open = false;  // by its neighbours
  bool can_close = false;
  bool strong = false;  // a single mark that is no apostrophe of a plural: "drivers' union"
};

constexpr std::size_t deepest = 4;

bool is_alphanumeric_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  char const c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return is_word_byte(c);
  return code_point_at(text, at).value >= 0xC0 && code_point_at(text, at).value < 0x2000;
}

bool is_blank_before(std::string_view block, std::size_t at) {
  if (at == 0) return true;
  char const c = block[at - 1];
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || block.substr(0, at).ends_with("\u00A0");
}

bool is_blank_at(std::string_view block, std::size_t at) {
  if (at >= block.size()) return true;
  char const c = block[at];
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || block.substr(at, 2) == "\u00A0";
}

bool is_opening_context(std::string_view block, std::size_t at) {
  if (is_blank_before(block, at)) return true;
  std::string_view const before = block.substr(0, at);
  constexpr std::string_view brackets = "([{-/";
  if (brackets.find(before.back()) != std::string_view::npos) return true;
  if (before.back() == '"' || before.back() == '\'')
    return before.size() == 1 || is_blank_before(block, at - 1);
  for (std::string_view const mark : {"\u2014", "\u2013", "\u2015", "\u201C", "\u2018", "\u00AB"}) {
    if (before.ends_with(mark)) return true;
  }
  return false;
}

std::optional<Mark> mark_at(std::string_view block, std::uint32_t at) {
  char const c = block[at];
  auto const mark = [at](std::uint32_t length, Family family, Leaning leaning, bool curly) {
    return Mark{{at, at + length}, family, leaning, curly};
  };
  if (c == '"') return mark(1, Family::twofold, Leaning::either, false);
  if (c == '\'' || c == '`') {
    bool const twice = at + 1 < block.size() && block[at + 1] == c;
    if (twice) return mark(2, Family::twofold, c == '`' ? Leaning::opens : Leaning::either, false);
    if (c == '`') return std::nullopt;
    return mark(1, Family::single, Leaning::either, false);
  }
  std::string_view const three = block.substr(at, 3);
  if (three == "\u201C" || three == "\u201E") return mark(3, Family::twofold, Leaning::opens, true);
  if (three == "\u201D") return mark(3, Family::twofold, Leaning::closes, true);
  if (three == "\u2018" || three == "\u2019") {
    // A pair of single curly marks stands for one double mark in some archives.
    bool const twice = block.substr(at + 3, 3) == three;
    return mark(twice ? 6 : 3, twice ? Family::twofold : Family::single,
                three == "\u2018" ? Leaning::opens : Leaning::closes, true);
  }
  if (three.starts_with("\u00AB")) return mark(2, Family::angle, Leaning::opens, true);
  if (three.starts_with("\u00BB")) return mark(2, Family::angle, Leaning::closes, true);
  if (three == "\u2039") return mark(3, Family::angle, Leaning::opens, true);
  if (three == "\u203A") return mark(3, Family::angle, Leaning::closes, true);
  return std::nullopt;
}

/// "'90s", "'em", "'til": an apostrophe that stands where a mark might open.
bool is_clipped_word(std::string_view rest) {
  if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') return true;
  for (std::string_view const word : {"em", "til", "cause", "tis", "twas", "n", "round", "bout"}) {
    if (rest.starts_with(word) && !is_alphanumeric_at(rest, word.size())) return true;
  }
  return false;
}

std::vector<Mark> find_marks(std::string_view block) {
  std::vector<Mark> marks;
  for (std::uint32_t at = 0; at < block.size();) {
    char const c = block[at];
    bool const candidate = c == '"' || c == '\'' || c == '`' || (c & '\x80') != 0;
    std::optional<Mark> mark = candidate ? mark_at(block, at) : std::nullopt;
    if (!mark) {
      ++at;
      continue;
    }
    std::uint32_t const end = mark->span.end;
    bool const word_before = at > 0 && !is_blank_before(block, at);
    bool const word_after = is_alphanumeric_at(block, end);
    mark->can_open = is_opening_context(block, at) && !is_blank_at(block, end);
    mark->can_close = word_before && !word_after;
    if (mark->family == Family::single) {
      if (mark->can_open && is_clipped_word(block.substr(end, 8))) mark->can_open = false;
      char const before = at > 0 ? block[at - 1] : ' ';
      mark->strong = mark->can_close && before != 's';
    }
    marks.push_back(*mark);
    at = end;
  }
  return marks;
}

class Pairing {
 public:
  Pairing(std::string_view text, Span block, std::vector<Quotation>& quotations)
      : block_text_(slice(text, block)), block_(block), quotations_(quotations) {}

  void run() {
    marks_ = find_marks(block_text_);
    find_strong_closers();
    std::size_t const first = quotations_.size();
    for (std::size_t i = 0; i < marks_.size(); ++i) take(i);
    finish();
    std::sort(quotations_.begin() + static_cast<std::ptrdiff_t>(first), quotations_.end(),
              [](Quotation const& left, Quotation const& right) {
                if (left.span.begin != right.span.begin) return left.span.begin < right.span.begin;
                return left.span.end > right.span.end;
              });
    link_parents(first);
  }

 private:
  /// For every mark, whether a sure closing single mark follows before the next that may open.
  void find_strong_closers() {
    closer_follows_.assign(marks_.size() + 1, false);
    any_closer_follows_.assign(marks_.size() + 1, false);
    for (std::size_t i = marks_.size(); i-- > 0;) {
      closer_follows_[i] = closer_follows_[i + 1];
      any_closer_follows_[i] = any_closer_follows_[i + 1];
      if (marks_[i].family != Family::single) continue;
      if (marks_[i].strong) closer_follows_[i] = true;
      if (marks_[i].can_close) any_closer_follows_[i] = true;
      if (marks_[i].can_open && !marks_[i].can_close) closer_follows_[i] = false;
    }
  }

  [[nodiscard]] std::optional<std::size_t> open_of(Mark const& mark) const {
    std::optional<std::size_t> fallback;
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].family != mark.family) continue;
      if (open_[i].curly == mark.curly) return i;
      if (!fallback) fallback = i;
    }
    return fallback;
  }

  void take(std::size_t index) {
    Mark const& mark = marks_[index];
    if (mark.family == Family::single) return take_single(index);
    std::optional<std::size_t> const open = open_of(mark);
    bool opens = !open.has_value();
    if (mark.can_open != mark.can_close) {
      opens = mark.can_open;
    } else if (mark.leaning != Leaning::either) {
      opens = mark.leaning == Leaning::opens;
    }
    if (!opens) {
      if (open) close(*open, mark);
      return;
    }
    // The same mark opens again: the one before was never closed.
    if (open && open_[*open].curly == mark.curly) abandon(*open, mark.span.begin);
    push(mark);
  }

  void take_single(std::size_t index) {
    Mark const& mark = marks_[index];
    std::optional<std::size_t> const open = open_of(mark);
    if (open && mark.can_close) {
      bool const plural = !mark.strong && closer_follows_[index + 1];
      if (!plural) close(*open, mark);
      return;
    }
    bool const may_open = mark.can_open && mark.leaning != Leaning::closes;
    if (!open && may_open && any_closer_follows_[index + 1]) push(mark);
  }

  void push(Mark const& mark) {
    if (open_.size() < deepest) open_.push_back(mark);
  }

  void add(Span whole, Span inner, bool closed) {
    if (inner.empty()) return;
    Quotation made;
    made.span = {whole.begin + block_.begin, whole.end + block_.begin};
    made.inner = {inner.begin + block_.begin, inner.end + block_.begin};
    made.closed = closed;
    quotations_.push_back(made);
  }

  void close(std::size_t open, Mark const& mark) {
    add({open_[open].span.begin, mark.span.end}, {open_[open].span.end, mark.span.begin}, true);
    open_.resize(open);
  }

  void abandon(std::size_t open, std::uint32_t at) {
    while (at > 0 && is_blank_before(block_text_, at)) --at;
    if (open_[open].span.end < at)
      add({open_[open].span.begin, at}, {open_[open].span.end, at}, false);
    open_.resize(open);
  }

  void finish() {
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (open_[i].family == Family::single) continue;
      abandon(i, static_cast<std::uint32_t>(block_text_.size()));
      return;
    }
  }

  void link_parents(std::size_t first) {
    std::vector<std::uint32_t> enclosing;
    for (std::size_t i = first; i < quotations_.size(); ++i) {
      while (!enclosing.empty() &&
             quotations_[enclosing.back()].span.end <= quotations_[i].span.begin)
        enclosing.pop_back();
      if (!enclosing.empty()) quotations_[i].parent = enclosing.back();
      enclosing.push_back(static_cast<std::uint32_t>(i));
    }
  }

  std::string_view block_text_;
  Span block_;
  std::vector<Quotation>& quotations_;
  std::vector<Mark> marks_;
  std::vector<Mark> open_;
  std::vector<bool> closer_follows_;
  std::vector<bool> any_closer_follows_;
};

}  // namespace

void find_quotations(std::string_view text, Span block, std::vector<Quotation>& quotations) {
  Pairing(text, block, quotations).run();
}

}  // namespace stet
