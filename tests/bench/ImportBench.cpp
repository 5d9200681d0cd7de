#include "core/demo/DemoRandom.h"
#include "core/demo/DemoShop.h"
#include "core/imports/ImportService.h"
#include "core/store/Statement.h"
#include "tests/bench/Bench.h"
#include "tests/bench/Replay.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <sqlcipher/sqlite3.h>

namespace zg {

namespace {

constexpr double kLeastImportShare = 0.5; // of the bare rate
constexpr double kLeastShareInto = 0.7;   // of the same statements, bare
constexpr int kLinesInto = 200'000;
constexpr int kCustomers = 50'000, kProducts = 4'000;
constexpr qint64 kFirstSecond = 1'735'693'200; // 2025-01-01 09:00 in Shanghai

struct FileLine {
    int invoice = 0, product = 0, quantity = 0, price = 0, customer = 0;
    qint64 second = 0;
};

// Orders of 1 to 6 lines, minutes apart, in the columns of Online Retail.
template <class Take> void forEachLine(int lines, Take take) {
    DemoRandom random(17, DemoRandom::Documents, 0);
    FileLine line;
    line.invoice = 500'000;
    line.second = kFirstSecond;
    for (int written = 0; written < lines;) {
        ++line.invoice;
        line.second += random.between(20, 80);
        line.customer = random.chance(0.75) ? 20'000 + random.below(kCustomers) : 0;
        for (int n = random.between(1, 6); n > 0 && written < lines; --n, ++written) {
            line.product = random.below(kProducts);
            line.quantity = random.between(1, 12);
            line.price = 85 + line.product * 37 % 2000;
            take(line);
        }
    }
}

// The same documents into the same ledger tables with their indexes, by prepared statements of the bare C API in one
// transaction: no file to read, no members, products, summaries or journal.
double bareMs(sqlite3* handle, int lines) {
    const auto prepared = [&](const char* sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle));
        return statement;
    };
    const auto run = [&](sqlite3_stmt* statement) {
        if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(handle));
        sqlite3_reset(statement);
    };
    sqlite3_stmt* sale = prepared(R"(INSERT INTO sale (id, receipt, at, business_day, hour, gross, discount, entered_at)
                                     VALUES (?, ?, ?, ?, 10, 0, 0, 0))");
    sqlite3_stmt* row =
        prepared(R"(INSERT INTO sale_line (sale_id, line, product_id, category_id, quantity, price, gross, discount)
                                    VALUES (?, ?, ?, 1, ?, ?, ?, 0))");
    sqlite3_stmt* payment =
        prepared("INSERT INTO sale_payment (sale_id, seq, method, amount, tendered) VALUES (?, 1, 6, ?, ?)");
    sqlite3_stmt* ref = prepared("INSERT INTO document_ref (source, ref, kind, document) VALUES (1, ?, 1, ?)");
    Timings timings;
    timings.time([&] {
        sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        int invoice = 0, number = 0;
        forEachLine(lines, [&](const FileLine& line) {
            if (line.invoice != invoice) {
                invoice = line.invoice;
                number = 0;
                const QByteArray receipt = QByteArray::number(invoice);
                sqlite3_bind_int64(sale, 1, invoice);
                sqlite3_bind_text(sale, 2, receipt.constData(), static_cast<int>(receipt.size()), SQLITE_TRANSIENT);
                sqlite3_bind_int64(sale, 3, line.second * 1000);
                sqlite3_bind_int64(sale, 4, line.second / 86'400);
                run(sale);
                sqlite3_bind_int64(payment, 1, invoice);
                sqlite3_bind_int64(payment, 2, line.price);
                sqlite3_bind_int64(payment, 3, line.price);
                run(payment);
                sqlite3_bind_text(ref, 1, receipt.constData(), static_cast<int>(receipt.size()), SQLITE_TRANSIENT);
                sqlite3_bind_int64(ref, 2, invoice);
                run(ref);
            }
            sqlite3_bind_int64(row, 1, invoice);
            sqlite3_bind_int64(row, 2, ++number);
            sqlite3_bind_int64(row, 3, line.product + 1);
            sqlite3_bind_int64(row, 4, line.quantity * 1000);
            sqlite3_bind_int64(row, 5, line.price * 100);
            sqlite3_bind_int64(row, 6, static_cast<std::int64_t>(line.quantity) * line.price);
            run(row);
        });
        if (sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(handle));
    });
    for (sqlite3_stmt* statement : {sale, row, payment, ref}) sqlite3_finalize(statement);
    return timings.sum();
}

std::unique_ptr<Shop> newShop(const QString& folder, const Clock& clock) {
    QDir(folder).removeRecursively();
    return need(Shop::create(folder, kBenchPassphrase, demoShop(), clock, KeyCost::cheapForTests()));
}

// A copy of the bench's shop as it is now, open. The bench's own is closed.
std::unique_ptr<Shop> copyOfShop(const Bench& bench, const QString& folder) {
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (const char* name : {"/shop.zhanggui", "/shop.keys"})
        if (!QFile::copy(bench.folder + QLatin1String(name), folder + QLatin1String(name)))
            throw std::runtime_error("copy of the shop");
    return need(Shop::openWithPassphrase(folder, kBenchPassphrase));
}

struct Import {
    double writtenMs = 0;
    std::int64_t sales = 0, batches = 0;
};

std::int64_t journaledSales(Shop& shop) {
    return wait(shop.database().read([](Connection& c) {
        auto count = c.prepare("SELECT COUNT(*) FROM journal WHERE kind = 'sale'");
        count.step();
        return count.integer(0);
    }));
}

Import importInto(Shop& shop, const Clock& clock, const QString& file) {
    ImportService imports(shop, clock);
    ImportPlan plan = wait(imports.plan({file, {}, wait(imports.preset(QStringLiteral("online-retail")))}));
    Timings writing;
    Import done;
    const std::int64_t before = journaledSales(shop);
    writing.time([&] { done.sales = wait(imports.run(std::move(plan))).sales.created; });
    done.writtenMs = writing.sum();
    done.batches = journaledSales(shop) - before;
    return done;
}

} // namespace

// The writing alone, into a shop of years, and the same statements once more without this program: what SQLite itself
// takes for them.
void benchImportInto(Bench& bench) {
    const QString file = writeBenchFile(bench.work, kLinesInto);
    const QString folder = bench.work + QStringLiteral("/into");
    bench.close();
    Import timed;
    {
        const auto shop = copyOfShop(bench, folder);
        timed = importInto(*shop, bench.clock, file);
    }
    std::vector<RecordedStatement> recorded;
    std::int64_t recordedBatches = 0; // more of them than when nobody listens are more work for the bare run
    {
        const auto shop = copyOfShop(bench, folder);
        std::unique_ptr<StatementRecorder> recorder;
        wait(bareWrite(*shop, [&](Connection& c) { recorder = std::make_unique<StatementRecorder>(c.handle()); }));
        recordedBatches = importInto(*shop, bench.clock, file).batches;
        wait(bareWrite(*shop, [&](Connection&) {
            recorded = recorder->take();
            recorder.reset();
        }));
        // Of the transactions in which listening began and ended.
        recorded.erase(recorded.begin());
        recorded.pop_back();
    }
    Timings bare;
    {
        const auto shop = copyOfShop(bench, folder);
        const auto connection = shop->vault().connect(Access::ReadWrite, ShopLimits().writerCache);
        BareRunner runner(connection->handle());
        bare.time([&] {
            for (const RecordedStatement& statement : recorded) {
                runner.run(statement);
                if (statement.sql == "COMMIT")
                    sqlite3_wal_checkpoint_v2(connection->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                              nullptr);
            }
        });
    }
    QDir(folder).removeRecursively();
    bench.open();
    const auto rate = [](double ms) { return QStringLiteral("%1 k lines/s").arg(kLinesInto / ms, 0, 'f', 1); };
    const double share = bare.sum() / timed.writtenMs;
    bench.add({QStringLiteral("import of 200k lines (%1 sales) into this shop, written").arg(timed.sales),
               QStringLiteral("≥ 70 % of the same statements bare"), rate(timed.writtenMs),
               QStringLiteral("bare %1, %2 %; batches %3, bare %4")
                   .arg(rate(bare.sum()))
                   .arg(100 * share, 0, 'f', 0)
                   .arg(timed.batches)
                   .arg(recordedBatches),
               share >= kLeastShareInto});
}

QString writeBenchFile(const QString& folder, int lines) {
    QFile file(folder + QStringLiteral("/lines.csv"));
    if (!file.open(QIODevice::WriteOnly)) throw std::runtime_error("bench file");
    file.write("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n");
    forEachLine(lines, [&](const FileLine& line) {
        const QByteArray at = QDateTime::fromSecsSinceEpoch(line.second, QTimeZone("Asia/Shanghai"))
                                  .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                                  .toLatin1();
        const QByteArray customer = line.customer ? QByteArray::number(line.customer) : QByteArray();
        file.write(QByteArray::number(line.invoice) + ",C" + QByteArray::number(line.product) + ",ITEM " +
                   QByteArray::number(line.product) + ',' + QByteArray::number(line.quantity) + ',' + at + ',' +
                   QByteArray::number(line.price / 100.0, 'f', 2) + ',' + customer + ",United Kingdom\n");
    });
    return file.fileName();
}

void benchImport(Bench& bench) {
    const QString file = writeBenchFile(bench.work, kImportLines);
    Timings staging, writing;
    std::int64_t sales = 0, longestWait = 0;
    {
        const QString folder = bench.work + QStringLiteral("/import");
        const auto shop = newShop(folder, bench.clock);
        ImportService imports(*shop, bench.clock);
        const ImportPreset preset = wait(imports.preset(QStringLiteral("online-retail")));
        std::optional<ImportPlan> plan;
        staging.time([&] { plan = wait(imports.plan({file, {}, preset})); });
        writing.time([&] {
            const ImportOutcome outcome = wait(imports.run(std::move(*plan)));
            sales = outcome.sales.created;
            longestWait = outcome.longestWaitMs;
        });
    }
    double bare = 0;
    {
        const QString folder = bench.work + QStringLiteral("/bare");
        const auto shop = newShop(folder, bench.clock);
        const auto connection = shop->vault().connect(Access::ReadWrite, CacheSize());
        bare = bareMs(connection->handle(), kImportLines);
    }
    for (const char* name : {"/import", "/bare"}) QDir(bench.work + QLatin1String(name)).removeRecursively();
    const auto rate = [](double ms) { return QStringLiteral("%1 k lines/s").arg(kImportLines / ms, 0, 'f', 0); };
    const double whole = staging.sum() + writing.sum(), share = bare / whole;
    bench.add({QStringLiteral("import of 1M lines (%1 sales), CSV to committed").arg(sales),
               QStringLiteral("≥ 50 % of bare inserts"), rate(whole),
               QStringLiteral("bare %1, %2 %").arg(rate(bare)).arg(100 * share, 0, 'f', 0),
               share >= kLeastImportShare});
    bench.add({QStringLiteral("of it: read and checked / written"),
               {},
               rate(staging.sum()) + QStringLiteral(" / ") + rate(writing.sum()),
               QStringLiteral("longest commit %1 ms").arg(longestWait),
               {}});
}

} // namespace zg
