#pragma once

#include <QtSql/QSqlDriver>

namespace zg {

class Connection;

// Qt's SQL interface over an open Connection, for what is generic: QSqlQuery, QSqlQueryModel. The connection is
// borrowed: it opens, keys and closes the file itself, and stays on one thread.
//
//     QSqlDatabase::addDatabase(new CipherDriver(connection), name);   or, without a name,
//     CipherDriver driver(connection);
//     QSqlQuery query(driver.createResult());
class CipherDriver final : public QSqlDriver {
    Q_OBJECT
public:
    explicit CipherDriver(Connection& connection, QObject* parent = nullptr);
    ~CipherDriver() override;

    bool hasFeature(DriverFeature feature) const override;
    bool open(const QString& database, const QString& user, const QString& password, const QString& host, int port,
              const QString& options) override; // refuses: the connection is open
    void close() override;                      // the driver lets go; the connection stays open
    QSqlResult* createResult() const override;

    bool beginTransaction() override;
    bool commitTransaction() override;
    bool rollbackTransaction() override;

    QStringList tables(QSql::TableType type) const override;
    QSqlIndex primaryIndex(const QString& table) const override;
    QSqlRecord record(const QString& table) const override;
    QString escapeIdentifier(const QString& identifier, IdentifierType type) const override;
    QVariant handle() const override; // void*: the sqlite3
    bool cancelQuery() override;

private:
    bool execute(const char* sql);

    Connection& m_connection;
};

} // namespace zg
