#include "core/imports/Lookups.h"

#include "core/members/MemberAliases.h"
#include "core/store/Statement.h"

namespace zg {

namespace {

// It, or one of those merged into it.
bool isNamed(Connection& connection, MemberId member, const QString& name) {
    auto select = connection.prepare("SELECT 1 FROM member WHERE (id = ?1 OR merged_into = ?1) AND name = ?2");
    select.bindAll(member, name);
    return select.step();
}

KnownProduct productAt(const Statement& row) {
    KnownProduct product{row.id<ProductId>(0), row.id<CategoryId>(1), {}};
    if (!row.isNull(2)) product.cost = row.unitPrice(2);
    return product;
}

} // namespace

MemberId knownMember(Connection& connection, const QString& number, const QString& card, const QString& phone,
                     const QString& name) {
    using Kind = MemberAliases::Kind;
    if (const auto ids = MemberAliases::keepersBy(connection, Kind::Number, number); !ids.empty()) return ids.front();
    if (const auto ids = MemberAliases::keepersBy(connection, Kind::Card, card); !ids.empty()) return ids.front();
    const auto ids = MemberAliases::keepersBy(connection, Kind::Phone, phone);
    if (ids.size() != 1) return {};
    return number.isEmpty() || isNamed(connection, ids.front(), name) ? ids.front() : MemberId();
}

bool speaksOfMerged(Connection& connection, const Member& keeper, const Member& row) {
    const MemberTexts texts = MemberAliases::texts(connection, keeper);
    if (!row.number.isEmpty() && row.number != keeper.number) return texts.otherNumbers.contains(row.number);
    if (!row.card.isEmpty() && row.card != keeper.card) return texts.otherCards.contains(row.card);
    return row.number.isEmpty() && row.card.isEmpty() && !keeper.phones.contains(row.phones.value(0));
}

std::optional<KnownProduct> knownProduct(Connection& connection, const QString& code, const QString& name,
                                         bool byName) {
    auto select = connection.prepare(
        "SELECT id, category_id, cost FROM product WHERE code = ? AND (? = 0 OR name = ?) ORDER BY id LIMIT 1");
    select.bindAll(code, byName, name);
    if (!select.step()) return {};
    return productAt(select);
}

KnownProduct loadKnownProduct(Connection& connection, ProductId id) {
    auto select = connection.prepare("SELECT id, category_id, cost FROM product WHERE id = ?");
    select.bindAll(id);
    return select.step() ? productAt(select) : KnownProduct{id, {}, {}};
}

} // namespace zg
