// Web archives (WARC, ISO 28500), uncompressed: every page that was answered with 200 becomes a
// document with its address and the day of its capture.
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "corpus/import/run.hpp"
#include "corpus/import/source_document.hpp"
#include "corpus/import/stable_id.hpp"

namespace stet {
namespace {

using Headers = std::map<std::string, std::string>;  // names in small letters

void add_header(Headers& out, std::string_view line) {
  std::size_t const colon = line.find(':');
  if (colon == line.npos) return;
  std::string_view value = line.substr(colon + 1);
  while (value.starts_with(' ')) value.remove_prefix(1);
  while (value.ends_with(' ') || value.ends_with('\r')) value.remove_suffix(1);
  out.try_emplace(fold(line.substr(0, colon)), value);
}

std::string header(Headers const& headers, std::string const& name) {
  auto const found = headers.find(name);
  return found == headers.end() ? "" : found->second;
}

std::optional<std::uint64_t> parse_size(std::string_view text, int base) {
  std::uint64_t out = 0;
  auto const [end, code] = std::from_chars(text.data(), text.data() + text.size(), out, base);
  if (code != std::errc() || end == text.data()) return std::nullopt;
  return out;
}

/// The body of a chunked answer; nothing when its sizes are wrong.
std::optional<std::string> unchunked(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    std::size_t const end = body.find("\r\n");
    auto const size = parse_size(body.substr(0, end), 16);
    if (end == body.npos || !size || *size > body.size() - end - 2) return std::nullopt;
    if (*size == 0) return out;
    body.remove_prefix(end + 2);
    out += body.substr(0, *size);
    body.remove_prefix(std::min(body.size(), static_cast<std::size_t>(*size) + 2));
  }
  return out;
}

struct Answer {
  std::string body;
  std::string ending;   // ".html" or ".txt"
  std::string problem;  // why it is no document; empty when it is one
};

Answer read_answer(std::string_view bytes) {
  std::size_t const end = bytes.find("\r\n\r\n");
  if (end == bytes.npos || !bytes.starts_with("HTTP/")) return {"", "", "no HTTP answer"};
  std::string_view head = bytes.substr(0, end);
  std::size_t const space = std::min(head.find(' '), head.size());
  if (!head.substr(space).starts_with(" 200")) return {"", "", "not answered with 200"};
  Headers headers;
  while (!head.empty()) {
    std::size_t const line = std::min(head.find('\n'), head.size());
    add_header(headers, head.substr(0, line));
    head.remove_prefix(std::min(line + 1, head.size()));
  }
  Answer out;
  std::string const type = header(headers, "content-type");
  out.ending = type.starts_with("text/html") ? ".html" : ".txt";
  if (!type.starts_with("text/html") && !type.starts_with("text/plain")) {
    out.problem = "neither HTML nor plain text";
  }
  std::string const encoding = header(headers, "content-encoding");
  if (!encoding.empty() && encoding != "identity") out.problem = "compressed";
  out.body = bytes.substr(end + 4);
  if (fold(header(headers, "transfer-encoding")) == "chunked") {
    auto whole = unchunked(out.body);
    if (!whole) out.problem = "its chunks do not add up";
    out.body = std::move(whole).value_or("");
  }
  return out;
}

void add_page(ImportRun& run, Headers const& headers, std::string_view bytes, std::uint64_t line) {
  std::string url = header(headers, "warc-target-uri");
  if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
  Answer const answer = read_answer(bytes);
  if (!answer.problem.empty()) return run.sink.reject(line, answer.problem, url);
  SourceRow source;
  source.id = stable_id(run.sink.name(), url);
  source.kind = "web page";
  source.url = url;
  source.retrieved = header(headers, "warc-date").substr(0, 10);
  add_source_document(run, std::move(source), answer.ending, answer.body, line);
}

}  // namespace

Status import_warc(ImportRun& run, std::string const& /*map*/) {
  if (Status const done = run.resume(); !done) return done;
  bool any = run.sink.start().offset != 0;
  for (std::string line; run.input.next_line(line);) {
    if (line.empty()) continue;
    if (!line.starts_with("WARC/")) {
      if (any) {
        run.sink.reject(run.input.line(), "no record begins here", line);
        break;  // without the size of a record the next one cannot be found
      }
      return Error{ErrorCode::malformed,
                   "this is no WARC file",
                   {run.input.path(), 1, 1},
                   "unpack it first: zcat FILE.warc.gz | stet corpus import warc -"};
    }
    any = true;
    std::uint64_t const begin = run.input.line();
    Headers headers;
    while (run.input.next_line(line) && !line.empty()) add_header(headers, line);
    auto const size = parse_size(header(headers, "content-length"), 10);
    if (!size) {
      run.sink.reject(begin, "a record without its size", header(headers, "warc-target-uri"));
      break;
    }
    bool const wanted = header(headers, "warc-type") == "response";
    std::string bytes;
    bool const whole = wanted && *size <= longest_record
                           ? run.input.read(bytes, static_cast<std::size_t>(*size))
                           : run.input.skip(*size);
    if (!whole || (wanted && *size > longest_record)) {
      run.sink.reject(begin, whole ? "the record is too large" : "the record is cut short",
                      header(headers, "warc-target-uri"));
    } else if (wanted) {
      add_page(run, headers, bytes, begin);
    }
    if (!run.advance()) break;
  }
  return Done{};
}

}  // namespace stet
