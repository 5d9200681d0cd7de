#pragma once

#include "core/base/Time.h"
#include "core/members/Member.h"
#include "core/members/MemberHistory.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace zg {

class MemberCardView;
class MemberService;
class MemberTimeline;

// The member page: who it is, what they usually do and when they are due, and everything that happened.
class MemberProfile : public QWidget {
    Q_OBJECT
public:
    MemberProfile(MemberService& members, const Clock& clock, const BusinessCalendar& calendar,
                  const Currency& currency, QWidget* parent = nullptr);

    void open(MemberId member);
    void refresh();
    MemberId member() const { return m_member; }
    MemberTimeline& timeline() { return *m_timeline; }
    const MemberHabits& habits() const { return m_habits; }
    const std::vector<MergedMember>& merged() const { return m_merged; }
    void focusFirst();
    void setSplitting(bool may);    // whether merged members may be split off again
    void setPhoneCopying(bool may); // whether the phone may leave its mask

signals:
    void backWanted();
    void editWanted(zg::MemberId member);
    void splitWanted(zg::MemberId merged);
    void sellWanted(zg::MemberId member);
    void receiptWanted(zg::HistoryKind kind, std::int64_t id);
    void phoneCopied();
    void failed(const QString& why);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask();
    void askHistory(bool more);
    void speak();
    void speakOfMerges();
    void showActions();
    void copyPhone();
    BusinessDay today() const { return m_calendar.dayOf(m_clock.now()); }

    MemberService& m_members;
    const Clock& m_clock;
    const BusinessCalendar& m_calendar;
    MemberId m_member;
    MemberHabits m_habits;
    bool m_maySplit = true;
    bool m_mayCopyPhone = true;
    std::vector<MergedMember> m_merged;
    int m_serial = 0;

    QPushButton* m_back;
    QPushButton* m_copyPhone;
    QPushButton* m_sell;
    QPushButton* m_edit;
    MemberCardView* m_card;
    QLabel* m_habitTitle;
    QLabel* m_intervalName;
    QLabel* m_interval;
    QLabel* m_dueName;
    QLabel* m_due;
    QLabel* m_buysName;
    QVBoxLayout* m_buys;
    QVBoxLayout* m_merges;
    MemberTimeline* m_timeline;
};

} // namespace zg
