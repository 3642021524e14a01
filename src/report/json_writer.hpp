// Writes JSON straight into a string: claims are many, and a document object model of them would
// cost more than finding them. Field order is the order of the calls, so output is the same byte
// for byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet {

/// Appends one JSON value to `out`. Nesting is the caller's: every begin needs its end.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// The name of the next value. Names are our own literals and are not escaped.
  void key(std::string_view name);
  void value(std::string_view text);  // escaped; "<", ">" and "&" too, so that it may stand in HTML
  void value(std::uint64_t number);
  void value(bool flag);
  void value(double number);  // at most six decimals, never in exponent form
  void null();

  template <typename T>
  void field(std::string_view name, T const& content) {
    key(name);
    value(content);
  }
  void field(std::string_view name, char const* content) { field(name, std::string_view(content)); }
  /// Left out when the text is empty.
  void optional_field(std::string_view name, std::string_view content) {
    if (!content.empty()) field(name, content);
  }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string& out_;
  bool first_ = true;
};

}  // namespace stet
