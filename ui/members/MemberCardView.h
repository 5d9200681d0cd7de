#pragma once

#include "core/members/Member.h"

#include <QtWidgets/QFrame>

#include <optional>
#include <vector>

class QGridLayout;
class QLabel;
class QStackedLayout;
class QVBoxLayout;

namespace zg {

class EmptyState;
class MemberHead;
class Notice;

// Who stands at the counter: name, alert note, figures, last visits, facts. Phones are masked: a queue looks on.
class MemberCardView : public QFrame {
    Q_OBJECT
public:
    explicit MemberCardView(const Currency& currency, QWidget* parent = nullptr);

    void show(const MemberCard& card, BusinessDay today);
    void clear();
    MemberId member() const { return m_card ? m_card->member.id : MemberId{}; }
    QString phone() const; // the one that is shown, in full, as people write it; empty: none

private:
    void speak();
    void addFact(const QString& name, const QString& value, bool wraps = false); // wraps: the name, too
    void addVisit(const MemberVisit& visit);
    QWidget* makeFigure(QLabel*& value, QLabel*& name);

    const Currency& m_currency;
    std::optional<MemberCard> m_card;
    BusinessDay m_today;

    QStackedLayout* m_stack;
    EmptyState* m_empty;
    MemberHead* m_head;
    Notice* m_alert;
    struct Figure {
        QLabel* name = nullptr;
        QLabel* value = nullptr;
    };
    Figure m_net, m_orders, m_average, m_points, m_stored, m_visits;
    QLabel* m_visitsTitle;
    QVBoxLayout* m_lastVisits;
    QLabel* m_factsTitle;
    QGridLayout* m_factGrid;
};

} // namespace zg
