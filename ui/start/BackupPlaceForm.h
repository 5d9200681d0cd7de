#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QSettings;

namespace zg {

class BackupForm;
class Notice;

// The last step: where copies of the shop go. May be left out, and says what that means.
class BackupPlaceForm : public QWidget {
    Q_OBJECT
public:
    explicit BackupPlaceForm(QSettings& settings, QWidget* parent = nullptr);

    void start();

signals:
    void finished();

private:
    void finish();
    void speak();

    QSettings& m_settings;
    QLabel* m_title;
    QLabel* m_help;
    BackupForm* m_form;
    Notice* m_notice;
    QPushButton* m_finish;
};

} // namespace zg
