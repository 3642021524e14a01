// Who holds what post where: "Tilly Zhang, an analyst with Gavekal".
#pragma once

#include <string>

#include "base/span.hpp"

namespace stet {

struct Role {
  Span person_span;
  Span role_span;
  Span organisation_span;  // empty when none is named
  std::string person;      // canonical
  std::string role;
  std::string organisation;
  bool former = false;
};

}  // namespace stet
