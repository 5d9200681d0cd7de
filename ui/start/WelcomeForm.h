#pragma once

#include <QtWidgets/QWidget>

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QPushButton;
class QSettings;

namespace zg {

class Theme;

// The first step of a first start: in which language. It is applied at once and kept.
class WelcomeForm : public QWidget {
    Q_OBJECT
public:
    WelcomeForm(Theme& theme, QSettings& settings, QWidget* parent = nullptr);

    void start();

signals:
    void restoreChosen();
    void createChosen();
    void openChosen();

private:
    void speak();

    QLabel* m_title;
    QButtonGroup* m_languages;
    QPushButton* m_next;
    QPushButton* m_open;
    QPushButton* m_restore;
};

} // namespace zg
