#include "corpus/import/json_value.hpp"

#include <nlohmann/json.hpp>

namespace stet {

std::optional<nlohmann::json> parse_json(std::string_view text) {
  constexpr int deepest = 64;
  bool too_deep = false;
  auto const watch = [&](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
    too_deep = too_deep || depth > deepest;
    return !too_deep;
  };
  nlohmann::json out = nlohmann::json::parse(text, watch, false);
  if (out.is_discarded() || too_deep) return std::nullopt;
  return out;
}

nlohmann::json const& json_at(nlohmann::json const& value,
                              std::initializer_list<char const*> keys) {
  static nlohmann::json const none;
  nlohmann::json const* at = &value;
  for (char const* const key : keys) {
    if (!at->is_object()) return none;
    auto const found = at->find(key);
    if (found == at->end()) return none;
    at = &*found;
  }
  return *at;
}

std::string json_text(nlohmann::json const& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_number() ? value.dump() : std::string();
}

}  // namespace stet
