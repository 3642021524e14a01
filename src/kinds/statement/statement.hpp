// A checkable sentence without figure, date, quotation or attribution: subject, predicate, object.
#pragma once

#include "base/span.hpp"

namespace stet {

struct Statement {
  Span subject;  // each empty when not found
  Span predicate;
  Span object;
};

}  // namespace stet
