#include "base/utf8.hpp"

#include <algorithm>

#include <unicode/uchar.h>

namespace stet {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<std::uint8_t>(text[at]);
}

/// The length of the valid sequence at `at`, or 0.
std::size_t sequence_length(std::string_view text, std::size_t at) {
  std::uint8_t const lead = byte_at(text, at);
  if (lead < 0x80) return 1;
  std::size_t const length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2);
  if (lead < 0xC2 || lead > 0xF4 || at + length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte_at(text, at + i) & 0xC0) != 0x80) return 0;
  }
  std::uint8_t const second = byte_at(text, at + 1);
  bool const overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
  bool const surrogate = lead == 0xED && second >= 0xA0;
  bool const too_large = lead == 0xF4 && second >= 0x90;
  return overlong || surrogate || too_large ? 0 : length;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const length = sequence_length(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  std::uint8_t const lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1};
  std::uint32_t const length = lead >= 0xF0 ? 4 : (lead >= 0xE0 ? 3 : 2);
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::uint32_t i = 1; i < length && at + i < text.size(); ++i) {
    value = (value << 6U) | (byte_at(text, at + i) & 0x3FU);
  }
  return {value, length};
}

void append_utf8(std::string& out, char32_t value) {
  auto const put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<std::uint8_t>(c) & 0xC0) != 0x80;
  }));
}

std::size_t byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    CodePoint const point = code_point_at(text, at);
    at += point.length;
    if (point.value < 0x80) {
      char const c = static_cast<char>(point.value);
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
    } else if (point.value == 0x2019 || point.value == 0x2018) {
      out.push_back('\'');
    } else {
      append_utf8(out, static_cast<char32_t>(
                           u_foldCase(static_cast<UChar32>(point.value), U_FOLD_CASE_DEFAULT)));
    }
  }
  return out;
}

LineIndex::LineIndex(std::string_view text) : text_(text), starts_{0} {
  std::uint32_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at % stride == 0) points_.push_back(points);
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U) ++points;
    bool const ends =
        text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.size() || text[at + 1] != '\n'));
    if (ends) starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
  points_.push_back(points);
}

std::uint32_t LineIndex::points_before(std::size_t offset) const {
  std::size_t const mark = offset / stride;
  std::string_view const rest = text_.substr(mark * stride, offset - mark * stride);
  return points_[mark] + static_cast<std::uint32_t>(count_code_points(rest));
}

Position LineIndex::position(std::size_t offset) const {
  auto const after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  auto const line = static_cast<std::uint32_t>(after - starts_.begin());
  std::uint32_t start = *(after - 1);
  if (start == 0) start = static_cast<std::uint32_t>(std::min(byte_order_mark(text_), offset));
  return {line, points_before(offset) - points_before(start) + 1};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  std::size_t const begin = starts_[number - 1];
  std::size_t const end = number < starts_.size() ? starts_[number] : text_.size();
  std::string_view out = text_.substr(begin, end - begin);
  while (!out.empty() && (out.back() == '\n' || out.back() == '\r')) out.remove_suffix(1);
  return out;
}

}  // namespace stet
