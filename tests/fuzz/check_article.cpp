// The whole line, bytes to every report format, an article against itself as the reference.
#include "check/check.hpp"
#include "fuzz/claims.hpp"
#include "fuzz/expect.hpp"
#include "kinds/find.hpp"
#include "report/formats.hpp"
#include "text/reader.hpp"

namespace {

void check(stet::Document const& document, std::string_view bytes) {
  stet::fuzz::expect_nothing(stet::fuzz::broken_invariant(
      stet::find_claims(document, stet::analyse(document, stet::fuzz::rules()),
                        stet::fuzz::rules()),
      document));
  stet::Result<stet::FileReport> file =
      stet::check_document(document, std::string(bytes), stet::fuzz::rules(), {}, {});
  if (!file) stet::fuzz::expect_nothing(to_string(file.error()));
  stet::Report report;
  report.files.push_back(*std::move(file));
  for (stet::Format const& format : stet::formats()) {
    std::string const first = stet::render(format, report);
    if (first != stet::render(format, report))
      stet::fuzz::expect_nothing("a report differs from itself");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes = stet::fuzz::as_text(data, size);
  for (stet::DocumentType const type :
       {stet::DocumentType::text, stet::DocumentType::markdown, stet::DocumentType::html}) {
    stet::ArticleReader reader("fuzz", bytes, type, stet::fuzz::rules(), {});
    auto const article = reader.next();
    if (article && *article) check(**article, bytes);
  }
  return 0;
}
