#pragma once

#include "ui/shell/Page.h"

class QFutureWatcherBase;

namespace zg {

// The long jobs that run now, in the status line: title, progress and a button that cancels. Takes no room while there
// are none.
class JobArea : public QWidget {
    Q_OBJECT
public:
    explicit JobArea(QWidget* parent = nullptr);

    // Follows the job's progress range, value and text until it finishes.
    void follow(const QFuture<void>& job, Speech title);
    int count() const { return m_count; }

private:
    int m_count = 0;
};

} // namespace zg
