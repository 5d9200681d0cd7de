#include "core/sales/OrderResolver.h"

#include "core/members/MemberJournal.h"
#include "core/members/MemberRules.h"
#include "core/members/MemberStore.h"
#include "core/products/ProductStore.h"
#include "core/access/Permit.h"
#include "core/store/Catching.h"
#include "core/store/StoreError.h"
#include "core/text/Phone.h"

namespace zg {

namespace {

MemberId memberOf(Connection& connection, Changes& changes, const Order& order, const ShopSettings& settings,
                  Instant now) {
    if (order.member.isEmpty()) return {};
    const auto found = MemberStore::find(connection, order.member);
    if (found) return *found;
    if (found.error().code != ErrorCode::MemberNotFound) throw StoreError(found.error());

    // Someone new who gave a phone at the till: E.164 is what a phone that can be one is stored as.
    const QString region = phoneRegion(settings.zone.toUtf8(), settings.currency.code);
    if (!normalizePhone(order.member, region).startsWith(u'+')) throw StoreError(found.error());
    Member enrolled;
    enrolled.phones = {order.member};
    auto tidy = tidyMember(std::move(enrolled), region);
    if (!tidy) throw StoreError(tidy.error());
    MemberStore::insert(connection, *tidy, now, settings.calendar().dayOf(now));
    journalMember(connection, "member", tidy->id, now, order.cashier);
    changes.touch(tidy->id);
    return tidy->id;
}

} // namespace

SaleDraft resolve(Connection& connection, Changes& changes, const Order& order, const ShopSettings& settings,
                  const Actor& actor, Instant now) {
    SaleDraft draft;
    draft.member = memberOf(connection, changes, order, settings, now);
    draft.cashier = order.cashier;
    draft.channel = order.channel;
    draft.note = order.note;
    draft.tenders = order.tenders;
    if (order.discount != Money{}) draft.discounts.push_back({DiscountKind::Manual, order.discount});
    for (const OrderLine& line : order.lines) {
        const auto found = ProductStore::findOrCreate(connection, line.productCode, line.productName,
                                                      line.price.value_or(UnitPrice{}), now);
        if (!found) throw StoreError(found.error());
        if (found->created) {
            require(permit(actor, Permission::Products)); // or a new code would have any price
            changes.touch(Topic::Products);
        }
        const Product product = *ProductStore::load(connection, found->id);
        DraftLine out{product.id, product.category, line.quantity, line.price.value_or(product.price), product.cost,
                      {}};
        if (line.discount != Money{}) out.discounts.push_back({DiscountKind::Manual, line.discount});
        draft.lines.push_back(std::move(out));
    }
    return draft;
}

} // namespace zg
