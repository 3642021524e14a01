// The one list of report formats. A format is a writer: it is told the head of the report, each
// file, and the summary, and appends bytes, so that a report over any number of files needs the
// memory of one. Writers print nothing and know no clock, no terminal and no environment.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "check/report.hpp"

namespace stet {

/// How a person wants to see it; formats for machines ignore all of it.
struct ReportStyle {
  bool verbose = false;  // supported claims too
  bool quiet = false;    // the summary alone
  bool colour = false;
  bool narrate = false;  // words instead of pictures: for screen readers, braille and ears
};

class ReportWriter {
 public:
  virtual ~ReportWriter() = default;
  /// `head` has no files yet.
  virtual void begin(Report const& head, std::string& out) = 0;
  virtual void file(FileReport const& file, std::string& out) = 0;
  virtual void end(Summary const& summary, std::string& out) = 0;
};

struct Format {
  std::string_view name;
  std::string_view help;  // one line
  std::unique_ptr<ReportWriter> (*writer)(ReportStyle const&);
};

[[nodiscard]] std::span<Format const> formats();
[[nodiscard]] Format const* format_named(std::string_view name);  // nullptr when there is none

/// A whole report at once. Pure: the same report gives the same bytes.
[[nodiscard]] std::string render(Format const& format, Report const& report,
                                 ReportStyle const& style = {});

}  // namespace stet
