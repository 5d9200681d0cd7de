#include "tests/bench/PaintWatch.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <stdexcept>

namespace zg {

namespace {
constexpr int kPatience = 30'000; // ms
}

double PaintWatch::until(const char* work, QWidget& where, const std::function<bool()>& shows,
                         const std::function<void()>& act) {
    m_where = &where;
    m_shows = shows;
    m_painted = false;
    m_took = -1;
    m_since.start();
    act();
    if (m_took < 0) {
        QTimer patience; // gone with this wait, or it would end a later one
        patience.setSingleShot(true);
        connect(&patience, &QTimer::timeout, &m_loop, &QEventLoop::quit);
        patience.start(kPatience);
        m_loop.exec();
    }
    m_where = nullptr;
    if (m_took < 0) throw std::runtime_error(std::string("never painted: ") + work);
    return m_took;
}

bool PaintWatch::notify(QObject* receiver, QEvent* event) {
    if (!m_where) return QApplication::notify(receiver, event);
    if (event->type() == QEvent::Paint && receiver->isWidgetType()) {
        const auto* widget = static_cast<QWidget*>(receiver);
        if ((widget == m_where || m_where->isAncestorOf(widget)) && m_shows()) m_painted = true;
    }
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    // Paint events come nested in the one that has the window draw all that is due.
    if (m_depth == 0 && m_painted && m_took < 0) {
        m_took = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        m_loop.quit();
    }
    return done;
}

} // namespace zg
