#include "app/bench/LookupBench.h"

#include "core/members/MemberService.h"
#include "core/store/Statement.h"
#include "core/text/SearchTerms.h"
#include "tests/bench/Bench.h"

#include <QtCore/QHash>
#include <QtCore/QSet>

#include <set>

namespace zg {

namespace {

constexpr int kPerKind = 500, kLikePerKind = 4, kCheckedPerKind = 25;
constexpr double kMostLookupMs = 3, kLeastLookupGain = 50;

// All members' terms, made anew from their fields and compared with every query: what the index must find.
QHash<QString, QSet<std::int64_t>> bruteForce(Shop& shop, const std::vector<LookupQuery>& queries) {
    return wait(shop.database().read([&](Connection& c) {
        QHash<QString, QSet<std::int64_t>> found;
        std::set<qsizetype> lengths;
        for (const LookupQuery& query : queries) {
            const QStringList words = queryWords(query.typed);
            if (words.size() != 1) continue;
            found.insert(words.first(), {});
            lengths.insert(words.first().size());
        }
        auto select = c.prepare(R"(SELECT m.id, m.name, m.card, m.number, COALESCE((
            SELECT GROUP_CONCAT(phone) FROM member_phone p WHERE p.member_id = m.id), '') FROM member m)");
        while (select.step()) {
            const QStringList phones = select.text(4).split(u',', Qt::SkipEmptyParts);
            for (const QString& term : memberTerms({select.text(1), phones, select.text(2), select.text(3)}))
                for (const qsizetype length : lengths) {
                    if (length > term.size()) break;
                    const auto entry = found.find(term.left(length));
                    if (entry != found.end()) entry->insert(select.integer(0));
                }
        }
        return found;
    }));
}

} // namespace

void benchLookup(Bench& bench) {
    const auto queries = need(lookupQueries(*bench.shop, kPerKind));
    need(timeLookups(*bench.shop, bench.clock, queries)); // warms the cache
    const LookupFigures figures = need(timeLookups(*bench.shop, bench.clock, queries));
    const Timings like = need(timeLike(*bench.shop, need(lookupQueries(*bench.shop, kLikePerKind))));
    const double p99 = figures.all.percentile(0.99), gain = like.percentile(0.5) / figures.all.percentile(0.5);
    bench.add({QStringLiteral("look-up, 14 kinds, p50 / p99"),
               QStringLiteral("p99 ≤ 3 ms"),
               inMs(figures.all.percentile(0.5)) + QStringLiteral(" / ") + inMs(p99),
               {},
               p99 <= kMostLookupMs});
    bench.add(
        {QStringLiteral("look-up against LIKE '%x%'"), QStringLiteral("≥ 50 x"), inMs(figures.all.percentile(0.5)),
         QStringLiteral("LIKE p50 %1, %2").arg(inMs(like.percentile(0.5)), times(gain)), gain >= kLeastLookupGain});
    size_t worst = 0;
    for (size_t kind = 0; kind < kLookupKinds.size(); ++kind)
        if (figures.byKind[kind].percentile(0.99) > figures.byKind[worst].percentile(0.99)) worst = kind;
    bench.add({QStringLiteral("look-up, slowest kind, p99"),
               {},
               inMs(figures.byKind[worst].percentile(0.99)),
               QString::fromLatin1(kLookupKinds[worst]),
               {}});

    const auto checked = need(lookupQueries(*bench.shop, kCheckedPerKind));
    const auto expected = bruteForce(*bench.shop, checked);
    MemberService members(*bench.shop, bench.clock);
    int asked = 0, equal = 0;
    for (const LookupQuery& query : checked) {
        const auto all = expected.find(queryWords(query.typed).value(0));
        if (all == expected.end()) continue;
        QSet<std::int64_t> hits;
        for (const MemberHit& hit : wait(members.search(query.typed))) hits.insert(hit.id.value);
        ++asked;
        // Where more match than are shown, each that is shown must match, and as many as can be.
        equal += all->contains(hits) && hits.size() == std::min<qsizetype>(all->size(), kSearchHits);
    }
    bench.add({QStringLiteral("the same members as a scan of all"),
               QStringLiteral("100 %"),
               QStringLiteral("%1 of %2 queries").arg(equal).arg(asked),
               {},
               asked > 0 && equal == asked});
}

} // namespace zg
