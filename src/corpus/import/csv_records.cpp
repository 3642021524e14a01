#include "corpus/import/csv_records.hpp"

#include <algorithm>

namespace stet {

std::optional<Result<CsvRow>> CsvRecords::next() {
  do {
    if (!input_.next_line(text_)) return std::nullopt;
    line_ = input_.line();
  } while (text_.empty());
  bool cut = input_.cut();
  std::string more;
  auto quotes = std::count(text_.begin(), text_.end(), '"');
  while (quotes % 2 != 0 && !cut && input_.next_line(more)) {
    quotes += std::count(more.begin(), more.end(), '"');
    text_ += '\n';
    text_ += more;
    cut = input_.cut() || text_.size() > longest_record;
  }
  if (cut) {
    text_.resize(std::min(text_.size(), longest_record));
    return Result<CsvRow>(Error{ErrorCode::malformed, "the row is too long", {}, ""});
  }
  return CsvReader(input_.path(), text_).next();
}

}  // namespace stet
