#include "rules/house_fields.hpp"

#include <algorithm>
#include <array>

namespace stet {
namespace {

using F = HouseField;
using enum HouseType;

constexpr std::array fields = {
    HouseFieldInfo{F::kind, "kind", text,
                   "figure, date, quote, attribution, role, statement or citation",
                   "kind is figure", "figure|date|quote|attribution|role|statement|citation"},
    HouseFieldInfo{F::words, "words", text, "The claim's own words", "words has billion"},
    HouseFieldInfo{F::sentence, "sentence", text, "The sentence around it",
                   "sentence has killed, dead"},
    HouseFieldInfo{F::paragraph, "paragraph", text, "The paragraph around it",
                   "paragraph has allegedly"},
    HouseFieldInfo{F::section, "section", text, "The nearest heading above", "section is Business"},
    HouseFieldInfo{F::title, "title", text, "The article's title", "title has Opinion"},
    HouseFieldInfo{F::path, "path", text, "The file's path, from the configuration's folder",
                   "path has press"},
    HouseFieldInfo{F::value, "value", number, "A figure's value, in its unit", "value >= 1bn"},
    HouseFieldInfo{F::unit, "unit", text, "A figure's unit: USD, %, pp, km, users",
                   "unit is USD, EUR"},
    HouseFieldInfo{F::dimension, "dimension", text,
                   "What kind of figure: money, percent, count, length, ...", "dimension is money"},
    HouseFieldInfo{F::hedge, "hedge", text, "The hedge as written: nearly, more than",
                   "hedge is about"},
    HouseFieldInfo{F::measure, "measure", text, "What a figure measures", "measure has deaths"},
    HouseFieldInfo{F::subject, "subject", text, "Whom or what a figure or role is about",
                   "subject is Norvik"},
    HouseFieldInfo{F::change, "change", text, "rise, fall, from, to or none",
                   "change is rise, fall", "rise|fall|from|to|none"},
    HouseFieldInfo{F::figures, "figures", number, "How many figures the sentence holds",
                   "figures >= 2"},
    HouseFieldInfo{F::base, "base", flag,
                   "The sentence gives a change its base: from, than, compared with, or the figure",
                   "base"},
    HouseFieldInfo{F::speaker, "speaker", text, "Who speaks, the fullest name known",
                   "speaker is Ann Lee"},
    HouseFieldInfo{F::role, "role", text, "The speaker's or person's role", "role has minister"},
    HouseFieldInfo{F::organisation, "organisation", text, "The speaker's or person's organisation",
                   "organisation has police"},
    HouseFieldInfo{F::named, "named", flag, "The speaker is named", "not named"},
    HouseFieldInfo{F::mode, "mode", text, "Of speech: direct, mixed or indirect", "mode is direct",
                   "direct|mixed|indirect"},
    HouseFieldInfo{F::attributed, "attributed", flag, "The sentence says whose statement it is",
                   "not attributed"},
    HouseFieldInfo{F::verdict, "verdict", text,
                   "supported, conflicting, disputed, unsupported or not-checkable",
                   "verdict is disputed",
                   "supported|conflicting|disputed|unsupported|not-checkable"},
    HouseFieldInfo{F::tier, "tier", number,
                   "The best tier of the sources that support it; none: no comparison holds",
                   "tier <= 1"},
    HouseFieldInfo{F::sources, "sources", number, "How many sources support it", "sources >= 2"},
    HouseFieldInfo{F::independent, "independent", number, "How many independent origins support it",
                   "independent >= 2"},
    HouseFieldInfo{F::publisher, "publisher", text, "A publisher of a supporting source",
                   "publisher is Statistics Office"},
    HouseFieldInfo{F::source_kind, "source-kind", text, "The kind of a supporting source",
                   "source-kind is transcript"},
    HouseFieldInfo{F::cited, "cited", flag, "The sentence holds a link or another citation",
                   "cited"},
    HouseFieldInfo{F::note, "note", flag, "Somebody decided about it and left a note", "note"},
    HouseFieldInfo{F::decided, "decided", flag, "Somebody decided about it", "decided"},
};

}  // namespace

std::span<HouseFieldInfo const> house_fields() { return fields; }

HouseFieldInfo const* house_field(std::string_view wanted) {
  auto const* const found = std::ranges::find(fields, wanted, &HouseFieldInfo::name);
  return found == fields.end() ? nullptr : found;
}

std::string_view name(HouseType type) {
  switch (type) {
    case text:
      return "text";
    case number:
      return "number";
    case flag:
      return "flag";
  }
  return "";
}

}  // namespace stet
