// Regular inflection of English verbs, so that a rules file needs to list only what is irregular.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stet {

struct VerbForms {
  std::string base;
  std::string third_person;
  std::string past;
  std::string participle;
  std::string gerund;
};

/// "say/said", "write/wrote/written", "admit/admitted", "point out": irregular past and participle
/// after slashes; words after the verb itself are kept behind every form.
[[nodiscard]] VerbForms inflect(std::string_view entry);
/// The regular plural of a noun.
[[nodiscard]] std::string plural(std::string_view noun);
/// The singular of a noun: "boxes" -> "box", "children" -> "child"; a noun that is none of the
/// known plurals comes back as it is ("people", "staff", "gas").
[[nodiscard]] std::string singular(std::string_view noun);

}  // namespace stet
