#pragma once

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace zg {

// Runs the event loop until something holds; false after a minute, which no test may reach, on a
// busy machine and under sanitizers either.
template <class Holds> bool eventually(Holds holds) {
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > 60'000) return false;
        QTest::qWait(5);
    }
    return true;
}

// Delivers what is posted and due, such as layouts and answers that have come, and what that posts.
inline void deliver() {
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace zg
