#include "text/readers/jsonl.hpp"

#include <cstddef>
#include <utility>

#include <nlohmann/json.hpp>

namespace stet {
namespace {

/// Keeps the strings of the outermost object and drops everything else unseen, so that a line needs
/// the memory of its article, however deep its other fields are nested.
class ArticleHandler final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit ArticleHandler(ArticleLine& out) : out_(out) {}

  bool null() override { return value(); }
  bool boolean(bool) override { return value(); }
  bool number_integer(number_integer_t) override { return value(); }
  bool number_unsigned(number_unsigned_t) override { return value(); }
  bool number_float(number_float_t, string_t const&) override { return value(); }
  bool binary(binary_t&) override { return value(); }
  bool string(string_t& text) override {
    if (depth_ == 0) return value();
    if (field_ == &out_.text) has_text_ = true;
    if (field_ != nullptr) *field_ = std::move(text);
    field_ = nullptr;
    return true;
  }
  bool start_object(std::size_t) override { return (depth_ == 0 || value()) && ++depth_ > 0; }
  bool start_array(std::size_t) override { return value() && ++depth_ > 0; }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& name) override {
    field_ = depth_ == 1 ? field_named(name) : nullptr;
    return true;
  }
  bool parse_error(std::size_t position, std::string const&,
                   nlohmann::detail::exception const&) override {
    error_ = {"not valid JSON", static_cast<std::uint32_t>(position)};
    return false;
  }

  [[nodiscard]] std::optional<ArticleLineError> result() const {
    if (!error_ && !has_text_) return ArticleLineError{"an article needs a string \"text\"", 1};
    return error_;
  }

 private:
  [[nodiscard]] std::string* field_named(std::string_view name) {
    if (name == "id") return &out_.id;
    if (name == "text") return &out_.text;
    if (name == "title") return &out_.title;
    if (name == "date") return &out_.date;
    if (name == "outlet") return &out_.outlet;
    return name == "url" ? &out_.url : nullptr;
  }
  /// A value that is not a string: wrong as the line itself and in the two fields that must be
  /// there.
  bool value() {
    if (depth_ == 0) return fail("expected an object with \"id\" and \"text\"");
    if (field_ == &out_.text) return fail("\"text\" is not a string");
    if (field_ == &out_.id) return fail("\"id\" is not a string");
    field_ = nullptr;
    return true;
  }
  bool close() {
    --depth_;
    return true;
  }
  bool fail(std::string message) {
    error_ = {std::move(message), 1};
    return false;
  }

  ArticleLine& out_;
  std::string* field_ = nullptr;
  std::size_t depth_ = 0;
  bool has_text_ = false;
  std::optional<ArticleLineError> error_;
};

}  // namespace

std::optional<ArticleLineError> parse_article_line(std::string_view line, ArticleLine& out) {
  ArticleHandler handler(out);
  nlohmann::json::sax_parse(line.begin(), line.end(), &handler);
  return handler.result();
}

}  // namespace stet
