#include "check/citation/page_reading.hpp"

#include <algorithm>
#include <array>
#include <memory>

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include "base/utf8.hpp"
#include "text/reader.hpp"

namespace stet {
namespace {

constexpr std::size_t charset_search = 2048;
constexpr std::size_t short_page = 3000;
constexpr std::size_t longest_fragment = 120;

/// What stands behind "charset=" in a header, or in the first bytes of a page's markup.
std::string charset_of(std::string_view text) {
  std::string const folded = fold(text.substr(0, charset_search));
  std::size_t const at = folded.find("charset=");
  if (at == std::string::npos) return {};
  std::size_t const begin = folded.find_first_not_of("\"' ", at + 8);
  if (begin == std::string::npos) return {};
  return folded.substr(begin, folded.find_first_of("\"'; />", begin) - begin);
}

std::optional<std::string> as_utf8(std::string_view bytes, std::string const& charset) {
  UErrorCode failed = U_ZERO_ERROR;
  std::string out(bytes.size() * 3 + 16, '\0');
  std::unique_ptr<UConverter, decltype(&ucnv_close)> const from(ucnv_open(charset.c_str(), &failed),
                                                                ucnv_close);
  if (U_FAILURE(failed) != 0) return std::nullopt;
  int32_t const written =
      ucnv_toAlgorithmic(UCNV_UTF8, from.get(), out.data(), static_cast<int32_t>(out.size()),
                         bytes.data(), static_cast<int32_t>(bytes.size()), &failed);
  if (U_FAILURE(failed) != 0) return std::nullopt;
  out.resize(static_cast<std::size_t>(written));
  return out;
}

bool is_markup(std::string const& content_type, std::string_view body) {
  if (content_type.empty()) return body.find('<') < charset_search;
  return content_type.find("html") != std::string::npos ||
         content_type.find("xml") != std::string::npos;
}

bool is_text(std::string const& content_type) {
  return content_type.empty() || content_type.find("text/") != std::string::npos ||
         content_type.find("html") != std::string::npos ||
         content_type.find("xml") != std::string::npos ||
         content_type.find("json") != std::string::npos;
}

}  // namespace

std::optional<Document> read_page(CitedPage const& page, RuleSet const& rules) {
  if (!page.copy || !is_text(page.copy->content_type)) return std::nullopt;
  std::string converted;
  std::string_view body = page.body;
  if (first_invalid_utf8(body)) {
    std::string charset = charset_of(page.copy->content_type);
    if (charset.empty()) charset = charset_of(body);
    std::optional<std::string> utf8 =
        as_utf8(body, charset.empty() || charset == "utf-8" ? "windows-1252" : charset);
    if (!utf8) return std::nullopt;
    converted = *std::move(utf8);
    body = converted;
  }
  DocumentType const type =
      is_markup(page.copy->content_type, body) ? DocumentType::html : DocumentType::text;
  ArticleReader reader(page.copy->final_url, body, type, rules, {});
  auto document = reader.next();
  if (!document || !*document) return std::nullopt;
  return **std::move(document);
}

bool says_not_found(Document const& page) {
  if (page.text.size() > short_page) return false;
  std::string heading = fold(page.metadata.title);
  for (Block const& block : page.blocks) {
    if (block.kind != BlockKind::headline && block.kind != BlockKind::heading) continue;
    heading += '\n' + fold(page.words(block.span));
  }
  constexpr std::array<std::string_view, 7> words = {"not found",           "404",
                                                     "page unavailable",    "no longer available",
                                                     "page does not exist", "page doesn't exist",
                                                     "can't be found"};
  return std::any_of(words.begin(), words.end(), [&](std::string_view each) {
    return heading.find(each) != std::string::npos;
  });
}

std::string deep_link(std::string_view url, std::string_view words) {
  if (words.size() > longest_fragment) {
    words = words.substr(0, words.rfind(' ', longest_fragment));
  }
  std::string out(url);
  out += "#:~:text=";
  for (char const c : words) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '_' || c == '~';
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

}  // namespace stet
