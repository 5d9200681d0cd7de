#include "core/products/ProductList.h"

#include "core/products/ProductService.h"
#include "core/products/ProductWriter.h"
#include "core/store/Statement.h"
#include "tests/support/Stocked.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <catch2/catch_test_macros.hpp>

#include <random>

using namespace zg;

namespace {

constexpr int kProducts = 400;

// Products with many equal names and prices: ties are where paging by key goes wrong.
std::vector<CategoryId> stock(TestShop& shop) {
    std::vector<CategoryId> categories = {CategoryId{}};
    for (const char* name : {"乳品", "Tea", "空"}) categories.push_back(addCategory(shop, QString::fromUtf8(name)));
    REQUIRE(await(shop.write([&](Write& write) {
        std::mt19937 random(11);
        ProductWriter writer(write);
        for (int i = 0; i < kProducts; ++i) {
            Product product;
            if (i % 100 != 0) product.name = QStringLiteral("茶%1").arg(random() % 90); // some have none
            if (i % 100 != 50) product.code = QStringLiteral("C%1").arg(random() % 120);
            product.price = {static_cast<std::int64_t>(random() % 40) * 5000};
            product.category = categories[random() % 3]; // the last has none
            product.active = random() % 5 != 0;
            writer.insert(product);
        }
        writer.flush();
    })));
    return categories;
}

std::vector<ProductId> plain(Connection& connection, const ProductQuery& query) {
    const char* sql = "";
    switch (query.order) {
    case ProductOrder::Name: sql = "SELECT id, active, category_id FROM product ORDER BY name, id"; break;
    case ProductOrder::Code: sql = "SELECT id, active, category_id FROM product ORDER BY code, id"; break;
    case ProductOrder::Cheapest: sql = "SELECT id, active, category_id FROM product ORDER BY price, id"; break;
    case ProductOrder::Dearest: sql = "SELECT id, active, category_id FROM product ORDER BY price DESC, id DESC"; break;
    case ProductOrder::NameBackwards:
        sql = "SELECT id, active, category_id FROM product ORDER BY name DESC, id DESC";
        break;
    case ProductOrder::CodeBackwards:
        sql = "SELECT id, active, category_id FROM product ORDER BY code DESC, id DESC";
        break;
    }
    std::vector<ProductId> ids;
    auto select = connection.prepare(sql);
    while (select.step()) {
        if (!query.inactiveToo && select.integer(1) == 0) continue;
        if (query.category && select.id<CategoryId>(2) != *query.category) continue;
        ids.push_back(select.id<ProductId>(0));
    }
    return ids;
}

} // namespace

TEST_CASE("Pages of products follow each other without a gap or a double", "[products]") {
    TestShop shop;
    const std::vector<CategoryId> categories = stock(shop);
    std::vector<ProductQuery> queries;
    for (const ProductOrder order : {ProductOrder::Name, ProductOrder::Code, ProductOrder::Cheapest,
                                     ProductOrder::Dearest, ProductOrder::NameBackwards, ProductOrder::CodeBackwards})
        for (const bool inactiveToo : {false, true}) {
            queries.push_back({{}, {}, inactiveToo, order});
            queries.push_back({{}, categories[0], inactiveToo, order});
            queries.push_back({{}, categories[1], inactiveToo, order});
        }
    REQUIRE(await(shop.database().read([&](Connection& connection) {
        for (const ProductQuery& query : queries) {
            CAPTURE(static_cast<int>(query.order), query.inactiveToo, query.category.has_value());
            for (const int limit : {7, 50, 1000}) {
                std::vector<ProductId> ids;
                std::optional<ProductRow> last;
                ProductPage page;
                do {
                    page = listProducts(connection, query, last, limit);
                    REQUIRE(std::ssize(page.rows) <= limit);
                    REQUIRE((!page.more || std::ssize(page.rows) == limit));
                    for (const ProductRow& row : page.rows) ids.push_back(row.id);
                    if (!page.rows.empty()) last = page.rows.back();
                } while (page.more);
                CHECK(ids == plain(connection, query));
            }
        }
    })));
}

TEST_CASE("Counts by category are what a plain count gives", "[products]") {
    TestShop shop;
    const std::vector<CategoryId> categories = stock(shop);
    REQUIRE(await(shop.database().read([&](Connection& connection) {
        const std::vector<CategoryCount> counts = countByCategory(connection);
        REQUIRE(counts.size() == 4);
        CHECK(counts.back().category == Category{});
        std::int64_t all = 0;
        for (const CategoryCount& count : counts) {
            auto select =
                connection.prepare("SELECT count(*) FROM product WHERE coalesce(category_id, 0) = ? AND active = ?");
            for (const bool active : {true, false}) {
                select.bindAll(count.category.id.value, active);
                REQUIRE(select.step());
                CHECK(select.integer(0) == (active ? count.active : count.inactive));
                select.reset();
            }
            if (count.category.name == "空") CHECK(count.active + count.inactive == 0);
            all += count.active + count.inactive;
        }
        CHECK(all == kProducts);
    })));
}

TEST_CASE("The list searches within a category", "[products]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    const CategoryId tea = addCategory(shop, QStringLiteral("茶叶"));
    Product product;
    product.name = QStringLiteral("龙井");
    product.code = QStringLiteral("T1");
    product.category = tea;
    const ProductId first = await(products.create(product))->id;
    product.category = {};
    product.code = QStringLiteral("T2");
    const ProductId second = await(products.create(product))->id;
    product.active = false;
    product.code = QStringLiteral("T3");
    const ProductId inactive = await(products.create(product))->id;
    const auto ids = [&](const ProductQuery& query) {
        std::vector<ProductId> all;
        const ProductPage page = await(products.list(query, {}, 10)).value();
        for (const ProductRow& row : page.rows) all.push_back(row.id);
        return all;
    };
    const QString lj = QStringLiteral("lj");
    CHECK(ids({lj}) == std::vector{first, second});
    CHECK(ids({lj, {}, true}) == std::vector{first, second, inactive});
    CHECK(ids({lj, tea}) == std::vector{first});
    CHECK(ids({lj, CategoryId{}}) == std::vector{second});
    CHECK(ids({QStringLiteral("咖啡")}).empty());
    CHECK(await(products.list({lj, tea}, {}, 10))->rows.front().categoryName == "茶叶");
}

TEST_CASE("Products that share a code or a barcode are named, not refused", "[products]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    Product product;
    product.name = QStringLiteral("Milk");
    product.barcodes = {QStringLiteral("6901")};
    const Product milk = await(products.create(product)).value();
    CHECK(await(products.sharing(milk))->empty()); // not with itself
    product.name = QStringLiteral("Milk 2");
    product.code = QStringLiteral("M");
    product.barcodes = {QStringLiteral(" 69 01"), QStringLiteral("6902")};
    const auto shared = await(products.sharing(product)).value();
    REQUIRE(shared.size() == 1);
    CHECK(shared.front().id == milk.id);
    const Product second = await(products.create(product)).value();
    CHECK(await(products.sharing(milk))->front().id == second.id);
    product.barcodes.clear();
    CHECK(await(products.sharing(product))->front().id == second.id); // by its code
    CHECK(await(products.sharing(Product{})).error().code == ErrorCode::NameMissing);
}

TEST_CASE("A category typed with a product is made with it, once", "[products]") {
    TestShop shop;
    ProductService products(shop.shop(), shop.clock());
    Product product;
    product.name = QStringLiteral("龙井");
    const Product first = await(products.create(product, QStringLiteral(" 茶叶 "))).value();
    const Product second = await(products.create(product, QStringLiteral("茶叶"))).value();
    CHECK(first.category == second.category);
    CHECK(await(products.categories()) == std::vector{Category{first.category, QStringLiteral("茶叶")}});
    CHECK(await(products.update(first, first, QStringLiteral("绿茶")))->category != first.category);
    CHECK(await(products.categories())->size() == 2);
    // What is refused makes no category either.
    CHECK(await(products.create(Product{}, QStringLiteral("空"))).error().code == ErrorCode::NameMissing);
    CHECK(await(products.categories())->size() == 2);
}
