#pragma once

#include <QtCore/QDate>
#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <chrono>
#include <compare>
#include <cstdint>
#include <limits>

namespace zg {

// A point in time: milliseconds since 1970-01-01T00:00Z.
struct Instant {
    std::int64_t ms = 0;

    friend constexpr auto operator<=>(Instant, Instant) = default;
    friend constexpr Instant operator-(Instant at, std::chrono::milliseconds span) { return {at.ms - span.count()}; }
};

// The time, handed in, so that midnight and expiry are ordinary tests.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override { return {QDateTime::currentMSecsSinceEpoch()}; }
};

// A shop's day, as days since 1970-01-01. Fixed when a document is written, so that changing zone or cut-off never
// moves history.
struct BusinessDay {
    std::int32_t days = 0;

    // Sorts before every real day: "has no previous visit" reads as "before all time" and needs no NULL in comparisons.
    static constexpr BusinessDay none() { return {std::numeric_limits<std::int32_t>::min()}; }
    constexpr bool isNone() const { return *this == none(); }
    static BusinessDay fromDate(QDate date) { return {static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(date))}; }
    QDate toDate() const { return QDate(1970, 1, 1).addDays(days); }
    QString toIso() const { return toDate().toString(Qt::ISODate); }

    friend constexpr auto operator<=>(BusinessDay, BusinessDay) = default;
    friend constexpr BusinessDay operator+(BusinessDay d, int n) { return {d.days + n}; }
    friend constexpr int operator-(BusinessDay a, BusinessDay b) { return a.days - b.days; }
};

// Both ends included.
struct DayRange {
    BusinessDay from, to;

    int length() const { return to - from + 1; }
    // The same number of days, ending the day before.
    DayRange previous() const { return {from + -length(), from + -1}; }
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

// Where and when an instant falls for the shop.
struct LocalMoment {
    BusinessDay day; // local date of (instant − cut-off)
    int hour = 0;    // 0..23 on the wall clock
};

// Turns instants into business days and wall clock times into instants. Cheap to copy; one per thread, because it
// remembers the zone's last answers (QTimeZone alone costs microseconds a call, a million times in an import).
class BusinessCalendar {
public:
    BusinessCalendar() : BusinessCalendar(QTimeZone("Asia/Shanghai"), 4 * 60) {}
    // cutoffMinutes: minutes after midnight at which a new business day begins, 0..1439.
    BusinessCalendar(QTimeZone zone, int cutoffMinutes) : m_zone(std::move(zone)), m_cutoff(cutoffMinutes) {}

    LocalMoment momentOf(Instant instant) const;
    BusinessDay dayOf(Instant instant) const { return momentOf(instant).day; }
    // The instant of a wall clock time. In the hour that occurs twice: the first; in the hour that does not occur: what
    // the clock would have shown before the change.
    Instant instantOf(QDate date, QTime time) const;
    QDateTime localTime(Instant instant) const;

    const QTimeZone& zone() const { return m_zone; }
    int cutoffMinutes() const { return m_cutoff; }

private:
    std::int64_t offsetAtUtc(std::int64_t ms) const;

    struct CachedOffset {
        std::int64_t slot = std::numeric_limits<std::int64_t>::min();
        std::int64_t offsetMs = 0;
    };
    static constexpr int kCacheSize = 64;

    QTimeZone m_zone;
    int m_cutoff;
    mutable CachedOffset m_cache[kCacheSize];
};

} // namespace zg
