#include "core/store/CipherResult.h"

#include "core/store/CipherDriver.h"

#include <QtCore/QStringConverter>
#include <QtSql/QSqlError>
#include <QtSql/QSqlField>
#include <QtSql/QSqlRecord>

#include <sqlcipher/sqlite3.h>

#include <limits>

namespace zg {

CipherResult::CipherResult(const CipherDriver* driver, sqlite3* handle) : QSqlResult(driver), m_handle(handle) {}

CipherResult::~CipherResult() {
    finalize();
}

QMetaType CipherResult::typeOf(const QString& declaredType) {
    if (declaredType.startsWith(QLatin1String("INT"), Qt::CaseInsensitive)) return QMetaType(QMetaType::LongLong);
    if (declaredType.startsWith(QLatin1String("REAL"), Qt::CaseInsensitive)) return QMetaType(QMetaType::Double);
    if (declaredType.startsWith(QLatin1String("BLOB"), Qt::CaseInsensitive)) return QMetaType(QMetaType::QByteArray);
    return QMetaType(QMetaType::QString);
}

QVariant CipherResult::handle() const {
    return QVariant::fromValue(static_cast<void*>(m_statement));
}

void CipherResult::finalize() {
    sqlite3_finalize(m_statement);
    m_statement = nullptr;
    m_columns = 0;
    m_onRow = false;
}

bool CipherResult::failed(const char* what, int kind) {
    setLastError(QSqlError(QString::fromLatin1(what), QString::fromUtf8(sqlite3_errmsg(m_handle)),
                           static_cast<QSqlError::ErrorType>(kind),
                           QString::number(sqlite3_extended_errcode(m_handle))));
    setActive(false);
    m_failed = true;
    return false;
}

// Qt's own makes a name for the position and looks it up, which costs as much as SQLite's whole insert.
void CipherResult::bindValue(int position, const QVariant& value, QSql::ParamType) {
    QList<QVariant>& values = boundValues();
    if (values.size() <= position) values.resize(position + 1);
    values[position] = value;
}

bool CipherResult::prepare(const QString& query) {
    finalize();
    setSelect(false);
    if (!driver() || !driver()->isOpen()) return false;
    const QByteArray sql = query.toUtf8();
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, &rest);
    if (code != SQLITE_OK) return failed("prepare", QSqlError::StatementError);
    if (!m_statement || !QByteArray(rest).trimmed().isEmpty()) {
        finalize();
        setLastError(QSqlError(QStringLiteral("not one statement"), {}, QSqlError::StatementError));
        return false;
    }
    m_columns = sqlite3_column_count(m_statement);
    return true;
}

bool CipherResult::reset(const QString& query) {
    return prepare(query) && exec();
}

bool CipherResult::exec() {
    if (!m_statement) return false;
    sqlite3_reset(m_statement);
    setAt(QSql::BeforeFirstRow);
    m_failed = false;
    m_kept.clear();
    m_keepsRows = !isForwardOnly();
    m_onRow = false;
    m_affected = -1;
    if (!bindAll()) return false;
    m_rowIsFresh = step();
    if (m_failed) return false;
    setSelect(m_columns > 0);
    if (!sqlite3_stmt_readonly(m_statement)) m_affected = sqlite3_changes(m_handle);
    setActive(true);
    return true;
}

bool CipherResult::bindAll() {
    const QList<QVariant>& values = boundValues();
    if (sqlite3_bind_parameter_count(m_statement) != values.size()) {
        setLastError(QSqlError(QStringLiteral("parameter count mismatch"), {}, QSqlError::StatementError));
        setActive(false);
        return false;
    }
    m_bound.resize(static_cast<std::size_t>(values.size()));
    int parameter = 0;
    for (const QVariant& value : values)
        if (bind(++parameter, value) != SQLITE_OK) return failed("bind", QSqlError::StatementError);
    return true;
}

int CipherResult::bind(int parameter, const QVariant& value) {
    if (value.isNull()) return sqlite3_bind_null(m_statement, parameter);
    switch (value.typeId()) {
    // The two that tables are made of, read where they lie: QVariant's conversions cost more than the binding.
    case QMetaType::Int: return sqlite3_bind_int64(m_statement, parameter, *static_cast<const int*>(value.constData()));
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, parameter, *static_cast<const qlonglong*>(value.constData()));
    case QMetaType::Bool:
    case QMetaType::UInt: return sqlite3_bind_int64(m_statement, parameter, value.toLongLong());
    case QMetaType::ULongLong:
        if (value.toULongLong() > static_cast<qulonglong>(std::numeric_limits<qint64>::max())) return SQLITE_RANGE;
        return sqlite3_bind_int64(m_statement, parameter, value.toLongLong());
    case QMetaType::Double:
    case QMetaType::Float: return sqlite3_bind_double(m_statement, parameter, value.toDouble());
    case QMetaType::QByteArray: {
        QByteArray& blob = m_bound[static_cast<std::size_t>(parameter) - 1];
        blob = value.toByteArray();
        return sqlite3_bind_blob64(m_statement, parameter, blob.constData(), static_cast<sqlite3_uint64>(blob.size()),
                                   SQLITE_STATIC);
    }
    case QMetaType::QString: return bindText(parameter, *static_cast<const QString*>(value.constData()));
    default: return bindText(parameter, value.toString());
    }
}

// Into the buffer of the execution before, which in a run of inserts is nearly always large enough.
int CipherResult::bindText(int parameter, const QString& text) {
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QByteArray& buffer = m_bound[static_cast<std::size_t>(parameter) - 1];
    buffer.resize(encoder.requiredSpace(text.size()) + 1); // never empty: a null pointer would bind NULL
    char* begin = buffer.data();
    const char* end = encoder.appendToBuffer(begin, text);
    return sqlite3_bind_text64(m_statement, parameter, begin, static_cast<sqlite3_uint64>(end - begin), SQLITE_STATIC,
                               SQLITE_UTF8);
}

bool CipherResult::step() {
    const int code = sqlite3_step(m_statement);
    m_onRow = code == SQLITE_ROW;
    if (m_onRow) return true;
    if (code != SQLITE_DONE)
        failed("step", code == SQLITE_BUSY ? QSqlError::ConnectionError : QSqlError::StatementError);
    sqlite3_reset(m_statement); // lets go of the snapshot, and of the error
    return false;
}

bool CipherResult::keepRow() {
    if (m_rowIsFresh)
        m_rowIsFresh = false;
    else if (!m_onRow || !step())
        return false;
    for (int column = 0; column < m_columns; ++column) m_kept.push_back(columnValue(column));
    return true;
}

bool CipherResult::fetchNext() {
    if (m_keepsRows) return fetch(at() + 1);
    if (m_rowIsFresh)
        m_rowIsFresh = false;
    else if (!m_onRow || !step())
        return false;
    setAt(at() + 1); // BeforeFirstRow is -1
    return true;
}

bool CipherResult::fetch(int row) {
    if (!isActive() || row < 0) return false;
    if (!m_keepsRows) {
        if (row <= at()) return row == at();
        while (at() < row)
            if (!fetchNext()) {
                setAt(QSql::AfterLastRow);
                return false;
            }
        return true;
    }
    const std::size_t end = (static_cast<std::size_t>(row) + 1) * static_cast<std::size_t>(m_columns);
    while (m_kept.size() < end)
        if (!keepRow()) {
            setAt(QSql::AfterLastRow);
            return false;
        }
    setAt(row);
    return true;
}

bool CipherResult::fetchFirst() {
    if (m_keepsRows) return fetch(0);
    return at() == QSql::BeforeFirstRow && fetchNext();
}

bool CipherResult::fetchLast() {
    if (!m_keepsRows) return false;
    while (keepRow()) {
    }
    return fetch(static_cast<int>(m_kept.size() / static_cast<std::size_t>(m_columns)) - 1);
}

QVariant CipherResult::columnValue(int column) const {
    // One look at the column and then at its value, not three at the column: each of those locks and checks again.
    sqlite3_value* value = sqlite3_column_value(m_statement, column);
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER: return QVariant(static_cast<qlonglong>(sqlite3_value_int64(value)));
    case SQLITE_FLOAT: return QVariant(sqlite3_value_double(value));
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return QVariant(QString::fromUtf8(text, sqlite3_value_bytes(value)));
    }
    case SQLITE_BLOB: {
        const auto* blob = static_cast<const char*>(sqlite3_value_blob(value));
        return QVariant(QByteArray(blob, sqlite3_value_bytes(value)));
    }
    default: return QVariant(typeOf(QString::fromUtf8(sqlite3_column_decltype(m_statement, column))));
    }
}

QVariant CipherResult::data(int column) {
    // QSqlQuery asks only while it stands on a row.
    if (column < 0 || column >= m_columns) return {};
    if (!m_keepsRows) return m_onRow ? columnValue(column) : QVariant();
    if (at() < 0) return {};
    return m_kept[static_cast<std::size_t>(at()) * static_cast<std::size_t>(m_columns) +
                  static_cast<std::size_t>(column)];
}

bool CipherResult::isNull(int column) {
    if (m_keepsRows) return data(column).isNull();
    return column < 0 || column >= m_columns || at() < 0 || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QVariant CipherResult::lastInsertId() const {
    const sqlite3_int64 id = sqlite3_last_insert_rowid(m_handle);
    return isActive() && id != 0 ? QVariant(static_cast<qlonglong>(id)) : QVariant();
}

QSqlRecord CipherResult::record() const {
    QSqlRecord record;
    if (!isActive() || !isSelect()) return record;
    for (int column = 0; column < m_columns; ++column)
        record.append(QSqlField(QString::fromUtf8(sqlite3_column_name(m_statement, column)),
                                typeOf(QString::fromUtf8(sqlite3_column_decltype(m_statement, column)))));
    return record;
}

void CipherResult::detachFromResultSet() {
    if (m_statement) sqlite3_reset(m_statement);
    m_onRow = false;
    m_rowIsFresh = false;
}

} // namespace zg
