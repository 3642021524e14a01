#include "corpus/quote_lines.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "corpus/columns.hpp"

namespace stet {
namespace {

/// Fills a QuoteRow event by event: no tree is built, and nesting stops at its first level.
class QuoteSax : public nlohmann::json_sax<nlohmann::json> {
 public:
  QuoteRow row;
  std::string problem;

  bool null() override { return refuse_value(); }
  bool boolean(bool) override { return refuse_value(); }
  bool number_integer(number_integer_t) override { return refuse_value(); }
  bool number_unsigned(number_unsigned_t) override { return refuse_value(); }
  bool number_float(number_float_t, string_t const&) override { return refuse_value(); }
  bool binary(binary_t&) override { return refuse_value(); }
  bool start_array(std::size_t) override { return refuse_value(); }
  bool end_array() override { return true; }
  bool end_object() override { return true; }

  bool start_object(std::size_t) override {
    if (inside_) return refuse_value();
    inside_ = true;
    return true;
  }

  bool key(string_t& name) override {
    auto const& all = columns<QuoteRow>;
    auto const found = std::find_if(all.begin(), all.end(),
                                    [&](auto const& column) { return column.name == name; });
    if (found == all.end()) return fail(fmt::format("unknown key \"{}\"", name));
    field_ = &(row.*(found->text));
    name_ = name;
    std::size_t const bit = static_cast<std::size_t>(found - all.begin());
    if (seen_[bit]) return fail(fmt::format("\"{}\" is given twice", name));
    seen_[bit] = true;
    return true;
  }

  bool string(string_t& value) override {
    if (field_ == nullptr) return refuse_value();
    *field_ = std::move(value);
    return true;
  }

  bool parse_error(std::size_t position, std::string const&,
                   nlohmann::detail::exception const&) override {
    return fail(fmt::format("no valid JSON at byte {} of the line", position));
  }

 private:
  bool refuse_value() {
    return fail(inside_ && field_ != nullptr ? fmt::format("\"{}\" must be a string", name_)
                                             : "the line is no JSON object");
  }
  bool fail(std::string message) {
    problem = std::move(message);
    return false;
  }

  bool inside_ = false;
  std::string* field_ = nullptr;
  std::string name_;
  std::array<bool, columns<QuoteRow>.size()> seen_{};
};

}  // namespace

Result<QuoteRow> parse_quote_line(std::string_view line, Location const& where) {
  QuoteSax sax;
  if (!nlohmann::json::sax_parse(line, &sax)) {
    return Error{ErrorCode::malformed, std::move(sax.problem), where,
                 "a line is {\"id\": ..., \"speaker\": ..., \"text\": ..., \"source\": ...}"};
  }
  return std::move(sax.row);
}

void append_quote_line(std::string& out, QuoteRow const& quote) {
  out += '{';
  bool first = true;
  for (auto const& column : columns<QuoteRow>) {
    std::string const& value = quote.*column.text;
    if (value.empty()) continue;
    if (!first) out += ',';
    first = false;
    out += fmt::format("\"{}\":", column.name);
    out += nlohmann::json(value).dump();
  }
  out += "}\n";
}

}  // namespace stet
