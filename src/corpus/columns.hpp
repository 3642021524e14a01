// The columns of the corpus' tables, in their order: one list that reading, writing and storing go
// by.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "corpus/text_form.hpp"

namespace stet {

template <typename Row>
struct Column {
  std::string_view name;
  std::string Row::*text;
};

/// Left empty: every row type has its own list below.
template <typename Row>
inline constexpr std::array<Column<Row>, 0> columns = {};

/// How many of the last columns a table has only where a row fills them.
template <typename Row>
inline constexpr std::size_t optional_columns = 0;
template <>
inline constexpr std::size_t optional_columns<FactRow> = 1;

template <>
inline constexpr std::array<Column<FactRow>, 19> columns<FactRow> = {{
    {"id", &FactRow::id},
    {"subject", &FactRow::subject},
    {"measure", &FactRow::measure},
    {"value", &FactRow::value},
    {"low", &FactRow::low},
    {"high", &FactRow::high},
    {"unit", &FactRow::unit},
    {"place", &FactRow::place},
    {"period_start", &FactRow::period_start},
    {"period_end", &FactRow::period_end},
    {"valid_from", &FactRow::valid_from},
    {"valid_to", &FactRow::valid_to},
    {"supersedes", &FactRow::supersedes},
    {"rank", &FactRow::rank},
    {"statement", &FactRow::statement},
    {"source", &FactRow::source},
    {"locator", &FactRow::locator},
    {"note", &FactRow::note},
    {"recorded", &FactRow::recorded},
}};

template <>
inline constexpr std::array<Column<CorpusEntity>, 5> columns<CorpusEntity> = {{
    {"id", &CorpusEntity::id},
    {"name", &CorpusEntity::name},
    {"kind", &CorpusEntity::kind},
    {"aliases", &CorpusEntity::aliases},
    {"note", &CorpusEntity::note},
}};

template <>
inline constexpr std::array<Column<QuoteRow>, 9> columns<QuoteRow> = {{
    {"id", &QuoteRow::id},
    {"speaker", &QuoteRow::speaker},
    {"text", &QuoteRow::text},
    {"said_on", &QuoteRow::said_on},
    {"venue", &QuoteRow::venue},
    {"source", &QuoteRow::source},
    {"locator", &QuoteRow::locator},
    {"lang", &QuoteRow::lang},
    {"recorded", &QuoteRow::recorded},
}};

template <>
inline constexpr std::array<Column<SourceRow>, 15> columns<SourceRow> = {{
    {"id", &SourceRow::id},
    {"title", &SourceRow::title},
    {"publisher", &SourceRow::publisher},
    {"author", &SourceRow::author},
    {"kind", &SourceRow::kind},
    {"url", &SourceRow::url},
    {"archive_url", &SourceRow::archive_url},
    {"published", &SourceRow::published},
    {"retrieved", &SourceRow::retrieved},
    {"sha256", &SourceRow::sha256},
    {"licence", &SourceRow::licence},
    {"lang", &SourceRow::lang},
    {"tier", &SourceRow::tier},
    {"origin", &SourceRow::origin},
    {"note", &SourceRow::note},
}};

}  // namespace stet
