#include "ui/members/MembersPage.h"

#include "core/members/MemberService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/members/DuplicatesView.h"
#include "ui/members/FieldManager.h"
#include "ui/members/MemberBrowser.h"
#include "ui/members/MemberCardView.h"
#include "ui/members/MemberEditor.h"
#include "ui/members/MemberLookup.h"
#include "ui/members/MemberProfile.h"
#include "ui/members/MemberTable.h"
#include "ui/members/MergeText.h"
#include "ui/members/TagManager.h"
#include "ui/page/PageParts.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace zg {

PageSpec MembersPage::spec() {
    return {"members",
            NavGroup::Front,
            "members",
            [] { return tr("会员"); },
            {},
            [](const PageParts& parts) -> Page* {
                const WindowServices& services = parts.services;
                return new MembersPage(services.members, services.memberBulk, services.duplicates, services.clock,
                                       parts.shop, parts.settings);
            }};
}

MembersPage::MembersPage(MemberService& members, MemberBulk& bulk, DuplicateService& duplicates, const Clock& clock,
                         const LiveShop& shop, QSettings& settings, QWidget* parent)
    : Page(parent), m_members(members), m_duplicateService(duplicates), m_clock(clock), m_calendar(shop.calendar()),
      m_title(makeLabel("title", this)), m_new(makeButton("primary", "plus", this)),
      m_duplicatesButton(makeButton("", "members", this)), m_more(makeButton("", "chevron-down", this)),
      m_notice(new Notice(this)), m_stack(new QStackedWidget(this)), m_lookup(new MemberLookup(shop.currency())),
      m_browser(new MemberBrowser(members, bulk, clock, shop.calendar(), shop.currency(), settings)),
      m_card(new MemberCardView(shop.currency())), m_open(makeButton("", "members")), m_edit(makeButton("", "edit")),
      m_profile(new MemberProfile(members, clock, shop.calendar(), shop.currency())),
      m_editor(new MemberEditor(members)), m_duplicates(new DuplicatesView(members, duplicates, shop.currency())),
      m_tags(new TagManager(members)), m_fields(new FieldManager(members)) {
    auto* list = new QWidget;
    auto* left = new QVBoxLayout;
    left->setSpacing(10);
    left->addWidget(m_lookup);
    left->addWidget(m_browser, 1);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(8);
    actions->addWidget(m_open, 1);
    actions->addWidget(m_edit, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(m_card, 1);
    right->addLayout(actions);
    auto* columns = new QHBoxLayout(list);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    columns->addLayout(left, 13);
    columns->addLayout(right, 7);
    for (QWidget* view :
         {list, static_cast<QWidget*>(m_profile), static_cast<QWidget*>(m_editor), static_cast<QWidget*>(m_duplicates),
          static_cast<QWidget*>(m_tags), static_cast<QWidget*>(m_fields)})
        m_stack->addWidget(view);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->setSpacing(8);
    head->addWidget(m_duplicatesButton);
    head->addWidget(m_more);
    head->addWidget(m_new);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    m_lookup->setCollapsed(true);
    look({});

    connect(m_new, &QPushButton::clicked, this, [this] { newMember(m_lookup->field().query()); });
    connect(m_lookup, &MemberLookup::asked, this, &MembersPage::ask);
    connect(m_lookup, &MemberLookup::chosen, this, &MembersPage::look);
    connect(m_lookup, &MemberLookup::dismissed, this, [this] { look({}); });
    connect(m_lookup, &MemberLookup::leftDownwards, this, [this] {
        MemberTable& table = m_browser->table();
        table.setFocus(Qt::TabFocusReason);
        if (!table.currentIndex().isValid()) table.selectRow(0);
    });
    connect(m_browser, &MemberBrowser::looked, this, &MembersPage::look);
    connect(m_browser, &MemberBrowser::opened, this, &MembersPage::openMember);
    connect(m_browser, &MemberBrowser::editWanted, this, &MembersPage::editMember);
    connect(m_browser, &MemberBrowser::newMemberWanted, this, [this] { newMember(); });
    connect(m_browser, &MemberBrowser::toast, this, &Page::toast);
    connect(m_browser, &MemberBrowser::jobStarted, this, &Page::jobStarted);
    connect(m_open, &QPushButton::clicked, this, [this] { openMember(m_card->member()); });
    connect(m_edit, &QPushButton::clicked, this, [this] { editMember(m_card->member()); });
    connect(m_profile, &MemberProfile::backWanted, this, [this] { go(View::List); });
    connect(m_profile, &MemberProfile::editWanted, this, &MembersPage::editMember);
    const auto fail = [this](const QString& why) { m_notice->say(Notice::Kind::Bad, why); };
    connect(m_browser, &MemberBrowser::failed, this, fail);
    connect(m_profile, &MemberProfile::failed, this, fail);
    connect(m_duplicatesButton, &QPushButton::clicked, this, &MembersPage::openDuplicates);
    connect(m_more, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        connect(menu->addAction(tr("字段设置…")), &QAction::triggered, this, &MembersPage::openFields);
        connect(menu->addAction(tr("标签管理…")), &QAction::triggered, this, &MembersPage::openTags);
        menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + px(4))));
    });
    connect(m_duplicates, &DuplicatesView::counted, this, &MembersPage::speakOfDuplicates);
    connect(m_browser, &MemberBrowser::mergeWanted, this, [this](MemberId a, MemberId b) {
        m_duplicates->openPair(a, b);
        go(View::Duplicates);
    });
    connect(m_profile, &MemberProfile::splitWanted, this, &MembersPage::split);
    connect(m_profile, &MemberProfile::sellWanted, this, [this](MemberId member) { emit wanted(SellTo{member}); });
    connect(m_profile, &MemberProfile::receiptWanted, this, [this](HistoryKind kind, std::int64_t id) {
        if (kind == HistoryKind::Refund)
            emit wanted(ShowRefund{{id}});
        else
            emit wanted(ShowSale{{id}});
    });
    // Without the number: a queue looks on.
    connect(m_profile, &MemberProfile::phoneCopied, this, [this] { emit toast(tr("已复制手机")); });
    const auto back = [this] {
        m_browser->entered(); // tags may have changed
        go(View::List);
    };
    connect(m_duplicates, &DuplicatesView::backWanted, this, [this, back] {
        m_browser->table().clearSelection(); // the two may be one by now
        back();
    });
    connect(m_tags, &TagManager::backWanted, this, back);
    connect(m_fields, &FieldManager::backWanted, this, back);
    connect(m_duplicates, &DuplicatesView::toast, this, &Page::toast);
    connect(m_tags, &TagManager::toast, this, &Page::toast);
    connect(m_fields, &FieldManager::toast, this, &Page::toast);
    connect(m_editor, &MemberEditor::closed, this, &MembersPage::leaveEditor);
    connect(m_editor, &MemberEditor::saved, this, [this](const Member& before, const Member& after) {
        if (before.id.isNull()) {
            m_from = View::Profile;
            m_profile->open(after.id);
            emit toast(tr("已添加会员 %1").arg(after.name.isEmpty() ? after.number : after.name));
        } else {
            emit toast(tr("已保存"), tr("撤销"), [this, before, after] { undoEdit(before, after); });
        }
        go(m_from);
        look(after.id);
    });
    auto* find = new QShortcut(Qt::Key_F2, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        if (view() == View::Editor || view() == View::Fields) return; // what was typed there must not be lost
        go(View::List);
        m_lookup->startTyping();
    });
    redressed(this, [this, layout] {
        layout->setContentsMargins(px(20), px(16), px(20), px(16));
        m_lookup->setMinimumWidth(px(300));
        m_card->setMinimumWidth(px(320));
    });
    retranslated(this, [this] {
        m_title->setText(tr("会员"));
        m_new->setText(tr("新会员(&N)"));
        m_more->setText(tr("更多"));
        m_more->setToolTip(tr("字段设置、标签管理"));
        speakOfDuplicates();
        m_open->setText(tr("打开会员页(&O)"));
        m_edit->setText(tr("编辑(&E)"));
    });
}

MembersPage::View MembersPage::view() const {
    return static_cast<View>(m_stack->currentIndex());
}

void MembersPage::entered() {
    if (may(Permission::MergeMembers)) m_duplicates->scanWhenStale();
    if (view() == View::List) m_lookup->startTyping(); // else where one left it
}

Topics MembersPage::concerns() const {
    return Topic::Members | Topic::Settings;
}

void MembersPage::dataChanged(const Changes& changes) {
    m_lookup->setToday(today());
    if (changes.topics & Topic::Members) m_duplicates->setStale();
    if (view() == View::Tags) m_tags->refresh();
    if (changes.members.empty())
        m_browser->entered(); // what it is chosen from may be other, too
    else
        m_browser->refresh();
    ask(m_lookup->field().query());
    if (m_card->member()) look(m_card->member());
    if (view() == View::Profile) m_profile->refresh();
}

bool MembersPage::scanned(const QString& code) {
    if (view() > View::Editor) return false;
    if (view() == View::Editor) {
        m_editor->setCard(code);
        return true;
    }
    whenReady(m_members.find(code), this, [this, code, serial = ++m_opened](const Result<MemberId>& found) {
        if (serial != m_opened) return;
        if (found) {
            openMember(*found);
        } else if (found.error().code == ErrorCode::MemberNotFound) {
            emit wanted(SellCode{code});
        } else {
            m_notice->say(Notice::Kind::Bad, errorText(found.error()));
        }
    });
    return true;
}

bool MembersPage::may(Permission permission) const {
    return verdict(m_role, permission) != Verdict::Denied;
}

std::function<void()> MembersPage::wayTo(const Destination& destination) {
    if (const auto* show = std::get_if<ShowMember>(&destination))
        return [this, member = show->member] { openMember(member); };
    if (std::holds_alternative<NewMember>(destination)) return [this] { newMember(); };
    return {};
}

void MembersPage::signedIn(const Staff& staff) {
    m_role = staff.role;
    m_browser->setBulk(may(Permission::TagMembers));
    m_profile->setSplitting(may(Permission::MergeMembers));
    m_profile->setPhoneCopying(m_role != Role::Cashier);
    if (view() > View::Editor && m_role == Role::Cashier) m_stack->setCurrentIndex(static_cast<int>(View::List));
    showButtons();
}

void MembersPage::showButtons() {
    const bool isPlain = view() <= View::Profile;
    m_new->setVisible(isPlain);
    m_duplicatesButton->setVisible(isPlain && may(Permission::MergeMembers));
    m_more->setVisible(isPlain && may(Permission::MemberLabels));
}

void MembersPage::go(View view) {
    m_notice->clear();
    m_stack->setCurrentIndex(static_cast<int>(view));
    showButtons();
    if (view == View::Duplicates) m_duplicates->focusFirst();
    if (view == View::Tags) m_tags->focusFirst();
    if (view == View::Fields) m_fields->focusFirst();
    if (view == View::Profile) m_profile->focusFirst();
    if (view == View::List) m_browser->table().setFocus();
}

void MembersPage::openDuplicates() {
    m_duplicates->open();
    go(View::Duplicates);
}

void MembersPage::openTags() {
    m_tags->refresh();
    go(View::Tags);
}

void MembersPage::openFields() {
    m_fields->refresh();
    go(View::Fields);
}

void MembersPage::speakOfDuplicates() {
    const auto count = m_duplicates->count();
    m_duplicatesButton->setText(count && *count > 0 ? tr("疑似重复 %1").arg(countText(*count)) : tr("疑似重复"));
}

void MembersPage::split(MemberId merged) {
    whenReady(m_duplicateService.split(merged), this, [this](const Result<SplitOutcome>& split) {
        if (!split) {
            m_notice->say(Notice::Kind::Bad, errorText(split.error()));
            return;
        }
        // Nothing somebody has typed since is lost, but they must know where it is.
        QStringList kept;
        for (const MergeField field : split->kept) kept << mergeFieldText(field);
        if (!split->keptOwn.empty()) kept << tr("店铺自己的字段");
        if (!kept.isEmpty())
            m_notice->say(Notice::Kind::Info, tr("合并以后改过的内容（%1）留在保留的会员上，请看看是否要移过去。")
                                                  .arg(kept.join(QStringLiteral("、"))));
        m_profile->refresh();
        emit toast(tr("已拆分为两位会员"), tr("重新合并"), [this, pair = *split] {
            m_duplicates->openPair(pair.keeper, pair.split);
            go(View::Duplicates);
        });
    });
}

void MembersPage::openMember(MemberId member) {
    if (!member) return;
    if (view() == View::Editor) offerDraft();
    m_profile->open(member);
    go(View::Profile);
}

void MembersPage::newMember(const QString& typed) {
    ++m_opened;
    m_from = view() == View::Editor ? m_from : view();
    m_editor->startNew(typed);
    go(View::Editor);
    m_editor->nameEdit().setFocus();
}

void MembersPage::editMember(MemberId member) {
    if (!member) return;
    const int serial = ++m_opened;
    whenReady(m_members.get(member), this, [this, serial](const Result<MemberCard>& card) {
        if (serial != m_opened) return;
        if (!card) {
            m_notice->say(Notice::Kind::Bad, errorText(card.error()));
            return;
        }
        m_from = view() == View::Editor ? m_from : view();
        m_editor->startEdit(card->member);
        go(View::Editor);
        m_editor->nameEdit().setFocus();
    });
}

void MembersPage::leaveEditor() {
    offerDraft();
    go(m_from);
}

// Nothing typed is lost by a slip of the Esc key, or on the way to another member.
void MembersPage::offerDraft() {
    if (!m_editor->isDirty()) return;
    emit toast(tr("没有保存这次修改"), tr("继续编辑"), [this, typed = m_editor->member(), from = m_from] {
        m_editor->resume(typed);
        m_from = from;
        go(View::Editor);
    });
}

// Only what that edit has changed, whatever came after it.
void MembersPage::undoEdit(const Member& before, const Member& after) {
    whenReady(m_members.update(after, before), this, [this](const Result<Member>& member) {
        if (!member) {
            m_notice->say(Notice::Kind::Bad, errorText(member.error()));
            return;
        }
        emit toast(tr("已改回原样"));
    });
}

void MembersPage::showList(const MemberFilter& filter, MemberOrder order) {
    m_lookup->field().reset();
    go(View::List);
    m_browser->showList(filter, order);
}

void MembersPage::ask(const QString& query) {
    const int serial = ++m_asked;
    m_lookup->setCollapsed(query.isEmpty());
    m_browser->setVisible(query.isEmpty());
    if (query.isEmpty()) {
        m_lookup->setAnswer({}, query);
        return;
    }
    whenReady(m_members.search(query), this, [this, serial, query](const Result<std::vector<MemberHit>>& hits) {
        if (serial != m_asked) return;
        if (hits) {
            m_lookup->setAnswer(*hits, query);
        } else {
            m_lookup->setError(errorText(hits.error()));
        }
    });
}

void MembersPage::look(MemberId member) {
    const int serial = ++m_looked;
    m_open->setEnabled(!member.isNull());
    m_edit->setEnabled(!member.isNull());
    if (!member) {
        m_card->clear();
        return;
    }
    whenReady(m_members.get(member), this, [this, serial](const Result<MemberCard>& card) {
        if (serial != m_looked) return;
        if (card) {
            m_card->show(*card, today());
        } else {
            m_card->clear();
            m_lookup->setError(errorText(card.error()));
        }
    });
}

} // namespace zg
