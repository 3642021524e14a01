#include "kinds/twin_sentences.hpp"

#include <algorithm>
#include <cstdlib>

namespace stet {
namespace {

constexpr std::size_t most_different = 3;
constexpr std::size_t fewest_same = 6;
constexpr std::int64_t a_week = 7;

bool same_week(Side const& claim, Side const& reference) {
  if (!claim.published || !reference.published) return true;
  return std::llabs(to_days(*claim.published) - to_days(*reference.published)) <= a_week;
}

/// Words [begin, end) of the sentence, as a span of the side's text.
Span span_of(Side const& side, std::size_t begin, std::size_t end) {
  if (begin == end) return {};
  auto const offset = static_cast<std::uint32_t>(side.sentence.data() - side.text.data());
  return {side.words[begin].span.begin + offset, side.words[end - 1].span.end + offset};
}

std::vector<Word> part(std::vector<Word> const& words, std::size_t begin, std::size_t end) {
  return {words.begin() + static_cast<std::ptrdiff_t>(begin),
          words.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace

std::optional<TwinDifference> find_twin_difference(Side const& claim, Side const& reference) {
  std::vector<Word> const& ours = claim.words;
  std::vector<Word> const& theirs = reference.words;
  auto const same = [](Word const& left, Word const& right) { return left.folded == right.folded; };
  std::size_t const shorter = std::min(ours.size(), theirs.size());
  std::size_t front = 0;
  while (front < shorter && same(ours[front], theirs[front])) ++front;
  std::size_t back = 0;
  while (back < shorter - front &&
         same(ours[ours.size() - 1 - back], theirs[theirs.size() - 1 - back]))
    ++back;
  std::size_t const our_end = ours.size() - back;
  std::size_t const their_end = theirs.size() - back;
  std::size_t const different = std::max(our_end, their_end) - front;
  if (different == 0 || different > most_different || front + back < fewest_same)
    return std::nullopt;
  if (!same_week(claim, reference)) return std::nullopt;
  return TwinDifference{span_of(claim, front, our_end), span_of(reference, front, their_end),
                        part(ours, front, our_end), part(theirs, front, their_end)};
}

bool differ_only_in(Side const& claim, Span of_claim, Side const& reference, Span of_reference) {
  std::optional<TwinDifference> const twins = find_twin_difference(claim, reference);
  return twins && !twins->claim.empty() && !twins->reference.empty() &&
         of_claim.contains(twins->claim) && of_reference.contains(twins->reference);
}

}  // namespace stet
