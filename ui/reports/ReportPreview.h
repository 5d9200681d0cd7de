#pragma once

#include "ui/reports/ReportDocument.h"

#include <QtCore/QThreadPool>
#include <QtGui/QImage>
#include <QtWidgets/QAbstractScrollArea>

#include <atomic>
#include <map>
#include <memory>
#include <optional>

namespace zg {

// A report's pages one below the other, as they will be printed. Pages are drawn on another thread when they come into
// sight, the nearest ones beforehand; those far away are forgotten.
class ReportPreview : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ReportPreview(QWidget* parent = nullptr);
    ~ReportPreview() override;

    // The same report with other numbers stays where it was scrolled to.
    void setPages(std::optional<ReportPages> pages);
    const std::optional<ReportPages>& pages() const { return m_pages; }

    int count() const { return m_pages ? m_pages->count() : 0; }
    int current() const; // the page in the middle, from 0
    void goTo(int index);

    void fitWidth(); // follows the widget's width; what a preview begins with
    void zoomBy(double factor);
    int zoomPercent() const; // of the paper's size

    // True when everything in sight has been drawn.
    bool isComplete() const;

signals:
    void moved(); // another current page, count or zoom

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    QSize pageSize() const; // in widget pixels
    int pageTop(int index) const;
    QRect pageRect(int index) const; // in the viewport
    std::pair<int, int> inSight() const;
    void arrange();
    void draw();
    void describe();

    std::optional<ReportPages> m_pages;
    bool m_fitWidth = true;
    double m_pixelsPerPoint = 1;
    int m_generation = 0; // of pages and zoom: an image of an older one is dropped
    std::map<int, QImage> m_images;
    std::map<int, QImage> m_older; // of the zoom before, stretched until the new ones are there
    std::map<int, int> m_drawing;  // page → generation asked for
    std::shared_ptr<std::atomic<int>> m_wanted = std::make_shared<std::atomic<int>>(0); // the generation, for the pool
    QThreadPool m_pool;
};

} // namespace zg
