// The reader of articles that stand one a line.
#include "fuzz/read_article.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  stet::fuzz::read_articles(stet::fuzz::as_text(data, size), stet::DocumentType::jsonl);
  return 0;
}
