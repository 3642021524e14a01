// stet verify: claims against the evidence given with them, JSON lines in and out.
#include "check/verify.hpp"

#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/in_order.hpp"
#include "cli/line_reader.hpp"
#include "cli/sinks.hpp"
#include "cli/verb.hpp"
#include "report/json_writer.hpp"

namespace stet {
namespace {

struct Pair {
  std::string id;
  std::string claim;
  std::vector<EvidenceText> evidence;
};

/// A field that has to be a string; nothing otherwise.
std::optional<std::string> text_of(nlohmann::json const& object, char const* name) {
  auto const found = object.find(name);
  if (found == object.end() || !found->is_string()) return std::nullopt;
  return found->get<std::string>();
}

Result<Pair> parse_pair(std::string const& line, Location const& where) {
  auto const wrong = [&](std::string message) {
    return Error{ErrorCode::malformed, std::move(message), where,
                 R"(expected {"id","claim","evidence":[{"doc","text"}]})"};
  };
  nlohmann::json const object = nlohmann::json::parse(line, nullptr, false);
  if (object.is_discarded()) return wrong("not JSON");
  if (!object.is_object()) return wrong("not a JSON object");
  std::optional<std::string> id = text_of(object, "id");
  std::optional<std::string> claim = text_of(object, "claim");
  if (!id) return wrong("\"id\" is not a string");
  if (!claim) return wrong("\"claim\" is not a string");
  Pair pair{*std::move(id), *std::move(claim), {}};
  auto const evidence = object.find("evidence");
  if (evidence == object.end() || !evidence->is_array()) return wrong("\"evidence\" is not a list");
  for (nlohmann::json const& item : *evidence) {
    std::optional<std::string> text = item.is_object() ? text_of(item, "text") : std::nullopt;
    if (!text) return wrong("a piece of evidence has no \"text\"");
    pair.evidence.push_back({text_of(item, "doc").value_or(""), *std::move(text)});
  }
  return pair;
}

void write_passage(JsonWriter& json, VerifiedPassage const& passage) {
  json.begin_object();
  json.field("doc", passage.doc);
  json.field("start", std::uint64_t{passage.span.begin});
  json.field("end", std::uint64_t{passage.span.end});
  json.field("relation", name(passage.relation));
  json.end_object();
}

std::string to_line(std::string const& id, VerifyResult const& result) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("id", id);
  json.field("verdict", name(result.verdict));
  json.field("score", result.score);
  json.key("p");
  json.begin_object();
  json.field("supported", result.supported);
  json.field("conflicting", result.conflicting);
  json.field("unsupported", result.unsupported);
  json.end_object();
  json.key("findings");
  json.begin_array();
  for (Finding const& finding : result.findings) {
    json.begin_object();
    json.field("rule", finding.rule);
    json.field("level", name(finding.level));
    json.field("message", finding.message);
    json.end_object();
  }
  json.end_array();
  json.key("evidence");
  json.begin_array();
  for (VerifiedPassage const& passage : result.evidence) write_passage(json, passage);
  json.end_array();
  json.end_object();
  out += '\n';
  return out;
}

struct Line {
  std::string text;
  Location where;
};

struct Job {
  RuleSet const& rules;

  Result<std::string> operator()(Result<Line>&& line) const {
    if (!line) return line.error();
    Result<Pair> const pair = parse_pair(line->text, line->where);
    if (!pair) return pair.error();
    return to_line(pair->id, verify_pair(pair->claim, pair->evidence, rules));
  }
};

/// The lines that hold something, with their places.
std::optional<Result<Line>> next_line(LineReader& lines, std::string const& path) {
  while (auto text = lines.next()) {
    if (!*text) return Result<Line>(text->error());
    if (text->value().find_first_not_of(" \t") == std::string::npos) continue;
    return Result<Line>(Line{**std::move(text), {path, lines.line(), 1}});
  }
  return std::nullopt;
}

}  // namespace

ExitStatus run_verify(Settings const& settings, Terminal& terminal) {
  if (settings.positionals.size() > 1)
    return give_up(terminal, {ErrorCode::usage, "verify reads one FILE", {}, "or standard input"});
  for (std::string const& name : settings.format_names) {
    if (name != "jsonl")
      return give_up(terminal,
                     {ErrorCode::usage, fmt::format("verify writes jsonl, not {}", name), {}, ""});
  }
  std::string const path = settings.positionals.empty() ? "-" : settings.positionals.front();
  Result<RuleSet> const rules = load_built_in_rules();
  if (!rules) return give_up(terminal, rules.error());
  Result<LineReader> lines = LineReader::open(path);
  if (!lines) return give_up(terminal, lines.error());
  Result<Sink> sink = Sink::open(settings.outputs.front().file, terminal);
  if (!sink) return give_up(terminal, sink.error());
  std::string const shown = path == "-" ? "<stdin>" : path;
  in_order(
      settings.threads, [&] { return next_line(*lines, shown); }, [&] { return lines->ready(); },
      Job{*rules},
      [&](Result<std::string>&& line) {
        if (!line) {
          terminal.complain(line.error());
        } else if (Status const written = sink->write(*line); !written) {
          terminal.complain(written.error());
          return false;
        }
        return !terminal.closed() && !interrupted();
      });
  if (interrupted()) return exit_interrupted;
  Status const committed = sink->commit();
  return committed ? exit_clean : give_up(terminal, committed.error());
}

}  // namespace stet
