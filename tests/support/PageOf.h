#pragma once

#include <QtWidgets/QWidget>

namespace zg {

// The window's page of a kind; there is one.
template <class P> P& pageOf(const QWidget& window) {
    return *window.findChild<P*>();
}

} // namespace zg
