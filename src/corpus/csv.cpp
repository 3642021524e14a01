#include "corpus/csv.hpp"

#include <utility>

#include "base/utf8.hpp"

namespace stet {

CsvReader::CsvReader(std::string path, std::string_view bytes)
    : path_(std::move(path)), bytes_(bytes), at_(byte_order_mark(bytes)) {}

Error CsvReader::error_at(std::size_t offset, std::string message, std::string hint) const {
  Position const position = LineIndex(bytes_).position(offset);
  return Error{ErrorCode::malformed,
               std::move(message),
               {path_, position.line, position.column},
               std::move(hint)};
}

void CsvReader::skip_line_ends() {
  while (at_ < bytes_.size() && (bytes_[at_] == '\n' || bytes_[at_] == '\r')) ++at_;
}

std::optional<Error> CsvReader::read_quoted(std::string& cell) {
  std::size_t const start = at_++;
  for (;;) {
    std::size_t const quote = bytes_.find('"', at_);
    if (quote == std::string_view::npos) {
      return error_at(start, "this quoted field is never closed", "add a closing \"");
    }
    cell.append(bytes_.substr(at_, quote - at_));
    at_ = quote + 1;
    if (at_ == bytes_.size() || bytes_[at_] != '"') return std::nullopt;
    cell += '"';
    ++at_;
  }
}

std::optional<Error> CsvReader::read_cell(CsvRow& row) {
  row.cell_offsets.push_back(static_cast<std::uint32_t>(at_));
  std::string& cell = row.cells.emplace_back();
  if (at_ < bytes_.size() && bytes_[at_] == '"') {
    if (auto error = read_quoted(cell)) return error;
    bool const ends =
        at_ == bytes_.size() || bytes_[at_] == ',' || bytes_[at_] == '\n' || bytes_[at_] == '\r';
    if (ends) return std::nullopt;
    return error_at(at_, "text after a closing quote", "write a quote inside a field as \"\"");
  }
  std::size_t const end = std::min(bytes_.find_first_of(",\r\n\"", at_), bytes_.size());
  cell.assign(bytes_.substr(at_, end - at_));
  at_ = end;
  if (at_ == bytes_.size() || bytes_[at_] != '"') return std::nullopt;
  return error_at(at_, "a quote inside an unquoted field", "quote the whole field");
}

std::optional<Result<CsvRow>> CsvReader::next() {
  skip_line_ends();
  if (at_ >= bytes_.size()) return std::nullopt;
  CsvRow row;
  row.offset = static_cast<std::uint32_t>(at_);
  for (;;) {
    if (auto error = read_cell(row)) {
      at_ = bytes_.size();
      return Result<CsvRow>(*std::move(error));
    }
    if (at_ == bytes_.size() || bytes_[at_] != ',') return Result<CsvRow>(std::move(row));
    ++at_;
  }
}

void append_csv_row(std::string& out, std::vector<std::string_view> const& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i != 0) out += ',';
    std::string_view const cell = cells[i];
    bool const quoted = cell.find_first_of(",\"\r\n") != std::string_view::npos ||
                        cell.starts_with(' ') || cell.ends_with(' ');
    if (!quoted) {
      out += cell;
      continue;
    }
    out += '"';
    for (char const c : cell) out.append(c == '"' ? 2U : 1U, c);
    out += '"';
  }
  out += '\n';
}

}  // namespace stet
