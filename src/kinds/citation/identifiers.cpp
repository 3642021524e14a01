#include "kinds/citation/identifiers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace stet {
namespace {

constexpr std::size_t longest_identifier = 2048;  // bytes; what browsers take

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

/// Whether `text` begins with `prefix`, which is in lower case.
bool begins(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() &&
         std::ranges::equal(prefix, text.substr(0, prefix.size()),
                            [](char want, char have) { return want == lower(have); });
}

std::size_t count_digits(std::string_view text) {
  auto const end = std::ranges::find_if_not(text, is_digit);
  return static_cast<std::size_t>(end - text.begin());
}

/// Typographic quotation marks, ellipsis, spaces and CJK stops, as UTF-8: an address ends there.
constexpr std::array<std::string_view, 15> stops = {
    "“",      "”",      "‘",      "’",      "«",  "»",  "…", "\u00A0",
    "\u2003", "\u2009", "\u202F", "\u3000", "。", "，", "）"};

bool stops_at(std::string_view rest) {
  unsigned char const byte = static_cast<unsigned char>(rest.front());
  if (byte <= 0x20 || byte == 0x7F) return true;
  if (byte < 0x80)
    return std::string_view("<>\"`{}|\\^").find(rest.front()) != std::string_view::npos;
  return std::ranges::any_of(stops, [&](std::string_view stop) { return rest.starts_with(stop); });
}

/// The length of an address at the start of `text`: up to a stop, without the sentence's own
/// punctuation and without a closing bracket that it did not open.
std::size_t address_length(std::string_view text) {
  std::size_t end = 0;
  std::size_t const limit = std::min(text.size(), longest_identifier);
  int round = 0;
  int square = 0;
  for (; end < limit && !stops_at(text.substr(end)); ++end) {
    char const c = text[end];
    round += c == '(' ? 1 : 0;
    square += c == '[' ? 1 : 0;
    if ((c == ')' && --round < 0) || (c == ']' && --square < 0)) break;
  }
  while (end > 0 && std::string_view(".,;:!?'*").find(text[end - 1]) != std::string_view::npos)
    --end;
  return end;
}

/// Where a URL's host ends, from where it begins; npos when it is none: labels of letters, digits
/// and hyphens with at least one dot between them, perhaps a port.
std::size_t host_end(std::string_view url, std::size_t begin) {
  std::size_t const end = std::min(url.find_first_of("/?#", begin), url.size());
  std::string_view host = url.substr(begin, end - begin);
  std::size_t const colon = host.find(':');
  host = host.substr(0, colon);
  std::size_t const dot = host.find('.');
  bool const named = dot != std::string_view::npos && dot > 0 && !host.ends_with('.') &&
                     host.find("..") == std::string_view::npos;
  auto const fits = [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' ||
           static_cast<unsigned char>(c) >= 0x80;
  };
  return named && std::ranges::all_of(host, fits) ? end : std::string_view::npos;
}

/// "10.1000/xyz" at the start: its length; 0 when there is none.
std::size_t doi_length(std::string_view text) {
  if (!text.starts_with("10.")) return 0;
  std::size_t const registrant = count_digits(text.substr(3, 10));
  std::size_t const slash = 3 + registrant;
  if (registrant < 4 || registrant > 9 || slash >= text.size() || text[slash] != '/') return 0;
  std::size_t const length = address_length(text);
  return length > slash + 1 ? length : 0;
}

/// "2501.12948v2" or "hep-th/9901001" at the start: its length; 0 when there is none.
std::size_t arxiv_length(std::string_view text) {
  std::size_t at = count_digits(text.substr(0, 5));
  if (at == 4 && text.substr(at).starts_with('.')) {
    std::size_t const number = count_digits(text.substr(5, 6));
    if (number != 4 && number != 5) return 0;
    at = 5 + number;
  } else {
    at = 0;
    while (at < text.size() && at < 20 &&
           (is_letter(text[at]) || text[at] == '-' || text[at] == '.'))
      ++at;
    if (at == 0 || at >= text.size() || text[at] != '/') return 0;
    if (count_digits(text.substr(at + 1, 8)) != 7) return 0;
    at += 8;
  }
  if (text.substr(at).starts_with('v')) {
    std::size_t const version = count_digits(text.substr(at + 1, 3));
    if (version != 0) at += 1 + version;
  }
  return at;
}

/// Skips what stands between a label and its identifier: ":", "#", spaces.
std::size_t label_gap(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ':' || text[at] == ' ' || text[at] == '#')) ++at;
  return at;
}

/// Whether a dot stands between the first letters: the cheap test before an address is read whole.
bool may_be_host(std::string_view text) {
  constexpr std::size_t longest_label = 63;
  auto const ends = [](char c) {
    return c == '.' || static_cast<unsigned char>(c) <= 0x20 || c == '/' || c == ':';
  };
  text = text.substr(0, longest_label + 1);
  auto const end = std::ranges::find_if(text, ends);
  return end != text.end() && end != text.begin() && *end == '.';
}

using Found = std::optional<FoundIdentifier>;

FoundIdentifier make(std::size_t length, CitationKind kind, std::string target) {
  return {{0, static_cast<std::uint32_t>(length)}, {kind, std::move(target)}};
}

Found read_url(std::string_view text) {
  bool const bare = begins(text, "www.");
  std::size_t const scheme = begins(text, "https://") ? 8 : begins(text, "http://") ? 7 : 0;
  if ((!bare && scheme == 0) || !may_be_host(text.substr(scheme))) return std::nullopt;
  std::size_t const length = address_length(text);
  std::string const url = (bare ? "https://" : "") + std::string(text.substr(0, length));
  std::optional<Identifier> identifier = identify_link(url);
  if (!identifier) return std::nullopt;
  return FoundIdentifier{{0, static_cast<std::uint32_t>(length)}, *std::move(identifier)};
}

Found read_doi(std::string_view text) {
  std::size_t const begin = begins(text, "doi") ? label_gap(text, 3) : 0;
  std::size_t const length = doi_length(text.substr(begin));
  if (length == 0) return std::nullopt;
  return make(begin + length, CitationKind::doi, lowered(text.substr(begin, length)));
}

Found read_arxiv(std::string_view text) {
  if (!begins(text, "arxiv")) return std::nullopt;
  std::size_t const begin = label_gap(text, 5);
  std::size_t const length = begin == 5 ? 0 : arxiv_length(text.substr(begin));
  if (length == 0) return std::nullopt;
  return make(begin + length, CitationKind::arxiv, lowered(text.substr(begin, length)));
}

Found read_pmid(std::string_view text) {
  if (!begins(text, "pmid")) return std::nullopt;
  std::size_t const begin = label_gap(text, 4);
  std::size_t const length = count_digits(text.substr(begin, 9));
  if (begin == 4 || length == 0 || length > 8) return std::nullopt;
  return make(begin + length, CitationKind::pmid, std::string(text.substr(begin, length)));
}

Found read_isbn(std::string_view text) {
  if (!begins(text, "isbn")) return std::nullopt;
  std::size_t at = 4;
  for (std::string_view const form : {"-10", "-13"}) {
    bool const more_digits = at + 3 < text.size() && is_digit(text[at + 3]);
    if (text.substr(at).starts_with(form) && !more_digits) at += 3;
  }
  std::size_t const begin = label_gap(text, at);
  if (begin == at) return std::nullopt;
  std::string digits;
  std::size_t end = begin;
  for (at = begin; at < text.size() && digits.size() < 14; ++at) {
    char const c = text[at];
    bool const is_x = (c == 'X' || c == 'x') && digits.size() == 9;
    if (is_digit(c) || is_x) {
      digits.push_back(is_x ? 'X' : c);
      end = at + 1;
      if (is_x) break;
    } else if (c != '-' && c != ' ') {
      break;
    }
  }
  if (digits.size() != 10 && digits.size() != 13) return std::nullopt;
  FoundIdentifier found = make(end, CitationKind::isbn, digits);
  found.identifier.malformed = !is_valid_isbn(digits);
  return found;
}

/// The readers to try at a place that begins with this letter.
Found read_identifier(std::string_view text) {
  switch (lower(text.front())) {
    case 'h':
    case 'w':
      return read_url(text);
    case 'd':
    case '1':
      return read_doi(text);
    case 'a':
      return read_arxiv(text);
    case 'i':
      return read_isbn(text);
    case 'p':
      return read_pmid(text);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::vector<FoundIdentifier> find_identifiers(std::string_view text) {
  std::vector<FoundIdentifier> out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char const before = at == 0 ? ' ' : text[at - 1];
    if (is_letter(before) || is_digit(before) || before == '.' || before == '@') continue;
    Found found = read_identifier(text.substr(at));
    if (!found) continue;
    auto const shift = static_cast<std::uint32_t>(at);
    std::uint32_t const length = found->span.end;
    found->span = {shift, shift + length};
    out.push_back(*std::move(found));
    at += length - 1;
  }
  return out;
}

std::optional<Identifier> identify_link(std::string_view target) {
  std::string url(target.substr(0, longest_identifier));
  if (url.starts_with("//")) url.insert(0, "https:");
  if (begins(url, "doi:") && doi_length(std::string_view(url).substr(4)) != 0)
    return Identifier{CitationKind::doi, lowered(std::string_view(url).substr(4))};
  std::size_t const scheme = begins(url, "https://") ? 8 : begins(url, "http://") ? 7 : 0;
  if (scheme == 0) return std::nullopt;
  std::size_t const end = host_end(url, scheme);
  if (end == std::string_view::npos) return std::nullopt;
  std::transform(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(end), url.begin(), lower);
  std::string_view const host = std::string_view(url).substr(scheme, end - scheme);
  std::string_view const path = std::string_view(url).substr(std::min(end + 1, url.size()));
  if (host == "doi.org" || host == "dx.doi.org" || host == "www.doi.org") {
    if (doi_length(path) == path.size() && !path.empty())
      return Identifier{CitationKind::doi, lowered(path)};
  }
  if ((host == "arxiv.org" || host == "www.arxiv.org") &&
      (path.starts_with("abs/") || path.starts_with("pdf/"))) {
    std::string_view const id = path.substr(4);
    std::size_t const length = arxiv_length(id);
    if (length != 0 && (length == id.size() || id.substr(length) == ".pdf"))
      return Identifier{CitationKind::arxiv, lowered(id.substr(0, length))};
  }
  if (host == "pubmed.ncbi.nlm.nih.gov") {
    std::size_t const length = count_digits(path);
    if (length != 0 && length <= 8)
      return Identifier{CitationKind::pmid, std::string(path.substr(0, length))};
  }
  return Identifier{CitationKind::url, std::move(url)};
}

}  // namespace stet
