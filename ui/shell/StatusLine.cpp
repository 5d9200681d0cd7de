#include "ui/shell/StatusLine.h"

#include "ui/common/Format.h"
#include "ui/common/Retranslate.h"
#include "ui/common/Widgets.h"
#include "ui/shell/JobArea.h"
#include "ui/theme/Tokens.h"

#include <QtWidgets/QHBoxLayout>

namespace zg {

StatusLine::StatusLine(const Clock& clock, BusinessCalendar calendar, Currency currency, QWidget* parent)
    : QFrame(parent), m_clock(clock), m_calendar(std::move(calendar)), m_currency(std::move(currency)),
      m_offline(makeLabel("caption", this)), m_todayText(makeLabel("caption", this)),
      m_time(makeLabel("caption", this)), m_jobs(new JobArea(this)) {
    setProperty("look", QStringLiteral("statusline"));
    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(20);
    layout->addWidget(m_offline);
    layout->addWidget(m_todayText);
    layout->addStretch();
    layout->addWidget(m_jobs);
    layout->addWidget(m_time);

    m_minute.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, this, &StatusLine::tick);
    redressed(this, [this, layout] {
        setFixedHeight(px(28));
        layout->setContentsMargins(px(14), 0, px(14), 0);
    });
    retranslated(this, [this] { speak(); });
    tick();
}

void StatusLine::setToday(std::optional<Today> today) {
    m_today = today;
    speak();
}

void StatusLine::speak() {
    m_offline->setText(tr("● 本机可用（无需联网）"));
    m_todayText->setText(
        m_today ? tr("今日 %1 单 · %2").arg(countText(m_today->orders), moneyText(m_today->net, m_currency))
                : QString());
    m_time->setAccessibleName(tr("店铺时间"));
}

void StatusLine::tick() {
    const QDateTime now = m_calendar.localTime(m_clock.now());
    m_time->setText(timeText(now.time()));
    m_minute.start(60'000 - now.time().msecsSinceStartOfDay() % 60'000);
}

} // namespace zg
