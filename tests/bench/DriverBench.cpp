#include "core/store/CipherDriver.h"
#include "tests/bench/Bench.h"

#include <QtCore/QFile>
#include <QtSql/QSqlQuery>

#include <sqlcipher/sqlite3.h>

namespace zg {

namespace {

constexpr int kInserts = 1'000'000;
constexpr double kMostTimes = 1.5;
constexpr const char* kScan =
    "SELECT sale_id, line, product_id, quantity, price, gross, discount FROM sale_line LIMIT 5000000";
constexpr const char* kInsert = "INSERT INTO bench_row (id, day, code, amount) VALUES (?, ?, ?, ?)";

struct ScannedRows {
    std::int64_t rows = 0, sum = 0;
};

ScannedRows scanBare(sqlite3* handle) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, kScan, -1, &statement, nullptr);
    ScannedRows scanned;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++scanned.rows;
        for (int column = 0; column < 7; ++column) scanned.sum += sqlite3_column_int64(statement, column);
    }
    sqlite3_finalize(statement);
    return scanned;
}

ScannedRows scanQt(CipherDriver& driver) {
    QSqlQuery query(driver.createResult());
    query.setForwardOnly(true);
    query.exec(QString::fromLatin1(kScan));
    ScannedRows scanned;
    while (query.next()) {
        ++scanned.rows;
        for (int column = 0; column < 7; ++column) scanned.sum += query.value(column).toLongLong();
    }
    return scanned;
}

void execute(sqlite3* handle, const char* sql) {
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(handle));
}

QString codeOf(int i) {
    return QStringLiteral("P%1").arg(i % 5000, 6, 10, QLatin1Char('0'));
}

void insertBare(sqlite3* handle) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, kInsert, -1, &statement, nullptr);
    for (int i = 0; i < kInserts; ++i) {
        const QByteArray code = codeOf(i).toUtf8();
        sqlite3_bind_int64(statement, 1, i);
        sqlite3_bind_int64(statement, 2, 20'000 + i / 1000);
        sqlite3_bind_text(statement, 3, code.constData(), static_cast<int>(code.size()), SQLITE_TRANSIENT);
        sqlite3_bind_int64(statement, 4, i * 7LL);
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
}

void insertQt(CipherDriver& driver) {
    QSqlQuery query(driver.createResult());
    query.prepare(QString::fromLatin1(kInsert));
    for (int i = 0; i < kInserts; ++i) {
        query.bindValue(0, i);
        query.bindValue(1, 20'000 + i / 1000);
        query.bindValue(2, codeOf(i));
        query.bindValue(3, i * 7LL);
        if (!query.exec()) throw std::runtime_error("insert through Qt");
    }
}

QString rate(double count, double ms) {
    return QStringLiteral("%1 k/s").arg(count / ms, 0, 'f', 0);
}

} // namespace

void benchDriver(Bench& bench) {
    bench.close();
    const QString copy = bench.work + QStringLiteral("/driver.zhanggui");
    QFile::remove(copy);
    if (!QFile::copy(bench.folder + QStringLiteral("/shop.zhanggui"), copy))
        throw std::runtime_error("copy of the shop");
    bench.open();
    {
        const auto connection = bench.shop->vault().connectTo(copy, Access::ReadWrite, CacheSize());
        CipherDriver driver(*connection);
        sqlite3* handle = connection->handle();
        Timings bareScan, qtScan, bareInsert, qtInsert;
        ScannedRows bare, qt;
        scanBare(handle);
        for (int round = 0; round < 3; ++round) {
            bareScan.time([&] { bare = scanBare(handle); });
            qtScan.time([&] { qt = scanQt(driver); });
        }
        if (bare.sum != qt.sum || bare.rows != qt.rows) throw std::runtime_error("the driver reads other rows");
        const double scan = qtScan.percentile(0.5) / bareScan.percentile(0.5);
        bench.add({QStringLiteral("Qt driver, scan of %1 rows").arg(bare.rows), QStringLiteral("≤ 1.5 x bare C API"),
                   rate(static_cast<double>(qt.rows), qtScan.percentile(0.5)),
                   QStringLiteral("bare %1, %2")
                       .arg(rate(static_cast<double>(bare.rows), bareScan.percentile(0.5)), times(scan)),
                   scan <= kMostTimes});
        for (int round = 0; round < 2; ++round)
            for (const bool throughQt : {false, true}) {
                execute(handle, "DROP TABLE IF EXISTS bench_row");
                execute(handle,
                        "CREATE TABLE bench_row (id INTEGER PRIMARY KEY, day INTEGER, code TEXT, amount INTEGER)");
                (throughQt ? qtInsert : bareInsert).time([&] {
                    execute(handle, "BEGIN IMMEDIATE");
                    if (throughQt)
                        insertQt(driver);
                    else
                        insertBare(handle);
                    execute(handle, "COMMIT");
                });
                sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
            }
        const double insert = qtInsert.percentile(0) / bareInsert.percentile(0);
        bench.add({QStringLiteral("Qt driver, 1M inserts"), QStringLiteral("≤ 1.5 x bare C API"),
                   rate(kInserts, qtInsert.percentile(0)),
                   QStringLiteral("bare %1, %2").arg(rate(kInserts, bareInsert.percentile(0)), times(insert)),
                   insert <= kMostTimes});
    }
    for (const char* end : {"", "-wal", "-shm"}) QFile::remove(copy + QLatin1String(end));
}

} // namespace zg
