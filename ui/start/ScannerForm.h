#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QSettings;

namespace zg {

class Notice;
class ScannerFilter;

// Tries the scanner: what it sends is shown. A slow one is noticed and its profile kept.
class ScannerForm : public QWidget {
    Q_OBJECT
public:
    explicit ScannerForm(QSettings& settings, QWidget* parent = nullptr);

    void start(); // listens from now on

signals:
    void finished();

private:
    void leave();
    void speak();

    QSettings& m_settings;
    ScannerFilter* m_scanner = nullptr; // only while the form is in front
    QLabel* m_title;
    QLabel* m_help;
    Notice* m_result;
    QPushButton* m_slow;
    QPushButton* m_next;
    QString m_code;
};

} // namespace zg
