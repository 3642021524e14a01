// The reader of plain text.
#include "fuzz/read_article.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::fuzz::read_articles(stet::fuzz::as_text(data, size), stet::DocumentType::text);
  return 0;
}
