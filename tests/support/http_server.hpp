// A small HTTP server on the loopback interface that answers as a test asks it to, rightly or
// wrongly; and the same behind TLS with a certificate that nobody trusts.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct ssl_ctx_st;
struct ssl_st;

namespace stet::testing {

struct ServedRequest {
  std::string method;
  std::string target;   // path and query
  std::string headers;  // as received
  [[nodiscard]] bool has(std::string_view line) const {
    return headers.find(line) != std::string::npos;
  }
};

/// One connection, for the answer.
class Connection {
 public:
  Connection(int socket, ssl_st* tls) : socket_(socket), tls_(tls) {}
  /// False once the client has gone.
  bool send(std::string_view bytes) const;

 private:
  int socket_;
  ssl_st* tls_;
};

/// A whole answer with its length.
std::string answer(int status, std::string_view body, std::string_view headers = "");

class TestServer {
 public:
  using Handler = std::function<void(ServedRequest const&, Connection const&)>;
  enum class Kind { plain, self_signed };

  /// Listens on `address` at a port of the system's choice. Each connection has a thread.
  explicit TestServer(Handler handler, Kind kind = Kind::plain, char const* address = "127.0.0.1");
  ~TestServer();
  TestServer(TestServer const&) = delete;
  TestServer& operator=(TestServer const&) = delete;

  [[nodiscard]] unsigned port() const { return port_; }
  [[nodiscard]] std::string url(std::string_view path) const;
  [[nodiscard]] std::vector<ServedRequest> requests() const;
  [[nodiscard]] std::size_t most_connections() const { return most_open_; }

 private:
  void listen_on(char const* address);
  void accept_all();
  void serve(int socket);
  void answer_all(int socket, ssl_st* tls);

  Handler handler_;
  Kind kind_;
  int listener_ = -1;
  unsigned port_ = 0;
  ssl_ctx_st* context_ = nullptr;
  std::atomic<bool> closing_ = false;
  std::atomic<std::size_t> most_open_ = 0;
  mutable std::mutex mutex_;
  std::vector<ServedRequest> requests_;
  std::condition_variable all_closed_;
  std::set<int> sockets_;  // of the connections that are served, each by a thread of its own
  std::thread accepting_;
};

}  // namespace stet::testing
