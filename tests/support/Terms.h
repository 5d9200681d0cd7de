#pragma once

#include "core/search/TermOwners.h"
#include "core/store/Statement.h"

#include <limits>
#include <string>

namespace zg {

// All search terms from nothing, in the caller's transaction: what both tables should hold.
inline void writeTermsFromNothing(Connection& connection) {
    connection.prepare("DELETE FROM member_search").run();
    connection.prepare("DELETE FROM product_search").run();
    for (const TermTable* table : {&kMemberTerms, &kProductTerms}) {
        TermBuffer buffer(connection, *table);
        for (const TermOwner& owner :
             termOwners(connection, *table, std::numeric_limits<std::int64_t>::min(), 1'000'000))
            buffer.add(owner.id, owner.terms());
        buffer.flush();
    }
}

// Both tables, each row as "term|id", in the order of their key.
inline QStringList searchTermsIn(Connection& connection) {
    QStringList rows;
    for (const TermTable* table : {&kMemberTerms, &kProductTerms}) {
        auto all = connection.prepare(std::string(table->all) + " ORDER BY 1, 2");
        while (all.step()) rows << all.text(0) + u'|' + QString::number(all.integer(1));
        rows << QStringLiteral("--");
    }
    return rows;
}

} // namespace zg
