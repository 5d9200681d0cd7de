#include "ui/reports/ReportPrint.h"

#include <QtGui/QPainter>

namespace zg {

ReportPrint::ReportPrint(ReportPages pages, std::shared_ptr<QPrinter> printer, Progress progress, QObject* parent)
    : QObject(parent), m_pages(std::move(pages)), m_printer(std::move(printer)), m_progress(std::move(progress)) {
    m_from = qMax(1, m_printer->fromPage()) - 1;
    m_to = m_printer->toPage() > 0 ? qMin(m_printer->toPage(), m_pages.count()) : m_pages.count();
    m_at = m_from;
    connect(&m_turn, &QTimer::timeout, this, &ReportPrint::next);
}

ReportPrint::~ReportPrint() = default;

void ReportPrint::start() {
    m_printer->setPageOrientation(m_pages.isLandscape() ? QPageLayout::Landscape : QPageLayout::Portrait);
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_printer.get())) {
        m_painter.reset();
        end(false);
        return;
    }
    m_turn.start(0);
}

void ReportPrint::next() {
    if (m_progress.isCancelled() || m_printer->printerState() == QPrinter::Error) {
        m_printer->abort();
        end(false);
        return;
    }
    if (m_at >= m_to) {
        end(true);
        return;
    }
    if (m_at > m_from) m_printer->newPage();
    const QRectF paper = m_printer->pageLayout().paintRectPixels(m_printer->resolution());
    m_pages.draw(*m_painter, m_at, QRectF(QPointF(), paper.size()));
    ++m_at;
    m_progress.report(m_at - m_from, m_to - m_from);
}

void ReportPrint::end(bool whole) {
    m_turn.stop();
    if (m_painter) m_painter->end();
    emit finished(whole);
}

} // namespace zg
