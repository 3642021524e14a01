#include "corpus/warc_export.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"

namespace stet {
namespace {

/// The answer's head, without the fields that spoke of how the bytes were packed on the way: the
/// body is kept unpacked.
std::string http_head(Visit const& visit, std::size_t body) {
  std::string out = fmt::format("HTTP/1.1 {} OK\r\n", visit.status);
  if (!visit.content_type.empty()) out += fmt::format("Content-Type: {}\r\n", visit.content_type);
  if (!visit.etag.empty()) out += fmt::format("ETag: {}\r\n", visit.etag);
  if (!visit.last_modified.empty())
    out += fmt::format("Last-Modified: {}\r\n", visit.last_modified);
  return out + fmt::format("Content-Length: {}\r\n\r\n", body);
}

std::string record_id(Visit const& visit) {
  std::string const hash = sha256_hex(visit.url + '\n' + visit.at + '\n' + visit.sha256);
  return fmt::format("<urn:uuid:{}-{}-{}-{}-{}>", hash.substr(0, 8), hash.substr(8, 4),
                     hash.substr(12, 4), hash.substr(16, 4), hash.substr(20, 12));
}

}  // namespace

Status export_warc(SnapshotStore const& store,
                   std::function<Status(std::string_view)> const& write) {
  Result<std::vector<std::string>> const urls = store.urls();
  if (!urls) return urls.error();
  for (std::string const& url : *urls) {
    Result<std::vector<Visit>> const visits = store.visits(url);
    if (!visits) return visits.error();
    for (Visit const& visit : *visits) {
      if (visit.sha256.empty()) continue;
      Result<std::string> const body = store.body(visit.sha256);
      if (!body) return body.error();
      std::string const head = http_head(visit, body->size());
      Status const written = write(fmt::format(
          "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: {}\r\nWARC-Date: {}\r\n"
          "WARC-Target-URI: {}\r\nContent-Type: application/http;msgtype=response\r\n"
          "Content-Length: {}\r\n\r\n{}{}\r\n\r\n",
          record_id(visit), visit.at, visit.final_url, head.size() + body->size(), head, *body));
      if (!written) return written;
    }
  }
  return Done{};
}

}  // namespace stet
