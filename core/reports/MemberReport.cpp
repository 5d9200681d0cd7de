#include "core/reports/MemberReport.h"

#include "core/store/Statement.h"

#include <algorithm>
#include <map>

namespace zg {

namespace {

// How often each number of days occurred. Nearly all intervals are short, and there may be a million cells to count:
// the short ones are counted in an array.
class Histogram {
public:
    void add(int value, std::int64_t count) {
        m_total += count;
        if (value >= 0 && value < kDense)
            m_short[static_cast<size_t>(value)] += count;
        else
            m_long[value] += count;
    }

    // The middle value; of an even number the mean of the two middle ones.
    std::optional<Rate> median() const {
        if (m_total <= 0) return std::nullopt;
        return Rate{static_cast<std::int64_t>(at((m_total - 1) / 2)) + at(m_total / 2), 2};
    }

private:
    int at(std::int64_t rank) const {
        for (int value = 0; value < kDense; ++value) {
            rank -= m_short[static_cast<size_t>(value)];
            if (rank < 0) return value;
        }
        for (const auto& [value, count] : m_long) {
            rank -= count;
            if (rank < 0) return value;
        }
        return m_long.rbegin()->first;
    }

    static constexpr int kDense = 4096;
    std::int64_t m_total = 0;
    std::vector<std::int64_t> m_short = std::vector<std::int64_t>(kDense);
    std::map<int, std::int64_t> m_long;
};

bool coversEverything(Connection& connection, DayRange range) {
    auto select = connection.prepare("SELECT 1 FROM day_sales WHERE day < ? OR day > ? LIMIT 1");
    select.bindAll(range.from, range.to);
    return !select.step();
}

std::vector<MemberActivity> wholeActivity(Connection& connection) {
    auto select = connection.prepare(
        "SELECT member_id, visits, net, last_day FROM member_stat WHERE visits > 0 ORDER BY member_id");
    std::vector<MemberActivity> all;
    while (select.step()) all.push_back({select.id<MemberId>(0), select.integer(1), select.money(2), select.day(3)});
    return all;
}

} // namespace

BusinessDay endOfObservation(Connection& connection, BusinessDay today) {
    auto select = connection.prepare("SELECT max(day) FROM day_sales WHERE orders > 0");
    if (!select.step() || select.isNull(0)) return BusinessDay::none();
    return std::min(today, select.day(0));
}

ReturnRate returnRate(Connection& connection, DayRange range, BusinessDay today, int days) {
    ReturnRate rate;
    rate.days = days;
    const BusinessDay end = endOfObservation(connection, today);
    if (end.isNone()) return rate;
    auto select = connection.prepare(R"(
        SELECT coalesce(sum(n), 0),
               coalesce(sum(n) FILTER (WHERE second_day > first_day AND second_day <= first_day + ?), 0)
        FROM first_second WHERE first_day BETWEEN ? AND ?)");
    select.bindAll(days, range.from, std::min(range.to, end + -days));
    if (select.step()) {
        rate.observed = select.integer(0);
        rate.returned = select.integer(1);
    }
    return rate;
}

MemberFigures memberFigures(Connection& connection, DayRange range, BusinessDay today, int returnDays) {
    MemberFigures figures;
    Histogram intervals;
    {
        auto select = connection.prepare("SELECT day, prev_day, n FROM day_gap1 WHERE day BETWEEN ? AND ?");
        select.bindAll(range.from, range.to);
        while (select.step()) {
            const BusinessDay previous = select.day(1);
            const std::int64_t n = select.integer(2);
            figures.visits += n;
            if (previous < range.from) figures.buyers += n; // their first visit in the range
            if (previous.isNone())
                figures.newBuyers += n;
            else
                intervals.add(select.day(0) - previous, n);
        }
    }
    {
        // First and second visits of the range, less the first ones. The walk over day_sales makes each day a seek that
        // reads only cells before the range, few when the range is long; every day with a visit has its row there.
        auto select = connection.prepare(R"(
            SELECT coalesce(sum(g.n), 0)
            FROM day_sales AS d JOIN day_gap2 AS g ON g.day = d.day AND g.prev2_day < ?
            WHERE d.day BETWEEN ? AND ?)");
        select.bindAll(range.from, range.from, range.to);
        if (select.step()) figures.repeatBuyers = select.integer(0) - figures.buyers;
    }
    figures.medianIntervalDays = intervals.median();
    figures.returnRate = returnRate(connection, range, today, returnDays);
    return figures;
}

std::vector<MemberActivity> memberActivity(Connection& connection, DayRange range) {
    if (coversEverything(connection, range)) return wholeActivity(connection); // ten times fewer rows
    // One pass in the order of the key: faster than seeking the members who came, and than grouping in SQL.
    auto select = connection.prepare(
        "SELECT member_id, day, sales, net FROM member_day WHERE day BETWEEN ? AND ? ORDER BY member_id, day");
    select.bindAll(range.from, range.to);
    std::vector<MemberActivity> all;
    while (select.step()) {
        const auto member = select.id<MemberId>(0);
        if (all.empty() || all.back().member != member) {
            if (!all.empty() && all.back().visits == 0) all.pop_back(); // a refund alone is no visit
            all.push_back({member, 0, Money{}, BusinessDay::none()});
        }
        MemberActivity& activity = all.back();
        activity.net += select.money(3);
        if (select.integer(2) > 0) {
            ++activity.visits;
            activity.lastVisit = select.day(1);
        }
    }
    if (!all.empty() && all.back().visits == 0) all.pop_back();
    return all;
}

std::vector<MemberActivity> topMembers(Connection& connection, DayRange range, int count, BuyerKind buyers,
                                       std::int64_t* inAll) {
    std::vector<MemberActivity> members = memberActivity(connection, range);
    if (buyers == BuyerKind::Repeat) {
        std::erase_if(members, [](const MemberActivity& member) { return member.visits < 2; });
    } else if (buyers != BuyerKind::All) {
        auto first = connection.prepare("SELECT first_day FROM member_stat WHERE member_id = ?");
        std::erase_if(members, [&](const MemberActivity& member) {
            first.bindAll(member.member);
            const bool isNew = first.step() && first.day(0) >= range.from;
            first.reset();
            return isNew != (buyers == BuyerKind::New);
        });
    }
    if (inAll) *inAll = std::ssize(members);
    const auto middle = members.begin() + std::min<std::ptrdiff_t>(count, std::ssize(members));
    std::partial_sort(members.begin(), middle, members.end(), [](const MemberActivity& a, const MemberActivity& b) {
        return a.net != b.net ? a.net > b.net : a.member < b.member;
    });
    members.erase(middle, members.end());
    return members;
}

std::vector<FrequencyClass> purchaseFrequency(Connection& connection, DayRange range) {
    std::map<std::int64_t, FrequencyClass> classes;
    for (const MemberActivity& member : memberActivity(connection, range)) {
        FrequencyClass& frequency = classes[member.visits];
        frequency.visits = member.visits;
        ++frequency.members;
        frequency.net += member.net;
    }
    std::vector<FrequencyClass> result;
    for (const auto& [visits, frequency] : classes) result.push_back(frequency);
    return result;
}

} // namespace zg
