// The tables of a corpus database. docs/corpus.md explains them; a change of meaning is a new
// version.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "corpus/sqlite.hpp"

namespace stet {

inline constexpr std::int64_t store_application_id = 0x73746574;  // "stet"
inline constexpr std::int64_t store_version = 4;

/// Where a claim of the table `claims` comes from; its `row` counts within that table.
enum class ClaimOrigin : std::uint8_t { fact, quote, passage };

/// Every statement that creates the tables and marks the file.
[[nodiscard]] std::string schema_sql();

/// Opens a finished database. Errors, one line each: no such file, no database, a database of
/// another program, one of a newer or older stet, a damaged one.
[[nodiscard]] Result<sqlite::Connection> open_store(std::string const& path);

/// A file, or a corpus on a server (postgresql://...), for reading.
[[nodiscard]] Result<std::unique_ptr<Store>> open_any_store(std::string const& place);

/// The value of one key of the table `corpus`; empty when there is none.
[[nodiscard]] Result<std::string> store_property(Store& store, std::string_view key);

}  // namespace stet
