#include "corpus/import/flat_json.hpp"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace stet {
namespace {

class FlatSax : public nlohmann::json_sax<nlohmann::json> {
 public:
  FlatJson out;
  std::string problem;

  bool null() override { return take(""); }
  bool boolean(bool value) override { return take(value ? "true" : "false"); }
  bool number_integer(number_integer_t value) override { return take(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return take(std::to_string(value)); }
  bool number_float(number_float_t, string_t const& digits) override { return take(digits); }
  bool string(string_t& value) override { return take(std::move(value)); }
  bool binary(binary_t&) override { return fail("the line is no flat JSON object"); }
  bool start_array(std::size_t) override { return fail("the line is no flat JSON object"); }
  bool end_array() override { return true; }
  bool end_object() override { return true; }
  bool start_object(std::size_t) override {
    if (inside_) return fail("the line is no flat JSON object");
    inside_ = true;
    return true;
  }
  bool key(string_t& name) override {
    auto const [place, fresh] = out.try_emplace(name);
    if (!fresh) return fail(fmt::format("\"{}\" is given twice", name));
    field_ = &place->second;
    return true;
  }
  bool parse_error(std::size_t position, std::string const&,
                   nlohmann::detail::exception const&) override {
    return fail(fmt::format("no valid JSON at byte {}", position));
  }

 private:
  bool take(std::string value) {
    if (field_ == nullptr) return fail("the line is no flat JSON object");
    *field_ = std::move(value);
    return true;
  }
  bool fail(std::string message) {
    problem = std::move(message);
    return false;
  }

  bool inside_ = false;
  std::string* field_ = nullptr;
};

}  // namespace

Result<FlatJson> parse_flat_json(std::string_view text) {
  FlatSax sax;
  if (nlohmann::json::sax_parse(text, &sax)) return std::move(sax.out);
  return Error{ErrorCode::malformed, std::move(sax.problem), {}, ""};
}

}  // namespace stet
