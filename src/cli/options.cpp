#include "cli/options.hpp"

#include <array>

namespace stet {
namespace {

constexpr std::uint32_t checking = verb_check | verb_decide | verb_baseline | verb_doctor;
constexpr std::uint32_t reading = checking | verb_extract | verb_cite | verb_selftest;
// What visits and keeps cited pages.
constexpr std::uint32_t citing = verb_check | verb_cite;
constexpr std::uint32_t matching = checking | verb_verify;
// `config show` takes what it can show.
constexpr std::uint32_t deciding = verb_check | verb_cite | verb_config;
constexpr std::uint32_t everywhere = ~std::uint32_t{0};

constexpr auto verb_table = std::to_array<VerbSpec>({
    {"check", verb_check, "PATH...", "Extract claims, match them against references, report", ""},
    {"extract", verb_extract, "PATH...", "List the claims only, one JSON object per line", ""},
    {"verify", verb_verify, "[FILE]",
     "Judge claims against the evidence given with them, JSON lines in and out",
     "Each line in:  {\"id\",\"claim\",\"evidence\":[{\"doc\",\"text\"}]}; without FILE from "
     "standard input"},
    {"selftest", verb_selftest, "PATH...",
     "Articles as their own references: known edits, recall and false alarms by kind",
     "-v shows the harmful edits that were missed and the harmless ones that were flagged"},
    {"corpus", verb_corpus, "ACTION ...", "Build, check and look into reference corpora",
     "init DIR [NAME]            start a corpus folder\n"
     "build DIR -o FILE.db       build the database from its text form\n"
     "import KIND FILE... -o DIR add rows from bibtex, claimreview, csl, csv (--map), documents, "
     "ecb,\n"
     "                           jsonl, sdmx, warc, wikidata or worldbank; - is standard input\n"
     "lint DIR                   check the text form\n"
     "diff BEFORE AFTER          what changed, row by row; folders or databases (-f json)\n"
     "merge BASE OURS THEIRS -o DIR   put two editors' changes together\n"
     "snapshot DIR|FILE.db       what reports call this state, and the sha256 of each file\n"
     "affected BEFORE AFTER REPORT.json...   claims checked before that a change touches\n"
     "show FILE.db ID            one reference with its source\n"
     "search FILE.db WORD...     references about these words\n"
     "stats FILE.db              what a corpus holds\n"
     "export FILE.db -o DIR      write the text form back"},
    {"cite", verb_cite, "ACTION ...",
     "Check that cited pages exist and say what they are cited for",
     "check PATH...              citations against the copies at hand; --online visits the pages "
     "first\n"
     "archive-list PATH...       every cited address, with the time of its newest copy\n"
     "export-warc -o FILE        the copies as a web archive"},
    {"rules", verb_rules, "ACTION", "List and explain the rules, test those of the house",
     "list                       all rules, those of the house too\n"
     "explain RULE               what a rule means\n"
     "test [FILE...]             run the examples beside the rules of the house\n"
     "fields                     what the rules of the house can speak of"},
    {"explain", verb_explain, "RULE", "What a rule means and how to answer it", ""},
    {"decide", verb_decide, "CLAIM...", "Record what people decided about claims",
     "CLAIM is PATH#cN, as in stet extract, or PATH# and the beginning of its fingerprint:\n"
     "draft.md#c12 --ok --by NAME --note TEXT [--until YYYY-MM-DD]\n"
     "--import FILE              read what the HTML report saved"},
    {"baseline", verb_baseline, "ACTION PATH...", "Accept what is there, so that only new counts",
     "create PATH...             accept today's findings\n"
     "update PATH...             drop what is gone; with --accept-new add what is new\n"
     "check PATH...              say what is stale and what is new"},
    {"config", verb_config, "ACTION", "Look at the configuration, or start one",
     "show                       every value, and where it comes from\n"
     "init                       write a first stet.toml\n"
     "schema                     print the JSON Schema of stet.toml"},
    {"completions", verb_completions, "SHELL", "Completions for bash, zsh or fish",
     "source <(stet completions bash)"},
    {"man", verb_man, "", "The manual page: stet man | man -l -", ""},
    {"doctor", verb_doctor, "", "Whether everything that a check needs is there", ""},
    {"version", verb_version, "", "Print the version", ""},
});

constexpr auto option_table = std::to_array<OptionSpec>({
    {"--corpus", "", "FILE.db", true, checking | verb_config,
     "Reference corpus; repeatable (else STET_CORPUS, separated by ':')"},
    {"--source", "", "FILE", true, checking | verb_config,
     "Use this document as a reference for this run; repeatable"},
    {"--no-corpus", "", "", false, checking | verb_config,
     "Only what an article says about itself: consistency inside it"},
    {"--date", "", "YYYY-MM-DD", false, reading,
     "The article's date; relative dates resolve against it"},
    {"--as-of", "", "article|today|YYYY-MM-DD", false, checking | verb_config | verb_corpus,
     "Judge by what was valid then, and with a day by what was known then (default: the article's "
     "date, else today)"},
    {"--format", "-f", "FMT[=FILE]", true,
     verb_check | verb_extract | verb_verify | verb_corpus | verb_config | verb_cite,
     "Output format, to standard output or to a file; repeatable"},
    {"--min-level", "", "note|warning|error", false, deciding, "Show findings from this level"},
    {"--fail-on", "", "LIST", false, deciding,
     "Rules, levels or verdicts that make the exit status 1, or never (default: error)"},
    {"--select", "", "RULE[,...]", true, deciding, "Only these rules; globs such as quote/*"},
    {"--ignore", "", "RULE[,...]", true, deciding, "Not these rules; globs such as quote/*"},
    {"--stdin-path", "", "PATH", false, reading, "The name of standard input in reports"},
    {"--stdin-type", "", "txt|md|html|jsonl", false, reading, "How to read standard input"},
    {"--output", "-o", "PATH", false, verb_corpus | verb_cite, "Where to write"},
    {"--map", "", "FILE", false, verb_corpus,
     "Which column of a CSV file is what (corpus import csv)"},
    {"--name", "", "NAME", false, verb_corpus, "Name of the imported files (default: the input's)"},
    {"--explain", "", "", false, verb_corpus, "Why each search result was found"},
    {"--limit", "", "N", false, verb_corpus, "At most so many search results (default: 10)"},
    {"--online", "", "", false, citing,
     "Visit cited pages: the only switch that lets anything leave the machine"},
    {"--snapshots", "", "FILE", false, citing,
     "Where copies of cited pages are kept (default: .stet/snapshots.db)"},
    {"--allow-address", "", "NETWORK", true, citing,
     "A private network that may be visited, such as 10.1.0.0/16; repeatable"},
    {"--ca-file", "", "FILE", false, citing, "Certificates to trust instead of the system's"},
    {"--jobs", "-j", "N", false, reading | matching | verb_config,
     "Threads (default: one per processor)"},
    {"--config", "-c", "FILE", false, everywhere,
     "Configuration (else STET_CONFIG, else stet.toml here or above)"},
    {"--baseline", "", "FILE", false, verb_check | verb_baseline | verb_config,
     "Findings that are known and do not count"},
    {"--diff-base", "", "REV", false, verb_check,
     "Only findings on lines new since this git revision"},
    {"--house-rules", "", "FILE", true, checking | verb_rules | verb_explain | verb_config,
     "Rules of the house; globs; repeatable"},
    {"--narrate", "", "", false, verb_check | verb_config,
     "Plain sentences instead of pictures, for screen readers"},
    {"--ok", "", "", false, verb_decide, "The claim holds"},
    {"--fix", "", "", false, verb_decide, "The claim must be corrected"},
    {"--needs-source", "", "", false, verb_decide, "The claim needs a source first"},
    {"--wont-fix", "", "", false, verb_decide, "The claim stays as it is"},
    {"--by", "", "NAME", false, verb_decide, "Who decides"},
    {"--note", "", "TEXT", false, verb_decide | verb_baseline, "Why"},
    {"--until", "", "YYYY-MM-DD", false, verb_decide, "The last day on which it holds"},
    {"--import", "", "FILE", true, verb_decide,
     "Decisions that the HTML report saved; repeatable; - is standard input"},
    {"--accept-new", "", "", false, verb_baseline, "Also add what is new (baseline update)"},
    {"--accept-errors", "", "", false, verb_baseline, "Errors may enter the baseline"},
    {"--no-config", "", "", false, everywhere, "Use no configuration file"},
    {"--quiet", "-q", "", false, everywhere, "Only the summary"},
    {"--verbose", "-v", "", false, everywhere, "Supported claims too"},
    {"--color", "", "auto|always|never", false, everywhere,
     "Colours in text (auto: on a terminal, unless NO_COLOR is set)"},
    {"--no-progress", "", "", false, everywhere, "No progress on standard error"},
});

constexpr auto reserved_table =
    std::to_array<std::string_view>({"replay", "audit", "watch", "review", "lsp", "mcp", "--lang"});

}  // namespace

std::span<VerbSpec const> verbs() { return verb_table; }
std::span<OptionSpec const> options() { return option_table; }
std::span<std::string_view const> reserved_words() { return reserved_table; }

}  // namespace stet
