#include "ui/members/BirthdayEdit.h"

#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/members/MemberText.h"
#include "ui/theme/Tokens.h"

#include <QtGui/QIntValidator>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

namespace zg {

namespace {
enum Calendar { kNone, kSolar, kLunar };
}

BirthdayEdit::BirthdayEdit(QWidget* parent)
    : QWidget(parent), m_calendar(new QComboBox(this)), m_year(new QLineEdit(this)), m_month(new QComboBox(this)),
      m_day(new QComboBox(this)) {
    m_year->setValidator(new QIntValidator(1, 2100, m_year));
    m_year->setMaxLength(4);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_calendar, 3);
    layout->addWidget(m_year, 2);
    layout->addWidget(m_month, 3);
    layout->addWidget(m_day, 3);
    setFocusProxy(m_calendar);
    for (QComboBox* box : {m_month, m_day}) connect(box, &QComboBox::activated, this, &BirthdayEdit::changed);
    connect(m_year, &QLineEdit::textEdited, this, &BirthdayEdit::changed);
    connect(m_calendar, &QComboBox::activated, this, [this] {
        speak();
        emit changed();
    });
    redressed(this, [this] { m_year->setMinimumWidth(px(64)); });
    retranslated(this, [this] { speak(); });
}

bool BirthdayEdit::isLunar() const {
    return m_calendar->currentIndex() == kLunar;
}

void BirthdayEdit::speak() {
    const int calendar = qMax(0, m_calendar->currentIndex());
    const QVariant month = m_month->currentData(), day = m_day->currentData();
    m_calendar->clear();
    m_calendar->addItems({tr("不填"), tr("公历"), tr("农历")});
    m_calendar->setCurrentIndex(calendar);
    m_month->clear();
    for (int i = 1; i <= 12; ++i)
        m_month->addItem(isLunar() ? lunarMonthText(i) : QLocale().standaloneMonthName(i, QLocale::ShortFormat), i);
    if (isLunar())
        for (int i = 1; i <= 12; ++i) m_month->addItem(lunarMonthText(-i), -i);
    m_month->setCurrentIndex(qMax(0, m_month->findData(month)));
    m_day->clear();
    for (int i = 1; i <= (isLunar() ? 30 : 31); ++i)
        m_day->addItem(isLunar() ? lunarDayText(i) : tr("%1 日").arg(i), i);
    m_day->setCurrentIndex(qMax(0, m_day->findData(day)));
    for (QWidget* part : {static_cast<QWidget*>(m_year), static_cast<QWidget*>(m_month), static_cast<QWidget*>(m_day)})
        part->setVisible(calendar != kNone);
    m_calendar->setAccessibleName(tr("生日历法"));
    m_year->setAccessibleName(tr("出生年份，可不填"));
    m_year->setPlaceholderText(tr("年份"));
    m_month->setAccessibleName(tr("生日月份"));
    m_day->setAccessibleName(tr("生日日期"));
}

std::optional<Birthday> BirthdayEdit::birthday() const {
    if (m_calendar->currentIndex() <= kNone) return {};
    Birthday birthday;
    birthday.calendar = isLunar() ? BirthCalendar::Lunar : BirthCalendar::Solar;
    if (!m_year->text().isEmpty()) birthday.year = m_year->text().toInt();
    birthday.month = m_month->currentData().toInt();
    birthday.day = m_day->currentData().toInt();
    return birthday;
}

void BirthdayEdit::setBirthday(const std::optional<Birthday>& birthday) {
    m_calendar->setCurrentIndex(!birthday ? kNone : birthday->calendar == BirthCalendar::Lunar ? kLunar : kSolar);
    speak();
    m_year->setText(birthday && birthday->year ? QString::number(*birthday->year) : QString());
    m_month->setCurrentIndex(birthday ? qMax(0, m_month->findData(birthday->month)) : 0);
    m_day->setCurrentIndex(birthday ? qMax(0, m_day->findData(birthday->day)) : 0);
    setWrong(false);
}

void BirthdayEdit::setWrong(bool wrong) {
    setStyleProperty(m_year, "wrong", wrong);
}

} // namespace zg
