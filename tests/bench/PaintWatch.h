#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtWidgets/QApplication>

#include <functional>

namespace zg {

// An application that knows when something has been painted: the moment the window has drawn all that was due, after a
// paint of the awaited widget, or of one in it, at which the result stood there already.
class PaintWatch : public QApplication {
public:
    using QApplication::QApplication;

    // Milliseconds from just before `act` until `shows` has been painted in `where`. Throws when it takes half a
    // minute, with the name of the work.
    double until(const char* work, QWidget& where, const std::function<bool()>& shows,
                 const std::function<void()>& act);

    bool notify(QObject* receiver, QEvent* event) override;

private:
    QWidget* m_where = nullptr;
    std::function<bool()> m_shows;
    bool m_painted = false;
    int m_depth = 0;
    QElapsedTimer m_since;
    double m_took = -1;
    QEventLoop m_loop;
};

} // namespace zg
