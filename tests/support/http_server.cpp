#include "support/http_server.hpp"

#include <algorithm>
#include <csignal>
#include <cstring>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <sys/socket.h>
#include <unistd.h>

namespace stet::testing {
namespace {

long receive(int socket, ssl_st* tls, char* into, std::size_t most) {
  if (tls != nullptr) return SSL_read(tls, into, static_cast<int>(most));
  return recv(socket, into, most, 0);
}

/// A certificate that its own key has signed, for a name that nobody asks for.
ssl_ctx_st* self_signed_context() {
  EVP_PKEY* const key = EVP_RSA_gen(2048);
  X509* const certificate = X509_new();
  ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
  X509_gmtime_adj(X509_getm_notAfter(certificate), 86'400);
  X509_set_pubkey(certificate, key);
  X509_NAME* const name = X509_get_subject_name(certificate);
  auto const* const common = reinterpret_cast<unsigned char const*>("nobody.invalid");
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common, -1, -1, 0);
  X509_set_issuer_name(certificate, name);
  X509_sign(certificate, key, EVP_sha256());
  SSL_CTX* const context = SSL_CTX_new(TLS_server_method());
  SSL_CTX_use_certificate(context, certificate);
  SSL_CTX_use_PrivateKey(context, key);
  X509_free(certificate);
  EVP_PKEY_free(key);
  return context;
}

ServedRequest parsed(std::string const& head) {
  ServedRequest request;
  std::size_t const first = head.find(' ');
  std::size_t const second = head.find(' ', first + 1);
  std::size_t const end = head.find("\r\n");
  if (first == std::string::npos || second == std::string::npos) return request;
  request.method = head.substr(0, first);
  request.target = head.substr(first + 1, second - first - 1);
  request.headers = head.substr(end + 2);
  return request;
}

}  // namespace

bool Connection::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    long const sent = tls_ != nullptr
                          ? SSL_write(tls_, bytes.data(), static_cast<int>(bytes.size()))
                          : ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string answer(int status, std::string_view body, std::string_view headers) {
  return fmt::format("HTTP/1.1 {} X\r\nContent-Length: {}\r\n{}\r\n{}", status, body.size(),
                     headers, body);
}

TestServer::TestServer(Handler handler, Kind kind, char const* address)
    : handler_(std::move(handler)), kind_(kind) {
  std::signal(SIGPIPE, SIG_IGN);
  if (kind_ == Kind::self_signed) context_ = self_signed_context();
  listen_on(address);
  accepting_ = std::thread([this] { accept_all(); });
}

TestServer::~TestServer() {
  closing_ = true;
  shutdown(listener_, SHUT_RDWR);
  close(listener_);
  accepting_.join();
  {
    std::unique_lock lock(mutex_);
    for (int const socket : sockets_) shutdown(socket, SHUT_RDWR);
    all_closed_.wait(lock, [this] { return sockets_.empty(); });
  }
  SSL_CTX_free(context_);
}

void TestServer::listen_on(char const* address) {
  listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in at{};
  at.sin_family = AF_INET;
  inet_pton(AF_INET, address, &at.sin_addr);
  bind(listener_, reinterpret_cast<sockaddr*>(&at), sizeof at);
  listen(listener_, 256);
  socklen_t length = sizeof at;
  getsockname(listener_, reinterpret_cast<sockaddr*>(&at), &length);
  port_ = ntohs(at.sin_port);
}

void TestServer::accept_all() {
  while (!closing_) {
    int const socket = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (socket < 0) return;
    std::lock_guard const lock(mutex_);
    sockets_.insert(socket);
    most_open_ = std::max<std::size_t>(most_open_, sockets_.size());
    std::thread([this, socket] { serve(socket); }).detach();
  }
}

void TestServer::serve(int socket) {
  ssl_st* tls = nullptr;
  bool ready = true;
  if (context_ != nullptr) {
    tls = SSL_new(context_);
    SSL_set_fd(tls, socket);
    ready = SSL_accept(tls) == 1;
  }
  if (ready) answer_all(socket, tls);
  SSL_free(tls);
  std::lock_guard const lock(mutex_);
  close(socket);
  sockets_.erase(socket);
  all_closed_.notify_all();
}

void TestServer::answer_all(int socket, ssl_st* tls) {
  std::string pending;
  char piece[4096];
  while (!closing_) {
    std::size_t const end = pending.find("\r\n\r\n");
    if (end == std::string::npos) {
      long const got = receive(socket, tls, piece, sizeof piece);
      if (got <= 0) return;
      pending.append(piece, static_cast<std::size_t>(got));
      continue;
    }
    ServedRequest const request = parsed(pending.substr(0, end + 2));
    pending.erase(0, end + 4);
    {
      std::lock_guard const lock(mutex_);
      requests_.push_back(request);
    }
    handler_(request, Connection(socket, tls));
    if (request.target.find("close") != std::string::npos) return;
  }
}

std::string TestServer::url(std::string_view path) const {
  return fmt::format("{}://127.0.0.1:{}{}", kind_ == Kind::plain ? "http" : "https", port_, path);
}

std::vector<ServedRequest> TestServer::requests() const {
  std::lock_guard const lock(mutex_);
  return requests_;
}

}  // namespace stet::testing
