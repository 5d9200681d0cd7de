#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtCore/QTimer>
#include <QtWidgets/QFrame>

#include <optional>

class QLabel;

namespace zg {

class JobArea;

// The foot of the window: works offline, today's orders and sales, running jobs, the shop's clock.
class StatusLine : public QFrame {
    Q_OBJECT
public:
    struct Today {
        std::int64_t orders = 0;
        Money net;
    };

    StatusLine(const Clock& clock, BusinessCalendar calendar, Currency currency, QWidget* parent = nullptr);

    void setToday(std::optional<Today> today);
    JobArea& jobs() { return *m_jobs; }

private:
    void speak();
    void tick();

    const Clock& m_clock;
    BusinessCalendar m_calendar;
    Currency m_currency;
    std::optional<Today> m_today;
    QLabel* m_offline;
    QLabel* m_todayText;
    QLabel* m_time;
    JobArea* m_jobs;
    QTimer m_minute;
};

} // namespace zg
