#include "corpus/import/source_document.hpp"

#include "base/sha256.hpp"
#include "text/reader.hpp"

namespace stet {

bool add_source_document(ImportRun& run, SourceRow source, std::string_view ending,
                         std::string_view bytes, std::uint64_t line) {
  std::string const path = source.id + std::string(ending);
  ArticleReader reader(path, bytes, document_type_of(path), run.rules, {});
  while (auto const article = reader.next()) {
    if (!*article) {
      run.sink.reject(line, article->error().message, source.url.empty() ? path : source.url);
      return false;
    }
    Metadata const& metadata = (*article)->metadata;
    if (source.title.empty()) source.title = metadata.title;
    if (source.published.empty() && metadata.date) source.published = to_iso(*metadata.date);
    if (source.publisher.empty()) source.publisher = metadata.outlet;
    if (source.url.empty()) source.url = metadata.url;
  }
  if (source.title.empty()) source.title = source.url.empty() ? path : source.url;
  source.sha256 = sha256_hex(bytes);
  source.tier = "3";
  run.sink.add_document(path, bytes);
  run.sink.add(source, line);
  return true;
}

}  // namespace stet
