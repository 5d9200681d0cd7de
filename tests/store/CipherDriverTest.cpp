#include "core/store/CipherDriver.h"

#include "core/store/Rows.h"
#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlField>
#include <QtSql/QSqlIndex>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlQueryModel>
#include <QtSql/QSqlRecord>

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>
#include <sqlcipher/sqlite3.h>

using namespace zg;

namespace {

// A connection of its own to a closed shop's file, and the driver registered over it under a name.
class Registered {
public:
    explicit Registered(CacheSize cache = {16 * 1024}) {
        m_shop.close();
        m_vault.emplace(*Vault::openWithPassphrase(m_shop.folder(), kTestPassphrase));
        m_connection = m_vault->connect(Access::ReadWrite, cache);
        m_connection->execute(
            "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT, weight REAL, photo BLOB, UNIQUE (name));"
            "CREATE TABLE pair (b INTEGER, a INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;"
            "CREATE VIEW heavy AS SELECT * FROM thing WHERE weight > 10;");
        QSqlDatabase::addDatabase(new CipherDriver(*m_connection), kName);
    }
    ~Registered() { QSqlDatabase::removeDatabase(kName); }

    QSqlDatabase database() const { return QSqlDatabase::database(kName, false); }
    Connection& connection() { return *m_connection; }

private:
    inline static const QString kName = QStringLiteral("driver test");
    TestShop m_shop;
    std::optional<Vault> m_vault;
    std::unique_ptr<Connection> m_connection;
};

void fill(const QSqlDatabase& database, int count) {
    QSqlQuery insert(database);
    REQUIRE(insert.prepare("INSERT INTO thing (id, name, weight) VALUES (?, ?, ?)"));
    for (int i = 1; i <= count; ++i) {
        insert.addBindValue(i);
        insert.addBindValue(QString("物%1").arg(i));
        insert.addBindValue(i * 1.5);
        REQUIRE(insert.exec());
    }
}

} // namespace

TEST_CASE("Every kind of value comes back as it went in", "[store][driver]") {
    Registered shop;
    QSqlDatabase database = shop.database();
    CHECK(database.isOpen());
    QSqlQuery insert(database);
    REQUIRE(insert.prepare("INSERT INTO thing (name, weight, photo) VALUES (:name, :weight, :photo)"));
    const QString name = QStringLiteral("龍") + QChar(0) + QStringLiteral("é😀");
    insert.bindValue(":photo", QByteArray("\0\xff\x01", 3));
    insert.bindValue(":name", name);
    insert.bindValue(":weight", 0.1);
    REQUIRE(insert.exec());
    CHECK(insert.lastInsertId() == 1);
    CHECK(insert.numRowsAffected() == 1);
    insert.bindValue(":name", QVariant());
    insert.bindValue(":weight", QVariant());
    insert.bindValue(":photo", QVariant());
    REQUIRE(insert.exec());

    QSqlQuery select(database);
    select.setForwardOnly(true);
    REQUIRE(select.exec("SELECT id, name, weight, photo, 9223372036854775807 AS most FROM thing ORDER BY id"));
    REQUIRE(select.next());
    CHECK(select.value(0).typeId() == QMetaType::LongLong);
    CHECK(select.value("name").toString() == name);
    CHECK(select.value(2).toDouble() == 0.1);
    CHECK(select.value(3).toByteArray() == QByteArray("\0\xff\x01", 3));
    CHECK(select.value("most").toLongLong() == INT64_MAX);
    REQUIRE(select.next());
    CHECK(select.isNull(1));
    CHECK(select.value(1).isNull());
    CHECK(select.value(1).typeId() == QMetaType::QString);
    CHECK(select.value(3).typeId() == QMetaType::QByteArray);
    CHECK_FALSE(select.next());
    CHECK_FALSE(select.next());

    // One name twice is one value; the same statement runs again with others.
    QSqlQuery sum(database);
    REQUIRE(sum.prepare("SELECT :x + :x + :y"));
    for (const int x : {1, 20}) {
        sum.bindValue(":x", x);
        sum.bindValue(":y", 100);
        REQUIRE(sum.exec());
        REQUIRE(sum.next());
        CHECK(sum.value(0) == 2 * x + 100);
    }
}

TEST_CASE("A result can be walked in both directions", "[store][driver]") {
    Registered shop;
    fill(shop.database(), 50);
    QSqlQuery select(shop.database());
    REQUIRE(select.exec("SELECT id FROM thing ORDER BY id"));
    CHECK_FALSE(select.isForwardOnly());
    REQUIRE(select.last());
    CHECK(select.value(0) == 50);
    CHECK(select.at() == 49);
    REQUIRE(select.first());
    CHECK(select.value(0) == 1);
    REQUIRE(select.seek(20));
    CHECK(select.value(0) == 21);
    REQUIRE(select.previous());
    CHECK(select.value(0) == 20);
    CHECK_FALSE(select.seek(50));
    CHECK_FALSE(select.isValid());
    REQUIRE(select.previous());
    CHECK(select.value(0) == 50);

    QSqlQuery forward(shop.database());
    forward.setForwardOnly(true);
    REQUIRE(forward.exec("SELECT id FROM thing ORDER BY id"));
    REQUIRE(forward.seek(10));
    CHECK(forward.value(0) == 11);
    CHECK_FALSE(forward.seek(5));

    QSqlQueryModel model;
    QSqlQuery rows(shop.database());
    REQUIRE(rows.exec("SELECT id, name FROM thing ORDER BY id"));
    model.setQuery(std::move(rows));
    while (model.canFetchMore()) model.fetchMore();
    CHECK(model.rowCount() == 50);
    CHECK(model.data(model.index(49, 1)).toString() == "物50");
    CHECK(model.headerData(1, Qt::Horizontal).toString() == "name");
}

TEST_CASE("Errors are told, and the statement can be used again", "[store][driver]") {
    Registered shop;
    fill(shop.database(), 2);
    QSqlQuery query(shop.database());
    CHECK_FALSE(query.exec("SELECT nothing FROM nowhere"));
    CHECK(query.lastError().isValid());
    CHECK_FALSE(query.exec("SELECT 1; SELECT 2"));
    CHECK_FALSE(query.exec(""));
    REQUIRE(query.prepare("INSERT INTO thing (id, name) VALUES (?, ?)"));
    query.addBindValue(3);
    CHECK_FALSE(query.exec()); // one of two
    query.addBindValue(3);
    query.addBindValue("物1");
    CHECK_FALSE(query.exec());
    CHECK(query.lastError().nativeErrorCode() == QString::number(SQLITE_CONSTRAINT_UNIQUE));
    query.addBindValue(3);
    query.addBindValue("物3");
    CHECK(query.exec());
    REQUIRE(query.prepare("SELECT ?"));
    query.addBindValue(std::numeric_limits<quint64>::max());
    CHECK_FALSE(query.exec());
}

TEST_CASE("Transactions commit and roll back", "[store][driver]") {
    Registered shop;
    QSqlDatabase database = shop.database();
    const auto count = [&] {
        QSqlQuery select(database);
        REQUIRE(select.exec("SELECT count(*) FROM thing"));
        REQUIRE(select.next());
        return select.value(0).toInt();
    };
    REQUIRE(database.transaction());
    fill(database, 3);
    REQUIRE(database.rollback());
    CHECK(count() == 0);
    CHECK_FALSE(database.rollback());
    CHECK(database.lastError().type() == QSqlError::TransactionError);
    REQUIRE(database.transaction());
    fill(database, 3);
    REQUIRE(database.commit());
    CHECK(count() == 3);
}

TEST_CASE("Tables, records and keys are known", "[store][driver]") {
    Registered shop;
    QSqlDatabase database = shop.database();
    CHECK(database.tables().contains("thing"));
    CHECK_FALSE(database.tables().contains("heavy"));
    CHECK(database.tables(QSql::Views) == QStringList{"heavy", "member_keeper"});
    const QSqlRecord record = database.record("thing");
    REQUIRE(record.count() == 4);
    CHECK(record.field("weight").metaType() == QMetaType(QMetaType::Double));
    CHECK(database.record("\"thing\"").count() == 4);
    const QSqlIndex key = database.primaryIndex("pair");
    REQUIRE(key.count() == 2);
    CHECK(key.fieldName(0) == "a");
    CHECK(key.fieldName(1) == "b");
    CHECK(database.driver()->escapeIdentifier("a\"b", QSqlDriver::FieldName) == "\"a\"\"b\"");
}

TEST_CASE("Rows of any query", "[store][driver]") {
    Registered shop;
    fill(shop.database(), 5);
    const Rows rows = readRows(shop.connection(), "SELECT id, name FROM thing WHERE id > ? ORDER BY id", {3});
    CHECK(rows == Rows{{"id", "name"}, {{4, "物4"}, {5, "物5"}}});
    CHECK_THROWS_AS(readRows(shop.connection(), "SELECT * FROM nowhere"), StoreError);
}

TEST_CASE("The driver against the bare C interface", "[.bench][driver]") {
    Registered shop(CacheSize{});
    constexpr int kRows = 300'000;
    QSqlDatabase database = shop.database();
    REQUIRE(database.transaction());
    fill(database, kRows);
    REQUIRE(database.commit());
    sqlite3* handle = shop.connection().handle();

    BENCHMARK("scan, C") {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle, "SELECT id, name, weight FROM thing", -1, &statement, nullptr);
        std::int64_t sum = 0;
        while (sqlite3_step(statement) == SQLITE_ROW)
            sum += sqlite3_column_int64(statement, 0) + sqlite3_column_bytes(statement, 1) +
                   static_cast<std::int64_t>(sqlite3_column_double(statement, 2)) +
                   sqlite3_column_text(statement, 1)[0];
        sqlite3_finalize(statement);
        return sum;
    };
    BENCHMARK("scan, Qt") {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        query.exec("SELECT id, name, weight FROM thing");
        std::int64_t sum = 0;
        while (query.next())
            sum += query.value(0).toLongLong() + query.value(1).toString().size() +
                   static_cast<std::int64_t>(query.value(2).toDouble());
        return sum;
    };
    BENCHMARK("insert, C") {
        shop.connection().execute("BEGIN");
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle, "INSERT INTO thing (name, weight) VALUES (?, ?)", -1, &statement, nullptr);
        for (int i = 0; i < kRows / 3; ++i) {
            const std::string name = "新" + std::to_string(i);
            sqlite3_bind_text(statement, 1, name.c_str(), -1, SQLITE_TRANSIENT);
            sqlite3_bind_double(statement, 2, i);
            sqlite3_step(statement);
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
        shop.connection().execute("ROLLBACK");
    };
    BENCHMARK("insert, Qt") {
        database.transaction();
        QSqlQuery query(database);
        query.prepare("INSERT INTO thing (name, weight) VALUES (?, ?)");
        for (int i = 0; i < kRows / 3; ++i) {
            query.bindValue(0, "新" + QString::number(i));
            query.bindValue(1, static_cast<double>(i));
            query.exec();
        }
        query.finish();
        database.rollback();
    };
}
