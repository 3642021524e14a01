// What a run is to do: the arguments, checked and turned into values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.hpp"
#include "base/result.hpp"
#include "check/report.hpp"
#include "cli/arguments.hpp"
#include "cli/config.hpp"
#include "cli/selection.hpp"
#include "report/formats.hpp"
#include "text/reader.hpp"

namespace stet {

enum class AsOf : std::uint8_t { article, today, day };
enum class When : std::uint8_t { automatic, always, never };

/// One report to write: to a file, or to standard output where `file` is empty.
struct Output {
  Format const* format = nullptr;
  std::string file;
};

/// An option with where it was given: "command line", "STET_CORPUS", "stet.toml:3".
struct GivenOption {
  std::vector<std::string> words;
  std::string origin;
};

struct Settings {
  std::string verb;
  std::map<std::string, GivenOption, std::less<>> given;  // by the option's long name
  Config config;
  bool no_config = false;
  std::string baseline;
  std::string diff_base;
  std::vector<std::string> house_rules;  // files; globs
  bool narrate = false;
  // Of `decide` and `baseline`.
  std::string by;
  std::string note;
  std::optional<Date> until;
  std::vector<std::string> imports;
  bool accept_new = false;
  bool accept_errors = false;
  std::vector<std::string> positionals;  // paths, or the words of `corpus`, `rules` and `explain`
  std::vector<std::string> corpora;
  std::vector<std::string> sources;
  bool no_corpus = false;
  std::optional<Date> date;
  AsOf as_of = AsOf::article;
  std::optional<Date> as_of_day;
  std::vector<Output> outputs;
  std::vector<std::string> format_names;  // as typed; `extract` and `verify` have their own
  Selection selection;
  std::string stdin_path = "-";
  std::optional<DocumentType> stdin_type;
  std::string output;
  std::string map;   // of `corpus import csv`
  std::string name;  // of the files that `corpus import` writes
  bool progress = true;
  bool explain = false;  // `corpus search`: why each result was found
  unsigned limit = 10;
  bool online = false;
  std::string snapshots;  // the store of copies; empty: the usual one
  std::vector<std::string> allowed_addresses;
  std::string ca_file;
  unsigned threads = 1;
  bool quiet = false;
  bool verbose = false;
  When colour = When::automatic;
};

/// Errors name the option and what it takes.
[[nodiscard]] Result<Settings> make_settings(Arguments const& arguments);

}  // namespace stet
