#include "core/store/Statement.h"

#include <sqlcipher/sqlite3.h>

namespace zg {

namespace {

void check(sqlite3_stmt* statement, int code) {
    if (code != SQLITE_OK) throw StoreError(sqliteError(sqlite3_db_handle(statement), code));
}

} // namespace

Statement::~Statement() {
    if (!m_statement) return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_home->takeBack(m_statement);
}

void Statement::bind(int parameter, std::int64_t value) {
    check(m_statement, sqlite3_bind_int64(m_statement, parameter, value));
}

void Statement::bind(int parameter, double value) {
    check(m_statement, sqlite3_bind_double(m_statement, parameter, value));
}

void Statement::bind(int parameter, const QString& value) {
    bind(parameter, QStringView(value));
}

void Statement::bind(int parameter, QStringView value) {
    const QByteArray utf8 = value.toUtf8();
    bind(parameter, std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void Statement::bind(int parameter, std::string_view utf8) {
    check(m_statement, sqlite3_bind_text64(m_statement, parameter, utf8.data() ? utf8.data() : "", utf8.size(),
                                           SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int parameter, const QByteArray& blob) {
    check(m_statement, sqlite3_bind_blob64(m_statement, parameter, blob.constData(),
                                           static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int parameter, std::nullptr_t) {
    check(m_statement, sqlite3_bind_null(m_statement, parameter));
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    throw StoreError(sqliteError(sqlite3_db_handle(m_statement), code));
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(m_statement);
}

int Statement::columns() const {
    return sqlite3_column_count(m_statement);
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}
std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const {
    const std::string_view view = utf8(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

std::string_view Statement::utf8(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data ? std::string_view(data, static_cast<size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

QByteArray Statement::blob(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data ? QByteArray(data, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

} // namespace zg
