#include "ui/printing/PrintOut.h"

#include "core/receipts/EscPos.h"
#include "ui/printing/PaperPainter.h"
#include "ui/printing/Patience.h"
#include "ui/printing/RawDevice.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QPainter>
#include <QtNetwork/QTcpSocket>
#include <QtPrintSupport/QPrinter>
#include <QtPrintSupport/QPrinterInfo>

namespace zg {

namespace {

using Kind = PrintProblem::Kind;

constexpr int kConnectMs = 4000;

// The drawer opens once, with the first copy.
QByteArray escPosCopies(const PrintOut& out, int copies) {
    QByteArray bytes;
    for (int i = 0; i < copies; ++i) bytes += escPos(out.paper, out.openDrawer && i == 0);
    return bytes;
}

std::optional<PrintProblem> toNetwork(const QByteArray& bytes, const QString& target, const std::atomic_bool& stop) {
    const HostAndPort where = hostAndPort(target);
    if (where.host.isEmpty()) return PrintProblem{Kind::BadTarget, target};
    const QString place = QStringLiteral("%1:%2").arg(where.host).arg(where.port);
    QTcpSocket socket;
    socket.connectToHost(where.host, where.port);
    if (!socket.waitForConnected(kConnectMs)) {
        const bool refused = socket.error() == QAbstractSocket::ConnectionRefusedError;
        return PrintProblem{refused ? Kind::Refused : Kind::Unreachable, place};
    }
    socket.write(bytes);
    QDeadlineTimer patience(kPatienceMs);
    while (socket.bytesToWrite() > 0) {
        if (socket.waitForBytesWritten(kLookMs)) {
            patience.setRemainingTime(kPatienceMs);
            continue;
        }
        if (socket.state() != QAbstractSocket::ConnectedState) return PrintProblem{Kind::Interrupted, place};
        if (stop || patience.hasExpired()) return PrintProblem{Kind::Stuck, place};
    }
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState) socket.waitForDisconnected(kLookMs);
    return {};
}

// Numbers of other systems may hold anything, also a slash.
QString fileNameOf(const QString& name) {
    QString safe;
    for (const QChar c : name) safe += c.isLetterOrNumber() || c == u'-' || c == u'_' ? c : QChar(u'_');
    return safe.isEmpty() ? QStringLiteral("receipt") : safe.left(80);
}

std::optional<PrintProblem> toPdf(const PrintOut& out, const QString& folder) {
    if (folder.isEmpty()) return PrintProblem{Kind::BadTarget, folder};
    if (!QDir().mkpath(folder)) return PrintProblem{Kind::FolderFailed, folder};
    const QByteArray pdf = paperPdf(out.paper, out.name);
    const QString base = QDir(folder).filePath(fileNameOf(out.name));
    for (int copy = 1;; ++copy) {
        // A copy never replaces what was printed before.
        QFile file(base + (copy > 1 ? QStringLiteral("-%1").arg(copy) : QString()) + QStringLiteral(".pdf"));
        if (file.exists() && copy < 10'000) continue;
        const bool written =
            file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
            file.write(pdf) == pdf.size() && file.flush();
        if (written) return {};
        if (file.isOpen()) file.remove();
        return PrintProblem{Kind::FolderFailed, folder};
    }
}

std::optional<PrintProblem> toSystem(const PrintOut& out, const QString& name, int copies) {
    const QPrinterInfo info = name.isEmpty() ? QPrinterInfo::defaultPrinter() : QPrinterInfo::printerInfo(name);
    if (info.isNull()) return PrintProblem{Kind::NoPrinter, name};
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setDocName(out.name);
    printer.setCopyCount(copies);
    printer.setFullPage(true);
    printer.setPageSize(QPageSize(pageSize(out.paper), QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    printer.setPageMargins({});
    QPainter painter;
    if (!painter.begin(&printer)) return PrintProblem{Kind::PrinterFailed, info.printerName()};
    paintPage(painter, out.paper, printer.resolution() / 25.4);
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return PrintProblem{Kind::PrinterFailed, info.printerName()};
    return {};
}

} // namespace

std::optional<PrintProblem> putOut(const PrintOut& out, const PrinterSettings& printer, const std::atomic_bool& stop) {
    switch (printer.kind) {
    case PrinterKind::None: return PrintProblem{Kind::NotSet, {}};
    case PrinterKind::System: return toSystem(out, printer.target, printer.copies);
    case PrinterKind::Pdf: return toPdf(out, printer.target);
    case PrinterKind::Network: return toNetwork(escPosCopies(out, printer.copies), printer.target, stop);
    case PrinterKind::Device:
    case PrinterKind::Serial:
        return writeToDevice(printer.target, printer.baud, escPosCopies(out, printer.copies), stop);
    }
    return PrintProblem{};
}

} // namespace zg
