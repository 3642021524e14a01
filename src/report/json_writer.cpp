#include "report/json_writer.hpp"

#include <array>

#include <fmt/format.h>

namespace stet {
namespace {

/// What a byte becomes inside a JSON string; empty for bytes that stand for themselves.
std::array<std::string, 256> make_escapes() {
  std::array<std::string, 256> table;
  for (unsigned byte = 0; byte < 0x20; ++byte) table[byte] = fmt::format("\\u{:04x}", byte);
  table['\n'] = "\\n";
  table['\r'] = "\\r";
  table['\t'] = "\\t";
  table['"'] = "\\\"";
  table['\\'] = "\\\\";
  table['<'] = "\\u003c";
  table['>'] = "\\u003e";
  table['&'] = "\\u0026";
  table[0x7F] = "\\u007f";
  return table;
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_.push_back(',');
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  out_.push_back('"');
  out_ += name;
  out_ += "\":";
  first_ = true;
}

void JsonWriter::value(std::string_view text) {
  static std::array<std::string, 256> const escapes = make_escapes();
  separate();
  out_.push_back('"');
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string const& escape = escapes[static_cast<unsigned char>(text[i])];
    if (escape.empty()) continue;
    out_ += text.substr(plain, i - plain);
    out_ += escape;
    plain = i + 1;
  }
  out_ += text.substr(plain);
  out_.push_back('"');
}

void JsonWriter::value(std::uint64_t number) {
  separate();
  out_ += fmt::format_int(number).str();
}

void JsonWriter::value(bool flag) {
  separate();
  out_ += flag ? "true" : "false";
}

void JsonWriter::value(double number) {
  separate();
  std::string text = fmt::format("{:.6f}", number);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  out_ += text == "-0" ? "0" : text;
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

}  // namespace stet
