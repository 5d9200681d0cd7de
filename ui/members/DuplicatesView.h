#pragma once

#include "core/members/DuplicateService.h"

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QFrame>

#include <functional>
#include <map>
#include <optional>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace zg {

class CompareView;
class EmptyState;
class MemberService;
class Notice;
class Spinner;

// Members that may be one person, group by group: the surest first. Each decision brings the next at once, and can be
// taken back.
class DuplicatesView : public QFrame {
    Q_OBJECT
public:
    DuplicatesView(MemberService& members, DuplicateService& duplicates, const Currency& currency,
                   QWidget* parent = nullptr);
    ~DuplicatesView() override;

    void scan();                                      // in the background; `counted` tells
    void scanWhenStale();                             // after something was changed, but not with every sale
    void setStale() { m_stale = m_stale || !m_busy; } // not by what is decided here
    void open();                                      // the list
    void openPair(MemberId a, MemberId b);            // only these two; back when it is decided
    void focusFirst();
    std::optional<std::int64_t> count() const { return m_count; }

    QListWidget& list() { return *m_list; }
    CompareView& comparison() { return *m_compare; }
    QPushButton& mergeButton() { return *m_merge; }
    QPushButton& differentButton() { return *m_different; }
    QCheckBox& familiesBox() { return *m_families; }

signals:
    void counted(std::int64_t worthwhile);
    void backWanted();
    void toast(const QString& text, const QString& action = {}, std::function<void()> act = {});

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void speak();
    void showGroups();
    void nameGroups();
    void showCurrent();
    void merge();
    void different();
    void skip();
    // A group without one of its members; gone when that leaves one.
    void drop(const DuplicateGroup& group, MemberId member);
    void putBack(const DuplicateGroup& group);
    DuplicateGroup* current();
    void fail(const Error& error);
    void tellCount();

    MemberService& m_members;
    DuplicateService& m_duplicates;
    std::vector<DuplicateGroup> m_groups; // as they are shown
    std::vector<DuplicateGroup> m_all;
    std::map<MemberId, QString> m_names;
    std::optional<Progress> m_scanning;
    std::optional<std::int64_t> m_count;
    bool m_stale = true;
    QElapsedTimer m_sinceScan;
    bool m_busy = false; // a decision is being written
    bool m_pair = false; // two somebody chose, no list
    int m_shown = 0;     // serial of what is compared
    QPushButton* m_back;
    QLabel* m_title;
    Spinner* m_spinner;
    QCheckBox* m_families;
    Notice* m_notice;
    QFrame* m_left;
    QListWidget* m_list;
    QLabel* m_why;
    CompareView* m_compare;
    QPushButton *m_different, *m_skip, *m_merge;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
};

} // namespace zg
