#include "ui/ranges/RangeControl.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Segmented.h"
#include "ui/common/Widgets.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QDateEdit>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

namespace zg {

RangeControl::RangeControl(QWidget* parent)
    : QWidget(parent), m_segments(new Segmented(kRangeKinds, this)), m_popup(new QFrame(this, Qt::Popup)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_segments);

    m_popup->setProperty("look", QStringLiteral("tip"));
    m_fromLabel = makeLabel("secondary", m_popup);
    m_toLabel = makeLabel("secondary", m_popup);
    m_from = new QDateEdit(m_popup);
    m_to = new QDateEdit(m_popup);
    m_wrong = makeLabel("chip-bad", m_popup);
    m_wrong->hide();
    m_apply = makeButton("primary", nullptr, m_popup);
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            const bool wrong = m_from->date() > m_to->date();
            m_wrong->setVisible(wrong);
            m_apply->setEnabled(!wrong);
        });
    }
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    auto* grid = new QGridLayout(m_popup);
    grid->setContentsMargins(16, 12, 16, 16);
    grid->setSpacing(8);
    grid->addWidget(m_fromLabel, 0, 0);
    grid->addWidget(m_toLabel, 0, 1);
    grid->addWidget(m_from, 1, 0);
    grid->addWidget(m_to, 1, 1);
    grid->addWidget(m_wrong, 2, 0, 1, 2);
    grid->addWidget(m_apply, 3, 0, 1, 2);

    connect(m_segments, &Segmented::chosen, this, [this](int index) {
        const auto kind = static_cast<RangeKind>(index);
        if (kind == RangeKind::Custom) {
            openCustom();
            return;
        }
        m_kind = kind;
        emit changed();
    });
    connect(m_apply, &QPushButton::clicked, this, &RangeControl::takeCustom);
    m_segments->setCurrent(static_cast<int>(m_kind));
    retranslated(this, [this] { speak(); });
}

void RangeControl::speak() {
    const QString names[kRangeKinds] = {tr("今天"), tr("近 7 天"), tr("近 30 天"), tr("本月"),
                                        tr("上月"), tr("今年"),    tr("全部"),     tr("自定义…")};
    for (int i = 0; i < kRangeKinds; ++i) m_segments->setText(i, names[i]);
    m_fromLabel->setText(tr("从(&F)"));
    m_toLabel->setText(tr("到(&T)"));
    m_from->setAccessibleName(tr("开始日期"));
    m_to->setAccessibleName(tr("结束日期"));
    m_wrong->setText(tr("开始日期要不晚于结束日期"));
    m_apply->setText(tr("查看(&V)"));
}

void RangeControl::setKind(RangeKind kind) {
    m_kind = kind;
    m_segments->setCurrent(static_cast<int>(kind));
}

void RangeControl::setCustom(DayRange range) {
    m_custom = range;
    m_from->setDate(range.from.toDate());
    m_to->setDate(range.to.toDate());
    setKind(RangeKind::Custom);
}

void RangeControl::setBounds(BusinessDay today) {
    if (m_kind == RangeKind::Custom) return;
    m_from->setDate((today + -29).toDate());
    m_to->setDate(today.toDate());
}

void RangeControl::openCustom() {
    m_segments->setCurrent(static_cast<int>(m_kind)); // until the dates are taken
    m_popup->adjustSize();
    const QPoint corner = mapToGlobal(QPoint(width() - m_popup->width(), height() + px(4)));
    m_popup->move(corner);
    m_popup->show();
    m_from->setFocus();
}

void RangeControl::takeCustom() {
    m_popup->hide();
    setCustom({BusinessDay::fromDate(m_from->date()), BusinessDay::fromDate(m_to->date())});
    emit changed();
}

} // namespace zg
