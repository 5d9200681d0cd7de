#include "tests/bench/Bench.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QProcess>

namespace zg {

void benchPaint(Bench& bench, const QString& program) {
    // On a copy: the shop of --keep must not gain a million imported lines.
    const QString copy = bench.work + QStringLiteral("/paint");
    QDir(copy).removeRecursively();
    QDir().mkpath(copy);
    rememberForProbe(bench);
    bench.close();
    for (const QFileInfo& file : QDir(bench.folder).entryInfoList(QDir::Files))
        if (file.suffix() != QLatin1String("lock") && !QFile::copy(file.filePath(), copy + u'/' + file.fileName()))
            throw std::runtime_error("copy of the shop");
    const QString file = writeBenchFile(bench.work, kImportLines);
    QProcess probe;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    probe.setProcessEnvironment(environment);
    probe.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    probe.start(program, {QStringLiteral("--probe-paint"), copy, QStringLiteral("--probe-file"), file});
    const bool ended =
        probe.waitForFinished(1'800'000) && probe.exitStatus() == QProcess::NormalExit && probe.exitCode() == 0;
    bench.open();
    forgetForProbe(bench);
    QDir(copy).removeRecursively();
    if (!ended) throw std::runtime_error("paint probe");

    const QList<QByteArray> lines = probe.readAllStandardOutput().trimmed().split('\n');
    const QString imports = QString::fromLatin1(lines.last().split('\t').value(1));
    for (const QByteArray& line : lines.first(lines.size() - 1)) {
        const QList<QByteArray> cells = line.split('\t');
        if (cells.size() != 6) continue;
        const double bar = cells[1].toDouble(), p95 = cells[3].toDouble();
        bench.add({QStringLiteral("paint: ") + QString::fromUtf8(cells[0]),
                   bar > 0 ? QStringLiteral("p95 ≤ %1").arg(inMs(bar)) : QString(),
                   inMs(cells[2].toDouble()) + QStringLiteral(" / ") + inMs(p95),
                   QStringLiteral("worst %1 of %2; imports all the while, %3 whole ones")
                       .arg(inMs(cells[4].toDouble()), QString::fromLatin1(cells[5]), imports),
                   bar > 0 ? std::optional(p95 <= bar) : std::nullopt});
    }
}

} // namespace zg
