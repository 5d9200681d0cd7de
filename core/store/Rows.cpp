#include "core/store/Rows.h"

#include "core/store/CipherDriver.h"

#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>

namespace zg {

Rows readRows(Connection& connection, const QString& sql, const QVariantList& parameters) {
    const CipherDriver driver(connection);
    QSqlQuery query(driver.createResult());
    const auto failIfNot = [&](bool done) {
        if (done) return;
        // A cancelled read must stay a cancelled one, a full disk a full disk.
        const int code = query.lastError().nativeErrorCode().toInt();
        throw StoreError(code ? sqliteError(connection.handle(), code)
                              : Error{ErrorCode::StorageFailed, query.lastError().text()});
    };
    query.setForwardOnly(true);
    failIfNot(query.prepare(sql));
    for (const QVariant& value : parameters) query.addBindValue(value);
    failIfNot(query.exec());

    Rows result;
    const QSqlRecord record = query.record();
    for (int column = 0; column < record.count(); ++column) result.columns << record.fieldName(column);
    while (query.next()) {
        QVariantList row;
        row.reserve(result.columns.size());
        for (int column = 0; column < result.columns.size(); ++column) row << query.value(column);
        result.rows << row;
    }
    failIfNot(!query.lastError().isValid());
    return result;
}

} // namespace zg
