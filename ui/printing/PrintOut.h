#pragma once

#include "ui/printing/PrinterSettings.h"

#include <QtCore/QByteArray>

#include <atomic>
#include <optional>

namespace zg {

// Why nothing came out of the printer. `place`: the address, device, folder or printer it was about; never what was on
// the receipt.
struct PrintProblem {
    enum class Kind {
        NotSet,       // no printer was chosen
        NoReceipt,    // the receipt could not be read; `place` is the sentence why
        BadTarget,    // what stands in the settings is no address, or nothing
        Unreachable,  // nobody answers there
        Refused,      // somebody is there, but takes no connection
        Interrupted,  // broke off half-way
        Stuck,        // takes no more: no paper, cover open, switched off
        NoDevice,     // no such device
        DeviceDenied, // this user may not write to it
        DeviceFailed, // it gave an error
        NoPrinter,    // the system knows no such printer
        PrinterFailed,
        FolderFailed, // the PDF could not be written
        LeftOver,     // the program ended before it was printed, or while it was
    };

    Kind kind = Kind::NotSet;
    QString place;

    friend bool operator==(const PrintProblem&, const PrintProblem&) = default;
};

struct PrintOut {
    ReceiptPaper paper;
    QString name;            // of the PDF file and of the job in the system's queue: the receipt's number
    bool openDrawer = false; // on printers that speak ESC/POS
};

// Prints all copies; blocks for at most some seconds where nothing moves. Any thread but the GUI's. `stop` breaks off.
std::optional<PrintProblem> putOut(const PrintOut& out, const PrinterSettings& printer, const std::atomic_bool& stop);

} // namespace zg
