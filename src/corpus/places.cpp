#include "corpus/places.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "corpus/csv.hpp"

namespace stet {

Places::File& Places::file(std::uint32_t number) {
  auto const known = files_.find(number);
  if (known != files_.end()) return known->second;
  CorpusFile const& source = text_.files[number];
  File out{LineIndex(source.bytes), {}};
  bool const table = source.path.ends_with(".csv");
  if (auto header = table ? CsvReader(source.path, source.bytes).next() : std::nullopt;
      header && *header) {
    out.header = std::move((*header)->cells);
  }
  return files_.emplace(number, std::move(out)).first->second;
}

Location Places::at(std::uint32_t number, std::size_t offset) {
  Position const position = file(number).lines.position(offset);
  return {text_.directory + "/" + text_.files[number].path, position.line, position.column};
}

Location Places::cell(std::uint32_t number, std::uint32_t offset, std::string_view column) {
  CorpusFile const& source = text_.files[number];
  std::string_view const rest = std::string_view(source.bytes).substr(offset);
  std::size_t place = offset;
  if (source.kind == CorpusFileKind::quotes) {
    std::size_t const key = rest.substr(0, rest.find('\n')).find(fmt::format("\"{}\"", column));
    if (key != std::string_view::npos) place += key;
  } else {
    auto const& names = file(number).header;
    auto const found = std::find(names.begin(), names.end(), column);
    auto const row = CsvReader(source.path, rest).next();
    auto const index = static_cast<std::size_t>(found - names.begin());
    if (row && *row && index < (*row)->cell_offsets.size()) place += (*row)->cell_offsets[index];
  }
  return at(number, place);
}

}  // namespace stet
