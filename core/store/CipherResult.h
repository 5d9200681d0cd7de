#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QVariant>
#include <QtSql/QSqlResult>

#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace zg {

class CipherDriver;

// One query of CipherDriver. Values are qint64, double, QString, QByteArray or a null of the column's declared type.
// Forward-only, a row is read from SQLite where it stands; otherwise the rows seen so far are kept, so that one can go
// back.
class CipherResult final : public QSqlResult {
public:
    CipherResult(const CipherDriver* driver, sqlite3* handle);
    ~CipherResult() override;

    static QMetaType typeOf(const QString& declaredType);

    QVariant handle() const override; // void*: the sqlite3_stmt

protected:
    bool prepare(const QString& query) override;
    void bindValue(int position, const QVariant& value, QSql::ParamType type) override;
    using QSqlResult::bindValue;
    bool exec() override;
    bool reset(const QString& query) override;
    QVariant data(int column) override;
    bool isNull(int column) override;
    bool fetch(int row) override;
    bool fetchNext() override;
    bool fetchFirst() override;
    bool fetchLast() override;
    int size() override { return -1; }
    int numRowsAffected() override { return m_affected; }
    QVariant lastInsertId() const override;
    QSqlRecord record() const override;
    void detachFromResultSet() override;

private:
    bool bindAll();
    int bind(int parameter, const QVariant& value);
    int bindText(int parameter, const QString& text);
    bool step();
    bool keepRow();
    QVariant columnValue(int column) const;
    bool failed(const char* what, int kind);
    void finalize();

    sqlite3* m_handle;
    sqlite3_stmt* m_statement = nullptr;
    int m_columns = 0;
    int m_affected = -1;
    bool m_onRow = false;      // SQLite stands on a row that has not been given out, or is at()
    bool m_rowIsFresh = false; // that row was stepped to by exec and not yet asked for
    bool m_keepsRows = false;
    bool m_failed = false;
    std::vector<QVariant> m_kept;    // m_columns for each row seen
    std::vector<QByteArray> m_bound; // by parameter: what SQLite points to until the next exec
};

} // namespace zg
