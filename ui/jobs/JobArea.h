#pragma once

#include <QtWidgets/QWidget>

namespace zg {

class Job;

// The long jobs that run now, in the status line. Takes no room while there are none.
class JobArea : public QWidget {
    Q_OBJECT
public:
    explicit JobArea(QWidget* parent = nullptr);

    void follow(Job* job);
    int count() const { return m_count; }

private:
    int m_count = 0;
};

} // namespace zg
