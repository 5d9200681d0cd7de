#include "app/bench/LookupBench.h"

#include "core/members/MemberService.h"
#include "core/shop/Shop.h"
#include "core/store/Statement.h"
#include "core/text/Fold.h"
#include "core/text/Phone.h"
#include "core/text/Pinyin.h"

#include <algorithm>
#include <optional>

namespace zg {

namespace {

struct Known {
    QString name, number, card, phone;
};

std::array<QString, kLookupKinds.size()> typedFor(const Known& member) {
    std::array<QString, kLookupKinds.size()> typed;
    const auto units = textUnits(fold(member.name), ReadingRules::People);
    QString pinyin, given, initials;
    for (size_t i = 0; i < units.size(); ++i) {
        const QString reading = units[i].readings.isEmpty() ? units[i].text : units[i].readings.first();
        pinyin += reading;
        if (i > 0) given += reading;
        initials += reading.left(1);
    }
    typed[0] = member.name.left(1);
    typed[1] = member.name.left(2);
    typed[2] = member.name;
    typed[3] = member.name.mid(1);
    typed[4] = pinyin;
    typed[5] = units.empty() || units[0].readings.isEmpty() ? QString() : units[0].readings.first();
    typed[6] = given;
    typed[7] = initials;
    if (!member.phone.isEmpty()) {
        const QString dialled = nationalDigits(member.phone);
        typed[8] = dialled.right(4);
        typed[9] = dialled.right(6);
        typed[10] = dialled;
    }
    if (!member.card.isEmpty()) {
        typed[11] = member.card;
        typed[12] = member.card.right(4);
    }
    typed[13] = member.number;
    return typed;
}

std::vector<Known> spreadMembers(Connection& connection, int wanted) {
    auto bounds = connection.prepare("SELECT COALESCE(MIN(id), 0), COALESCE(MAX(id), 0) FROM member");
    bounds.step();
    const std::int64_t first = bounds.integer(0), last = bounds.integer(1);
    std::vector<Known> members;
    auto select = connection.prepare(R"(
        SELECT m.name, m.number, m.card, COALESCE((SELECT phone FROM member_phone p WHERE p.member_id = m.id
                                                   ORDER BY position LIMIT 1), '')
        FROM member m WHERE m.id >= ? ORDER BY m.id LIMIT 1)");
    for (int i = 0; i < wanted; ++i) {
        select.reset();
        select.bindAll(first + (last - first) * i / std::max(1, wanted));
        if (select.step()) members.push_back({select.text(0), select.text(1), select.text(2), select.text(3)});
    }
    return members;
}

} // namespace

Result<std::vector<LookupQuery>> lookupQueries(Shop& shop, int perKind) {
    // Twice as many members as queries of a kind: not everyone has a card.
    auto future = shop.database().read([=](Connection& c) { return spreadMembers(c, 2 * perKind); });
    future.waitForFinished();
    const Result<std::vector<Known>> members = future.takeResult();
    if (!members) return tl::unexpected<Error>(members.error());
    std::vector<LookupQuery> queries;
    std::array<int, kLookupKinds.size()> made{};
    for (const Known& member : *members) {
        const auto typed = typedFor(member);
        for (size_t kind = 0; kind < typed.size(); ++kind)
            if (!typed[kind].isEmpty() && made[kind] < perKind) {
                queries.push_back({kind, typed[kind]});
                ++made[kind];
            }
    }
    return queries;
}

Result<LookupFigures> timeLookups(Shop& shop, const Clock& clock, const std::vector<LookupQuery>& queries) {
    MemberService members(shop, clock);
    LookupFigures figures;
    for (const LookupQuery& query : queries) {
        std::optional<Error> failed;
        const auto ask = [&] {
            auto future = members.search(query.typed);
            future.waitForFinished();
            if (const auto hits = future.takeResult(); !hits) failed = hits.error();
        };
        figures.all.time(ask);
        if (failed) return tl::unexpected<Error>(*failed);
        figures.byKind[query.kind].add(figures.all.last());
    }
    return figures;
}

Result<Timings> timeLike(Shop& shop, const std::vector<LookupQuery>& queries) {
    auto future = shop.database().read([&](Connection& connection) {
        Timings timings;
        auto select = connection.prepare(R"(
            SELECT m.id, m.number, m.name, s.visits, s.net, s.last_day
            FROM member m LEFT JOIN member_stat s ON s.member_id = m.id
            WHERE m.name LIKE ?1 OR REPLACE(m.pinyin, ' ', '') LIKE ?1 OR m.number LIKE ?1 OR m.card LIKE ?1
               OR EXISTS (SELECT 1 FROM member_phone p WHERE p.member_id = m.id AND p.phone LIKE ?1)
            ORDER BY s.last_day DESC LIMIT 20)");
        for (const LookupQuery& query : queries)
            timings.time([&] {
                select.bindAll(u'%' + query.typed + u'%');
                while (select.step()) (void)select.text(2);
                select.reset();
            });
        return timings;
    });
    future.waitForFinished();
    return future.takeResult();
}

} // namespace zg
