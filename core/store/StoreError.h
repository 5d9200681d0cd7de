#pragma once

#include "core/base/Error.h"

#include <stdexcept>

struct sqlite3;

namespace zg {

// What the store and the feature stores throw below Database::run: an SQLite failure or a business refusal that must
// roll the transaction back. Never crosses a thread or leaves core.
class StoreError : public std::exception {
public:
    explicit StoreError(Error error) : m_error(std::move(error)) {}
    explicit StoreError(ErrorCode code, QString detail = {}) : m_error{code, std::move(detail)} {}
    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return "zg::StoreError"; }

private:
    Error m_error;
};

// The error an SQLite result code stands for; the detail carries the code and SQLite's message, never bound values.
Error sqliteError(sqlite3* handle, int code);

} // namespace zg
