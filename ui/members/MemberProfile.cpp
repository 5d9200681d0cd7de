#include "ui/members/MemberProfile.h"

#include "core/members/MemberService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Views.h"
#include "ui/common/WhenReady.h"
#include "ui/common/Widgets.h"
#include "ui/members/HistoryText.h"
#include "ui/members/MemberCardView.h"
#include "ui/members/MemberTimeline.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace zg {

namespace {
constexpr int kHistoryRows = 30;
}

MemberProfile::MemberProfile(MemberService& members, const Clock& clock, const BusinessCalendar& calendar,
                             const Currency& currency, QWidget* parent)
    : QWidget(parent), m_members(members), m_clock(clock), m_calendar(calendar),
      m_back(makeButton("quiet", "chevron-left", this)), m_copyPhone(makeButton("", "copy", this)),
      m_sell(makeButton("", "till", this)), m_edit(makeButton("", "edit", this)),
      m_card(new MemberCardView(currency, this)), m_habitTitle(makeLabel("heading", this)),
      m_intervalName(makeLabel("caption", this)), m_interval(makeLabel("figure", this)),
      m_dueName(makeLabel("caption", this)), m_due(makeLabel("figure", this)), m_buysName(makeLabel("caption", this)),
      m_buys(new QVBoxLayout), m_merges(new QVBoxLayout), m_timeline(new MemberTimeline(calendar, currency, this)) {
    auto* habits = makeCard(this);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(32);
    for (const auto& [name, value] : {std::pair(m_intervalName, m_interval), std::pair(m_dueName, m_due)}) {
        auto* figure = new QVBoxLayout;
        figure->setSpacing(0);
        figure->addWidget(name);
        figure->addWidget(value);
        figures->addLayout(figure);
    }
    figures->addStretch();
    m_buys->setSpacing(4);
    auto* habitLayout = new QVBoxLayout(habits);
    habitLayout->setContentsMargins(16, 14, 16, 14);
    habitLayout->setSpacing(10);
    habitLayout->addWidget(m_habitTitle);
    habitLayout->addLayout(figures);
    habitLayout->addWidget(m_buysName);
    habitLayout->addLayout(m_buys);

    auto* inner = new QWidget;
    auto* right = new QVBoxLayout(inner);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(16);
    right->addWidget(habits);
    right->addWidget(m_timeline, 1);
    auto* scroll = new QScrollArea(this);
    scrollPlainly(scroll, inner);

    auto* head = new QHBoxLayout;
    head->addWidget(m_back);
    head->addStretch();
    head->setSpacing(8);
    for (QPushButton* action : {m_copyPhone, m_sell, m_edit}) {
        clickOnEnter(action);
        head->addWidget(action);
    }
    auto* columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(m_card, 4);
    columns->addWidget(scroll, 6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_merges->setSpacing(6);
    layout->addLayout(head);
    layout->addLayout(m_merges);
    layout->addLayout(columns, 1);

    connect(m_back, &QPushButton::clicked, this, &MemberProfile::backWanted);
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editWanted(m_member); });
    connect(m_copyPhone, &QPushButton::clicked, this, &MemberProfile::copyPhone);
    connect(m_sell, &QPushButton::clicked, this, [this] { emit sellWanted(m_card->member()); });
    connect(m_timeline, &MemberTimeline::receiptWanted, this, &MemberProfile::receiptWanted);
    connect(m_timeline, &MemberTimeline::moreWanted, this, [this] { askHistory(true); });
    showActions();
    redressed(this, [this] { m_card->setMinimumWidth(px(320)); });
    retranslated(this, [this, scroll] {
        m_back->setText(tr("返回名单"));
        m_copyPhone->setText(tr("复制手机(&C)"));
        m_sell->setText(tr("收银(&T)"));
        m_sell->setToolTip(tr("把这位会员带到收银页"));
        m_edit->setText(tr("编辑(&E)"));
        m_habitTitle->setText(tr("习惯"));
        m_intervalName->setText(tr("通常多久来一次"));
        m_intervalName->setToolTip(tr("相邻两次到店间隔天数的中位数，来过 3 天以上才算"));
        m_dueName->setText(tr("下次大约什么时候来"));
        m_buysName->setText(tr("近一年常买"));
        scroll->setAccessibleName(tr("习惯和往来记录"));
        speak();
    });
}

void MemberProfile::open(MemberId member) {
    m_member = member;
    m_habits = {};
    m_merged.clear();
    m_card->clear();
    m_timeline->clear();
    showActions();
    speak();
    ask();
}

void MemberProfile::refresh() {
    if (m_member) ask();
}

void MemberProfile::focusFirst() {
    m_back->setFocus();
}

void MemberProfile::ask() {
    const int serial = ++m_serial;
    whenReady(m_members.get(m_member), this, [this, serial](const Result<MemberCard>& card) {
        if (serial != m_serial) return;
        if (!card) {
            emit failed(errorText(card.error()));
            return;
        }
        m_member = card->member.id; // the keeper, when the one asked for was merged
        m_card->show(*card, today());
        showActions();
        m_merged = card->merges;
        speakOfMerges();
    });
    whenReady(m_members.habits(m_member), this, [this, serial](const Result<MemberHabits>& habits) {
        if (serial != m_serial || !habits) return;
        m_habits = *habits;
        speak();
    });
    askHistory(false);
}

void MemberProfile::askHistory(bool more) {
    const auto after = more ? m_timeline->next() : std::nullopt;
    whenReady(m_members.history(m_member, after, kHistoryRows), this,
              [this, more, serial = m_serial](const Result<HistoryPage>& page) {
                  if (serial != m_serial) return;
                  if (!page) {
                      emit failed(errorText(page.error()));
                      return;
                  }
                  if (!more) m_timeline->clear();
                  m_timeline->add(*page);
              });
}

void MemberProfile::speakOfMerges() {
    while (QLayoutItem* item = m_merges->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const MergedMember& merged : m_merged) {
        auto* line = new QFrame(this);
        line->setProperty("look", QStringLiteral("note-info"));
        auto* layout = new QHBoxLayout(line);
        layout->setContentsMargins(12, 4, 6, 4);
        auto* text = makeLabel("body", line);
        const QString day = dayText(m_calendar.dayOf(merged.at));
        text->setText(merged.by.isEmpty()
                          ? tr("由 %1 %2 合并而来，%3").arg(merged.number, merged.name, day)
                          : tr("由 %1 %2 合并而来，%3（先并入 %4）").arg(merged.number, merged.name, day, merged.by));
        text->setWordWrap(true);
        layout->addWidget(text, 1);
        if (merged.by.isEmpty() && m_maySplit) {
            auto* split = makeButton("quiet", nullptr, line);
            split->setText(tr("拆分"));
            split->setAccessibleName(tr("拆分 %1").arg(merged.number));
            split->setToolTip(tr("恢复成两位会员，小票各归原来的会员"));
            layout->addWidget(split);
            connect(split, &QPushButton::clicked, this, [this, id = merged.id] { emit splitWanted(id); });
        }
        m_merges->addWidget(line);
    }
}

void MemberProfile::setSplitting(bool may) {
    m_maySplit = may;
    speakOfMerges();
}

void MemberProfile::setPhoneCopying(bool may) {
    m_mayCopyPhone = may;
    showActions();
}

void MemberProfile::showActions() {
    m_copyPhone->setVisible(m_mayCopyPhone && !m_card->phone().isEmpty());
    m_sell->setEnabled(!m_card->member().isNull());
}

void MemberProfile::copyPhone() {
    QGuiApplication::clipboard()->setText(m_card->phone().remove(u' '));
    emit phoneCopied();
}

void MemberProfile::speak() {
    speakOfMerges();
    m_interval->setText(m_habits.interval ? intervalText(*m_habits.interval) : noValue());
    m_due->setText(m_habits.due ? dueText(*m_habits.due, today()) : noValue());
    while (QLayoutItem* item = m_buys->takeAt(0)) {
        item->widget()->setParent(nullptr);
        item->widget()->deleteLater();
        delete item;
    }
    const auto addRow = [this](const QString& name, const QString& about) {
        auto* row = new QWidget(this);
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto* product = makeLabel("body", row);
        product->setText(name);
        product->setWordWrap(true);
        auto* times = makeLabel("secondary", row);
        times->setText(about);
        layout->addWidget(product, 1);
        layout->addWidget(times);
        m_buys->addWidget(row);
    };
    for (const UsualBuy& buy : m_habits.buys)
        addRow(buy.name, tr("%n 次", nullptr, static_cast<int>(buy.times)) + QStringLiteral(" · ") + dayText(buy.last));
    if (m_habits.buys.empty()) addRow(tr("近一年没有消费。"), {});
}

void MemberProfile::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        emit backWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace zg
