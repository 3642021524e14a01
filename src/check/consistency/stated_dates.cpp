#include <fmt/format.h>

#include "check/consistency/checks.hpp"

namespace stet {

void check_stated_dates(Article const& article, Problems& problems) {
  std::vector<StatedDate> const& dates = article.document.metadata.stated_dates;
  for (std::size_t i = 1; i < dates.size(); ++i) {
    if (dates[i].date == dates.front().date) continue;
    InternalProblem problem;
    problem.rule = "internal/inconsistent";
    problem.span = dates[i].span;
    problem.message = fmt::format(
        "The article gives two dates of publication: {} ({}) and {} ({}).",
        to_iso(dates.front().date), dates.front().origin, to_iso(dates[i].date), dates[i].origin);
    problem.question = "On which day was the article published?";
    problems.push_back(std::move(problem));
  }
}

}  // namespace stet
