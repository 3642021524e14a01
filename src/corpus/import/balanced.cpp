#include "corpus/import/balanced.hpp"

namespace stet {

bool next_balanced(ImportInput& input, Quoting quoting, char opening, BalancedRecord& record) {
  record.text.clear();
  char c = 0;
  do {
    if (!input.next_char(c)) return false;
  } while (c != opening);
  record.line = input.place().line + 1;
  record.whole = true;
  std::uint64_t depth = 0;
  bool opened = false;
  bool in_string = false;
  bool escaped = false;
  do {
    if (record.text.size() < longest_record) {
      record.text += c;
    } else {
      record.whole = false;
    }
    if (in_string) {
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = true;
      } else if (c == '"') {
        in_string = false;
      }
    } else if (c == '"' && quoting == Quoting::json) {
      in_string = true;
    } else if (c == '{') {
      ++depth;
      opened = true;
    } else if (c == '}' && depth > 0) {
      --depth;
    }
    if (opened && depth == 0) return true;
  } while (input.next_char(c));
  record.whole = false;
  return true;
}

}  // namespace stet
