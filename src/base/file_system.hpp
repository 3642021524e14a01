// Files, behind one small set of functions: whole files in, atomic replacement out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace stet {

/// Larger inputs are refused with an error: offsets are 32 bits wide.
inline constexpr std::uint64_t max_file_size = std::uint64_t{1} << 30U;

[[nodiscard]] Result<std::string> read_file(std::string const& path);
/// Standard input, to its end.
[[nodiscard]] Result<std::string> read_standard_input();
/// Writes a temporary file beside `path`, syncs it, and renames it over `path`: a kill at any
/// moment leaves the old file or the new one.
[[nodiscard]] Status write_file_atomically(std::string const& path, std::string_view bytes);
/// Appends whole lines in one write, under a lock, synced; creates the file and its folder. Writers
/// side by side lose nothing; a kill leaves all of it or nothing. A line that an earlier failure
/// cut off is ended first.
[[nodiscard]] Status append_lines(std::string const& path, std::string_view lines);
/// Regular files under `path`, sorted by name, recursively. Hidden files and folders are left out.
[[nodiscard]] Result<std::vector<std::string>> list_files(std::string const& path);
/// Makes the folders that `path` lies in, where they are missing.
[[nodiscard]] Status make_folder_of(std::string const& path);
[[nodiscard]] bool is_directory(std::string const& path);
[[nodiscard]] bool exists(std::string const& path);

}  // namespace stet
