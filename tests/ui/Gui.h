#pragma once

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

namespace zg {

// Runs the event loop until something holds; false after ten seconds, which no test may reach.
template <class Holds> bool eventually(Holds holds) {
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        if (timer.elapsed() > 10'000) return false;
        QTest::qWait(5);
    }
    return true;
}

} // namespace zg
