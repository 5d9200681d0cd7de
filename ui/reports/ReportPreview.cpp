#include "ui/reports/ReportPreview.h"

#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"

#include <QtConcurrent/QtConcurrent>
#include <QtCore/QFutureWatcher>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <cmath>

namespace zg {

namespace {
constexpr int kMargin = 16, kGap = 16;
constexpr int kAhead = 1;                    // pages drawn before they come into sight
constexpr int kKept = 4;                     // pages kept on either side
constexpr double kLeast = 0.4, kMost = 4;    // pixels per point
constexpr double kPaper = 96.0 / 72;         // what counts as 100 %
constexpr double kMostFitted = 1000.0 / 595; // a page as wide as a large window is no easier to read
} // namespace

ReportPreview::ReportPreview(QWidget* parent) : QAbstractScrollArea(parent) {
    m_pool.setMaxThreadCount(1);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or fitting the width would change the width
    redressed(this, [this] {
        setMinimumSize(px(320), px(240));
        viewport()->update();
    });
    retranslated(this, [this] { describe(); });
}

ReportPreview::~ReportPreview() {
    *m_wanted = -1; // what is still queued comes back empty
    m_pool.waitForDone();
}

void ReportPreview::setPages(std::optional<ReportPages> pages) {
    const bool same = pages && m_pages && pages->table().report == m_pages->table().report &&
                      pages->isLandscape() == m_pages->isLandscape();
    m_pages = std::move(pages);
    ++m_generation;
    if (same) {
        m_older = std::move(m_images); // no white flash while the new numbers are drawn
    } else {
        m_older.clear();
    }
    m_images.clear();
    arrange();
    if (!same) verticalScrollBar()->setValue(0);
    viewport()->update();
    draw();
    describe();
    emit moved();
}

QSize ReportPreview::pageSize() const {
    if (!m_pages) return {};
    const QSizeF size = m_pages->size() * m_pixelsPerPoint;
    return QSize(qRound(size.width()), qRound(size.height()));
}

int ReportPreview::pageTop(int index) const {
    return kMargin + index * (pageSize().height() + kGap);
}

QRect ReportPreview::pageRect(int index) const {
    const QSize size = pageSize();
    const int spare = viewport()->width() - size.width();
    const int x = spare >= 2 * kMargin ? spare / 2 : kMargin - horizontalScrollBar()->value();
    return QRect(QPoint(x, pageTop(index) - verticalScrollBar()->value()), size);
}

std::pair<int, int> ReportPreview::inSight() const {
    if (!m_pages) return {0, -1};
    const int step = pageSize().height() + kGap, top = verticalScrollBar()->value() - kMargin;
    return {qBound(0, top / step, count() - 1), qBound(0, (top + viewport()->height()) / step, count() - 1)};
}

int ReportPreview::current() const {
    if (!m_pages) return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2 - kMargin;
    return qBound(0, middle / (pageSize().height() + kGap), count() - 1);
}

void ReportPreview::goTo(int index) {
    verticalScrollBar()->setValue(pageTop(qBound(0, index, qMax(0, count() - 1))) - kMargin);
}

void ReportPreview::arrange() {
    if (!m_pages) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const int before = pageSize().height();
    const double place = before > 0 ? static_cast<double>(verticalScrollBar()->value()) / before : 0;
    if (m_fitWidth) {
        const double fitted = (viewport()->width() - 2 * kMargin) / m_pages->size().width();
        const double wanted = qBound(kLeast, fitted, kMostFitted);
        if (wanted != m_pixelsPerPoint) {
            m_pixelsPerPoint = wanted;
            ++m_generation;
            if (!m_images.empty()) m_older = std::exchange(m_images, {});
        }
    }
    const QSize size = pageSize();
    verticalScrollBar()->setRange(0, qMax(0, pageTop(count()) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setRange(0, qMax(0, size.width() + 2 * kMargin - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    if (size.height() != before) verticalScrollBar()->setValue(static_cast<int>(place * size.height()));
}

void ReportPreview::draw() {
    if (!m_pages || !isVisible()) return;
    const auto [first, last] = inSight();
    for (auto it = m_images.begin(); it != m_images.end();) {
        const bool near = it->first >= first - kKept && it->first <= last + kKept;
        it = near ? std::next(it) : m_images.erase(it);
    }
    *m_wanted = m_generation;
    const int width = qRound(pageSize().width() * devicePixelRatioF());
    for (int index = qMax(0, first - kAhead); index <= qMin(count() - 1, last + kAhead); ++index) {
        if (m_images.contains(index)) continue;
        if (const auto asked = m_drawing.find(index); asked != m_drawing.end() && asked->second == m_generation)
            continue;
        m_drawing[index] = m_generation;
        auto* watcher = new QFutureWatcher<QImage>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, index, generation = m_generation] {
            watcher->deleteLater();
            const QFuture<QImage> image = watcher->future();
            if (const auto asked = m_drawing.find(index); asked != m_drawing.end() && asked->second == generation)
                m_drawing.erase(asked);
            if (generation != m_generation || image.resultCount() == 0) return;
            m_images[index] = image.result();
            m_older.erase(index);
            viewport()->update(pageRect(index));
        });
        watcher->setFuture(
            QtConcurrent::run(&m_pool, [pages = *m_pages, index, width, generation = m_generation, wanted = m_wanted] {
                return generation == *wanted ? pages.image(index, width) : QImage();
            }));
    }
}

bool ReportPreview::isComplete() const {
    const auto [first, last] = inSight();
    for (int index = first; index <= last; ++index)
        if (!m_images.contains(index)) return false;
    return true;
}

void ReportPreview::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), t.sunken);
    const auto [first, last] = inSight();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int index = first; index <= last; ++index) {
        const QRect rect = pageRect(index);
        const auto image = m_images.find(index), older = m_older.find(index);
        if (image != m_images.end()) {
            painter.drawImage(rect, image->second);
        } else if (older != m_older.end()) {
            painter.drawImage(rect, older->second);
        } else {
            painter.fillRect(rect, Qt::white);
        }
        painter.setPen(t.cardBorder);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
    }
    if (hasFocus()) drawFocusRing(painter, viewport()->rect(), 8);
}

void ReportPreview::resizeEvent(QResizeEvent*) {
    arrange();
    draw();
    emit moved();
}

void ReportPreview::scrollContentsBy(int, int) {
    viewport()->update();
    draw();
    describe();
    emit moved();
}

bool ReportPreview::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Show) draw();
    return QAbstractScrollArea::viewportEvent(event);
}

void ReportPreview::wheelEvent(QWheelEvent* event) {
    if (event->modifiers() & Qt::ControlModifier) {
        zoomBy(event->angleDelta().y() > 0 ? 1.1 : 1 / 1.1);
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ReportPreview::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Home: goTo(0); return;
    case Qt::Key_End: verticalScrollBar()->setValue(verticalScrollBar()->maximum()); return;
    case Qt::Key_Left:
        if (horizontalScrollBar()->maximum() == 0) {
            goTo(current() - 1);
            return;
        }
        break;
    case Qt::Key_Right:
        if (horizontalScrollBar()->maximum() == 0) {
            goTo(current() + 1);
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(1.2); return;
    case Qt::Key_Minus: zoomBy(1 / 1.2); return;
    case Qt::Key_0: fitWidth(); return;
    default: break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void ReportPreview::fitWidth() {
    m_fitWidth = true;
    arrange();
    viewport()->update();
    draw();
    emit moved();
}

void ReportPreview::zoomBy(double factor) {
    if (!m_pages) return;
    m_fitWidth = false;
    const int before = pageSize().height();
    const double place = static_cast<double>(verticalScrollBar()->value()) / qMax(1, before);
    m_pixelsPerPoint = qBound(kLeast, m_pixelsPerPoint * factor, kMost);
    ++m_generation;
    if (!m_images.empty()) m_older = std::exchange(m_images, {});
    arrange();
    verticalScrollBar()->setValue(static_cast<int>(place * pageSize().height()));
    viewport()->update();
    draw();
    emit moved();
}

int ReportPreview::zoomPercent() const {
    return static_cast<int>(std::lround(m_pixelsPerPoint / kPaper * 100));
}

void ReportPreview::describe() {
    setAccessibleName(tr("报表预览"));
    setAccessibleDescription(m_pages ? tr("第 %1 / %2 页").arg(current() + 1).arg(count()) : QString());
}

} // namespace zg
