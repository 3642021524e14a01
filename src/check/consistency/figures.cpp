#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "check/consistency/checks.hpp"

namespace stet {
namespace {

/// What must be the same before two figures may contradict each other, as one key; empty unless
/// subject, measure and period are all known.
std::string topic_of(Figure const& figure) {
  if (figure.subject.empty() || figure.measure.empty() || figure.time.empty()) return "";
  auto const day = [](std::optional<Date> const& date) {
    return date ? to_iso(*date) : std::string();
  };
  return fmt::format("{}|{}|{}|{}|{}|{}..{}", fold(figure.subject), fold(figure.measure),
                     figure.unit, name(figure.dimension), fold(figure.place),
                     day(figure.time.start), day(figure.time.end));
}

bool is_level(Figure const& figure) {
  return figure.value && figure.change == Change::none && !figure.equals &&
         figure.dimension != Dimension::multiple && figure.dimension != Dimension::rank &&
         figure.dimension != Dimension::ratio;
}

void report(Article const& article, std::uint32_t first, std::uint32_t second,
            std::string_view where, Problems& problems) {
  std::string_view const one = article.document.words(article.claims[first].span);
  std::string_view const other = article.document.words(article.claims[second].span);
  InternalProblem problem;
  problem.rule = "internal/inconsistent";
  problem.claim = second;
  problem.span = article.claims[second].span;
  problem.message = fmt::format("{} gives {}, this sentence {}.", where, one, other);
  problem.working = fmt::format("{} / {}", one, other);
  problem.question = "Which of the two figures is right?";
  problem.related = {first};
  problems.push_back(std::move(problem));
}

std::set<std::string> content_words(std::string_view text) {
  constexpr std::size_t shortest = 4;
  std::set<std::string> words;
  std::string word;
  for (char const c : fold(text) + " ") {
    bool const letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word.push_back(c);
    } else {
      if (word.size() >= shortest) words.insert(word);
      word.clear();
    }
  }
  return words;
}

std::size_t shared_words(Article const& article, std::uint32_t first, std::uint32_t second) {
  auto const sentence = [&](std::uint32_t index) {
    return content_words(
        article.document.words(article.document.sentences[article.claims[index].sentence].span));
  };
  std::set<std::string> const left = sentence(first);
  std::set<std::string> const right = sentence(second);
  return static_cast<std::size_t>(std::count_if(
      left.begin(), left.end(), [&](std::string const& word) { return right.contains(word); }));
}

BlockKind block_of(Article const& article, std::uint32_t claim) {
  return article.document.blocks[article.document.sentences[article.claims[claim].sentence].block]
      .kind;
}

Figure const* level_at(Article const& article, std::uint32_t index) {
  auto const* const figure = std::get_if<Figure>(&article.claims[index].body);
  return figure != nullptr && is_level(*figure) ? figure : nullptr;
}

/// A headline's figure that no figure of its unit in the body comes near, where one of them is
/// plainly about the same.
void check_headline(Article const& article, std::uint32_t headline, Problems& problems) {
  constexpr std::size_t enough_words = 3;
  Figure const& figure = *level_at(article, headline);
  bool const counts_something =
      figure.dimension != Dimension::number && figure.dimension != Dimension::time;
  if (!counts_something) return;
  std::optional<std::uint32_t> same_story;
  for (std::uint32_t index = 0; index < article.claims.size(); ++index) {
    Figure const* const other = level_at(article, index);
    if (other == nullptr || block_of(article, index) == BlockKind::headline) continue;
    if (other->dimension != figure.dimension || other->unit != figure.unit) continue;
    if (other->interval.overlaps(figure.interval)) return;  // the body backs the headline
    if (!same_story && shared_words(article, headline, index) >= enough_words) same_story = index;
  }
  if (same_story) report(article, headline, *same_story, "The headline", problems);
}

}  // namespace

void check_figures(Article const& article, Problems& problems) {
  constexpr int most_in_headline = 8;  // each is held against the whole article
  int in_headline = 0;
  std::map<std::string, std::uint32_t> first_of_topic;
  for (std::uint32_t index = 0; index < article.claims.size(); ++index) {
    Figure const* const figure = level_at(article, index);
    if (figure == nullptr) continue;
    if (block_of(article, index) == BlockKind::headline) {
      if (++in_headline <= most_in_headline) check_headline(article, index, problems);
      continue;
    }
    std::string const topic = topic_of(*figure);
    if (topic.empty()) continue;
    auto const [first, is_new] = first_of_topic.emplace(topic, index);
    bool const same_sentence =
        article.claims[first->second].sentence == article.claims[index].sentence;
    if (is_new || same_sentence ||
        figure->interval.overlaps(level_at(article, first->second)->interval))
      continue;
    report(article, first->second, index, "An earlier sentence", problems);
  }
}

}  // namespace stet
