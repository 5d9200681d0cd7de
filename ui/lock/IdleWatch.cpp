#include "ui/lock/IdleWatch.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QSettings>

namespace zg {

namespace {
constexpr auto kMinutes = "lock/idle-minutes";
constexpr int kStandardMinutes = 10;
constexpr int kMostMinutes = 24 * 60;
} // namespace

int loadIdleMinutes(const QSettings& settings) {
    const int minutes = settings.value(kMinutes, kStandardMinutes).toInt();
    return minutes >= 0 && minutes <= kMostMinutes ? minutes : kStandardMinutes;
}

void saveIdleMinutes(int minutes, QSettings& settings) {
    settings.setValue(kMinutes, minutes);
}

IdleWatch::IdleWatch(QObject* parent) : QObject(parent) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::idle);
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::setDelay(int ms) {
    m_timer.setInterval(ms);
    if (ms > 0)
        m_timer.start();
    else
        m_timer.stop();
}

bool IdleWatch::eventFilter(QObject*, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_timer.interval() > 0) m_timer.start();
        break;
    default: break;
    }
    return false;
}

} // namespace zg
