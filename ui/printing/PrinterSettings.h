#pragma once

#include "core/receipts/ReceiptPaper.h"

class QSettings;

namespace zg {

// What takes the receipts. The names are kept in the settings; see the table in PrinterSettings.cpp.
enum class PrinterKind { None, System, Pdf, Network, Device, Serial };

inline constexpr PrinterKind kPrinterKinds[] = {PrinterKind::None,    PrinterKind::System, PrinterKind::Pdf,
                                                PrinterKind::Network, PrinterKind::Device, PrinterKind::Serial};

inline constexpr int kMostCopies = 5;

// The receipt printer of this PC. Kept in the machine's settings, not in the shop: every till has its own.
struct PrinterSettings {
    PrinterKind kind = PrinterKind::None;
    // System: the printer's name, empty for the default one. Pdf: a folder. Network: host or host:port (9100).
    // Device: /dev/usb/lp0. Serial: /dev/ttyUSB0.
    QString target;
    PaperWidth width = PaperWidth::Mm58;
    int copies = 1;      // 1..kMostCopies
    int baud = 9600;     // Serial only
    bool drawer = false; // open the cash drawer when cash changes hands; ESC/POS only
    QString footer;      // printed below the totals; may have several lines

    friend bool operator==(const PrinterSettings&, const PrinterSettings&) = default;
};

PrinterSettings loadPrinter(const QSettings& settings);
void savePrinter(const PrinterSettings& printer, QSettings& settings);

struct HostAndPort {
    QString host; // empty: there is none in the text
    quint16 port = 9100;

    friend bool operator==(const HostAndPort&, const HostAndPort&) = default;
};

// "192.168.1.50", "printer.local:9101", "[fe80::1]:9100". A port that is none gives no host.
HostAndPort hostAndPort(const QString& target);

} // namespace zg
