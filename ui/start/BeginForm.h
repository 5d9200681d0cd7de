#pragma once

#include "ui/start/StartActions.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace zg {

class Notice;

// With what the new shop begins: an invented shop to look around in, one's own files, or nothing.
class BeginForm : public QWidget {
    Q_OBJECT
public:
    using FillDemo = std::function<QFuture<Done>(const Progress&)>;

    explicit BeginForm(FillDemo fillDemo, QWidget* parent = nullptr);
    ~BeginForm() override; // whoever closes the window has chosen something else than to wait

    void start();

signals:
    void chosen(zg::Beginning beginning);

private:
    void fillDemo();
    void cancel();
    void setBusy(bool busy);
    void speak();

    FillDemo m_fillDemo;
    QLabel* m_title;
    QPushButton *m_demo, *m_import, *m_empty;
    QLabel *m_demoHelp, *m_importHelp, *m_emptyHelp;
    QWidget* m_working;
    QLabel* m_workingText;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    Notice* m_notice;
    QTimer* m_look; // at how far it is
    std::optional<Progress> m_filling;
};

} // namespace zg
