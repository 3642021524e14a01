#include "check/citation/cited_pages.hpp"

#include <utility>

namespace stet {

Result<CitedPage> StoredPages::page(std::string const& url) const {
  std::lock_guard const lock(mutex_);
  CitedPage page;
  Result<std::vector<Visit>> visits = store_.visits(url);
  if (!visits) return visits.error();
  page.visits = *std::move(visits);
  Result<std::optional<Visit>> copy = store_.latest_copy(url);
  if (!copy) return copy.error();
  page.copy = *std::move(copy);
  if (!page.copy) return page;
  Result<std::string> body = store_.body(page.copy->sha256);
  if (!body) return body.error();
  page.body = *std::move(body);
  return page;
}

}  // namespace stet
