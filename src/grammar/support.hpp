// What every grammar needs and X3 of Boost 1.74 does not give safely. Private to grammars.
#pragma once

#include <boost/spirit/home/x3.hpp>

#include "grammar/config.hpp"

namespace stet::grammar {

namespace x3 = boost::spirit::x3;

/// A class of single ASCII bytes. X3's own classes assert on bytes from 0x80.
inline auto const digit = x3::char_('0', '9');

/// How far `grammar` matches at `first`; `first` itself when it does not.
template <typename Grammar>
[[nodiscard]] Iterator match(Grammar const& grammar, Iterator first, Iterator last) {
  Iterator at = first;
  return x3::parse(at, last, grammar) ? at : first;
}

}  // namespace stet::grammar
