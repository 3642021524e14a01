#include "cli/config_keys.hpp"

#include <algorithm>
#include <array>

namespace stet {
namespace {

using enum ConfigType;

constexpr std::array keys = {
    ConfigKey{"version", number, "", "1", "", "Of this file's form; 1 is the only one"},
    ConfigKey{"corpora", paths, "--corpus", "[]", "", "Reference corpora"},
    ConfigKey{"sources", paths, "--source", "[]", "", "Documents used as references"},
    ConfigKey{"include", paths, "", "[]", "", "What `stet check` without PATH checks; globs"},
    ConfigKey{"exclude", list, "", "[]", "", "Files that are left out; globs"},
    ConfigKey{"house_rules", paths, "--house-rules", "[\"rules/*.rules\"]", "",
              "Files of house rules; globs"},
    ConfigKey{"jobs", number, "--jobs", "", "", "Threads; without it one per processor"},
    ConfigKey{"check.fail_on", list, "--fail-on", "[\"error\"]", "",
              "Rules, levels or verdicts that make the exit status 1, or never"},
    ConfigKey{"check.min_level", text, "--min-level", "\"note\"", "note|warning|error",
              "Show findings from this level"},
    ConfigKey{"check.as_of", text, "--as-of", "\"article\"", "article|today|*",
              "Judge by what was valid then"},
    ConfigKey{"check.select", list, "--select", "[]", "", "Only these rules; globs"},
    ConfigKey{"check.ignore", list, "--ignore", "[]", "", "Not these rules; globs"},
    ConfigKey{"check.no_corpus", flag, "--no-corpus", "false", "", "Only consistency inside"},
    ConfigKey{"suppressions.inline", flag, "", "true", "", "Obey comments in articles"},
    ConfigKey{"suppressions.require_reason", flag, "", "true", "",
              "A suppression without a reason does not count"},
    ConfigKey{"suppressions.require_expiry", flag, "", "false", "",
              "A suppression without `until` does not count"},
    ConfigKey{"suppressions.sidecar", path, "", "\".stet/suppressions.jsonl\"", "",
              "Suppressions of files that hold no comments"},
    ConfigKey{"baseline.file", path, "--baseline", "", "", "Known findings that do not count"},
    ConfigKey{"baseline.shrink", flag, "", "true", "",
              "Drop entries that no longer match (never when CI is set)"},
    ConfigKey{"decisions.file", path, "", "\".stet/decisions.jsonl\"", "", "Decisions of people"},
    ConfigKey{"decisions.second_reader", list, "", "[]",
              "supported|conflicting|disputed|unsupported|not-checkable",
              "Verdicts that two persons must decide"},
    ConfigKey{"output.format", list, "--format", "[\"text\"]", "", "As --format, each FMT[=FILE]"},
    ConfigKey{"output.color", text, "--color", "\"auto\"", "auto|always|never", "Colours in text"},
    ConfigKey{"output.narrate", flag, "--narrate", "false", "",
              "Plain sentences for screen readers"},
};

}  // namespace

std::span<ConfigKey const> config_keys() { return keys; }

ConfigKey const* config_key(std::string_view name) {
  auto const* const found = std::ranges::find(keys, name, &ConfigKey::name);
  return found == keys.end() ? nullptr : found;
}

}  // namespace stet
