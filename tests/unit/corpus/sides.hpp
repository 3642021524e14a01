// Corpora in memory for tests of comparing and merging.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_form.hpp"

namespace stet {

inline constexpr std::string_view fact_header =
    "id,subject,measure,value,low,high,unit,place,period_start,period_end,valid_from,valid_to,"
    "supersedes,rank,statement,source,locator,note\n";

/// "id=value" -> a row of a figure about the ferries.
inline std::string fact_line(std::string_view id, std::string_view value) {
  std::string out(id);
  out += ",ferries,passengers,";
  out += value;
  return out + ",,,passengers,,2023,2023,,,,,They carried passengers.,report,p. 4,\n";
}

inline CorpusText corpus_of(std::string const& name, std::vector<CorpusFile> files) {
  files.insert(files.begin(), {"corpus.toml", CorpusFileKind::manifest, "name = \"ferries\"\n"});
  return parse_corpus_files(name, std::move(files)).text;
}

inline CorpusText corpus_of_facts(std::string const& name, std::string const& lines) {
  return corpus_of(name,
                   {{"facts/a.csv", CorpusFileKind::facts, std::string(fact_header) + lines}});
}

}  // namespace stet
