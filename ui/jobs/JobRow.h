#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace zg {

class Job;

// A job's title, progress and cancel button.
class JobRow : public QWidget {
    Q_OBJECT
public:
    explicit JobRow(Job* job, QWidget* parent = nullptr);

private:
    QLabel* m_title;
    QProgressBar* m_bar;
    QLabel* m_percent;
    QPushButton* m_cancel;
};

} // namespace zg
