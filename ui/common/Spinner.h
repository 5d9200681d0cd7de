#pragma once

#include <QtCore/QBasicTimer>
#include <QtWidgets/QWidget>

namespace zg {

// Turns while something of unknown length runs. Shows nothing for the first 200 ms: most answers come sooner, and a
// flash disturbs.
class Spinner : public QWidget {
    Q_OBJECT
public:
    explicit Spinner(QWidget* parent = nullptr);

    void start();
    void stop();
    bool isRunning() const { return m_running; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    QBasicTimer m_timer;
    bool m_running = false;
    bool m_drawn = false;
    int m_angle = 0;
};

} // namespace zg
