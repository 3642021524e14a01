#include "bench/fact_generator.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>
#include <string_view>

#include <fmt/format.h>
#include <filesystem>

namespace stet::bench {
namespace {

/// SplitMix64: small, and the same everywhere.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  bool chance(unsigned percent) { return below(100) < percent; }
  double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

 private:
  std::uint64_t state_;
};

/// Picks 0..size-1, the first ones most often: Zipf with exponent 0.8, by its inverse integral.
std::uint64_t zipf(Random& random, std::uint64_t size) {
  constexpr double rest = 0.2;  // 1 - exponent
  double const x = random.unit() * (std::pow(static_cast<double>(size) + 1, rest) - 1) + 1;
  auto const rank = static_cast<std::uint64_t>(std::pow(x, 1 / rest)) - 1;
  return std::min(rank, size - 1);
}

struct Entity {
  std::string id;
  std::string name;
  std::string alias;
};

struct Measure {
  std::vector<std::string_view> words;
  std::string_view unit;
};

struct Unit {
  std::string_view unit;
  std::string_view spoken;
};

constexpr std::array<std::string_view, 32> qualities = {
    "net",       "gross",      "annual",    "domestic",  "foreign",    "total",     "average",
    "median",    "registered", "reported",  "estimated", "industrial", "regional",  "municipal",
    "federal",   "private",    "public",    "monthly",   "seasonal",   "electric",  "organic",
    "digital",   "retail",     "wholesale", "maritime",  "overnight",  "voluntary", "licensed",
    "temporary", "permanent",  "direct",    "external"};
constexpr std::array<std::string_view, 32> things = {
    "revenue",  "profit",     "production", "export",      "import",   "passenger", "visitor",
    "employee", "subscriber", "vehicle",    "household",   "patient",  "student",   "turnover",
    "debt",     "investment", "emission",   "consumption", "harvest",  "catch",     "shipment",
    "order",    "delivery",   "licence",    "permit",      "dwelling", "complaint", "accident",
    "donation", "subsidy",    "tax",        "wage"};
constexpr std::array<std::string_view, 4> kinds = {"", "growth", "share", "forecast"};
constexpr std::array<Unit, 8> units = {{{"USD", "dollars"},
                                        {"EUR", "euros"},
                                        {"GBP", "pounds"},
                                        {"%", "percent"},
                                        {"people", "people"},
                                        {"t", "tonnes"},
                                        {"km", "kilometres"},
                                        {"vehicles", "vehicles"}}};
constexpr std::array<std::string_view, 16> openings = {"ka",  "lo",  "mer", "ti",  "sun", "bra",
                                                       "vel", "no",  "dur", "pel", "gra", "sto",
                                                       "fin", "hal", "wes", "mar"};
constexpr std::array<std::string_view, 16> endings = {
    "den",  "ria",  "ton",  "berg", "nova", "lis",  "mark", "field",
    "sund", "gate", "ford", "wick", "lund", "mere", "stad", "port"};
constexpr std::array<std::string_view, 8> forms = {
    "Holdings", "Group", "Council", "University", "Airways", "Hospital", "Institute", "Shipping"};
constexpr std::array<std::string_view, 12> noise = {
    "according", "spokesman", "yesterday", "officials", "quarter",  "record",
    "analysts",  "expected",  "minister",  "figures",   "compared", "earlier"};

std::string capitalized(std::string_view word) {
  std::string out(word);
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

Entity entity_of(std::uint64_t number) {
  Random random(number * 7 + 1);
  std::string first = capitalized(openings[random.below(16)]);
  first += openings[random.below(16)];
  first += endings[random.below(16)];
  std::string second = capitalized(openings[random.below(16)]);
  second += endings[random.below(16)];
  std::string const form(forms[random.below(forms.size())]);
  // Numbers become letters, so that names stay apart and are still words.
  std::string tail;
  for (std::uint64_t rest = number; rest != 0; rest /= 16) tail += openings[rest % 16][0];
  return {fmt::format("e{}", number), fmt::format("{}{} {} {}", first, tail, second, form),
          fmt::format("{}{} {}", first, tail, form)};
}

Measure measure_of(std::uint64_t number) {
  Measure out;
  out.words = {qualities[number % 32], things[number / 32 % 32]};
  std::string_view const kind = kinds[number / 1024 % kinds.size()];
  if (!kind.empty()) out.words.push_back(kind);
  bool const ratio = kind == "growth" || kind == "share";
  out.unit = ratio ? "%" : units[number % units.size()].unit;
  return out;
}

std::string joined(std::vector<std::string_view> const& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

struct Fact {
  std::string id;
  std::uint64_t entity = 0;
  std::uint64_t measure = 0;
  int year = 0;
  int month = 0;  // 0 for the whole year
  std::uint64_t digits = 0;
  int power = 0;
  std::string supersedes;
};

std::string period_of(Fact const& fact) {
  return fact.month == 0 ? std::to_string(fact.year)
                         : fmt::format("{}-{:02}", fact.year, fact.month);
}

std::string line_of(Fact const& fact, std::uint64_t sources) {
  Entity const entity = entity_of(fact.entity);
  Measure const measure = measure_of(fact.measure);
  std::string const period = period_of(fact);
  std::string const value =
      fact.power == 0 ? std::to_string(fact.digits) : fmt::format("{}e{}", fact.digits, fact.power);
  std::string const words = joined(measure.words);
  return fmt::format("{},{},{},{},,,{},,{},{},,,{},,{} put its {} for {} at {} {}.,s{},p. {},\n",
                     fact.id, entity.id, words, value, measure.unit, period, period,
                     fact.supersedes, entity.name, words, period, value, measure.unit,
                     fact.digits % sources, fact.digits % 300 + 1);
}

/// The same thing in an article's words: an alias, words in another order and form, one of them
/// missing, a rounded value, and a sentence around it.
ParaphrasedClaim paraphrase(Fact const& fact, Random& random) {
  Entity const entity = entity_of(fact.entity);
  Measure const measure = measure_of(fact.measure);
  ParaphrasedClaim out;
  out.fact = fact.id;
  out.query.kind = "figure";
  std::string const& called = random.chance(50) ? entity.alias : entity.name;
  out.query.subjects = {called};
  std::vector<std::string> words;
  for (std::string_view const word : measure.words) {
    bool const plural = random.chance(30) && !word.ends_with('s');
    words.push_back(plural ? std::string(word) + "s" : std::string(word));
  }
  std::reverse(words.begin(), words.end());
  if (words.size() > 2 && random.chance(30)) words.pop_back();
  if (random.chance(70)) out.query.measure = fmt::format("{}", fmt::join(words, " "));
  out.query.unit = measure.unit;
  std::uint64_t digits = fact.digits;
  int power = fact.power;
  while (digits >= 1000) {
    digits = (digits + 5) / 10;
    ++power;
  }
  out.query.value = Decimal(static_cast<std::int64_t>(digits), power);
  int const month = fact.month == 0 ? 1 : fact.month;
  int const last = fact.month == 0 ? 12 : fact.month;
  out.query.time = {Date{fact.year, static_cast<std::uint8_t>(month), 1},
                    Date{fact.year, static_cast<std::uint8_t>(last), 28}};
  out.query.words = words;
  for (std::size_t at = 0; at < called.size();) {
    std::size_t const space = std::min(called.find(' ', at), called.size());
    std::string word = called.substr(at, space - at);
    word[0] = static_cast<char>(word[0] - 'A' + 'a');
    out.query.words.push_back(std::move(word));
    at = space + 1;
  }
  for (int i = 0; i < 3; ++i) out.query.words.emplace_back(noise[random.below(noise.size())]);
  return out;
}

/// Makes the facts one after the other; some are what an earlier one became.
class Facts {
 public:
  explicit Facts(std::uint64_t count)
      : entities_(std::max<std::uint64_t>(count / 20, 10)), random_(42) {}

  Fact next(std::uint64_t number) {
    Fact fact;
    unsigned const fate = static_cast<unsigned>(random_.below(100));
    if (number > 0 && fate < 2) {  // a revision: the same, with another value
      fact = last_;
      fact.supersedes = last_.id;
      fact.digits += 1 + random_.below(50);
    } else if (number > 0 && fate < 12) {  // a near-twin: one field differs
      fact = last_;
      fact.supersedes.clear();
      if (random_.chance(50)) {
        fact.year = fact.year == 2025 ? 2004 : fact.year + 1;
      } else {
        fact.measure = fact.measure / 32 * 32 + (fact.measure + 1) % 32;
      }
      fact.digits += random_.below(100);
    } else {
      fact.entity = zipf(random_, entities_);
      fact.measure = zipf(random_, 4096);
      fact.year = 2005 + static_cast<int>(random_.below(21));
      fact.month = random_.chance(30) ? 1 + static_cast<int>(random_.below(12)) : 0;
      fact.digits = 100 + random_.below(99'900);
      fact.power = static_cast<int>(random_.below(7));
    }
    fact.id = fmt::format("f{}", number);
    last_ = fact;
    return fact;
  }
  std::uint64_t entities() const { return entities_; }

 private:
  std::uint64_t entities_;
  Random random_;
  Fact last_;
};

}  // namespace

Result<std::vector<ParaphrasedClaim>> generate_corpus(std::string const& directory,
                                                      std::uint64_t count, std::size_t claims) {
  std::error_code code;
  std::filesystem::create_directories(directory + "/facts", code);
  std::uint64_t const sources = std::max<std::uint64_t>(count / 300, 3);
  std::ofstream(directory + "/corpus.toml") << "name = \"bench\"\n";
  std::ofstream source_file(directory + "/sources.csv");
  source_file
      << "id,title,publisher,author,kind,url,archive_url,published,retrieved,sha256,licence,"
         "lang,tier,origin,note\n";
  for (std::uint64_t i = 0; i < sources; ++i) {
    source_file << fmt::format("s{},Report {},Office {},,report,,,2025-01-01,,,,en,{},,\n", i, i,
                               i % 50, i % 3 + 1);
  }
  Facts facts(count);
  std::ofstream entity_file(directory + "/entities.csv");
  entity_file << "id,name,kind,aliases,note\n";
  for (std::uint64_t i = 0; i < facts.entities(); ++i) {
    Entity const entity = entity_of(i);
    entity_file << fmt::format("{},{},organisation,{},\n", entity.id, entity.name, entity.alias);
  }
  std::vector<ParaphrasedClaim> out;
  Random random(7);
  constexpr std::uint64_t per_file = 100'000;
  std::ofstream file;
  for (std::uint64_t i = 0; i < count; ++i) {
    if (i % per_file == 0) {
      file = std::ofstream(fmt::format("{}/facts/{:04}.csv", directory, i / per_file));
      file << "id,subject,measure,value,low,high,unit,place,period_start,period_end,valid_from,"
              "valid_to,supersedes,rank,statement,source,locator,note\n";
    }
    Fact const fact = facts.next(i);
    file << line_of(fact, sources);
    if (random.below(count) < claims) out.push_back(paraphrase(fact, random));
  }
  file.flush();
  if (!file || !entity_file || !source_file) {
    return Error{ErrorCode::unreadable, "could not be written", {directory, 0, 0}, ""};
  }
  return out;
}

}  // namespace stet::bench
