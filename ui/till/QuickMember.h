#pragma once

#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class Notice;

// Enrols somebody who stands at the till: a phone and a name, no more.
class QuickMember : public QFrame {
    Q_OBJECT
public:
    explicit QuickMember(QWidget* parent);

    // Digits are taken for a phone, all else for a name.
    void ask(const QString& typed);
    void warn(const QString& text); // somebody has this phone already
    void refuse(const QString& why);
    void close();
    QString phone() const;
    QString name() const;

signals:
    void phoneEntered(const QString& phone);
    void enrolWanted(const QString& phone, const QString& name);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accept();
    void place();

    QLabel* m_title;
    QLabel* m_phoneLabel;
    QLineEdit* m_phone;
    QLabel* m_nameLabel;
    QLineEdit* m_name;
    Notice* m_notice;
    QPushButton* m_accept;
    QPushButton* m_cancel;
};

} // namespace zg
