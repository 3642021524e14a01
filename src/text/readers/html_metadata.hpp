// What an HTML page says about itself outside its text: <meta>, <link>, <time>, JSON-LD.
#pragma once

#include <string>
#include <string_view>

#include "text/document.hpp"

namespace stet {

/// Collects candidates in page order and settles them at the end: JSON-LD and Open Graph are
/// written for machines and lead, <title> comes last.
class HtmlMetadata {
 public:
  void meta(std::string_view attributes);
  void link(std::string_view attributes);
  void time(std::string_view attributes);
  void json_ld(std::string_view json);
  void page_title(std::string title) { page_title_ = std::move(title); }
  void language(std::string language) { language_ = std::move(language); }
  /// Fills in what `metadata` does not have yet. `headline` is the page's first <h1>.
  void settle(Metadata& metadata, std::string const& headline) const;

 private:
  void add_date(std::string_view words, std::string origin);
  void add_author(std::string_view name);

  Metadata found_;
  std::string page_title_;
  std::string language_;
  bool has_time_element_ = false;
};

}  // namespace stet
