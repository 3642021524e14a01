// Where the bytes of a run go: one place per --format, several at once.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "cli/output_file.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

namespace stet {

/// Standard output, or a file that appears when it is whole.
class Sink {
 public:
  /// An empty `file` is standard output.
  [[nodiscard]] static Result<Sink> open(std::string const& file, Terminal& terminal);
  [[nodiscard]] Status write(std::string_view bytes);
  [[nodiscard]] Status commit();

 private:
  explicit Sink(Terminal& terminal) : terminal_(&terminal) {}
  Terminal* terminal_;
  std::optional<OutputFile> file_;
};

/// A report in every format asked for.
class ReportSinks {
 public:
  [[nodiscard]] static Result<ReportSinks> open(Settings const& settings, Terminal& terminal);
  [[nodiscard]] Status begin(Report const& head);
  [[nodiscard]] Status file(FileReport const& file);
  [[nodiscard]] Status end(Summary const& summary);

 private:
  struct Destination {
    std::unique_ptr<ReportWriter> writer;
    Sink sink;
  };
  template <typename Write>
  Status each(Write const& write);

  std::vector<Destination> destinations_;
};

}  // namespace stet
