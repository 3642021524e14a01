// The one instantiation of every X3 grammar: one iterator type, no skipper. Private to grammars.
#pragma once

// Narrow headers only: all of x3.hpp costs every translation unit more.
#include <boost/spirit/home/x3/core.hpp>

namespace stet::grammar {

/// Bytes of valid UTF-8. X3's own character classes abort on bytes from 0x80 in Boost 1.74; use
/// those of grammar/support.hpp.
using Iterator = char const*;

}  // namespace stet::grammar
