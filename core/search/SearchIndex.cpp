#include "core/search/SearchIndex.h"

#include "core/search/TermOwners.h"
#include "core/store/Statement.h"

#include <QtCore/QHashFunctions>

#include <functional>
#include <limits>

namespace zg {

namespace {

constexpr int kOwnersAtOnce = 10'000;

void eachOwner(Connection& connection, const TermTable& table,
               const std::function<void(std::int64_t owner, const QStringList& terms)>& visit) {
    for (std::int64_t after = std::numeric_limits<std::int64_t>::min();;) {
        const auto owners = termOwners(connection, table, after, kOwnersAtOnce);
        if (owners.empty()) return;
        for (const TermOwner& owner : owners) visit(owner.id, owner.terms());
        after = owners.back().id;
    }
}

// What a set of rows comes to, in whatever order they are read: two of them that differ by accident do not agree in
// count and 128 bits.
struct TermSum {
    std::int64_t count = 0;
    std::uint64_t first = 0, second = 0;

    void add(std::string_view term, std::int64_t owner) {
        ++count;
        first += qHashMulti(0x9e3779b97f4a7c15u, qHashBits(term.data(), term.size(), 1), owner);
        second += qHashMulti(0xc2b2ae3d27d4eb4fu, qHashBits(term.data(), term.size(), 2), owner);
    }
    friend bool operator==(const TermSum&, const TermSum&) = default;
};

// How many of the terms there should be are in the table: slow, row by row, for when the sums differ.
std::int64_t countFound(Connection& connection, const TermTable& table) {
    std::int64_t found = 0;
    auto exists = connection.prepare(table.exists);
    eachOwner(connection, table, [&](std::int64_t owner, const QStringList& terms) {
        for (const QString& term : terms) {
            exists.bindAll(term, owner);
            found += exists.step();
            exists.reset();
        }
    });
    return found;
}

} // namespace

TermCheck checkSearchTerms(Connection& connection) {
    TermCheck check;
    for (const TermTable* table : {&kMemberTerms, &kProductTerms}) {
        TermSum expected, stored;
        eachOwner(connection, *table, [&](std::int64_t owner, const QStringList& terms) {
            for (const QString& term : terms) {
                const QByteArray utf8 = term.toUtf8();
                expected.add(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())), owner);
            }
        });
        auto all = connection.prepare(table->all);
        while (all.step()) stored.add(all.utf8(0), all.integer(1));
        check.expected += expected.count;
        if (stored == expected) continue;
        const std::int64_t found = countFound(connection, *table);
        check.missing += expected.count - found;
        check.stray += stored.count - found;
    }
    return check;
}

} // namespace zg
