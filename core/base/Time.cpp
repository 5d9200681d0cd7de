#include "core/base/Time.h"

namespace zg {

namespace {

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;
constexpr std::int64_t kDayMs = 24 * kHourMs;
constexpr std::int64_t kSlotMs = 15 * kMinuteMs; // every change of clocks since 1970 falls on a quarter of an hour

std::int64_t floorDiv(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

} // namespace

std::int64_t BusinessCalendar::offsetAtUtc(std::int64_t ms) const {
    const std::int64_t slot = floorDiv(ms, kSlotMs);
    CachedOffset& cached = m_cache[static_cast<std::uint64_t>(slot) % kCacheSize];
    if (cached.slot != slot) {
        cached.offsetMs = 1000LL * m_zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::utc()));
        cached.slot = slot;
    }
    return cached.offsetMs;
}

LocalMoment BusinessCalendar::momentOf(Instant instant) const {
    const std::int64_t local = instant.ms + offsetAtUtc(instant.ms);
    const std::int64_t day = floorDiv(local - m_cutoff * kMinuteMs, kDayMs);
    const std::int64_t intoDay = local - floorDiv(local, kDayMs) * kDayMs;
    return {BusinessDay{static_cast<std::int32_t>(day)}, static_cast<int>(intoDay / kHourMs)};
}

Instant BusinessCalendar::instantOf(QDate date, QTime time) const {
    const std::int64_t local = BusinessDay::fromDate(date).days * kDayMs + time.msecsSinceStartOfDay();
    // The offset before any change near this wall clock time is the one in force a day earlier; it is right unless the
    // clocks have already changed by then, which the second look sees.
    const std::int64_t before = offsetAtUtc(local - kDayMs);
    const std::int64_t after = offsetAtUtc(local - before);
    if (after == before) return {local - before};
    const std::int64_t candidate = local - after;
    return {offsetAtUtc(candidate) == after ? candidate : local - before};
}

QDateTime BusinessCalendar::localTime(Instant instant) const {
    return QDateTime::fromMSecsSinceEpoch(instant.ms, m_zone);
}

} // namespace zg
