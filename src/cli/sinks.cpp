#include "cli/sinks.hpp"

#include <utility>

namespace stet {

Result<Sink> Sink::open(std::string const& file, Terminal& terminal) {
  Sink sink(terminal);
  if (file.empty()) return sink;
  Result<OutputFile> created = OutputFile::create(file);
  if (!created) return created.error();
  sink.file_.emplace(std::move(*created));
  return sink;
}

Status Sink::write(std::string_view bytes) {
  if (file_) return file_->write(bytes);
  terminal_->write(bytes);  // which tells about its own failures
  return Done{};
}

Status Sink::commit() {
  if (file_) return file_->commit();
  return Done{};
}

Result<ReportSinks> ReportSinks::open(Settings const& settings, Terminal& terminal) {
  ReportSinks sinks;
  for (Output const& output : settings.outputs) {
    bool const to_terminal = output.file.empty() && terminal.output_is_terminal();
    ReportStyle style;
    style.verbose = settings.verbose;
    style.quiet = settings.quiet;
    style.narrate = settings.narrate;
    style.colour =
        settings.colour == When::always || (settings.colour == When::automatic && to_terminal);
    Result<Sink> sink = Sink::open(output.file, terminal);
    if (!sink) return sink.error();
    sinks.destinations_.push_back({output.format->writer(style), std::move(*sink)});
  }
  return sinks;
}

template <typename Write>
Status ReportSinks::each(Write const& write) {
  for (Destination& destination : destinations_) {
    std::string bytes;
    write(*destination.writer, bytes);
    Status const written = destination.sink.write(bytes);
    if (!written) return written;
  }
  return Done{};
}

Status ReportSinks::begin(Report const& head) {
  return each([&](ReportWriter& writer, std::string& out) { writer.begin(head, out); });
}

Status ReportSinks::file(FileReport const& file) {
  return each([&](ReportWriter& writer, std::string& out) { writer.file(file, out); });
}

Status ReportSinks::end(Summary const& summary) {
  Status const written =
      each([&](ReportWriter& writer, std::string& out) { writer.end(summary, out); });
  if (!written) return written;
  for (Destination& destination : destinations_) {
    Status const committed = destination.sink.commit();
    if (!committed) return committed;
  }
  return Done{};
}

}  // namespace stet
