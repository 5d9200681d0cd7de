#pragma once

#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/products/ProductStore.h"
#include "tests/support/TestShop.h"

namespace zg {

// What a test finds in its shop, as the services make it. `price` in 1/10,000 of the currency's unit.
inline ProductId addProduct(ProductService& products, const char* code, const QString& name, std::int64_t price,
                            const char* barcode) {
    Product product;
    product.code = QString::fromLatin1(code);
    product.name = name;
    product.price = {price};
    product.barcodes = {QString::fromLatin1(barcode)};
    return await(products.create(product)).value().id;
}

// The existing one of that name, or a new one.
inline CategoryId addCategory(TestShop& shop, const QString& name) {
    return *await(shop.write([&](Write& write) { return ProductStore::categoryNamed(write, name); }));
}

inline MemberId addMember(MemberService& members, const QString& name, const char* phone) {
    Member member;
    member.name = name;
    member.phones = {QString::fromLatin1(phone)};
    return await(members.create(member)).value().id;
}

} // namespace zg
