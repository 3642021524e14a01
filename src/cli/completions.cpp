#include "cli/completions.hpp"

#include <vector>

#include <fmt/format.h>

#include "cli/options.hpp"
#include "cli/words.hpp"

namespace stet {
namespace {

bool takes(VerbSpec const& verb, OptionSpec const& option) {
  return (option.verbs & verb.bit) != 0;
}

/// The values of an option that are a short list: "auto|always|never". "FILE" is not one.
std::string choices(OptionSpec const& option) {
  if (option.value.find('|') == std::string_view::npos) return "";
  std::vector<std::string> words;
  for (std::string& word : split_words(option.value, '|')) {
    if (word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == std::string::npos)
      words.push_back(std::move(word));
  }
  return fmt::format("{}", fmt::join(words, " "));
}

std::string option_words(VerbSpec const& verb) {
  std::string out;
  for (OptionSpec const& option : options()) {
    if (!takes(verb, option)) continue;
    if (!out.empty()) out += ' ';
    out += option.name;
    if (!option.short_name.empty()) out += fmt::format(" {}", option.short_name);
  }
  return out;
}

/// For a single-quoted word of any of the three shells; ours hold no backslash.
std::string quoted(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '\'')
      out += "'\\''";
    else
      out += c;
  }
  return out;
}

std::string verb_names() {
  std::string out;
  for (VerbSpec const& verb : verbs()) out += (out.empty() ? "" : " ") + std::string(verb.name);
  return out;
}

std::string bash() {
  std::string out =
      "# bash completion of stet: source <(stet completions bash)\n"
      "_stet() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=\n"
      "  if [[ $COMP_CWORD -eq 1 ]]; then\n"
      "    COMPREPLY=($(compgen -W '" +
      verb_names() +
      " --help --version' -- \"$word\"))\n"
      "    return\n"
      "  fi\n"
      "  case $before in\n";
  for (OptionSpec const& option : options()) {
    if (std::string const values = choices(option); !values.empty())
      out += fmt::format("    {}) words='{}' ;;\n", option.name, values);
  }
  out +=
      "  esac\n"
      "  if [[ -z $words && $word == -* ]]; then\n"
      "    case ${COMP_WORDS[1]} in\n";
  for (VerbSpec const& verb : verbs())
    out += fmt::format("      {}) words='{} --help' ;;\n", verb.name, option_words(verb));
  out +=
      "    esac\n"
      "  fi\n"
      "  if [[ -n $words ]]; then\n"
      "    COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
      "  else\n"
      "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
      "  fi\n"
      "}\n"
      "complete -o filenames -F _stet stet\n";
  return out;
}

/// Brackets and colons divide a description in zsh.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (char const c : quoted(text)) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_option(OptionSpec const& option) {
  std::string value;
  if (!option.value.empty()) {
    std::string const words = choices(option);
    value = fmt::format(":{}:{}", zsh_text(option.value),
                        words.empty() ? "_files" : fmt::format("({})", words));
  }
  std::string const names = option.short_name.empty()
                                ? fmt::format("'{}", option.name)
                                : fmt::format("{{{},{}}}'", option.short_name, option.name);
  return fmt::format("{}[{}]{}'", names, zsh_text(option.help), value);
}

std::string zsh() {
  std::string out = "#compdef stet\n_stet() {\n  local -a verbs\n  verbs=(\n";
  for (VerbSpec const& verb : verbs())
    out += fmt::format("    '{}:{}'\n", verb.name, zsh_text(verb.help));
  out +=
      "  )\n"
      "  if (( CURRENT == 2 )); then\n    _describe verb verbs\n    return\n  fi\n"
      "  local verb=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $verb in\n";
  for (VerbSpec const& verb : verbs()) {
    out += fmt::format("    {})\n      _arguments", verb.name);
    for (OptionSpec const& option : options()) {
      if (takes(verb, option)) out += " \\\n        " + zsh_option(option);
    }
    out += " \\\n        '*:file:_files'\n      ;;\n";
  }
  return out + "  esac\n}\n_stet \"$@\"\n";
}

std::string fish() {
  std::string out = "# fish completion of stet\n";
  for (VerbSpec const& verb : verbs())
    out += fmt::format("complete -c stet -n __fish_use_subcommand -f -a {} -d '{}'\n", verb.name,
                       quoted(verb.help));
  for (OptionSpec const& option : options()) {
    std::string who;
    for (VerbSpec const& verb : verbs()) {
      if (takes(verb, option)) who += (who.empty() ? "" : " ") + std::string(verb.name);
    }
    out += fmt::format("complete -c stet -n '__fish_seen_subcommand_from {}' -l {}", who,
                       option.name.substr(2));
    if (!option.short_name.empty()) out += fmt::format(" -s {}", option.short_name.substr(1));
    std::string const words = choices(option);
    if (!option.value.empty()) out += " -r";
    if (!words.empty()) out += fmt::format(" -f -a '{}'", words);
    out += fmt::format(" -d '{}'\n", quoted(option.help));
  }
  return out;
}

/// Text that roff prints as it is.
std::string roff(std::string_view text) {
  std::string out;
  bool at_start = true;
  for (char const c : text) {
    if (at_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') out += "\\e";
    if (c == '-') out += "\\-";
    if (c != '\\' && c != '-') out += c;
    at_start = c == '\n';
  }
  return out;
}

}  // namespace

std::optional<std::string> completions(std::string_view shell) {
  if (shell == "bash") return bash();
  if (shell == "zsh") return zsh();
  if (shell == "fish") return fish();
  return std::nullopt;
}

std::string man_page() {
  std::string out =
      ".TH STET 1\n.SH NAME\nstet \\- check the claims of an article against references\n"
      ".SH SYNOPSIS\n.B stet\n.I VERB\n[options] [arguments]\n.SH VERBS\n";
  for (VerbSpec const& verb : verbs()) {
    out +=
        fmt::format(".TP\n.BR {} \" {}\"\n{}\n", verb.name, roff(verb.arguments), roff(verb.help));
    if (!verb.details.empty()) out += fmt::format(".nf\n{}\n.fi\n", roff(verb.details));
  }
  out += ".SH OPTIONS\n";
  for (OptionSpec const& option : options()) {
    std::string names = roff(option.name);
    if (!option.short_name.empty()) names = roff(option.short_name) + ", " + names;
    out += fmt::format(".TP\n.B \"{}{}{}\"\n{}\n", names, option.value.empty() ? "" : " ",
                       roff(option.value), roff(option.help));
  }
  return out +
         ".SH EXIT STATUS\n0: nothing at or above \\-\\-fail\\-on. 1: findings. 2: the run cannot "
         "be trusted. 130: interrupted.\n"
         ".SH FILES\nstet.toml, found here or in a folder above; .stet/decisions.jsonl, "
         ".stet/suppressions.jsonl, .stet/baseline.jsonl beside it.\n"
         ".SH ENVIRONMENT\nSTET_CONFIG, STET_CORPUS, NO_COLOR, CI.\n";
}

}  // namespace stet
