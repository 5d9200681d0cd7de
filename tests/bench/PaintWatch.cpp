#include "tests/bench/PaintWatch.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <stdexcept>

namespace zg {

namespace {
constexpr int kPatience = 30'000; // ms
}

double PaintWatch::until(QWidget& where, const std::function<bool()>& shows, const std::function<void()>& act) {
    m_where = &where;
    m_shows = shows;
    m_painted = false;
    m_took = -1;
    m_since.start();
    act();
    if (m_took < 0) {
        QTimer::singleShot(kPatience, &m_loop, &QEventLoop::quit);
        m_loop.exec();
    }
    m_where = nullptr;
    if (m_took < 0) throw std::runtime_error("nothing was painted");
    return m_took;
}

bool PaintWatch::notify(QObject* receiver, QEvent* event) {
    const QEvent::Type type = event->type(); // gone with the event below
    if (!m_where) return QApplication::notify(receiver, event);
    if (type == QEvent::Paint && receiver->isWidgetType()) {
        const auto* widget = static_cast<QWidget*>(receiver);
        if ((widget == m_where || m_where->isAncestorOf(widget)) && m_shows()) m_painted = true;
    }
    const bool done = QApplication::notify(receiver, event);
    if (type == QEvent::UpdateRequest && m_painted && m_took < 0) {
        m_took = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        m_loop.quit();
    }
    return done;
}

} // namespace zg
