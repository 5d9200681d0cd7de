#include "core/members/MemberService.h"
#include "core/store/Keyring.h"
#include "tests/bench/Bench.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <cstdio>

namespace zg {

namespace {

constexpr double kMostStartMs = 1000, kMostMegabytes = 300;

// Stands in for the desktop's keyring, which a bench must not write to: one key in one file.
class FileKeyring final : public Keyring {
public:
    explicit FileKeyring(QString path) : m_path(std::move(path)) {}
    Result<Secret> read(const QString&) override {
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::NoDeviceKey);
        const QByteArray bytes = file.readAll();
        return Secret::copyOf(
            {reinterpret_cast<const unsigned char*>(bytes.constData()), static_cast<size_t>(bytes.size())});
    }
    Done write(const QString&, const Secret& key) override {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly)) return fail(ErrorCode::StorageFailed);
        file.write(reinterpret_cast<const char*>(key.data()), static_cast<qint64>(key.size()));
        return {};
    }
    Done remove(const QString&) override {
        QFile::remove(m_path);
        return {};
    }

private:
    QString m_path;
};

QString keyringPath(const QString& folder) {
    return folder + QStringLiteral("/bench.device");
}

int residentMegabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:")) return line.mid(6).simplified().split(' ').first().toInt() / 1024;
    return 0;
}

} // namespace

void rememberForProbe(Bench& bench) {
    FileKeyring keyring(keyringPath(bench.folder));
    need(bench.shop->vault().rememberOnDevice(keyring));
}

void forgetForProbe(Bench& bench) {
    need(FileKeyring(keyringPath(bench.folder)).remove({}));
}

std::unique_ptr<Shop> openForProbe(const QString& folder) {
    FileKeyring keyring(keyringPath(folder));
    return need(Shop::openWithDevice(folder, keyring));
}

int probeStart(const QString& folder) {
    SystemClock clock;
    Timings timings;
    std::unique_ptr<Shop> shop;
    timings.time([&] {
        shop = openForProbe(folder);
        MemberService members(*shop, clock);
        wait(members.search(QStringLiteral("8866")));
    });
    // A till's day: look-ups of every kind of ending.
    MemberService members(*shop, clock);
    for (int i = 0; i < 2000; ++i)
        wait(members.search(QStringLiteral("%1").arg(i * 37 % 10'000, 4, 10, QLatin1Char('0'))));
    std::printf("%f %d\n", timings.last(), residentMegabytes());
    return 0;
}

void benchStart(Bench& bench, const QString& program) {
    rememberForProbe(bench);
    bench.close();
    Timings starts;
    int megabytes = 0;
    for (int i = 0; i < 5; ++i) {
        QProcess probe;
        probe.start(program, {QStringLiteral("--probe-start"), bench.folder});
        if (!probe.waitForFinished(120'000) || probe.exitCode() != 0) throw std::runtime_error("start probe");
        const QList<QByteArray> words = probe.readAllStandardOutput().simplified().split(' ');
        starts.add(words.value(0).toDouble());
        megabytes = std::max(megabytes, words.value(1).toInt());
    }
    forgetForProbe(bench);
    bench.open();
    bench.add({QStringLiteral("start to first look-up, device key"), QStringLiteral("≤ 1 s"),
               inMs(starts.percentile(0.5)), QStringLiteral("slowest %1").arg(inMs(starts.percentile(1))),
               starts.percentile(0.5) <= kMostStartMs});
    bench.add({QStringLiteral("resident memory after 2,000 look-ups"), QStringLiteral("≤ 300 MB"),
               QStringLiteral("%1 MB").arg(megabytes), QStringLiteral("core only, no window"),
               megabytes <= kMostMegabytes});
}

} // namespace zg
