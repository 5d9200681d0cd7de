#pragma once

#include "core/receipts/Receipt.h"
#include "ui/printing/PrintOut.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <deque>

class QSettings;

namespace zg {

class LiveShop;
class ReceiptService;

// One receipt on its way to the printer, or stuck there.
struct PrintJob {
    int id = 0;
    QString receipt;
    bool reprint = false;
    bool leftOver = false; // of an earlier run of the program: perhaps it was printed, and nobody waits for the drawer
    std::optional<PrintProblem> problem; // why it is stuck; none: it waits or prints

    friend bool operator==(const PrintJob&, const PrintJob&) = default;
};

// Prints receipts, one after the other, on a thread of its own: a printer's trouble never holds up a sale. What could
// not be printed stays here until it is retried or dismissed, also after the program has ended; what comes after it is
// tried all the same. Lives on the GUI thread and ends within seconds whatever the printer does.
class ReceiptPrinter : public QObject {
    Q_OBJECT
public:
    // `settings`: where this PC keeps its printer, and what that printer still owes each shop.
    ReceiptPrinter(ReceiptService& receipts, const LiveShop& shop, const QString& shopUuid, QSettings& settings,
                   QObject* parent = nullptr);
    ~ReceiptPrinter() override;

    const PrinterSettings& settings() const { return m_printer; }
    void setSettings(const PrinterSettings& printer); // and keeps them
    bool isOff() const { return m_printer.kind == PrinterKind::None; }

    // By its number, after it is durable. Without a printer nothing happens, but a reprint, which somebody asked for,
    // fails. A reprint is marked as one and leaves the drawer closed.
    void print(const QString& receipt, bool reprint = false);
    // A short page to see whether these settings work, whatever is set and queued. Answered by tested().
    void printTest(const PrinterSettings& printer);

    const std::deque<PrintJob>& jobs() const { return m_jobs; }
    int stuck() const;
    bool isPrinting() const { return m_busy; }
    void retry(int job);
    void retryAll();
    void dismiss(int job);
    void dismissAll(); // of those that are stuck

    // How this printer would lay out a receipt.
    ReceiptPaper paperOf(const ReceiptDetail& receipt, bool reprint) const;

signals:
    void printed(const QString& receipt);
    // `why`: a sentence, also what to do. job 0: nothing was queued, there is nothing to retry.
    void failed(int job, const QString& why);
    void tested(const QString& problem); // empty: it worked
    void changed();                      // jobs, or the settings

private:
    void loadLeftOver();
    void keepJobs();
    void next();
    void load(const PrintJob& job);
    void send(int job, const ReceiptDetail& receipt);
    void finish(int job, const std::optional<PrintProblem>& problem);
    // Runs on the thread; `done` is called on the GUI thread.
    void run(PrintOut out, PrinterSettings printer, std::function<void(std::optional<PrintProblem>)> done);
    PrintJob* find(int job);

    ReceiptService& m_receipts;
    const LiveShop& m_shop;
    QSettings& m_settings;
    QString m_jobsKey;
    PrinterSettings m_printer;
    std::deque<PrintJob> m_jobs;
    int m_lastId = 0;
    bool m_busy = false;
    std::atomic_bool m_stop = false;
    QThread m_thread;
    QObject m_worker; // the thread's address
};

} // namespace zg
