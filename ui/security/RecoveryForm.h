#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class Notice;

// Shows the recovery code once, prints it, and has it typed back: a sheet nobody wrote down opens nothing.
class RecoveryForm : public QWidget {
    Q_OBJECT
public:
    explicit RecoveryForm(QWidget* parent = nullptr);

    void show(const QString& shopName, const QString& code);
    void start();

signals:
    void confirmed();

private:
    void speak();
    void confirm();
    void print();

    QString m_shopName;
    QString m_code;
    QLabel* m_title;
    QLabel* m_why;
    QLabel* m_shown;
    QPushButton* m_print;
    QLabel* m_againLabel;
    QLineEdit* m_again;
    Notice* m_notice;
    QPushButton* m_confirm;
};

// What counts in a typed code: letters and digits, in any case.
QString bareCode(const QString& code);

} // namespace zg
