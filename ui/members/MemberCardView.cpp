#include "ui/members/MemberCardView.h"

#include "core/text/Phone.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Views.h"
#include "ui/common/Widgets.h"
#include "ui/members/MemberFilterText.h"
#include "ui/members/MemberHead.h"
#include "ui/members/MemberText.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedLayout>

namespace zg {

namespace {

void empty(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            // A hidden widget that waits for its deletion would still be seen by the focus chain and by screen readers.
            item->widget()->setParent(nullptr);
            item->widget()->deleteLater();
        } else if (item->layout()) {
            empty(item->layout());
        }
        delete item;
    }
}

} // namespace

MemberCardView::MemberCardView(const Currency& currency, QWidget* parent)
    : QFrame(parent), m_currency(currency), m_stack(new QStackedLayout(this)), m_empty(new EmptyState("phone", this)) {
    setProperty("look", QStringLiteral("card"));

    auto* body = new QWidget;
    m_head = new MemberHead(MemberHead::Place::Card, body);
    m_alert = new Notice(body);

    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(16);
    figures->setVerticalSpacing(12);
    Figure* all[] = {&m_net, &m_orders, &m_average, &m_points, &m_stored, &m_visits};
    for (int i = 0; i < 6; ++i) {
        figures->addWidget(makeFigure(all[i]->value, all[i]->name), i / 3, i % 3);
        figures->setColumnStretch(i % 3, 1);
    }

    m_visitsTitle = makeLabel("strong", body);
    m_lastVisits = new QVBoxLayout;
    m_lastVisits->setSpacing(6);
    m_factsTitle = makeLabel("strong", body);
    m_factGrid = new QGridLayout;
    m_factGrid->setHorizontalSpacing(16);
    m_factGrid->setVerticalSpacing(6);
    m_factGrid->setColumnStretch(1, 1);

    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_head);
    layout->addWidget(m_alert);
    layout->addLayout(figures);
    layout->addWidget(makeRule(body));
    layout->addWidget(m_visitsTitle);
    layout->addLayout(m_lastVisits);
    layout->addWidget(makeRule(body));
    layout->addWidget(m_factsTitle);
    layout->addLayout(m_factGrid);
    layout->addStretch();

    auto* scroll = new QScrollArea(this);
    scrollPlainly(scroll, body);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->setContentsMargins(1, 1, 1, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);

    retranslated(this, [this] { speak(); });
}

QWidget* MemberCardView::makeFigure(QLabel*& value, QLabel*& name) {
    auto* figure = new QWidget(this);
    name = makeLabel("caption", figure);
    value = makeLabel("figure", figure);
    auto* layout = new QVBoxLayout(figure);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(name);
    layout->addWidget(value);
    return figure;
}

void MemberCardView::show(const MemberCard& card, BusinessDay today) {
    m_card = card;
    m_today = today;
    speak();
}

void MemberCardView::clear() {
    m_card.reset();
    speak();
}

QString MemberCardView::phone() const {
    return m_card && !m_card->member.phones.isEmpty() ? displayPhone(m_card->member.phones.front()) : QString();
}

void MemberCardView::speak() {
    m_empty->setTexts(tr("还没有选定会员"), tr("在左边查到后按 Enter，这里显示这位会员的资料和最近的消费。"));
    setAccessibleName(tr("会员卡片"));
    m_stack->setCurrentIndex(m_card ? 1 : 0);
    if (!m_card) return;
    const Member& member = m_card->member;
    const MemberStat& stat = m_card->stat;

    m_head->show(*m_card, m_today);
    if (member.alert.isEmpty()) {
        m_alert->clear();
    } else {
        m_alert->say(Notice::Kind::Warn, member.alert);
    }

    m_net.name->setText(tr("累计消费"));
    m_net.value->setText(moneyText(stat.net, m_currency));
    m_orders.name->setText(tr("订单"));
    m_orders.value->setText(countText(stat.orders));
    m_average.name->setText(tr("笔单价"));
    m_average.value->setText(stat.orders > 0 ? moneyText({mulDivHalfUp(stat.net.minor, 1, stat.orders)}, m_currency)
                                             : noValue());
    m_points.name->setText(tr("积分"));
    m_points.value->setText(countText(stat.points.value));
    m_stored.name->setText(tr("储值余额"));
    m_stored.value->setText(moneyText(stat.storedValue, m_currency));
    m_visits.name->setText(tr("到店天数"));
    m_visits.value->setText(countText(stat.visits));

    m_visitsTitle->setText(tr("最近到店"));
    empty(m_lastVisits);
    for (const MemberVisit& visit : m_card->lastVisits) addVisit(visit);
    if (m_card->lastVisits.empty()) {
        auto* none = makeLabel("secondary", this);
        none->setText(tr("还没有消费。"));
        m_lastVisits->addWidget(none);
    }

    m_factsTitle->setText(tr("资料"));
    empty(m_factGrid);
    addFact(tr("会员号"), member.number);
    addFact(tr("卡号"), member.card);
    QStringList phones;
    for (const QString& phone : member.phones) phones << maskedPhone(phone);
    addFact(tr("手机"), phones.join(QStringLiteral("  ")));
    addFact(tr("性别"), genderText(member.gender));
    addFact(tr("生日"), member.birthday ? birthdayText(*member.birthday) : QString());
    addFact(tr("微信"), member.wechat);
    addFact(tr("邮箱"), member.email);
    addFact(tr("地址"), member.address);
    addFact(tr("来源"), member.source);
    addFact(tr("入会"), member.joined.isNone() ? QString() : dayText(member.joined));
    addFact(tr("首次到店"), stat.firstDay.isNone() ? QString() : dayText(stat.firstDay));
    addFact(tr("联系许可"), consentsText(member.consents));
    addFact(tr("备注"), member.note);
    for (const Field& field : m_card->fields) addFact(field.name, fieldValueText(field, member), true);
}

void MemberCardView::addFact(const QString& name, const QString& value, bool wraps) {
    if (value.isEmpty()) return;
    auto* label = makeLabel("secondary", this);
    label->setText(name);
    label->setWordWrap(wraps);
    auto* text = makeLabel("body", this);
    text->setText(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = m_factGrid->rowCount();
    m_factGrid->addWidget(label, row, 0, Qt::AlignTop);
    m_factGrid->addWidget(text, row, 1);
}

void MemberCardView::addVisit(const MemberVisit& visit) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* when = makeLabel("body", row);
    when->setText(dayText(visit.day));
    auto* ago = makeLabel("caption", row);
    ago->setText(visit.sales > 1 ? tr("%n 单", nullptr, static_cast<int>(visit.sales)) : QString());
    auto* amount = makeLabel("strong", row);
    amount->setText(moneyText(visit.net, m_currency));
    layout->addWidget(when);
    layout->addWidget(ago);
    layout->addStretch();
    layout->addWidget(amount);
    m_lastVisits->addWidget(row);
}

} // namespace zg
