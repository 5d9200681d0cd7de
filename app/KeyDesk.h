#pragma once

#include "ui/security/SecurityActions.h"

#include <QtCore/QThreadPool>

namespace zg {

class Shop;

// What the window does with the keys of the open shop, one thing at a time and off the GUI thread. Goes before the
// shop, and waits for what it has begun.
class KeyDesk {
public:
    explicit KeyDesk(Shop& shop);
    ~KeyDesk();

    SecurityActions actions();

private:
    template <class R, class Job> QFuture<R> run(Job job);

    Shop& m_shop;
    QThreadPool m_thread;
};

} // namespace zg
