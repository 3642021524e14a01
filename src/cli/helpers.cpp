// stet completions, man and doctor.
#include <algorithm>

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "base/version.hpp"
#include "check/rule_ids.hpp"
#include "cli/completions.hpp"
#include "cli/house_files.hpp"
#include "cli/policy.hpp"
#include "cli/references.hpp"
#include "cli/verb.hpp"

namespace stet {
namespace {

/// One line a question; what is wrong as an error with its hint.
class Doctor {
 public:
  explicit Doctor(Terminal& terminal) : terminal_(terminal) {}

  void good(std::string_view what, std::string_view answer) {
    terminal_.write(fmt::format("ok       {:<12} {}\n", what, answer));
  }
  void bad(std::string_view what, Error const& error) {
    healthy_ = false;
    terminal_.write(fmt::format("WRONG    {:<12} {}\n", what, to_string(error)));
  }
  [[nodiscard]] bool healthy() const { return healthy_; }

 private:
  Terminal& terminal_;
  bool healthy_ = true;
};

void look_at_references(Settings const& settings, Doctor& doctor) {
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return doctor.bad("word lists", rules.error());
  doctor.good("word lists",
              fmt::format("{} files, sha256 {}", rules->files.size(), rules->sha256.substr(0, 12)));
  Result<References> const references = open_references(settings, *rules);
  if (!references) return doctor.bad("references", references.error());
  for (SearchScope const& scope : references->scopes())
    doctor.good("references", fmt::format("{}: {} facts from {} sources", scope.corpus, scope.facts,
                                          scope.sources));
  if (references->scopes().empty()) doctor.good("references", "none, as asked for");
  Settings run = settings;
  run.positionals = {"."};
  Result<Policy> const policy = Policy::open(run, references->scopes());
  if (!policy) return doctor.bad("state", policy.error());
  doctor.good("state", "decisions, suppressions and baseline can be read");
}

void look_at_house_rules(Settings const& settings, Doctor& doctor) {
  Result<std::vector<std::string>> const files = house_rule_files(settings);
  if (!files) return doctor.bad("house rules", files.error());
  Result<std::vector<HouseRule>> const rules = load_house_rules(*files);
  if (!rules) return doctor.bad("house rules", rules.error());
  doctor.good("house rules", fmt::format("{} in {} files", rules->size(), files->size()));
}

}  // namespace

ExitStatus run_completions(Settings const& settings, Terminal& terminal) {
  std::string const shell = settings.positionals.empty() ? "" : settings.positionals.front();
  std::optional<std::string> const text = completions(shell);
  if (!text)
    return give_up(terminal,
                   {ErrorCode::usage, "completions: for which shell?", {}, "bash, zsh or fish"});
  terminal.write(*text);
  return exit_clean;
}

ExitStatus run_man(Settings const& /*settings*/, Terminal& terminal) {
  terminal.write(man_page());
  return exit_clean;
}

ExitStatus run_doctor(Settings const& settings, Terminal& terminal) {
  Doctor doctor(terminal);
  doctor.good("stet", version());
  doctor.good("settings",
              settings.config.path.empty() ? "no stet.toml here or above" : settings.config.path);
  look_at_references(settings, doctor);
  look_at_house_rules(settings, doctor);
  return doctor.healthy() ? exit_clean : exit_untrusted;
}

}  // namespace stet
