#include "ui/page/Page.h"

#include <QtWidgets/QLayout>

#include <utility>

namespace zg {

Page::Page(QWidget* parent) : QWidget(parent) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible()) lookAgain();
    });
}

int Page::heightForWidth(int width) const {
    return layout() ? layout()->minimumHeightForWidth(width) : QWidget::heightForWidth(width);
}

std::function<void()> Page::wayTo(const Destination&) {
    return {};
}

void Page::signedIn(const Staff&) {}

bool Page::scanned(const QString&) {
    return false;
}

void Page::dataChanged(const Changes&) {}

Topics Page::allTopics() {
    return Topic::Members | Topic::Products | Topic::Sales | Topic::Imports | Topic::Settings | Topic::Staff;
}

void Page::tell(const Changes& changes) {
    if (!(changes.topics & concerns())) return;
    if (isVisible() && m_soon.interval() == 0) {
        dataChanged(changes);
        return;
    }
    m_missed |= changes.topics;
    if (isVisible() && !m_soon.isActive()) m_soon.start();
}

void Page::setFresh() {
    m_missed = {};
    m_soon.stop();
}

void Page::lookAgain() {
    const Topics missed = m_missed & concerns();
    setFresh();
    if (missed) dataChanged({missed, {}});
}

void Page::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    lookAgain();
}

} // namespace zg
