#pragma once

#include "core/base/Progress.h"
#include "ui/reports/ReportDocument.h"

#include <QtCore/QTimer>
#include <QtPrintSupport/QPrinter>

#include <memory>

class QPainter;

namespace zg {

// Sends a report's pages to a printer, one at each turn of the event loop: the window lives on, and it can be stopped
// between two pages. GUI thread.
class ReportPrint : public QObject {
    Q_OBJECT
public:
    // The printer as the print dialog left it: its page range counts. The dialog may hold it until it is gone.
    ReportPrint(ReportPages pages, std::shared_ptr<QPrinter> printer, Progress progress, QObject* parent);
    ~ReportPrint() override;

    void start();

signals:
    void finished(bool whole); // false: cancelled, or the printer failed

private:
    void next();
    void end(bool whole);

    ReportPages m_pages;
    std::shared_ptr<QPrinter> m_printer;
    Progress m_progress;
    std::unique_ptr<QPainter> m_painter; // before the printer
    QTimer m_turn;
    int m_from, m_to, m_at;
};

} // namespace zg
