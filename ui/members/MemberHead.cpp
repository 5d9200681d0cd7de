#include "ui/members/MemberHead.h"

#include "core/text/Phone.h"
#include "ui/common/Paint.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/members/MemberText.h"
#include "ui/members/TagColours.h"
#include "ui/theme/Icons.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace zg {

namespace {
constexpr int kMostChipsAtTill = 3;
}

MemberHead::MemberHead(Place place, QWidget* parent)
    : QWidget(parent), m_place(place), m_picture(new QLabel(this)), m_name(makeLabel("name", this)),
      m_chips(new QWidget(this)), m_under(makeLabel("secondary", this)) {
    if (place == Place::Card) m_under->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* chips = new QHBoxLayout(m_chips);
    chips->setContentsMargins(0, 0, 0, 0);
    chips->setSpacing(6);
    auto* nameRow = new QHBoxLayout;
    nameRow->setSpacing(10);
    nameRow->addWidget(m_name);
    nameRow->addWidget(m_chips);
    nameRow->addStretch();
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    names->addLayout(nameRow);
    names->addWidget(m_under);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    redressed(this, [this] { drawPicture(); });
}

void MemberHead::show(const MemberCard& card, BusinessDay today) {
    const Member& member = card.member;
    m_member = member.name;
    drawPicture();
    m_name->setText(member.name.isEmpty() ? member.number : member.name);
    qDeleteAll(m_chips->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly));
    int shown = 0;
    const auto addChip = [&](const char* look, const QString& text) {
        if (text.isEmpty() || (++shown > kMostChipsAtTill && m_place == Place::Till)) return;
        auto* chip = makeLabel(look, m_chips);
        chip->setText(text);
        m_chips->layout()->addWidget(chip);
    };
    addChip("chip-warn", birthdaySoonText(card.nextBirthday, today));
    for (const Tag& tag : card.tags) addChip(m_place == Place::Card ? tagLook(tag.color) : "chip", tag.name);
    m_chips->show();
    QStringList under;
    if (!member.phones.isEmpty()) under << maskedPhone(member.phones.front());
    under << lastVisitText(card.stat.lastDay, today);
    m_under->setText(under.join(QStringLiteral(" · ")));
}

void MemberHead::showNobody(const QString& name, const QString& under) {
    m_member.reset();
    drawPicture();
    m_name->setText(name);
    m_chips->hide();
    m_under->setText(under);
}

void MemberHead::drawPicture() {
    const int side = px(44);
    if (m_member)
        m_picture->setPixmap(avatarPixmap(*m_member, side, devicePixelRatioF()));
    else
        m_picture->setPixmap(icon("members", &Tokens::text3).pixmap(QSize(side, side) / 2, devicePixelRatioF()));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFixedSize(side, side);
}

} // namespace zg
