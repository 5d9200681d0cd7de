#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace zg {

// One message at the foot of its parent; the newest replaces the one before. 3 seconds, or 8 with an action; it stays
// while it has the focus or the mouse.
class Toasts : public QFrame {
    Q_OBJECT
public:
    explicit Toasts(QWidget* parent);

    void say(const QString& text, const QString& action = {}, std::function<void()> act = {});
    // What Ctrl+Z does while an action is offered. False when there is none.
    bool trigger();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void expire();

    QLabel* m_text;
    QPushButton* m_action;
    QTimer m_timer;
    std::function<void()> m_act;
};

} // namespace zg
