#include "check/query.hpp"

#include <algorithm>
#include <string>

namespace stet {
namespace {

std::string joined(std::vector<Word> const& words, std::string_view text) {
  if (words.empty()) return "";
  return std::string(
      text.substr(words.front().span.begin, words.back().span.end - words.front().span.begin));
}

/// Runs of capitalised words: what the sentence names.
std::vector<std::string> names_in(Side const& side, std::vector<Word> const& words) {
  std::vector<std::string> names;
  std::vector<Word> run;
  auto const flush = [&] {
    bool const lone_opener = run.size() == 1 && run.front().first;
    if (!run.empty() && !lone_opener) names.push_back(joined(run, side.sentence));
    run.clear();
  };
  for (Word const& word : words) {
    bool const adjoins = !run.empty() && word.span.begin - run.back().span.end == 1;
    bool const name = word.capital && word.content() && !word.is(WordClass::month);
    if (!name || !adjoins) flush();
    if (name) run.push_back(word);
  }
  flush();
  return names;
}

/// A date belongs to the words around it; the rest of a long sentence leads look-ups astray.
std::vector<Word> words_around(Side const& side) {
  if (!std::holds_alternative<DateClaim>(side.claim->body)) return side.words;
  constexpr std::uint32_t reach = 90;  // bytes on either side
  auto const offset = static_cast<std::uint32_t>(side.sentence.data() - side.text.data());
  std::uint32_t const begin = side.claim->span.begin - offset;
  std::uint32_t const end = side.claim->span.end - offset;
  std::vector<Word> near;
  for (Word const& word : side.words) {
    if (word.span.end + reach >= begin && word.span.begin <= end + reach) near.push_back(word);
  }
  return near;
}

void add_once(std::vector<std::string>& list, std::string value) {
  if (!value.empty() && std::find(list.begin(), list.end(), value) == list.end())
    list.push_back(std::move(value));
}

struct Filler {
  Side const& side;
  Query& query;

  void operator()(Figure const& figure) const {
    add_once(query.subjects, figure.subject);
    query.measure = figure.measure;
    query.unit = figure.unit;
    query.value = figure.value;
  }
  void operator()(DateClaim const& date) const { query.measure = date.event; }
  void speech(Speech const& speech) const {
    add_once(query.subjects, side.speaker);
    add_once(query.subjects, speech.speaker.canonical);
    for (Span const part : speech.content) {
      if (!query.quotation.empty()) query.quotation += ' ';
      query.quotation += slice(side.text, part);
    }
  }
  void operator()(Quote const& quote) const { speech(quote); }
  void operator()(Attribution const& attribution) const { speech(attribution); }
  void operator()(Role const& role) const {
    add_once(query.subjects, role.person);
    add_once(query.subjects, role.organisation);
    query.measure = role.role;
  }
  void operator()(Statement const&) const {}
  void operator()(Citation const&) const {}
};

}  // namespace

Query query_for(Side const& claim) {
  Query query;
  query.kind = kind_name(claim.claim->body);
  query.time = claim.time;
  std::visit(Filler{claim, query}, claim.claim->body);
  std::vector<Word> const words = words_around(claim);
  for (std::string& name : names_in(claim, words)) add_once(query.subjects, std::move(name));
  for (Word const& word : words) {
    if (word.content() && word.folded.find(' ') == std::string::npos)
      add_once(query.words, word.folded);
  }
  return query;
}

}  // namespace stet
