#pragma once

#include "core/access/Permission.h"
#include "core/base/Time.h"
#include "core/members/MemberFilter.h"
#include "core/members/MemberHistory.h"
#include "core/members/MemberSearch.h"
#include "ui/page/Page.h"

class QLabel;
class QPushButton;
class QSettings;
class QStackedWidget;

namespace zg {

class DuplicateService;
class DuplicatesView;
class FieldManager;
class LiveShop;
class MemberBrowser;
class MemberBulk;
class MemberCardView;
class MemberEditor;
class MemberLookup;
class MemberProfile;
class MemberService;
class Notice;
class TagManager;

// The members: typing finds one, below stands the list of all; beside them the card of the one looked at. From there to
// the member page and the editor. Answers to older questions are dropped: the list always belongs to what stands in the
// field.
class MembersPage : public Page {
    Q_OBJECT
public:
    static PageSpec spec();
    MembersPage(MemberService& members, MemberBulk& bulk, DuplicateService& duplicates, const Clock& clock,
                const LiveShop& shop, QSettings& settings, QWidget* parent = nullptr);

    void entered() override;
    Topics concerns() const override;
    std::function<void()> wayTo(const Destination& destination) override;
    bool scanned(const QString& code) override;
    void signedIn(const Staff& staff) override;

    void openMember(MemberId member); // the member page: for Ctrl+K, reports and dashboard
    void editMember(MemberId member);
    void newMember(const QString& typed = {});
    void showList(const MemberFilter& filter, MemberOrder order); // a drill-down

    MemberLookup& lookup() { return *m_lookup; }
    MemberCardView& card() { return *m_card; }
    MemberBrowser& browser() { return *m_browser; }
    MemberProfile& profile() { return *m_profile; }
    MemberEditor& editor() { return *m_editor; }
    DuplicatesView& duplicates() { return *m_duplicates; }
    TagManager& tags() { return *m_tags; }
    FieldManager& fields() { return *m_fields; }
    QPushButton& duplicatesButton() { return *m_duplicatesButton; }
    QPushButton& moreButton() { return *m_more; }
    void openDuplicates();
    void openTags();
    void openFields();
    // Which of them is in front.
    enum class View { List, Profile, Editor, Duplicates, Tags, Fields };
    View view() const;

protected:
    void dataChanged(const Changes& changes) override;

private:
    void ask(const QString& query);
    void look(MemberId member);
    void go(View view);
    bool may(Permission permission) const;
    void showButtons();
    void leaveEditor();
    void offerDraft();
    void undoEdit(const Member& before, const Member& after);
    void split(MemberId merged);
    void speakOfDuplicates();
    BusinessDay today() const { return m_calendar.dayOf(m_clock.now()); }

    MemberService& m_members;
    DuplicateService& m_duplicateService;
    const Clock& m_clock;
    const BusinessCalendar& m_calendar;
    QLabel* m_title;
    QPushButton* m_new;
    QPushButton* m_duplicatesButton;
    QPushButton* m_more;
    Notice* m_notice;
    QStackedWidget* m_stack;
    MemberLookup* m_lookup;
    MemberBrowser* m_browser;
    MemberCardView* m_card;
    QPushButton* m_open;
    QPushButton* m_edit;
    MemberProfile* m_profile;
    MemberEditor* m_editor;
    DuplicatesView* m_duplicates;
    TagManager* m_tags;
    FieldManager* m_fields;
    Role m_role = Role::Owner;
    int m_asked = 0;          // serial of the latest search
    int m_looked = 0;         // serial of the latest card
    int m_opened = 0;         // serial of the latest editor or scan
    View m_from = View::List; // where the editor was opened
};

} // namespace zg
