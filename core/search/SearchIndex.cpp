#include "core/search/SearchIndex.h"

#include "core/search/TermTable.h"
#include "core/settings/ShopSettingsStore.h"
#include "core/store/Statement.h"
#include "core/text/SearchTerms.h"

#include <QtCore/QHashFunctions>

#include <unicode/uversion.h>

#include <functional>
#include <unordered_map>

namespace zg {

namespace {

constexpr const char* kVersionSetting = "search.terms";
constexpr int kRules = 1; // count up when SearchTerms, Pinyin or Fold make other terms than before

QString currentVersion() {
    return QStringLiteral("%1/icu%2").arg(kRules).arg(QLatin1String(U_ICU_VERSION));
}

using Visit = std::function<void(std::int64_t owner, const QStringList& terms)>;

// The values of a sorted child table that belong to `owner`; both are read in the order of ids, each once.
class Children {
public:
    explicit Children(Statement select) : m_select(std::move(select)) { m_more = m_select.step(); }
    QStringList of(std::int64_t owner) {
        QStringList values;
        for (; m_more && m_select.integer(0) <= owner; m_more = m_select.step())
            if (m_select.integer(0) == owner) values.append(m_select.text(1));
        return values;
    }

private:
    Statement m_select;
    bool m_more;
};

// By keeper; there are few merged members beside all the others.
std::unordered_map<std::int64_t, MemberTexts> mergedTexts(Connection& connection) {
    std::unordered_map<std::int64_t, MemberTexts> all;
    auto select = connection.prepare(R"(
        SELECT merged_into, 1, number FROM member WHERE merged_into IS NOT NULL
        UNION ALL SELECT merged_into, 2, card FROM member WHERE merged_into IS NOT NULL
        UNION ALL SELECT m.merged_into, 3, p.phone FROM member m JOIN member_phone p ON p.member_id = m.id
                  WHERE m.merged_into IS NOT NULL
        UNION ALL SELECT COALESCE(m.merged_into, m.id), a.kind, a.code FROM member_alias a JOIN member m ON m.id = a.member_id)");
    while (select.step()) {
        MemberTexts& texts = all[select.integer(0)];
        (select.integer(1) == 1   ? texts.otherNumbers
         : select.integer(1) == 2 ? texts.otherCards
                                  : texts.otherPhones)
            .append(select.text(2));
    }
    return all;
}

void eachMember(Connection& connection, const Visit& visit) {
    const auto merged = mergedTexts(connection);
    Children phones(connection.prepare("SELECT member_id, phone FROM member_phone ORDER BY member_id, position"));
    auto members =
        connection.prepare("SELECT id, number, name, card FROM member WHERE merged_into IS NULL ORDER BY id");
    while (members.step()) {
        const std::int64_t id = members.integer(0);
        MemberTexts texts{members.text(2), phones.of(id), members.text(3), members.text(1)};
        if (const auto more = merged.find(id); more != merged.end()) {
            texts.otherPhones = more->second.otherPhones;
            texts.otherNumbers = more->second.otherNumbers;
            texts.otherCards = more->second.otherCards;
        }
        visit(id, memberTerms(texts));
    }
}

void eachProduct(Connection& connection, const Visit& visit) {
    Children barcodes(
        connection.prepare("SELECT product_id, barcode FROM product_barcode ORDER BY product_id, barcode"));
    auto products = connection.prepare("SELECT id, code, name FROM product ORDER BY id");
    while (products.step()) {
        const std::int64_t id = products.integer(0);
        visit(id, productTerms({products.text(2), products.text(1), barcodes.of(id)}));
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

using Each = void (*)(Connection&, const Visit&);
constexpr std::pair<const TermTable*, Each> kIndexes[] = {{&kMemberTerms, eachMember}, {&kProductTerms, eachProduct}};

// How many of the terms there should be are in the table: slow, row by row, for when the sums differ.
std::int64_t countFound(Connection& connection, const TermTable& table, Each each) {
    std::int64_t found = 0;
    auto exists = connection.prepare(table.exists);
    each(connection, [&](std::int64_t owner, const QStringList& terms) {
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
    for (const auto& [table, each] : kIndexes) {
        TermSum expected, stored;
        each(connection, [&](std::int64_t owner, const QStringList& terms) {
            for (const QString& term : terms) {
                const QByteArray utf8 = term.toUtf8();
                expected.add(std::string_view(utf8.constData(), static_cast<size_t>(utf8.size())), owner);
            }
        });
        auto all = connection.prepare(table->all);
        while (all.step()) stored.add(all.utf8(0), all.integer(1));
        check.expected += expected.count;
        if (stored == expected) continue;
        const std::int64_t found = countFound(connection, *table, each);
        check.missing += expected.count - found;
        check.stray += stored.count - found;
    }
    return check;
}

void rebuildSearchTerms(Connection& connection) {
    for (const auto& [table, each] : kIndexes) {
        connection.prepare(table->clear).run();
        TermBuffer buffer(connection, *table);
        each(connection, [&](std::int64_t owner, const QStringList& terms) { buffer.add(owner, terms); });
        buffer.flush();
    }
    setSettingValue(connection, kVersionSetting, currentVersion());
}

bool searchTermsAreCurrent(Connection& connection) {
    const auto version = settingValue(connection, kVersionSetting);
    return !version || *version == currentVersion(); // without a mark nothing was ever written
}

void markSearchTerms(Connection& connection) {
    connection.prepare("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .runWith(kVersionSetting, currentVersion());
}

} // namespace zg
