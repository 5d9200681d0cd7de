#pragma once

#include "core/base/Time.h"
#include "core/members/MemberSearch.h"
#include "ui/shell/Page.h"

class QLabel;

namespace zg {

class MemberCardView;
class MemberLookup;
class MemberService;

// Find a member, see the card. Answers to older questions are dropped: the list always belongs to what stands in the
// field.
class MembersPage : public Page {
    Q_OBJECT
public:
    MembersPage(MemberService& members, const Clock& clock, const BusinessCalendar& calendar, const Currency& currency,
                QWidget* parent = nullptr);

    void entered() override;
    void dataChanged() override;
    MemberLookup& lookup() { return *m_lookup; }
    MemberCardView& card() { return *m_card; }

private:
    void ask(const QString& query);
    void open(MemberId member);
    BusinessDay today() const { return m_calendar.dayOf(m_clock.now()); }

    MemberService& m_members;
    const Clock& m_clock;
    BusinessCalendar m_calendar;
    QLabel* m_title;
    MemberLookup* m_lookup;
    MemberCardView* m_card;
    int m_asked = 0;  // serial of the latest search
    int m_opened = 0; // serial of the latest card
};

} // namespace zg
