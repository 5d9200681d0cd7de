#include "ui/till/TillTrouble.h"

#include "ui/till/TillQueue.h"

#include <QtWidgets/QApplication>

namespace zg {

TillTrouble::TillTrouble(const TillQueue& queue, QWidget* parent) : Notice(parent), m_queue(queue) {
    connect(&queue, &TillQueue::begun, this, [this](int turn) {
        if (turn <= m_at) return;
        m_standing.clear();
        clear();
    });
}

void TillTrouble::complain(const QString& why) {
    // The one before has not been read either.
    if (!isNews()) m_standing.clear();
    if (!m_standing.contains(why)) m_standing << why;
    say(Kind::Bad, m_standing.join(u'\n'));
    mark();
}

void TillTrouble::mark() {
    m_at = m_queue.latest();
    QApplication::beep();
}

bool TillTrouble::isNews() const {
    return m_at > 0 && m_queue.turn() <= m_at;
}

} // namespace zg
