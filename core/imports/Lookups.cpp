#include "core/imports/Lookups.h"

#include "core/store/Statement.h"

namespace zg {

namespace {

MemberId first(Statement select, const QString& key) {
    select.bindAll(key);
    return select.step() ? select.id<MemberId>(0) : MemberId();
}

KnownProduct productAt(const Statement& row) {
    KnownProduct product{row.id<ProductId>(0), row.id<CategoryId>(1), {}};
    if (!row.isNull(2)) product.cost = row.unitPrice(2);
    return product;
}

} // namespace

MemberId knownMember(Connection& connection, const QString& number, const QString& card, const QString& phone,
                     const QString& name) {
    if (!number.isEmpty())
        if (const MemberId id = first(
                connection.prepare("SELECT COALESCE(merged_into, id) FROM member WHERE number = ? ORDER BY id LIMIT 1"),
                number))
            return id;
    if (!card.isEmpty())
        if (const MemberId id = first(
                connection.prepare(
                    "SELECT COALESCE(merged_into, id) FROM member WHERE card = ? AND card <> '' ORDER BY id LIMIT 1"),
                card))
            return id;
    if (phone.isEmpty()) return {};
    auto select = connection.prepare(R"(
        SELECT DISTINCT COALESCE(m.merged_into, m.id), m.name FROM member_phone p JOIN member m ON m.id = p.member_id
        WHERE p.phone = ? ORDER BY 1 LIMIT 2)");
    select.bindAll(phone);
    if (!select.step()) return {};
    const auto id = select.id<MemberId>(0);
    const bool sameName = select.text(1) == name;
    if (select.step()) return {};
    return number.isEmpty() || sameName ? id : MemberId();
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
