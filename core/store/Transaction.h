#pragma once

#include "core/store/Connection.h"

namespace zg {

// BEGIN IMMEDIATE now, ROLLBACK when it goes out of scope uncommitted.
class Transaction {
public:
    explicit Transaction(Connection& connection) : m_connection(&connection) { connection.execute("BEGIN IMMEDIATE"); }
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit(); // durable when it returns

private:
    Connection* m_connection;
    bool m_open = true;
};

} // namespace zg
