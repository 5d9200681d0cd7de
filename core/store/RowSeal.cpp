#include "core/store/RowSeal.h"

#include "core/store/Journal.h"
#include "core/store/Statement.h"

namespace zg {

std::optional<QByteArray> sealOf(Connection& connection, const SealedTable& table, std::int64_t id) {
    auto row = connection.prepare(table.row);
    row.bindAll(id);
    if (!row.step()) return std::nullopt;
    ContentDigest digest(connection);
    digest.add("seal"); // no entry of the journal begins like this
    digest.add(table.name);
    for (int column = 0; column < row.columns(); ++column) {
        if (row.isNull(column))
            digest.addNull();
        else
            digest.add(row.utf8(column)); // numbers read as their digits
    }
    return digest.finish();
}

void seal(Connection& connection, const SealedTable& table, std::int64_t id) {
    if (const auto sealed = sealOf(connection, table, id)) connection.prepare(table.keep).runWith(*sealed, id);
}

} // namespace zg
