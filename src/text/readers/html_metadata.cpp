#include "text/readers/html_metadata.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>
#include "text/page_parts.hpp"
#include "text/readers/html_tokens.hpp"
#include "text/stated_date.hpp"
#include "text/white_space.hpp"

namespace stet {
namespace {

using Json = nlohmann::json;

std::string string_in(Json const& object, char const* key) {
  auto const at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

/// "author": "A" or {"name": "A"} or a list of these.
std::vector<std::string> names_in(Json const& object, char const* key) {
  std::vector<std::string> names;
  auto const at = object.find(key);
  if (at == object.end()) return names;
  auto const add = [&](Json const& one) {
    if (one.is_string()) names.push_back(one.get<std::string>());
    if (one.is_object()) names.push_back(string_in(one, "name"));
  };
  if (at->is_array()) {
    for (Json const& one : *at) add(one);
  } else {
    add(*at);
  }
  return names;
}

void set_if_empty(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

}  // namespace

void HtmlMetadata::add_date(std::string_view words, std::string origin) {
  auto const date = find_page_date(words);
  if (!date) return;
  add_stated_date(found_, {date->date, std::move(origin), {}}, date->has_time);
}

void HtmlMetadata::add_author(std::string_view name) {
  name = trim(name);
  bool const usable = !name.empty() && name.find("://") == std::string_view::npos;
  auto& authors = found_.authors;
  if (usable && std::find(authors.begin(), authors.end(), name) == authors.end())
    authors.emplace_back(name);
}

void HtmlMetadata::meta(std::string_view attributes) {
  std::string key = html_attribute(attributes, "property").value_or("");
  if (key.empty()) key = html_attribute(attributes, "name").value_or("");
  if (key.empty()) key = html_attribute(attributes, "itemprop").value_or("");
  std::string const content = html_attribute(attributes, "content").value_or("");
  if (content.empty()) return;
  if (key == "og:title") {
    set_if_empty(found_.title, content);
  } else if (key == "og:site_name") {
    set_if_empty(found_.outlet, content);
  } else if (key == "og:url") {
    set_if_empty(found_.url, content);
  } else if (key == "author" || key == "article:author") {
    add_author(content);
  } else if (key == "article:published_time" || key == "datePublished" || key == "date" ||
             key == "pubdate" || key == "parsely-pub-date" || key == "DC.date.issued") {
    add_date(content, "meta element");
  }
}

void HtmlMetadata::link(std::string_view attributes) {
  if (html_attribute(attributes, "rel") != "canonical") return;
  if (auto href = html_attribute(attributes, "href")) found_.url = *std::move(href);
}

void HtmlMetadata::time(std::string_view attributes) {
  auto const stated = html_attribute(attributes, "datetime");
  // Only the first: those that follow date comments and teasers.
  if (!stated || has_time_element_) return;
  has_time_element_ = true;
  add_date(*stated, "time element");
}

void HtmlMetadata::json_ld(std::string_view json) {
  constexpr std::size_t largest = 1 << 20;
  constexpr std::size_t most_objects = 200;
  if (json.size() > largest) return;
  Json const parsed = Json::parse(json, nullptr, false);
  std::vector<Json const*> waiting = {&parsed};
  for (std::size_t i = 0; i < waiting.size() && i < most_objects; ++i) {
    Json const& one = *waiting[i];
    if (one.is_array()) {
      for (Json const& inner : one) waiting.push_back(&inner);
    }
    if (!one.is_object()) continue;
    if (auto const graph = one.find("@graph"); graph != one.end()) waiting.push_back(&*graph);
    std::string const headline = string_in(one, "headline");
    if (headline.empty()) continue;
    set_if_empty(found_.title, headline);
    add_date(string_in(one, "datePublished"), "json-ld");
    for (std::string const& name : names_in(one, "author")) add_author(name);
    for (std::string const& name : names_in(one, "publisher")) set_if_empty(found_.outlet, name);
    set_if_empty(found_.language, string_in(one, "inLanguage"));
  }
}

void HtmlMetadata::settle(Metadata& metadata, std::string const& headline) const {
  metadata = found_;
  set_if_empty(metadata.title, headline);
  set_if_empty(metadata.title, page_title_);
  set_if_empty(metadata.language, language_);
}

}  // namespace stet
