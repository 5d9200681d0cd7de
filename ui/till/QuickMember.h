#pragma once

#include "core/members/Member.h"

#include <QtWidgets/QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zg {

class MemberService;
class Notice;
class TillQueue;

// Enrols somebody who stands at the till: a phone and a name, no more.
class QuickMember : public QFrame {
    Q_OBJECT
public:
    QuickMember(MemberService& members, TillQueue& queue, QWidget* parent);

    // Digits are taken for a phone, all else for a name. Not while somebody is being enrolled.
    void ask(const QString& typed);
    void close(); // neither

signals:
    void enrolled(const zg::Member& member); // in the turn of the Enter that asked for it
    void refused();                          // in the same
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accept();
    void warnSharedPhone();
    void refuse(const QString& why);
    void setBusy(bool busy);
    void place();
    QString phone() const;
    QString name() const;

    MemberService& m_members;
    TillQueue& m_queue;
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
