// A finished corpus database, whatever holds it: what look-ups and exports read it through. SQL is
// written once, in what SQLite and PostgreSQL share, with `?` for every parameter.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace stet {

/// One prepared statement. Parameters count from 1, columns from 0. Text that is bound must stay as
/// it is until the first step.
class StoreStatement {
 public:
  virtual ~StoreStatement() = default;
  virtual StoreStatement& bind(int parameter, std::string_view text) = 0;
  virtual StoreStatement& bind(int parameter, std::int64_t number) = 0;
  /// True while there is a row.
  [[nodiscard]] virtual Result<bool> step() = 0;
  /// Ready to be bound and stepped again.
  virtual void reset() = 0;
  [[nodiscard]] virtual std::string text(int column) const = 0;
  [[nodiscard]] virtual std::string blob(int column) const = 0;
  [[nodiscard]] virtual std::int64_t number(int column) const = 0;
};

/// One connection, used by one thread at a time. It must outlive its statements.
class Store {
 public:
  virtual ~Store() = default;
  [[nodiscard]] virtual Result<std::unique_ptr<StoreStatement>> query(std::string_view sql) = 0;
};

}  // namespace stet
