// The check digits of ISBN-10 (weights 10 to 1, modulo 11) and ISBN-13 (1 and 3, modulo 10).
#include "kinds/citation/identifiers.hpp"

namespace stet {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_isbn_10(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    bool const is_x = i == 9 && (digits[i] == 'X' || digits[i] == 'x');
    if (!is_x && !is_digit(digits[i])) return false;
    sum += (10 - static_cast<int>(i)) * (is_x ? 10 : digits[i] - '0');
  }
  return sum % 11 == 0;
}

bool is_isbn_13(std::string_view digits) {
  if (!digits.starts_with("978") && !digits.starts_with("979")) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 13; ++i) {
    if (!is_digit(digits[i])) return false;
    sum += (i % 2 == 0 ? 1 : 3) * (digits[i] - '0');
  }
  return sum % 10 == 0;
}

}  // namespace

bool is_valid_isbn(std::string_view digits) {
  if (digits.size() == 10) return is_isbn_10(digits);
  return digits.size() == 13 && is_isbn_13(digits);
}

}  // namespace stet
