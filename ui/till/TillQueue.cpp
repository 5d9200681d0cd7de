#include "ui/till/TillQueue.h"

namespace zg {

void TillQueue::add(std::function<void()> step) {
    append()->step = std::move(step);
    run();
}

std::shared_ptr<TillQueue::Entry> TillQueue::append() {
    if (m_running) return insertFirst();
    auto entry = std::make_shared<Entry>();
    entry->turn = ++m_latest;
    m_entries.push_back(entry);
    if (m_held) emit changed();
    return entry;
}

std::shared_ptr<TillQueue::Entry> TillQueue::insertFirst() {
    auto entry = std::make_shared<Entry>();
    entry->turn = m_turn;
    m_entries.insert(m_entries.begin() + (m_running ? m_inner++ : 0), entry);
    return entry;
}

void TillQueue::setHeld(bool held) {
    if (held == m_held) return;
    m_held = held;
    emit changed();
    run();
}

void TillQueue::run() {
    if (m_running) return;
    m_running = true;
    while (!m_held && !m_entries.empty() && m_entries.front()->step) {
        const std::shared_ptr<Entry> entry = m_entries.front();
        m_entries.pop_front();
        m_turn = entry->turn;
        m_inner = 0;
        emit begun(m_turn);
        entry->step();
    }
    m_running = false;
    if (isIdle()) emit emptied();
}

} // namespace zg
