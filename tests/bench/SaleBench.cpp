#include "tests/bench/Bench.h"
#include "tests/bench/Replay.h"
#include "tests/bench/Stock.h"

#include <QtCore/QFile>

#include <sqlcipher/sqlite3.h>

namespace zg {

namespace {

constexpr int kWarm = 200, kTimed = 1000, kBlock = 50;
constexpr double kLeastSaleShare = 0.7; // of the bare rate

} // namespace

void benchSale(Bench& bench) {
    // The copy is of the moment before the first sale, so that both paths write the same rows into the same tables.
    bench.close();
    const QString copy = bench.work + QStringLiteral("/bare.zhanggui");
    QFile::remove(copy);
    if (!QFile::copy(bench.folder + QStringLiteral("/shop.zhanggui"), copy))
        throw std::runtime_error("copy of the shop");
    bench.open();
    const Stock stock = stockOf(*bench.shop);
    SaleService sales(*bench.shop, bench.clock);

    std::unique_ptr<StatementRecorder> recorder;
    wait(bareWrite(*bench.shop, [&](Connection& c) { recorder = std::make_unique<StatementRecorder>(c.handle()); }));
    std::vector<std::vector<RecordedStatement>> recorded;
    for (int i = 0; i < kWarm + kTimed; ++i) {
        wait(sales.complete(draftOf(stock, i)));
        recorded.push_back(recorder->take());
    }
    wait(bareWrite(*bench.shop, [&](Connection&) { recorder.reset(); }));
    // The first also ends the transaction in which listening began.
    std::erase_if(recorded.front(), [begun = false](const RecordedStatement& s) mutable {
        begun = begun || s.sql.starts_with("BEGIN");
        return !begun;
    });

    const auto connection = bench.shop->vault().connectTo(copy, Access::ReadWrite, CacheSize());
    BareRunner bare(connection->handle());
    const auto replay = [&](size_t n) {
        for (const RecordedStatement& statement : recorded[n]) bare.run(statement);
    };
    for (size_t i = 0; i < kWarm; ++i) replay(i);
    Timings service, plain;
    // By turns, so that what else the machine does falls on both.
    for (int done = 0; done < kTimed; done += kBlock) {
        for (int i = 0; i < kBlock; ++i) {
            const SaleDraft draft = draftOf(stock, 10'000 + done + i);
            service.time([&] { wait(sales.complete(draft)); });
        }
        for (int i = 0; i < kBlock; ++i) plain.time([&] { replay(static_cast<size_t>(kWarm + done + i)); });
        sqlite3_wal_checkpoint_v2(connection->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    }
    const double share = plain.percentile(0.5) / service.percentile(0.5);
    bench.add({QStringLiteral("durable sale, p50 / p99"), QStringLiteral("≥ 70 % of bare C API"),
               inMs(service.percentile(0.5)) + QStringLiteral(" / ") + inMs(service.percentile(0.99)),
               QStringLiteral("bare %1 / %2, %3 %")
                   .arg(inMs(plain.percentile(0.5)), inMs(plain.percentile(0.99)))
                   .arg(100 * share, 0, 'f', 0),
               share >= kLeastSaleShare});
    QFile::remove(copy);
    QFile::remove(copy + QStringLiteral("-wal"));
    QFile::remove(copy + QStringLiteral("-shm"));
}

} // namespace zg
