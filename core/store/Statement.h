#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/store/Connection.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <utility>

namespace zg {

// A prepared statement borrowed from its Connection: bind by position, step, read. Returned, reset and cleared of its
// bindings, when it goes out of scope.
//
//     auto select = connection.prepare("SELECT name FROM member WHERE id = ?");
//     select.bindAll(id);
//     if (select.step()) name = select.text(0);
class Statement {
public:
    // `home`, the connection's entry of this text, takes the statement back.
    Statement(sqlite3_stmt* statement, CachedStatement& home) : m_statement(statement), m_home(&home) { ++home.lent; }
    ~Statement();
    Statement(Statement&& other) noexcept
        : m_statement(std::exchange(other.m_statement, nullptr)), m_home(other.m_home) {}
    Statement& operator=(Statement&&) = delete;

    // Parameters count from 1, columns from 0, as in SQLite.
    void bind(int parameter, std::int64_t value);
    void bind(int parameter, int value) { bind(parameter, static_cast<std::int64_t>(value)); }
    void bind(int parameter, bool value) { bind(parameter, static_cast<std::int64_t>(value)); }
    void bind(int parameter, double value);
    void bind(int parameter, const QString& value); // null and empty strings are both stored as ''
    void bind(int parameter, QStringView value);
    void bind(int parameter, std::string_view utf8);
    void bind(int parameter, const char* utf8) { bind(parameter, std::string_view(utf8)); }
    void bind(int parameter, const QByteArray& blob);
    void bind(int parameter, std::nullptr_t);
    void bind(int parameter, Money value) { bind(parameter, value.minor); }
    void bind(int parameter, Quantity value) { bind(parameter, value.thousandths); }
    void bind(int parameter, UnitPrice value) { bind(parameter, value.tenThousandths); }
    void bind(int parameter, Points value) { bind(parameter, value.value); }
    void bind(int parameter, Instant value) { bind(parameter, value.ms); }
    void bind(int parameter, BusinessDay value) { bind(parameter, static_cast<std::int64_t>(value.days)); }
    template <class Tag> void bind(int parameter, Id<Tag> value) { // a null id is stored as NULL
        if (value.isNull())
            bind(parameter, nullptr);
        else
            bind(parameter, value.value);
    }
    template <class T> void bind(int parameter, const std::optional<T>& value) {
        if (value)
            bind(parameter, *value);
        else
            bind(parameter, nullptr);
    }
    template <class... Values> void bindAll(const Values&... values) {
        int parameter = 0;
        (bind(++parameter, values), ...);
    }

    bool step();  // true while there is a row
    void run();   // steps to the end and resets: for INSERT, UPDATE, DELETE
    void reset(); // ready to bind and step again; bindings stay until bound anew
    template <class... Values> void runWith(const Values&... values) {
        bindAll(values...);
        run();
    }

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    std::string_view utf8(int column) const; // valid until the next step
    QByteArray blob(int column) const;
    Money money(int column) const { return {integer(column)}; }
    Quantity quantity(int column) const { return {integer(column)}; }
    UnitPrice unitPrice(int column) const { return {integer(column)}; }
    Points points(int column) const { return {integer(column)}; }
    Instant instant(int column) const { return {integer(column)}; }
    BusinessDay day(int column) const { return {static_cast<std::int32_t>(integer(column))}; }
    template <class IdType> IdType id(int column) const { // NULL reads as the null id
        return IdType{integer(column)};
    }

    int columns() const;

private:
    sqlite3_stmt* m_statement;
    CachedStatement* m_home;
};

} // namespace zg
