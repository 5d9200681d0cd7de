#include "core/products/ProductRules.h"
#include "core/products/ProductService.h"
#include "core/products/ProductStore.h"
#include "core/search/SearchIndex.h"
#include "tests/support/Stocked.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

Product tea() {
    Product product;
    product.code = QStringLiteral("TEA-01");
    product.name = QStringLiteral("西湖龙井 100g");
    product.barcodes = {QStringLiteral("6901234567892"), QStringLiteral(" 690 1234567892"), QString()};
    product.unit = QStringLiteral("罐");
    product.price = {1'288'000};
    product.cost = UnitPrice{600'000};
    return product;
}

} // namespace

TEST_CASE("A product comes back as it was stored", "[products]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    Product product = tea();
    product.category = addCategory(shop, QStringLiteral(" 茶 叶 "));
    CHECK(addCategory(shop, QStringLiteral("茶 叶")) == product.category);
    const Product stored = await(products.create(product)).value();
    CHECK(stored.barcodes == QStringList{"6901234567892"});
    CHECK(await(products.get(stored.id)) == stored);

    Product edited = stored;
    edited.name = QStringLiteral("狮峰龙井");
    edited.barcodes.clear();
    edited.cost.reset();
    edited.active = false;
    edited = await(products.update(stored, edited)).value();
    CHECK(await(products.get(stored.id)) == edited);
    CHECK(await(products.search(QStringLiteral("xihu")))->empty());
    CHECK(await(products.search(QStringLiteral("sflj")))->size() == 1);
    CHECK(await(products.find(QStringLiteral("6901234567892"))).error().code == ErrorCode::ProductNotFound);
    CHECK(await(products.get(ProductId{99})).error().code == ErrorCode::ProductNotFound);
    const auto clean = await(shop.database().read([](Connection& connection) { return checkSearchTerms(connection); }));
    CHECK(clean->clean());
}

TEST_CASE("A product is found by its whole code or barcode", "[products]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    Product old = tea();
    old.active = false;
    const ProductId inactive = await(products.create(old))->id;
    const ProductId first = await(products.create(tea()))->id;
    const ProductId second = await(products.create(tea()))->id;
    Product lower = tea();
    lower.code = QStringLiteral("tea-01");
    lower.barcodes = {QStringLiteral("01")};
    const ProductId small = await(products.create(lower))->id;

    CHECK(await(products.find(QStringLiteral("TEA-01"))) == first);
    CHECK(await(products.find(QStringLiteral("tea-01"))) == small);
    CHECK(await(products.find(QStringLiteral("ｔｅａ０１"))) == first);
    CHECK(await(products.find(QStringLiteral("6901234567892"))) == first);
    CHECK(await(products.find(QStringLiteral("01"))) == small);
    for (const char* typed : {"", "TEA", "7892", "龙井"})
        CHECK(await(products.find(QString::fromUtf8(typed))).error().code == ErrorCode::ProductNotFound);

    const auto hits = await(products.search(QStringLiteral("longjing"))).value();
    REQUIRE(hits.size() == 4);
    CHECK(hits.back().id == inactive);
    CHECK(await(products.search(QStringLiteral("龙井 7892")))->size() == 3);
    CHECK(await(products.search(QString()))->empty());
    CHECK(second > first);
}

TEST_CASE("What cannot be a product is refused", "[products]") {
    CHECK(tidyProduct(Product{}).error().code == ErrorCode::NameMissing);
    Product product = tea();
    product.name.clear();
    CHECK(tidyProduct(product)->name == u"TEA-01");
    product.price = {-1};
    CHECK(tidyProduct(product).error() == Error{ErrorCode::OutOfRange, QStringLiteral("price"), InputField::Price});
    product = tea();
    product.name = QString(201, u'x');
    CHECK(tidyProduct(product).error() == Error{ErrorCode::OutOfRange, QStringLiteral("name"), InputField::Name});
}
