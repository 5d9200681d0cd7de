#include "tests/bench/Stock.h"

#include "core/demo/DemoRandom.h"
#include "core/products/ProductStore.h"
#include "core/store/Statement.h"
#include "tests/bench/Bench.h"

namespace zg {

Stock stockOf(Shop& shop) {
    return wait(shop.database().read([](Connection& c) {
        Stock stock;
        auto members = c.prepare("SELECT id FROM member WHERE id % 37 = 5 LIMIT 5000");
        while (members.step()) stock.members.push_back(members.id<MemberId>(0));
        std::vector<ProductId> ids;
        auto products = c.prepare("SELECT id FROM product ORDER BY id LIMIT 400");
        while (products.step()) ids.push_back(products.id<ProductId>(0));
        for (const ProductId id : ids) stock.products.push_back(*ProductStore::load(c, id));
        return stock;
    }));
}

SaleDraft draftOf(const Stock& stock, int n) {
    DemoRandom random(99, DemoRandom::Documents, static_cast<std::uint64_t>(n));
    SaleDraft draft;
    draft.member = random.oneOf(stock.members);
    draft.cashier = StaffId{1};
    draft.channel = QStringLiteral("门店");
    Money due;
    for (int i = random.between(1, 4); i > 0; --i) {
        const Product& product = random.oneOf(stock.products);
        draft.lines.push_back({product.id, Quantity::whole(1), {}, {}});
        due += amountOf(draft.lines.back().quantity, product.price, 2);
    }
    draft.tenders = {{PaymentMethod::WeChat, due}};
    return draft;
}

} // namespace zg
