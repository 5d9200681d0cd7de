#pragma once

#include "core/members/Member.h"

#include <QtWidgets/QFrame>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace zg {

class MemberHead;
class Notice;

// Who is served: the member with what the cashier must know, or "walk-in" with a way to enrol.
class TillMember : public QFrame {
    Q_OBJECT
public:
    explicit TillMember(const Currency& currency, QWidget* parent = nullptr);

    void show(const MemberCard& card, BusinessDay today);
    void clear();
    void setEnrolKey(const QString& key); // named on the button
    const std::optional<MemberCard>& card() const { return m_card; }

signals:
    void detached();
    void enrolWanted();

private:
    void speak();

    const Currency& m_currency;
    std::optional<MemberCard> m_card;
    BusinessDay m_today;
    QString m_enrolKey;
    MemberHead* m_head;
    Notice* m_alert;
    QWidget* m_figures;
    struct Figure {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    Figure m_points, m_stored, m_net;
    QToolButton* m_detach;
    QPushButton* m_enrol;
};

} // namespace zg
