#pragma once

#include "core/base/Changes.h"

#include <QtCore/QObject>

namespace zg {

// Emits from the writer thread: connect with a context object, and Qt queues the call into that object's thread.
class ChangeNotifier : public QObject {
    Q_OBJECT
signals:
    void changed(const zg::Changes& changes);
};

} // namespace zg
