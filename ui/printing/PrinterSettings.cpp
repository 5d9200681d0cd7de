#include "ui/printing/PrinterSettings.h"

#include <QtCore/QSettings>

#include <algorithm>

namespace zg {

namespace {

const char* nameOf(PrinterKind kind) {
    switch (kind) {
    case PrinterKind::None: return "none";
    case PrinterKind::System: return "system";
    case PrinterKind::Pdf: return "pdf";
    case PrinterKind::Network: return "network";
    case PrinterKind::Device: return "device";
    case PrinterKind::Serial: return "serial";
    }
    return "none";
}

} // namespace

PrinterSettings loadPrinter(const QSettings& settings) {
    PrinterSettings printer;
    const QString name = settings.value("printer/kind").toString();
    for (const PrinterKind kind : kPrinterKinds)
        if (name == QLatin1String(nameOf(kind))) printer.kind = kind;
    printer.target = settings.value("printer/target").toString();
    if (settings.value("printer/width").toInt() == static_cast<int>(PaperWidth::Mm80)) printer.width = PaperWidth::Mm80;
    printer.copies = std::clamp(settings.value("printer/copies", 1).toInt(), 1, kMostCopies);
    printer.baud = settings.value("printer/baud", printer.baud).toInt();
    printer.drawer = settings.value("printer/drawer", false).toBool();
    printer.footer = settings.value("printer/footer").toString();
    return printer;
}

void savePrinter(const PrinterSettings& printer, QSettings& settings) {
    settings.setValue("printer/kind", QString::fromLatin1(nameOf(printer.kind)));
    settings.setValue("printer/target", printer.target);
    settings.setValue("printer/width", static_cast<int>(printer.width));
    settings.setValue("printer/copies", printer.copies);
    settings.setValue("printer/baud", printer.baud);
    settings.setValue("printer/drawer", printer.drawer);
    settings.setValue("printer/footer", printer.footer);
}

HostAndPort hostAndPort(const QString& target) {
    HostAndPort out;
    QString text = target.trimmed(), port;
    if (text.startsWith(u'[')) {
        const qsizetype end = text.indexOf(u']');
        if (end < 0) return out;
        port = text.mid(end + 1);
        if (!port.isEmpty() && !port.startsWith(u':')) return out;
        port.remove(0, 1);
        text = text.mid(1, end - 1);
    } else if (text.count(u':') == 1) {
        port = text.section(u':', 1);
        text = text.section(u':', 0, 0);
        if (port.isEmpty()) return out;
    }
    if (!port.isEmpty()) {
        bool isNumber = false;
        const uint number = port.toUInt(&isNumber);
        if (!isNumber || number == 0 || number > 65535) return out;
        out.port = static_cast<quint16>(number);
    }
    out.host = text;
    return out;
}

} // namespace zg
