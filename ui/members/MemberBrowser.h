#pragma once

#include "core/base/Time.h"
#include "core/members/MemberBulk.h"
#include "ui/jobs/Job.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QSettings;
class QStackedLayout;

namespace zg {

class BulkBar;
class EmptyState;
class FilterBar;
class MemberListFeed;
class MemberListModel;
class MemberService;
class MemberTable;
class Spinner;

// All members as a list: filter chips, saved views, count, table, and what can be done with several of them.
class MemberBrowser : public QWidget {
    Q_OBJECT
public:
    MemberBrowser(MemberService& members, MemberBulk& bulk, const Clock& clock, const BusinessCalendar& calendar,
                  const Currency& currency, QSettings& settings, QWidget* parent = nullptr);

    void showList(const MemberFilter& filter, MemberOrder order);
    void entered(); // asks for the list the first time, and for what it is chosen from
    void refresh();
    void setBulk(bool may);             // whether something may be done with many at once: tags, merging, export
    void exportTo(const QString& path); // the selection, or the whole list when at most one is selected
    void changeTag(const Tag& tag, bool give);

    MemberTable& table() { return *m_table; }
    MemberListFeed& feed() { return *m_feed; }
    FilterBar& filters() { return *m_filters; }
    BulkBar& bulkBar() { return *m_bulkBar; }
    QString countText() const;
    bool knowsChosen() const; // who all those are that are selected

signals:
    void looked(zg::MemberId member);
    void opened(zg::MemberId member);
    void editWanted(zg::MemberId member);
    void newMemberWanted();
    void mergeWanted(zg::MemberId a, zg::MemberId b);
    void failed(const QString& why);
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});
    void jobStarted(zg::Job* job);

private:
    void speak();
    void showSelection();
    void askChoices();
    void openViews();
    void saveView(const QString& name);
    void keepViews(std::vector<MemberView> views);
    void openMenu(const QPoint& at);
    void chooseExport();
    // Whom a bulk action is about.
    void withTarget(std::function<void(MemberTarget)> then);
    void gather();
    void mergeTwo();
    void runTag(MemberTarget target, const Tag& tag, bool give, bool isUndo);
    Progress beginJob(std::function<QString()> title, bool isLong);
    void endJob();
    BusinessDay today() const { return m_calendar.dayOf(m_clock.now()); }

    MemberService& m_members;
    MemberBulk& m_bulk;
    const Clock& m_clock;
    const BusinessCalendar& m_calendar;
    const Currency& m_currency;

    FilterBar* m_filters;
    QPushButton* m_viewsButton;
    QPushButton* m_exportButton;
    QPushButton* m_columns;
    QLabel* m_countLabel;
    Spinner* m_spinner;
    BulkBar* m_bulkBar;
    MemberListModel* m_model;
    MemberListFeed* m_feed;
    MemberTable* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    std::vector<MemberView> m_views; // the shop's own
    bool m_bulkAllowed = true;
    bool m_asked = false;
    bool m_refreshWaits = false; // rows must not move under a selection
    // Who stands in selected rows that are not here: asked for soon after they were selected, because the shop may
    // change until something is done with them. Null: not asked yet.
    struct Gathered;
    std::shared_ptr<Gathered> m_gathered;
    QTimer m_settled;
    Job* m_job = nullptr; // what it does ends with this page
};

} // namespace zg
