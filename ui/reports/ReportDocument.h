#pragma once

#include "core/base/Progress.h"
#include "core/reports/ReportTable.h"
#include "ui/reports/ReportLanguage.h"

#include <QtCore/QByteArray>
#include <QtCore/QDateTime>
#include <QtCore/QSizeF>

#include <memory>

class QImage;
class QPainter;
class QRectF;

namespace zg {

// What stands on a report's pages besides its table.
struct ReportPage {
    QString shopName;
    QDateTime generatedAt; // the shop's wall clock
};

// A report laid out on A4 pages in one language: title, range, chart, table with its headings on every page,
// totals, definitions, page x / y. The same pages on the screen, in a PDF and on paper. Copies share what was laid out;
// made and drawn on any thread (a long table takes a moment), in an application that has fonts (the offscreen platform
// will do).
class ReportPages {
public:
    ReportPages(ReportTable table, ReportPage page, ReportLanguage language);

    const ReportTable& table() const;
    const ReportLanguage& language() const;
    int count() const;
    QSizeF size() const; // of each page, in points
    bool isLandscape() const { return size().width() > size().height(); }

    // Page `index`, from 0, as large as fits into `target`, in its middle.
    void draw(QPainter& painter, int index, const QRectF& target) const;
    QImage image(int index, int width) const; // on white, so many pixels wide
    // Reports pages; cancelled between two of them there are no bytes.
    QByteArray pdf(const Progress& progress = {}) const;

private:
    struct State;
    std::shared_ptr<const State> d;
};

QByteArray reportPdf(const ReportTable& table, const ReportPage& page); // in the program's language

} // namespace zg
