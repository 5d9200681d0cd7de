#include "core/store/Transaction.h"

#include <sqlcipher/sqlite3.h>

namespace zg {

Transaction::~Transaction() {
    // After some failures (disk full, interrupt) SQLite has rolled back by itself; a second ROLLBACK would be an error.
    if (m_open && !sqlite3_get_autocommit(m_connection->handle()))
        sqlite3_exec(m_connection->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_connection->execute("COMMIT");
    m_open = false;
}

} // namespace zg
