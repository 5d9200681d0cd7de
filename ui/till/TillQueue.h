#pragma once

#include "ui/common/WhenReady.h"

#include <deque>
#include <functional>
#include <memory>

namespace zg {

// What was asked of the till, carried out one after the other in the order it was asked. A question to the shop is put
// at once, but its answer waits for all that was asked before it. While the queue is held (the cart is on its way into
// the books or to the held ones) nothing is carried out and nothing is lost.
//
// What is asked for while something is carried out belongs to it: it comes next, before what was asked meanwhile.
class TillQueue : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    // At once, when nothing stands before it.
    void add(std::function<void()> step);
    // then(const Result<T>&) once the answer is there and its turn has come.
    template <class T, class Then> void ask(const QFuture<Result<T>>& question, Then then) {
        answer(append(), question, std::move(then));
    }
    // The same, before all that waits: it belongs to what was carried out last.
    template <class T, class Then> void askFirst(const QFuture<Result<T>>& question, Then then) {
        answer(insertFirst(), question, std::move(then));
    }

    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    bool isIdle() const { return !m_held && m_entries.empty(); }
    int waiting() const { return static_cast<int>(m_entries.size()); }

    // Turns are counted from 1: the one that is being carried out or was last, and the latest that was given out.
    int turn() const { return m_turn; }
    int latest() const { return m_latest; }

signals:
    void begun(int turn);
    void changed(); // how much waits, or whether it is held
    void emptied(); // all of it has been carried out

private:
    struct Entry {
        int turn = 0;
        std::function<void()> step; // none: the answer is on its way
    };
    template <class T, class Then>
    void answer(const std::shared_ptr<Entry>& entry, const QFuture<Result<T>>& question, Then then) {
        whenReady(question, this, [this, entry, then = std::move(then)](const Result<T>& answer) {
            entry->step = [then, answer] { then(answer); };
            run();
        });
    }
    std::shared_ptr<Entry> append();
    std::shared_ptr<Entry> insertFirst();
    void run();

    std::deque<std::shared_ptr<Entry>> m_entries;
    std::ptrdiff_t m_inner = 0; // how many of them belong to what is being carried out
    int m_turn = 0, m_latest = 0;
    bool m_held = false, m_running = false;
};

} // namespace zg
