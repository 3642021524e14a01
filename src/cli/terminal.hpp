// Standard output and standard error: the only place that writes to them.
#pragma once

#include <string_view>

#include "base/result.hpp"

namespace stet {

class Terminal {
 public:
  /// Appends to standard output. After the reader has gone away (a closed pipe) everything is
  /// dropped quietly.
  void write(std::string_view bytes);
  /// Whether nobody reads the output any more: work for it can stop.
  [[nodiscard]] bool closed() const { return closed_; }
  /// One line on standard error: "stet: path:line:column: message (hint)".
  void complain(Error const& error);
  void note(std::string_view line);      // on standard error: progress and remarks
  void rewrite(std::string_view bytes);  // on standard error, without a line end
  /// Whether something was complained about or output could not be written.
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] bool output_is_terminal() const;
  [[nodiscard]] bool error_is_terminal() const;

 private:
  bool closed_ = false;
  bool failed_ = false;
};

/// Makes Ctrl-C end a run after the article at hand, and a closed pipe an ordinary error of
/// writing.
void catch_signals();
[[nodiscard]] bool interrupted();

}  // namespace stet
