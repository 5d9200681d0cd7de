#pragma once

#include "core/members/Member.h"

#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class MemberService;
class Notice;

// Enrols somebody who stands at the till: a phone and a name, no more.
class QuickMember : public QFrame {
    Q_OBJECT
public:
    QuickMember(MemberService& members, QWidget* parent);

    // Digits are taken for a phone, all else for a name.
    void ask(const QString& typed);
    void close();

signals:
    void enrolled(const zg::Member& member);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accept();
    void warnSharedPhone();
    void refuse(const QString& why);
    void place();
    QString phone() const;
    QString name() const;

    MemberService& m_members;
    bool m_busy = false; // a second Enter must not make a second member
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
