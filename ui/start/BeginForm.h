#pragma once

#include "ui/start/StartActions.h"

#include <QtWidgets/QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace zg {

class Notice;

// With what the new shop begins: an invented shop to look around in, one's own files, or nothing.
class BeginForm : public QWidget {
    Q_OBJECT
public:
    BeginForm(std::function<QFuture<Done>(DemoControl)> fillDemo, QWidget* parent = nullptr);

    void start();

signals:
    void chosen(zg::Beginning beginning);

private:
    QPushButton* addChoice(const char* iconName);
    void fillDemo();
    void setBusy(bool busy);
    void speak();

    std::function<QFuture<Done>(DemoControl)> m_fillDemo;
    QLabel* m_title;
    QPushButton *m_demo, *m_import, *m_empty;
    QLabel *m_demoHelp, *m_importHelp, *m_emptyHelp;
    QWidget* m_working;
    QLabel* m_workingText;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    Notice* m_notice;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace zg
