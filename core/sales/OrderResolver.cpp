#include "core/sales/OrderResolver.h"

#include "core/members/MemberRules.h"
#include "core/members/MemberStore.h"
#include "core/members/MemberWriter.h"
#include "core/products/ProductRules.h"
#include "core/products/ProductStore.h"
#include "core/products/ProductWriter.h"
#include "core/store/Catching.h"
#include "core/text/Phone.h"

namespace zg {

namespace {

MemberId memberOf(Write& write, const Order& order) {
    if (order.member.isEmpty()) return {};
    const auto found = MemberStore::find(write, order.member);
    if (found) return *found;
    if (found.error().code != ErrorCode::MemberNotFound) throw StoreError(found.error());

    // Someone new who gave a phone at the till: E.164 is what a phone that can be one is stored as.
    const QString region = write.settings().phoneRegion();
    if (!normalizePhone(order.member, region).startsWith(u'+')) throw StoreError(found.error());
    Member enrolled;
    enrolled.phones = {order.member};
    Member tidy = require(tidyMember(std::move(enrolled), region));
    MemberWriter writer(write);
    writer.insert(tidy);
    writer.flush();
    write.touch(tidy.id);
    return tidy.id;
}

ProductId productOf(Write& write, const OrderLine& line) {
    const auto found = ProductStore::find(write, line.productCode);
    if (found) return *found;
    if (line.productName.trimmed().isEmpty()) throw StoreError(ErrorCode::ProductNotFound);
    write.permit(Permission::Products); // or a new code would have any price
    Product made;
    made.code = line.productCode;
    made.name = line.productName;
    made.price = line.price.value_or(UnitPrice{});
    Product tidy = require(tidyProduct(std::move(made)));
    ProductWriter writer(write);
    writer.insert(tidy);
    writer.flush();
    write.touch(Topic::Products);
    return tidy.id;
}

} // namespace

SaleDraft resolve(Write& write, const Order& order) {
    SaleDraft draft;
    draft.member = memberOf(write, order);
    draft.cashier = order.cashier;
    draft.channel = order.channel;
    draft.note = order.note;
    draft.tenders = order.tenders;
    draft.discount.amount = order.discount;
    for (const OrderLine& line : order.lines) {
        DraftLine& out = draft.lines.emplace_back();
        out.product = productOf(write, line);
        out.quantity = line.quantity;
        out.price = line.price;
        out.priceIsList = line.price.has_value();
        out.discount.amount = line.discount;
    }
    return draft;
}

} // namespace zg
