#pragma once

#include "app/bench/Measure.h"
#include "core/shop/Shop.h"

#include <QtCore/QString>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <vector>

namespace zg {

struct Scale {
    const char* name;
    int members;
    int years;
};

// One run: a generated shop, the rows measured so far.
struct Bench {
    Scale scale;
    QString folder; // of the shop
    QString work;   // for copies and files; emptied by who filled it
    SystemClock clock;
    std::unique_ptr<Shop> shop;
    std::vector<BenchRow> rows;

    void add(BenchRow row); // and prints it to stderr, because the table comes late
    void open();
    void close() { shop.reset(); }
};

inline constexpr std::chrono::milliseconds kBetween(20); // a busy till, many times over
inline const QString kBenchPassphrase = QStringLiteral("seven quiet lanterns over the river");

// An answer that must be there, or the run ends with what is wrong.
template <class R> auto need(R result) {
    if (!result)
        throw std::runtime_error(errorName(result.error().code).toStdString() + ' ' +
                                 result.error().detail.toStdString());
    if constexpr (!std::is_void_v<typename R::value_type>) return std::move(*result);
}

template <class R> auto wait(QFuture<R> future) {
    future.waitForFinished();
    return need(future.takeResult());
}

// What a measurement does on the writer, past the services.
template <class Job> auto bareWrite(Shop& shop, Job job) {
    static const SystemClock clock;
    return shop.write(clock, [job = std::move(job)](Write& write) mutable {
        write.unrecorded("a measurement's own");
        return job(write);
    });
}

QString times(double ratio); // "1.42 x"

void benchLookup(Bench& bench);
void benchSale(Bench& bench);
void benchDashboard(Bench& bench);
void benchDriver(Bench& bench);
void benchStart(Bench& bench, const QString& program);
void benchImport(Bench& bench);
void benchImportInto(Bench& bench);
void benchDuplicates(Bench& bench);
void benchRebuild(Bench& bench);
void benchPaint(Bench& bench, const QString& program);
void benchContention(Bench& bench); // last: leaves a million imported lines in the shop

// A file of that many lines in the columns of Online Retail, in the folder; its path.
inline constexpr int kImportLines = 1'000'000;
QString writeBenchFile(const QString& folder, int lines);

// What `benchStart` runs in a process of its own: opens the shop, looks one member up, prints milliseconds and resident
// megabytes.
int probeStart(const QString& folder);

// And `benchPaint`: the window on the shop while `file` is imported. Prints a line for each kind of work: name, bar,
// p50, p95, worst, count; and last how many imports ended meanwhile.
int probePaint(int& argc, char** argv, const QString& folder, const QString& file);

// A key of this device beside the shop, in a file: a bench must not write to the desktop's keyring.
void rememberForProbe(Bench& bench);
void forgetForProbe(Bench& bench);
std::unique_ptr<Shop> openForProbe(const QString& folder);

} // namespace zg
