#include "core/store/CipherDriver.h"

#include "core/store/CipherResult.h"
#include "core/store/Connection.h"

#include <QtCore/QVariant>
#include <QtSql/QSqlError>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlRecord>

#include <sqlcipher/sqlite3.h>

#include <map>

namespace zg {

namespace {

// Calls take(name, declared type, position in the primary key or 0) for each column. Quotes around the name are Qt's.
template <class Take> void eachColumn(const CipherDriver& driver, const QString& table, Take take) {
    QSqlQuery query(driver.createResult());
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT name, type, pk FROM pragma_table_info(?)"));
    query.addBindValue(driver.stripDelimiters(table, QSqlDriver::TableName));
    query.exec();
    while (query.next()) take(query.value(0).toString(), query.value(1).toString(), query.value(2).toInt());
}

} // namespace

CipherDriver::CipherDriver(Connection& connection, QObject* parent) : QSqlDriver(parent), m_connection(connection) {
    setOpen(true);
    setOpenError(false);
}

CipherDriver::~CipherDriver() = default;

bool CipherDriver::hasFeature(DriverFeature feature) const {
    switch (feature) {
    case Transactions:
    case BLOB:
    case Unicode:
    case PreparedQueries:
    case PositionalPlaceholders: // named ones are turned into these by Qt, which also knows one that occurs twice
    case LastInsertId:
    case SimpleLocking:
    case FinishQuery:
    case CancelQuery: return true;
    case QuerySize:
    case NamedPlaceholders:
    case BatchOperations:
    case LowPrecisionNumbers:
    case EventNotifications:
    case MultipleResultSets: return false;
    }
    return false;
}

bool CipherDriver::open(const QString&, const QString&, const QString&, const QString&, int, const QString&) {
    setLastError(QSqlError(QStringLiteral("borrowed connection"), {}, QSqlError::ConnectionError));
    return false;
}

void CipherDriver::close() {
    setOpen(false);
}

QSqlResult* CipherDriver::createResult() const {
    return new CipherResult(this, m_connection.handle());
}

bool CipherDriver::execute(const char* sql) {
    sqlite3* handle = m_connection.handle();
    if (isOpen() && sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK) return true;
    setLastError(QSqlError(QString::fromLatin1(sql), QString::fromUtf8(sqlite3_errmsg(handle)),
                           QSqlError::TransactionError, QString::number(sqlite3_extended_errcode(handle))));
    return false;
}

bool CipherDriver::beginTransaction() {
    return execute("BEGIN");
}
bool CipherDriver::commitTransaction() {
    return execute("COMMIT");
}
bool CipherDriver::rollbackTransaction() {
    return execute("ROLLBACK");
}

QStringList CipherDriver::tables(QSql::TableType type) const {
    QStringList kinds;
    if (type & QSql::Tables) kinds << QStringLiteral("table");
    if (type & QSql::Views) kinds << QStringLiteral("view");
    QStringList names;
    for (const QString& kind : kinds) {
        QSqlQuery query(createResult());
        query.setForwardOnly(true);
        query.prepare(
            QStringLiteral("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
                           " ORDER BY name"));
        query.addBindValue(kind);
        query.exec();
        while (query.next()) names << query.value(0).toString();
    }
    if (type & QSql::SystemTables) names << QStringLiteral("sqlite_master");
    return names;
}

QSqlIndex CipherDriver::primaryIndex(const QString& table) const {
    std::map<int, QSqlField> key;
    eachColumn(*this, table, [&](const QString& name, const QString& type, int position) {
        if (position > 0) key[position] = QSqlField(name, CipherResult::typeOf(type), table);
    });
    QSqlIndex index(table);
    for (const auto& [position, field] : key) index.append(field);
    return index;
}

QSqlRecord CipherDriver::record(const QString& table) const {
    QSqlRecord record;
    eachColumn(*this, table, [&](const QString& name, const QString& type, int) {
        record.append(QSqlField(name, CipherResult::typeOf(type), table));
    });
    return record;
}

QString CipherDriver::escapeIdentifier(const QString& identifier, IdentifierType type) const {
    if (identifier.isEmpty() || isIdentifierEscaped(identifier, type)) return identifier;
    return QLatin1Char('"') + QString(identifier).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

QVariant CipherDriver::handle() const {
    return QVariant::fromValue(static_cast<void*>(m_connection.handle()));
}

bool CipherDriver::cancelQuery() {
    sqlite3_interrupt(m_connection.handle());
    return true;
}

} // namespace zg
