#include "ui/till/TillMember.h"

#include "ui/common/Format.h"
#include "ui/common/Notice.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/members/MemberHead.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace zg {

TillMember::TillMember(const Currency& currency, QWidget* parent)
    : QFrame(parent), m_currency(currency), m_head(new MemberHead(MemberHead::Place::Till, this)),
      m_alert(new Notice(this)), m_figures(new QWidget(this)), m_detach(makeIconButton("close", this)),
      m_enrol(makeButton("", "plus", this)) {
    setProperty("look", QStringLiteral("card"));
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_head, 1);
    head->addWidget(m_enrol, 0, Qt::AlignVCenter);
    head->addWidget(m_detach, 0, Qt::AlignTop);

    auto* figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins(0, 0, 0, 0);
    for (Figure* figure : {&m_points, &m_stored, &m_net}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        figure->name = makeLabel("caption", m_figures);
        figure->value = makeLabel("figure", m_figures);
        column->addWidget(figure->name);
        column->addWidget(figure->value);
        figures->addLayout(column, 1);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 12, 14);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(m_alert);
    layout->addWidget(m_figures);

    connect(m_detach, &QToolButton::clicked, this, &TillMember::detached);
    connect(m_enrol, &QPushButton::clicked, this, &TillMember::enrolWanted);
    retranslated(this, [this] { speak(); });
}

void TillMember::show(const MemberCard& card, BusinessDay today) {
    m_card = card;
    m_today = today;
    speak();
}

void TillMember::clear() {
    m_card.reset();
    speak();
}

void TillMember::setEnrolKey(const QString& key) {
    m_enrolKey = key;
    speak();
}

void TillMember::speak() {
    m_enrol->setText(QString(tr("新会员") + u' ' + m_enrolKey).trimmed());
    m_detach->setToolTip(tr("改为散客"));
    m_detach->setAccessibleName(tr("改为散客"));
    m_detach->setVisible(m_card.has_value());
    m_enrol->setVisible(!m_card);
    m_figures->setVisible(m_card.has_value());
    if (!m_card) {
        m_head->showNobody(tr("散客"), tr("输入手机后 4 位找会员"));
        m_alert->clear();
        return;
    }
    const Member& member = m_card->member;
    const MemberStat& stat = m_card->stat;
    m_head->show(*m_card, m_today);
    if (member.alert.isEmpty())
        m_alert->clear();
    else
        m_alert->say(Notice::Kind::Warn, member.alert);
    m_points.name->setText(tr("积分"));
    m_points.value->setText(countText(stat.points.value));
    m_stored.name->setText(tr("储值余额"));
    m_stored.value->setText(moneyText(stat.storedValue, m_currency));
    m_net.name->setText(tr("累计消费"));
    m_net.value->setText(shortMoneyText(stat.net, m_currency));
}

} // namespace zg
