#include "ui/members/MembersPage.h"

#include "core/members/MemberService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Retranslate.h"
#include "ui/common/SearchField.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/members/MemberCardView.h"
#include "ui/members/MemberLookup.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QVBoxLayout>

namespace zg {

MembersPage::MembersPage(MemberService& members, const Clock& clock, const BusinessCalendar& calendar,
                         const Currency& currency, QWidget* parent)
    : Page(parent), m_members(members), m_clock(clock), m_calendar(calendar), m_title(makeLabel("title", this)),
      m_lookup(new MemberLookup(currency, this)), m_card(new MemberCardView(currency, this)) {
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_lookup, 5);
    columns->addWidget(m_card, 4);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addWidget(m_title);
    layout->addLayout(columns, 1);

    connect(m_lookup, &MemberLookup::asked, this, &MembersPage::ask);
    connect(m_lookup, &MemberLookup::chosen, this, &MembersPage::open);
    connect(m_lookup, &MemberLookup::dismissed, this, [this] {
        ++m_opened;
        m_card->clear();
    });
    auto* find = new QShortcut(Qt::Key_F2, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_lookup, &MemberLookup::startTyping);
    redressed(this, [this, layout] {
        layout->setContentsMargins(px(20), px(16), px(20), px(16));
        m_lookup->setMinimumWidth(px(300));
        m_card->setMinimumWidth(px(320));
    });
    retranslated(this, [this] { m_title->setText(tr("会员")); });
}

void MembersPage::entered() {
    m_lookup->setToday(today());
    m_lookup->startTyping();
    ask(m_lookup->field().query());
}

void MembersPage::dataChanged() {
    if (!isVisible()) return; // asked again when it is entered
    ask(m_lookup->field().query());
    if (m_card->member()) open(m_card->member());
}

void MembersPage::ask(const QString& query) {
    const int serial = ++m_asked;
    whenReady(m_members.search(query), this, [this, serial, query](const Result<std::vector<MemberHit>>& hits) {
        if (serial != m_asked) return;
        if (hits) {
            m_lookup->setAnswer(*hits, query);
        } else {
            m_lookup->setError(errorText(hits.error()));
        }
    });
}

void MembersPage::open(MemberId member) {
    const int serial = ++m_opened;
    whenReady(m_members.get(member), this, [this, serial](const Result<MemberCard>& card) {
        if (serial != m_opened) return;
        if (card) {
            m_card->show(*card, today());
        } else {
            m_card->clear();
            m_lookup->setError(errorText(card.error()));
        }
    });
}

} // namespace zg
