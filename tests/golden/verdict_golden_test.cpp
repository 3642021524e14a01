// Golden cases of verdicts: references and an article in, one line per claim that anything was said
// about out. verdicts/README.md describes the form; GOLDEN_UPDATE=1 rewrites expectations.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/file_system.hpp"
#include "check/check.hpp"
#include "corpus/document_references.hpp"
#include "corpus/fact_reference.hpp"
#include "corpus/memory_references.hpp"
#include "corpus/names.hpp"
#include "golden/golden_file.hpp"
#include "support/printed.hpp"

namespace stet::testing {
namespace {

/// A part of a case's text: what its "--- " line says, and the lines below it.
struct Part {
  std::string head;
  std::string body;
};

std::vector<Part> parts_of(std::string const& text) {
  std::vector<Part> parts;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t const end = std::min(text.find('\n', at), text.size());
    std::string const line = text.substr(at, end - at);
    at = end + 1;
    if (line.starts_with("--- "))
      parts.push_back({line.substr(4), ""});
    else if (!parts.empty())
      parts.back().body += line + "\n";
  }
  return parts;
}

std::vector<std::string> cells(std::string_view line) {
  std::vector<std::string> out;
  while (true) {
    std::size_t const bar = line.find('|');
    std::string_view cell = line.substr(0, bar);
    while (cell.starts_with(' ')) cell.remove_prefix(1);
    while (cell.ends_with(' ')) cell.remove_suffix(1);
    out.emplace_back(cell);
    if (bar == std::string_view::npos) return out;
    line.remove_prefix(bar + 1);
  }
}

/// "key=value" words of a part's head.
std::string option(std::string const& head, std::string const& key) {
  std::size_t const at = head.find(" " + key + "=");
  if (at == std::string::npos) return "";
  std::size_t const begin = at + key.size() + 2;
  return head.substr(begin, head.find(' ', begin) - begin);
}

Source source_of_part(Part const& part) {
  Source source;
  source.id = part.head.substr(part.head.find(' ') + 1);
  source.id = source.id.substr(0, source.id.find(' '));
  source.publisher = source.id;
  source.origin = option(part.head, "origin").empty() ? source.id : option(part.head, "origin");
  source.published = option(part.head, "published");
  source.lang = option(part.head, "lang");
  std::string const tier = option(part.head, "tier");
  if (!tier.empty()) source.tier = std::stoi(tier);
  return source;
}

/// "id | subject | measure | value unit | period | statement" and after that "supersedes=ID",
/// "rank=R", "from=DATE", "to=DATE".
Reference fact_of_line(std::string const& line, Source const& source) {
  std::vector<std::string> const cell = cells(line);
  FactRow row;
  row.id = cell.at(0);
  row.subject = cell.at(1);
  row.measure = cell.at(2);
  std::string const& value = cell.at(3);
  std::size_t const gap = value.find(' ');
  row.value = value.substr(0, gap);
  row.unit = gap == std::string::npos ? "" : value.substr(gap + 1);
  if (value == "date") std::swap(row.value, row.unit);  // a date lies in the period
  row.period_start = row.period_end = cell.at(4);
  row.statement = cell.at(5);
  for (std::size_t i = 6; i < cell.size(); ++i) {
    std::string const more = " " + cell[i];
    if (std::string const id = option(more, "supersedes"); !id.empty()) row.supersedes = id;
    if (std::string const rank = option(more, "rank"); !rank.empty()) row.rank = rank;
    if (std::string const from = option(more, "from"); !from.empty()) row.valid_from = from;
    if (std::string const to = option(more, "to"); !to.empty()) row.valid_to = to;
  }
  return reference_of(row, row.subject, row.unit == "role" ? row.value : "", source);
}

void add_references(Part const& part, std::vector<Reference>& references,
                    std::map<std::string, std::string>& aliases) {
  Source const source = source_of_part(part);
  if (part.head.starts_with("source ")) {
    Document document = read(part.body, DocumentType::text, parse_iso_date(source.published));
    document.path = source.id;
    for (Reference& reference : references_of_document(document, part.body, source, rules()))
      references.push_back(std::move(reference));
    return;
  }
  std::size_t at = 0;
  while (at < part.body.size()) {
    std::size_t const end = part.body.find('\n', at);
    std::string const line = part.body.substr(at, end - at);
    at = end + 1;
    if (line.empty()) continue;
    if (part.head == "aliases") {
      std::vector<std::string> const names = cells(line);
      for (std::string const& name : names) aliases[name_key(name)] = names.front();
    } else if (part.head.starts_with("quotes ")) {
      std::vector<std::string> const cell = cells(line);
      QuoteRow row;
      row.id = cell.at(0);
      row.text = cell.at(2);
      row.lang = source.lang;
      references.push_back(reference_of(row, cell.at(1), source));
    } else {
      references.push_back(fact_of_line(line, source));
    }
  }
}

std::vector<std::string> verdict_lines(GoldenCase const& one) {
  std::vector<Reference> references;
  std::map<std::string, std::string> aliases;
  Document article;
  for (Part const& part : parts_of(one.text)) {
    if (part.head.starts_with("article")) {
      article = read(part.body, one.type, one.date);
      article.metadata.outlet = option(part.head, "outlet");
      article.metadata.language = "en";
    } else {
      add_references(part, references, aliases);
    }
  }
  MemoryReferences const set({"case", "", references.size(), 1}, references, aliases);
  Result<FileReport> const report = check_document(article, article.text, rules(), {&set}, {});
  std::vector<std::string> lines;
  if (!report) return {to_string(report.error())};
  for (CheckedClaim const& claim : report->claims) {
    if (claim.verdict == Verdict::not_checkable ||
        (claim.verdict == Verdict::unsupported && claim.findings.empty()))
      continue;
    std::string line = fmt::format("{} «{}» {}", kind_name(claim.claim.body),
                                   report->document.words(claim.claim.span), name(claim.verdict));
    for (Finding const& finding : claim.findings) line += " " + finding.rule;
    std::replace(line.begin(), line.end(), '\n', ' ');
    lines.push_back(std::move(line));
  }
  return lines;
}

class VerdictCase : public ::testing::TestWithParam<std::string> {};

TEST_P(VerdictCase, IsAsWritten) {
  std::string const& path = GetParam();
  Result<std::string> const content = read_file(path);
  ASSERT_TRUE(content) << to_string(content.error());
  Result<GoldenFile> file = parse_golden(path, *content);
  ASSERT_TRUE(file) << to_string(file.error());
  bool const update = std::getenv("GOLDEN_UPDATE") != nullptr;
  for (GoldenCase& one : file->cases) {
    std::vector<std::string> const lines = verdict_lines(one);
    if (!one.wrong.empty()) {
      EXPECT_NE(lines, one.expected) << "right at last; drop ':wrong'. " << one.title;
    } else if (update) {
      one.expected = lines;
    } else {
      EXPECT_EQ(one.expected, lines) << path << ":" << one.line << ": " << one.title;
    }
  }
  if (update) {
    ASSERT_TRUE(write_file_atomically(path, write_golden(*file)));
  }
}

std::vector<std::string> case_files() {
  std::vector<std::string> files = list_files(STET_SOURCE_DIR "/tests/golden/verdicts").value();
  std::erase_if(files, [](std::string const& path) { return !path.ends_with(".txt"); });
  return files;
}

INSTANTIATE_TEST_SUITE_P(Golden, VerdictCase, ::testing::ValuesIn(case_files()),
                         [](auto const& one) {
                           std::string name = one.param.substr(one.param.rfind('/') + 1);
                           name.resize(name.size() - 4);
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

}  // namespace
}  // namespace stet::testing
